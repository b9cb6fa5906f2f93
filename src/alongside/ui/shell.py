"""What stands round every page: filled by the web's context processor, drawn by the layouts."""

from collections.abc import Sequence
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Link:
    """Somewhere to go; `current` marks the page one is on."""

    label: str
    url: str
    current: bool = False


@dataclass(frozen=True, slots=True)
class Switch:
    """The same page in the other language, named in that language. ``action``: where the choice is kept."""

    label: str
    url: str
    lang: str
    action: str


@dataclass(frozen=True, slots=True)
class Help:
    """The strip for someone who is worried: a question, where to tell it, what to do in danger.

    ``people``: who looks after it, and how to reach them. ``printed``: all of it as a line on paper.
    """

    text: str
    link: Link | None = None
    danger: str = ""
    people: Sequence[str] = ()
    printed: str = ""


@dataclass(frozen=True, slots=True)
class Column:
    """One column of the footer: a line of words and its links."""

    text: str = ""
    links: Sequence[Link] = ()


@dataclass(frozen=True, slots=True)
class Shell:
    """Everything the layouts read from the context, under the name `shell`."""

    place_name: str = ""
    home_url: str = "/"
    nav: Sequence[Link] = ()
    switch: Switch | None = None
    help: Help | None = None
    how: str = ""
    footer: Sequence[Column] = field(default_factory=tuple)
