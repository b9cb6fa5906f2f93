"""Pages kept as texts beside the code: how each measure works, and the words we use."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import nh3
from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe
from django.utils.text import slugify
from django.utils.translation import get_language
from markdown_it import MarkdownIt

from alongside.ui.written_tables import set_tables

DOCS = Path(settings.ROOT) / "docs"
NAME = re.compile(r"[a-z]+(-[a-z]+)*")
TITLE = re.compile(r"^# (.+)$", re.MULTILINE)
DEFINED = re.compile(r"^(?P<term>[^\n:#>|-][^\n]*)\n: (?P<meaning>[^\n]+(?:\n  [^\n]+)*)$", re.MULTILINE)
LINK = re.compile(r'href="(?:\./)?([a-z-]+|README)\.md(#[a-z-]+)?"')
FIRST = "README"
TAGS = {
    "h1",
    "h2",
    "h3",
    "h4",
    "p",
    "ul",
    "ol",
    "li",
    "dl",
    "dt",
    "dd",
    "strong",
    "em",
    "code",
    "pre",
    "a",
    "hr",
}
TABLE = {"table", "thead", "tbody", "tr", "th", "td", "blockquote", "br"}


@dataclass(frozen=True, slots=True)
class Word:
    """A word we use, where on the page it is explained, and what we mean by it."""

    term: str
    anchor: str
    meaning: SafeString


@dataclass(frozen=True, slots=True)
class Text:
    """A text drawn as a page; ``language`` is the one it is written in, ``words`` all it explains, sorted."""

    title: str
    html: SafeString
    language: str
    words: tuple[Word, ...]


def measures_page(request: HttpRequest) -> HttpResponse:
    """How we work things out: the measures together."""
    return _page(request, "measures", FIRST, first=True)


def measure_explained_page(request: HttpRequest, name: str) -> HttpResponse:
    """One measure: formula, thresholds, limits, sources."""
    if not NAME.fullmatch(name):
        raise Http404
    return _page(request, "measures", name, first=False)


def words_page(request: HttpRequest) -> HttpResponse:
    """The words we use, and what we mean by them."""
    return _page(request, "", "glossary", first=True)


def explained(terms: Iterable[object]) -> list[Word]:
    """These words as the page of words explains them, in the language of the moment."""
    text = _text("", "glossary", get_language() or "en")
    found = {word.term: word for word in text.words} if text else {}
    return [found[str(term)] for term in terms if str(term) in found]


def _page(request: HttpRequest, folder: str, name: str, *, first: bool) -> HttpResponse:
    language = get_language() or "en"
    text = _text(folder, name, language)
    if text is None:
        raise Http404
    context = {"text": text, "only_english": text.language != language, "first": first}
    return render(request, "public/text.html", context)


def _text(folder: str, name: str, language: str) -> Text | None:
    for path, written in ((DOCS / folder / "cy" / f"{name}.md", "cy"), (DOCS / f"{name}.cy.md", "cy")):
        if language == "cy" and path.is_file() and (folder or path.parent == DOCS):
            return _drawn(path, written, path.stat().st_mtime_ns)
    path = DOCS / folder / f"{name}.md"
    return _drawn(path, "en", path.stat().st_mtime_ns) if path.is_file() else None


@cache
def _drawn(path: Path, language: str, _changed: int) -> Text:
    """Drawn once for as long as the text stays as it is."""
    source = path.read_text(encoding="utf-8")
    title = TITLE.search(source)
    html = MarkdownIt("commonmark").enable("table").render(DEFINED.sub(_defined, source))
    clean = nh3.clean(
        html,
        tags=TAGS | TABLE,
        attributes={"a": {"href"}, "dt": {"id"}},
        url_schemes={"https", "http", "mailto"},
    )
    return Text(
        title=title[1] if title else path.stem,
        html=mark_safe(_set(clean)),  # noqa: S308 - our own text, cleaned of everything but plain marks
        language=language,
        words=tuple(sorted(map(_word, DEFINED.finditer(source)), key=lambda word: word.anchor)),
    )


def _word(found: re.Match[str]) -> Word:
    """A term with its meaning: "term", then a line that begins with a colon."""
    meaning = MarkdownIt("commonmark").renderInline(found["meaning"])
    return Word(found["term"].strip(), slugify(found["term"]), mark_safe(meaning))  # noqa: S308 - our own text


def _defined(found: re.Match[str]) -> str:
    word = _word(found)
    return f'<dl><dt id="{word.anchor}">{escape(word.term)}</dt><dd>{word.meaning}</dd></dl>\n'


def _set(html: str) -> str:
    """Tables in our own style, links to pages instead of files."""
    html = re.sub(r"</dl>\s*<dl>", "", set_tables(html))
    return LINK.sub(_link, html)


def _link(found: re.Match[str]) -> str:
    name, part = found[1], found[2] or ""
    if name == "glossary":
        return f'href="{reverse("words")}{part}"'
    address = reverse("measures") if name == FIRST else reverse("measure-explained", kwargs={"name": name})
    return f'href="{address}{part}"'
