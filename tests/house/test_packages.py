"""Every package has its reason, is locked with hashes, is used, and the three locks agree."""

import json
import re
import tomllib
from pathlib import Path

from house.files import ROOT, imports, python_files

LOCKS = {lock: ROOT / f"requirements{lock}.txt" for lock in ("", "-build", "-dev")}
# What a package is called where it is imported, and those that others or the command line call.
MODULES = {
    "django-allauth": "allauth",
    "django-csp": "csp",
    "markdown-it-py": "markdown_it",
    "pynacl": "nacl",
    "argon2-cffi": None,
    "gunicorn": None,
    "psycopg": None,
    "tzdata": None,
    "whitenoise": None,
}


def locked(lock: Path) -> dict[str, str]:
    return dict(re.findall(r"^([a-z0-9.-]+)==(\S+)", lock.read_text(), re.MULTILINE))


def asked() -> dict[str, list[str]]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())
    groups = {
        "": project["project"]["dependencies"],
        **{f"-{name}": group for name, group in project["dependency-groups"].items()},
    }
    return {
        lock: [re.split(r"[\[<>=~; ]", line)[0].replace("_", "-") for line in lines if isinstance(line, str)]
        for lock, lines in groups.items()
    }


def test_every_package_asked_for_is_locked() -> None:
    missing = [name for lock, names in asked().items() for name in names if name not in locked(LOCKS[lock])]
    assert missing == []


def test_the_locks_agree() -> None:
    everything = locked(LOCKS["-dev"])
    for lock in ("", "-build"):
        assert locked(LOCKS[lock]).items() <= everything.items()


def test_every_locked_package_carries_hashes() -> None:
    for lock in LOCKS.values():
        bare = [
            part.split("==")[0] for part in re.split(r"\n(?=\S)", lock.read_text()) if "--hash=" not in part
        ]
        assert bare == []


def test_every_dependency_says_why() -> None:
    text = (ROOT / "pyproject.toml").read_text()
    start, end = text.index("dependencies = ["), text.index("# ---")
    asks = [line for line in text[start:end].splitlines() if re.match(r'    "', line)]
    assert [line for line in asks if "  # " not in line] == []


def test_every_dependency_is_used() -> None:
    used = {module.split(".")[0] for path in python_files("src") for module in imports(path)}
    settings = (ROOT / "src/alongside/config/settings.py").read_text()
    modules = {name: MODULES.get(name, name) for name in asked()[""]}
    idle = [
        name for name, module in modules.items() if module and module not in used and module not in settings
    ]
    assert idle == []


def test_the_npm_lock_names_no_address() -> None:
    packages = json.loads((ROOT / "package-lock.json").read_text())["packages"]
    assert [name for name, package in packages.items() if "resolved" in package] == []
    assert [name for name, package in packages.items() if name and "integrity" not in package] == []
