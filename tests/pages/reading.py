"""A page as a list of elements: just enough of a reader to judge one, on the standard library alone."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

VOID = {
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
}  # fmt: skip


@dataclass(slots=True, eq=False)
class Element:
    """One element, the words inside it and what stands round it."""

    tag: str
    attributes: dict[str, str]
    around: "Element | None"
    words: list[str] = field(default_factory=list)
    inside: "list[Element]" = field(default_factory=list)

    def get(self, name: str) -> str:
        return self.attributes.get(name, "")

    def has(self, name: str) -> bool:
        return name in self.attributes

    def ancestors(self) -> "Iterator[Element]":
        step = self.around
        while step is not None:
            yield step
            step = step.around

    def text(self) -> str:
        """All words in it, those of pictures and their labels included."""
        own = [*self.words, self.get("aria-label"), self.get("alt") if self.tag == "img" else ""]
        return " ".join([*own, *(child.text() for child in self.inside)]).strip()


class Page(HTMLParser):
    """Reads a whole page; ``elements`` in their order, ``complaints`` about its grammar."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[Element] = []
        self.complaints: list[str] = []
        self.loose_words: list[str] = []
        self._open: list[Element] = []
        self.feed(html)
        self.close()
        self.complaints += [f"<{element.tag}> is never closed" for element in self._open]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._add(tag, attrs)
        if tag not in VOID:
            self._open.append(self.elements[-1])

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._add(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        if self._open and self._open[-1].tag == tag:
            self._open.pop()
        else:
            inside = self._open[-1].tag if self._open else "nothing"
            self.complaints.append(f"</{tag}> closes inside <{inside}> at line {self.getpos()[0]}")

    def handle_data(self, data: str) -> None:
        (self._open[-1].words if self._open else self.loose_words).append(data)

    def _add(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = [name for name, _ in attrs]
        self.complaints += [f"<{tag}> has {name} twice" for name in set(names) if names.count(name) > 1]
        around = self._open[-1] if self._open else None
        element = Element(tag, {name: value or "" for name, value in attrs}, around)
        if around is not None:
            around.inside.append(element)
        self.elements.append(element)

    def all(self, *tags: str) -> list[Element]:
        """Every element of these tags, in their order."""
        return [element for element in self.elements if element.tag in tags]
