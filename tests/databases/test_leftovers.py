"""What a killed run left is cleared away; what is in use, young or nobody's stays."""

import os
import subprocess
import sys
from pathlib import Path

from databases.leftovers import clear_leftovers


def test_only_what_a_dead_run_left_long_ago_is_cleared_away(tmp_path: Path) -> None:
    ended = subprocess.Popen([sys.executable, "-c", ""])
    ended.wait()
    names = [f"alongside-tests-{ended.pid}-old", f"alongside-tests-{os.getpid()}-in-use", "alongside-tests-x"]
    for name in names:
        (tmp_path / name).mkdir()
        os.utime(tmp_path / name, (0, 0))
    (tmp_path / f"alongside-tests-{ended.pid}-young").mkdir()

    clear_leftovers(tmp_path)

    left = {folder.name for folder in tmp_path.iterdir()}
    assert left == {*names[1:], f"alongside-tests-{ended.pid}-young"}
