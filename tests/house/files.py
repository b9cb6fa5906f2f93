"""The project's own files, as git knows them, and the Python in them."""

import ast
import subprocess
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]
SRC = ROOT / "src/alongside"


@cache
def tracked() -> tuple[Path, ...]:
    """Everything committed or about to be."""
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, check=True, text=True).stdout
    return tuple(path for name in listed.split("\0") if name and (path := ROOT / name).is_file())


def python_files(under: str) -> list[Path]:
    """Python we wrote: what Django wrote (migrations) is its own."""
    return [
        path
        for path in tracked()
        if path.suffix == ".py" and path.is_relative_to(ROOT / under) and "migrations" not in path.parts
    ]


@cache
def tree(path: Path) -> ast.Module:
    """Its syntax, parsed once."""
    return ast.parse(path.read_text(encoding="utf-8"), str(path))


def imports(path: Path) -> Iterator[str]:
    """Every module it imports, at any depth, in full."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def name(path: Path) -> str:
    """For messages."""
    return str(path.relative_to(ROOT))
