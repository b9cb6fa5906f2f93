"""Everything a page can say is said in Welsh too, with the same gaps to fill and all four plural forms."""

import ast
import re
from pathlib import Path

import pytest
from babel.messages.catalog import Message

from house.catalogue import PLURALS, WELSH, Key, forms, said, welsh
from house.files import ROOT, name

GAP = re.compile(r"%\((\w+)\)[a-z]|%([sd])|\{(\w+)\}")
TAG = re.compile(r"</?[a-z][^>]*>")
FORMS = 4
DOCS = ROOT / "docs"
TEXTS = [DOCS / "glossary.md", *sorted((DOCS / "measures").glob("*.md"))]
SHAPE = re.compile(r"^#+ |^\||^: |\]\([^)]*\)|`[^`]+`", re.MULTILINE)
SAYING = {"_", "gettext", "gettext_lazy", "ngettext", "pgettext"}
MENDED = "run ./dev words, then write the Welsh in the catalogue"


@pytest.fixture(scope="module")
def source() -> set[Key]:
    return set(said())


@pytest.fixture(scope="module")
def catalogue() -> list[Message]:
    return [message for message in welsh() if message.id]


def key(message: Message) -> Key:
    return message.context, message.id if isinstance(message.id, str) else tuple(message.id)


def gaps(text: str) -> set[str]:
    """The names to fill in. ``C`` and ``c`` are one side, at the start of a sentence or inside it."""
    return {"".join(found).lower() for found in GAP.findall(text)}


def test_every_word_of_the_pages_is_in_the_catalogue(source: set[Key], catalogue: list[Message]) -> None:
    assert not sorted(map(str, source - {key(message) for message in catalogue})), MENDED


def test_nothing_is_without_welsh(catalogue: list[Message]) -> None:
    bare = [message.id for message in catalogue if not all(forms(message.string)) or message.fuzzy]
    assert not bare, MENDED


def test_plurals_have_the_four_forms_of_the_welsh_django_speaks(catalogue: list[Message]) -> None:
    wrong = [
        message.id
        for message in catalogue
        if len(forms(message.string)) != (1 if isinstance(message.id, str) else FORMS)
    ]
    assert not wrong
    assert f'"Plural-Forms: {PLURALS}\\n"' in WELSH.read_text(encoding="utf-8")


def test_gaps_and_tags_are_those_of_the_english(catalogue: list[Message]) -> None:
    wrong = []
    for message in catalogue:
        english = forms(message.id)
        for number, text in enumerate(forms(message.string)):
            allowed = [gaps(one) for one in (english if number == 0 else english[-1:])]
            tags = sorted(TAG.findall(text)) == sorted(TAG.findall(english[-1]))
            if gaps(text) not in allowed or not tags:
                wrong.append((english, text))
    assert not wrong


@pytest.mark.parametrize("text", TEXTS, ids=name)
def test_a_text_shown_as_a_page_has_the_same_parts_in_welsh(text: Path) -> None:
    """Headings, rows, terms, links and file names: what is added to one is missed in the other."""
    other = text.parent / "cy" / text.name if text.parent != DOCS else text.with_suffix(".cy.md")
    there, here = (SHAPE.findall(each.read_text(encoding="utf-8")) for each in (text, other))
    assert sorted(here) == sorted(there)


def test_nothing_to_say_hides_in_an_f_string() -> None:
    """The catalogue is gathered from plain calls; one inside an f-string is never found and stays English."""
    hidden = [
        f"{name(path)}:{call.lineno}"
        for path in sorted((ROOT / "src").rglob("*.py"))
        for text in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(text, ast.JoinedStr)
        for call in ast.walk(text)
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id in SAYING
    ]
    assert not hidden
