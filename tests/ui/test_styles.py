"""The style sheet stays small, turns round for right-to-left, and fits the templates."""

import gzip
import re
from pathlib import Path

import pytest

from ui.drawn import UI

SHEET = UI / "static/ui/alongside.css"
SOURCES = sorted((UI / "styles").glob("*.scss"))
PHYSICAL = re.compile(
    r"^\s*(?:(?:margin|padding|border)-(?:left|right)|(?:left|right|float)\s*:|text-align: (?:left|right))",
    re.M,
)


@pytest.fixture
def sheet() -> str:
    if not SHEET.exists():
        pytest.skip("the styles are not compiled: ./dev test does it")
    return SHEET.read_text(encoding="utf-8")


def templates_everywhere() -> list[Path]:
    """Of the design system, the pages, and the rooms that draw something themselves, like letters."""
    return [path for room in (UI, UI.parent / "web", UI.parent / "apps") for path in room.rglob("*.html")]


def test_the_sheet_is_small_enough_for_a_bad_line(sheet: str) -> None:
    assert len(sheet.encode()) < 35_000
    assert len(gzip.compress(sheet.encode())) < 12_000


def test_nothing_comes_from_another_host(sheet: str) -> None:
    assert re.findall(r"https?:|//[a-z]|@import|data:", sheet) == []


@pytest.mark.parametrize("path", SOURCES, ids=[path.name for path in SOURCES])
def test_sides_are_logical_so_that_pages_turn_round(path: Path) -> None:
    assert PHYSICAL.findall(path.read_text(encoding="utf-8")) == []


def test_a_class_is_styled_in_one_file_alone() -> None:
    """Two things of one name draw each other."""
    found: dict[str, set[str]] = {}
    for path in SOURCES:
        for name in re.findall(r"^\.(a-[a-z0-9-]+) \{", path.read_text(encoding="utf-8"), re.M):
            found.setdefault(name, set()).add(path.name)
    assert {name: where for name, where in found.items() if len(where) > 1} == {}


def test_every_class_of_a_template_has_its_style_and_the_other_way_round(sheet: str) -> None:
    pages = templates_everywhere()
    templates = "".join(path.read_text(encoding="utf-8") for path in pages)
    python = "".join(path.read_text(encoding="utf-8") for path in UI.rglob("*.py"))
    readme = (UI / "README.md").read_text(encoding="utf-8")
    styled = set(re.findall(r"\.(a-[a-z0-9_-]+)", sheet))
    used = {word.rstrip("-_") for word in re.findall(r"\ba-[a-z0-9_-]+", templates + python)}
    spoken = used | set(re.findall(r"`(a-[a-z0-9_-]+)`", readme))
    built = {style for style in styled if any(style.startswith(f"{word}--") for word in spoken)}
    assert styled - spoken - built == set(), "styled but never used"


def test_every_class_a_page_uses_has_its_style(sheet: str) -> None:
    styled = set(re.findall(r"\.(a-[a-z0-9_-]+)", sheet))
    pages = templates_everywhere()
    loose = {
        (path.name, word)
        for path in pages
        for given in re.findall(
            r'class="([^"]*)"', re.sub(r"\{%.*?%\}", " ", path.read_text(encoding="utf-8"))
        )
        for word in re.sub(r"\S*\{\{.*?\}\}\S*", " ", given).split()
        if word not in styled
    }
    assert loose == set()
