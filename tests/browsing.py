"""Which Chromium the tests drive: one of the system's, else the one ./dev unpacked from an npm package."""

import os
import shutil
from pathlib import Path
from typing import Any

UNPACKED = Path(__file__).parents[1] / ".venv/chromium"
QUIET = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    # A page keeps its process when it goes on to the next, and none waits in vain to be needed.
    "--renderer-process-limit=2",
]


def launch_arguments() -> dict[str, Any]:
    """For Playwright's launch. **Raises** RuntimeError with what to do when there is none."""
    asked = os.environ.get("ALONGSIDE_CHROMIUM")
    names = ("chromium", "chromium-browser", "google-chrome")
    found = asked or next(filter(None, map(shutil.which, names)), None)
    if found:
        return {"executable_path": found, "args": QUIET}
    if not (UNPACKED / "chromium").exists():
        raise RuntimeError("no Chromium: ./dev test unpacks one, or name yours in ALONGSIDE_CHROMIUM")
    beside = {
        "LD_LIBRARY_PATH": f"{UNPACKED / 'lib'}:{UNPACKED}",
        "FONTCONFIG_PATH": str(UNPACKED),
    }
    return {
        "executable_path": str(UNPACKED / "chromium"),
        "args": [*QUIET, "--headless=shell", "--no-zygote"],
        "env": os.environ | beside,
    }
