"""What spoils every code base is its worst files: long ones, long functions, drawers without a name."""

import ast
from pathlib import Path

from house.files import name, python_files, tracked, tree

LONGEST_FILE = {"src": 250, "tests": 500}
# Thirty lines are a question; a long list of named values is not a long thought, so it fails at forty.
LONGEST_FUNCTION = 40
DRAWERS = {"utils", "util", "helpers", "helper", "common", "misc", "services", "service", "lib", "stuff"}
WRITTEN = {".py", ".html", ".scss", ".js"}


def lines_of_code(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """What it does, without its name, arguments and docstring."""
    doing = function.body[1:] if ast.get_docstring(function) is not None else function.body
    return (function.end_lineno or 0) - doing[0].lineno + 1 if doing else 0


def test_no_file_is_too_long() -> None:
    long = {}
    for path in tracked():
        room = path.relative_to(Path(__file__).parents[2]).parts[0]
        if room in LONGEST_FILE and path.suffix in WRITTEN and "migrations" not in path.parts:
            lines = len(path.read_text(encoding="utf-8").splitlines())
            if lines > LONGEST_FILE[room]:
                long[name(path)] = lines
    assert long == {}, "split along a noun"


def test_no_function_is_too_long() -> None:
    long = {
        f"{name(path)}:{node.lineno} {node.name}": lines
        for path in python_files("src")
        for node in ast.walk(tree(path))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and (lines := lines_of_code(node)) > LONGEST_FUNCTION
    }
    assert long == {}


def test_no_room_is_a_drawer() -> None:
    drawers = [
        name(path) for path in tracked() if path.suffix == ".py" and DRAWERS & {path.stem, path.parent.name}
    ]
    assert drawers == [], "name it after what it holds"
