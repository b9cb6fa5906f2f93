"""A real place is set up by one command, twice without harm; its styles are named after what is in them."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from house.files import SRC

pytestmark = pytest.mark.slow
SAFE = {
    "ALONGSIDE_PRODUCTION": "true",
    "ALONGSIDE_HOSTS": "hub.example",
    "ALONGSIDE_SMTP_HOST": "mail.example",
}
ASK = """
import django; django.setup()
from django.test import Client
ask = Client(headers={"host": "hub.example"})
print(ask.get("/readyz").status_code, ask.get("/").status_code, ask.get("/", secure=True).status_code)
kept = ask.get("/", secure=True)
print(kept["Strict-Transport-Security"], all(one["secure"] for one in kept.cookies.values()))
"""


def tell(folder: Path, *command: str) -> subprocess.CompletedProcess[str]:
    own = ("ALONGSIDE_", "DATABASE_URL", "DJANGO_SETTINGS")
    plain = {key: value for key, value in os.environ.items() if not key.startswith(own)}
    said = {"ALONGSIDE_DATA": str(folder), "DJANGO_SETTINGS_MODULE": "alongside.config.settings"} | SAFE
    return subprocess.run(
        [sys.executable, *command], env=plain | said, capture_output=True, text=True, check=False
    )


def test_a_real_place_is_set_up_and_answers_only_over_https(tmp_path: Path) -> None:
    if not (SRC / "ui/static/ui/alongside.css").exists():
        pytest.skip("the styles are not built: ./dev builds them")
    for _ in range(2):
        done = tell(tmp_path, "-m", "alongside.cli.main", "set-up", "--quiet")
        assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    names = json.loads((tmp_path / "static/staticfiles.json").read_text())["paths"]
    assert names["ui/alongside.css"] != "ui/alongside.css"
    asked = tell(tmp_path, "-c", ASK)
    assert (asked.stdout, asked.stderr) == ("200 301 200\nmax-age=31536000 True\n", "")
