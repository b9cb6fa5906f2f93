"""One step of the bench in a process of its own: ``python -m bench.step NAME …`` prints JSON.

The environment says which database; memory is this process's own highest.
"""

import json
import resource
import subprocess
import sys
from pathlib import Path
from typing import Any

import django


def main(name: str, *arguments: str) -> None:
    django.setup()
    from django.conf import settings

    settings.DEBUG = False
    print(json.dumps(_run(name, *arguments)))


def _run(name: str, *arguments: str) -> Any:
    if name == "fill":
        from bench.filling import fill

        return fill(int(arguments[0]))
    if name == "pages":
        from bench.pages import measure

        return measure()
    if name == "slow_phone":
        from bench.slow_phone import first_view

        return first_view()
    if name == "adding":
        from bench.adding import adding

        return adding()
    if name == "gate":
        from bench.gate import gate

        return gate(*map(int, arguments))
    if name == "export":
        from bench.export import export

        return export()
    if name == "plain":
        from bench.importing import plain

        return plain(Path(arguments[0])) | _memory(resource.RUSAGE_SELF)
    if name == "import":
        return _import(Path(arguments[0]))
    raise SystemExit(f"no step called {name}")


def _import(path: Path) -> dict[str, Any]:
    """The command itself, as somebody would call it, while somebody else writes."""
    import time

    from bench.importing import OtherWriter
    from bench.shape import PLACE

    writer = OtherWriter()
    writer.start()
    began = time.perf_counter()
    program = Path(sys.executable).with_name("alongside")
    command: list[str | Path] = [
        program,
        "import-register",
        path,
        "--place",
        PLACE,
        "--work",
        "work-201",
        "--json",
    ]
    who = ["--by", "lead@bench.example"]
    done = subprocess.run([*command, *who], capture_output=True, text=True, check=False)
    seconds = time.perf_counter() - began
    writer.done.set()
    writer.join(30)
    if done.returncode != 0:
        raise SystemExit(done.stderr[-2000:])
    return {
        "seconds": round(seconds, 2),
        "understood": json.loads(done.stdout)["understood"],
        "other_writer_longest_ms": round(writer.longest_ms),
        "other_writer_writes": writer.writes,
        **_memory(resource.RUSAGE_CHILDREN),
    }


def _memory(whose: int) -> dict[str, int]:
    return {"peak_mb": round(resource.getrusage(whose).ru_maxrss / 1024)}


if __name__ == "__main__":
    main(*sys.argv[1:])
