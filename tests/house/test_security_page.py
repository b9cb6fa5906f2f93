"""`SECURITY.md` says what of ASVS applies: each chapter stands there once, and what it names is there."""

import ast
import re

import pytest
from django.test import Client

from house.files import ROOT

PAGE = (ROOT / "SECURITY.md").read_text(encoding="utf-8")
CHAPTERS = [f"V{number}" for number in range(1, 18)]
PROOF = re.compile(r"`(tests/[\w/]+\.py)(?:::(\w+))?`|`setting ([A-Z_]+)`")
ROW = re.compile(r"^\| (V\d+)[^|]*\|(.*)\|(.*)\|$", re.MULTILINE)
NOT_HERE = re.compile(r"^\| (V\d+) [^|]*\| does not apply", re.MULTILINE)


def rows() -> list[tuple[str, str, str]]:
    return ROW.findall(PAGE)


def test_every_chapter_stands_on_the_page_in_order() -> None:
    named = list(dict.fromkeys(chapter for chapter, _said, _held in rows()))
    assert named == CHAPTERS


def test_every_row_that_applies_names_a_test_or_a_setting() -> None:
    apart = set(NOT_HERE.findall(PAGE))
    assert apart == {"V10", "V17"}
    bare = [said for chapter, said, held in rows() if chapter not in apart and not PROOF.search(held)]
    assert bare == []


@pytest.mark.parametrize("found", sorted(set(PROOF.findall(PAGE))), ids="".join)
def test_what_it_names_is_there(found: tuple[str, str, str]) -> None:
    path, test, setting = found
    if setting:
        settings = (ROOT / "src/alongside/config/settings.py").read_text(encoding="utf-8")
        assert re.search(rf"\b{setting}\b", settings), setting
        return
    tree = ast.parse((ROOT / path).read_text(encoding="utf-8"))
    names = {node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)}
    assert not test or test in names, f"{path}::{test}"


@pytest.mark.django_db
def test_no_page_takes_a_method_it_is_not_for() -> None:
    """Nothing here is put, patched or deleted: it is refused before anything is looked for."""
    client = Client()
    for method in ("put", "patch", "delete", "options"):
        for address in ("/", "/sign-in/", "/stockport/me/", "/nowhere/"):
            assert client.generic(method.upper(), address).status_code == 405, (method, address)
