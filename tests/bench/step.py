"""One step of the bench in a process of its own: ``python -m bench.step NAME …`` prints JSON.

The environment says which database; memory is this process's own highest.
"""

import json
import resource
import subprocess
import sys
from importlib import import_module
from pathlib import Path
from typing import Any

import django

# In which module each step stands, under its own name.
STEPS = {
    "fill": "filling", "measure": "pages", "first_view": "slow_phone", "adding": "adding", "gate": "gate",
    "export": "export", "letters": "letters", "letters_worker": "letters",
}  # fmt: skip


def main(name: str, *arguments: str) -> None:
    django.setup()
    from django.conf import settings

    settings.DEBUG = False
    print(json.dumps(_run(name, *arguments)))


def _run(name: str, *arguments: str) -> Any:
    if name == "import":
        return _import(Path(arguments[0]))
    if name == "plain":
        from bench.importing import plain

        return plain(Path(arguments[0])) | _memory(resource.RUSAGE_SELF)
    if name not in STEPS:
        raise SystemExit(f"no step called {name}")
    step = getattr(import_module(f"bench.{STEPS[name]}"), name.replace("-", "_"))
    return step(*(int(one) if one.isdigit() else one for one in arguments))


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
