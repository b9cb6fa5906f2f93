"""Core is pure, the register reader needs no Django, and nobody listens for signals."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

from house.files import SRC, imports, name, python_files, tree

BLOCKED = """
import importlib, pkgutil, sys

class Absent:
    def find_spec(self, wanted, path=None, target=None):
        if wanted.split(".")[0] in {"django", "allauth", "psycopg", "csp"}:
            raise ModuleNotFoundError(f"{wanted} is absent here")

sys.meta_path.insert(0, Absent())
for room in sys.argv[1:]:
    found = importlib.import_module(room)
    for info in pkgutil.walk_packages(getattr(found, "__path__", []), room + "."):
        importlib.import_module(info.name)
"""
CLOCKS = {"now", "today", "utcnow"}
FILES = {"open", "print", "input"}
CHANCE = {"random", "secrets", "uuid"}
SIGNALS = ("django.dispatch", "django.db.models.signals", "django.core.signals", "django.db.backends.signals")
CORE = python_files("src/alongside/core")


@pytest.mark.parametrize("room", ["alongside.core", "alongside.cli.main", "alongside.cli.import_register"])
def test_it_imports_with_django_absent(room: str) -> None:
    done = subprocess.run([sys.executable, "-c", BLOCKED, room], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr.splitlines()[-1:]


@pytest.mark.parametrize("path", CORE, ids=name)
def test_core_reads_no_clock_file_or_chance(path: Path) -> None:
    called = [node.func for node in ast.walk(tree(path)) if isinstance(node, ast.Call)]
    clocks = [node.attr for node in called if isinstance(node, ast.Attribute) and node.attr in CLOCKS]
    files = [
        node.id for node in called if isinstance(node, ast.Name) and node.id in ("open", "print", "input")
    ]
    assert (clocks, files, CHANCE & set(imports(path))) == ([], [], set())


def test_nobody_listens_for_signals() -> None:
    heard = [
        name(path)
        for path in python_files("src")
        if any(module.startswith(SIGNALS) for module in imports(path))
    ]
    assert heard == [], "call the action by its name"


def test_screens_never_touch_objects() -> None:
    touched = [
        f"{name(path)}:{node.lineno}"
        for path in python_files("src/alongside/web")
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Attribute) and node.attr in ("objects", "_default_manager", "_base_manager")
    ]
    assert touched == [], "read through a query of the app"


def test_every_room_has_something_in_it() -> None:
    empty = [
        name(path.parent)
        for path in python_files("src")
        if path.name == "__init__.py" and len(list(path.parent.iterdir())) == 1
    ]
    assert empty == []
    assert SRC.is_dir()
