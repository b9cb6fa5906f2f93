"""``./dev bench``: the same pages at two sizes, adding an entry, reading in a register, a slow phone.

Prints a table and writes JSON beside the data. ``--small`` and ``--large`` say how many entries,
``--postgresql`` measures 10,000 against 100,000 there instead, ``--rows`` the register's.
"""

import argparse
import contextlib
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from bench.importing_file import REGISTER, write_register
from bench.report import table
from databases.postgres import running_postgres

BOUNDS = {
    "p50": 1.5, "p95": 2.0, "queries": 30, "p95_ms": 300, "adding": 1.5, "gate": 1.2, "import": 3.0,
    "export_mb": 100,
}  # fmt: skip


def main() -> int:
    """Measure, print, keep."""
    asked = _arguments()
    sizes = {"small": asked.small, "large": asked.large}
    result: dict[str, Any] = {"database": asked.database, "sizes": sizes, "rows": asked.rows}
    with tempfile.TemporaryDirectory(prefix="alongside-bench-") as name:
        folder = Path(name)
        with _database(asked.database, folder / "empty") as env:
            _step(env, "fill", "0")
            result["gate"] = _step(env, "gate", "20", "20000")
            result["adding_empty"] = _step(env, "adding")
            result["letters"] = [_step(env, "letters", "10000", carrier) for carrier in ("notify", "smtp")]
            register = folder / REGISTER
            write_register(register, asked.rows)
            result["plain"] = _step(env, "plain", str(register))
            result["import"] = _step(env, "import", str(register))
        for size, entries in sizes.items():
            with _database(asked.database, folder / size) as env:
                result[f"filled_{size}"] = _step(env, "fill", str(entries))
                result[f"pages_{size}"] = _step(env, "measure")
                result[f"adding_{size}"] = _step(env, "adding")
                result[f"export_{size}"] = _step(env, "export")
                if size == "small":
                    result["slow_phone"] = _step(env, "first_view")
            shutil.rmtree(folder / size, ignore_errors=True)
    print(table(result, BOUNDS))
    Path(asked.json).write_text(json.dumps(result, indent=1))
    print(f"\nAll figures: {asked.json}")
    return 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="./dev bench", description=__doc__)
    parser.add_argument("--postgresql", dest="database", action="store_const", const="postgresql")
    parser.add_argument("--small", type=int, default=10_000)
    parser.add_argument("--large", type=int)
    parser.add_argument("--rows", type=int, default=50_000)
    parser.add_argument("--json", default="data/bench.json")
    asked = parser.parse_args()
    asked.database = asked.database or "sqlite"
    asked.large = asked.large or (100_000 if asked.database == "postgresql" else 1_000_000)
    return asked


@contextlib.contextmanager
def _database(kind: str, folder: Path) -> Iterator[dict[str, str]]:
    """A migrated database of its own, and the environment that names it."""
    folder.mkdir(parents=True)
    env = os.environ | {"ALONGSIDE_DATA": str(folder), "DJANGO_SETTINGS_MODULE": "alongside.config.settings"}
    with contextlib.ExitStack() as stack:
        if kind == "postgresql":
            env["DATABASE_URL"] = stack.enter_context(running_postgres())
        else:
            env.pop("DATABASE_URL", None)
        subprocess.run([sys.executable, "-m", "django", "migrate", "-v0"], env=env, check=True)
        yield env


def _step(env: dict[str, str], *words: str) -> Any:
    print(f"· {words[0]} {' '.join(Path(word).name for word in words[1:])}", file=sys.stderr, flush=True)
    command = [sys.executable, "-m", "bench.step", *words]
    done = subprocess.run(command, env=env, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise SystemExit(done.stderr[-3000:])
    return json.loads(done.stdout.splitlines()[-1])


if __name__ == "__main__":
    sys.exit(main())
