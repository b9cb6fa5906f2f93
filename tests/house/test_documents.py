"""What the documents promise is there: every link leads somewhere, every decision is listed."""

import re
from pathlib import Path

import pytest

from house.files import ROOT, name, tracked

DOCUMENTS = [path for path in tracked() if path.suffix == ".md"]
LINK = re.compile(r"\]\((?!https?:|mailto:|#|/)([^)#\s]+)")
ROOM = re.compile(r"`((?:docs|src|tests)/[\w./-]+)`")


@pytest.mark.parametrize("path", DOCUMENTS, ids=name)
def test_every_link_and_every_named_file_is_there(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    missing = [link for link in LINK.findall(text) if not (path.parent / link).exists()]
    missing += [room for room in ROOM.findall(text) if not (ROOT / room).exists()]
    assert missing == []


def test_every_decision_is_listed_and_says_what_it_must() -> None:
    listed = (ROOT / "docs/adr/README.md").read_text(encoding="utf-8")
    for path in sorted((ROOT / "docs/adr").glob("[0-9]*.md")):
        text = path.read_text(encoding="utf-8")
        assert path.name in listed
        assert all(part in text for part in ("**Decided", "**Why", "**What it costs", "**Think again")), (
            path.name
        )


def test_the_licence_is_the_whole_agpl() -> None:
    text = (ROOT / "LICENSE").read_text(encoding="utf-8")
    assert text.split("\n")[0].strip() == "GNU AFFERO GENERAL PUBLIC LICENSE"
    assert "13. Remote Network Interaction" in text
    assert "How to Apply These Terms to Your New Programs" in text
