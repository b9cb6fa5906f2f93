"""Folders of runs that were killed: their names say whose they were, and who comes later clears them away."""

import contextlib
import os
import re
import shutil
import tempfile
import time
from pathlib import Path

PREFIX = "alongside-tests-"
# As long as no run takes: a process may also be one that we cannot see.
SECONDS = 2 * 60 * 60


def own_folder() -> Path:
    """A new one for this run."""
    return Path(tempfile.mkdtemp(prefix=f"{PREFIX}{os.getpid()}-"))


def clear_leftovers(among: Path) -> None:
    """Of runs that ended without doing so themselves, some time ago."""
    for folder in among.glob(f"{PREFIX}*"):
        with contextlib.suppress(OSError):
            whose = re.match(r"(\d+)-", folder.name.removeprefix(PREFIX))
            if whose and not _runs(int(whose[1])) and time.time() - folder.stat().st_mtime > SECONDS:
                shutil.rmtree(folder, ignore_errors=True)


def _runs(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True
