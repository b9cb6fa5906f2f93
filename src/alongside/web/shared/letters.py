"""A letter on a page: what it tells, line by line, and what can be answered to each."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import cast
from uuid import UUID

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from alongside.apps.books.queries.beside import people_beside
from alongside.apps.books.rules.writing import LONGEST_TEXT
from alongside.apps.letters.asked import told_ask
from alongside.apps.letters.enums import NEEDS_WORDS, Say
from alongside.apps.letters.kinds import KINDS, Words
from alongside.apps.letters.models import Letter, LetterItem
from alongside.apps.letters.queries.letters import items_of
from alongside.apps.letters.queries.matters import Matter, matters_named, matters_of
from alongside.apps.letters.rules.acting import answers_to
from alongside.apps.letters.telling import parts_about, people_in
from alongside.apps.people.models import Person
from alongside.apps.people.queries.names import Name, shown_names
from alongside.apps.voices.models import Ask
from alongside.ui.forms import UiForm

LABELS: dict[Say, Words] = {
    Say.NOT_RIGHT: _("No, that is not how I remember it"),
    Say.ANSWER: _("Write your answer"),
}
ASKED: dict[Say, Words] = {
    Say.NOT_RIGHT: _("How do you remember it?"),
    Say.ANSWER: _("What would you like to answer?"),
}


class SayForm(UiForm):
    """A few sentences to one line; each line has its own."""

    words = forms.CharField(
        max_length=LONGEST_TEXT, required=False, widget=forms.Textarea({"rows": 4, "dir": "auto"})
    )

    def __init__(self, data: QueryDict | None, item: LetterItem, say: Say) -> None:
        super().__init__(data, auto_id=f"{say.lower()}-{item.id}-%s")
        self.fields["words"].label = cast(str, ASKED[say])


@dataclass(frozen=True, slots=True)
class Box:
    """An answer that needs words."""

    say: Say
    label: Words
    form: SayForm


@dataclass(slots=True)
class Line:
    """One thing: ``said`` once it is answered; no buttons when it no longer holds."""

    item: LetterItem
    title: str
    text: str
    thing: object
    holds: bool = False
    said: str = ""
    way: str = ""
    opened: bool = False
    answer_at: str = ""
    buttons: list[Say] = field(default_factory=list)
    boxes: list[Box] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Group:
    """Everything of one kind."""

    heading: Words
    says: Words
    lines: list[Line]


def read_letter(letter: Letter, today: date, *, names: bool = True) -> list[Group]:
    """As its reader sees it: with the names that are shown to them, or as it stands on paper."""
    items = items_of(letter)
    matters = matters_named(items)
    still = matters_of(items, letter.person, today)
    shown = _names(matters, letter.person) if names else {}
    groups: dict[str, list[Line]] = {}
    for item in items:
        key = (item.kind, item.about_id)
        if (matter := matters.get(key)) is not None:
            line = _line(matter, item, letter.person, shown)
            line.holds = key in still
            groups.setdefault(item.kind, []).append(_answerable(line))
    return [Group(KINDS[kind].heading, KINDS[kind].says, lines) for kind, lines in groups.items()]


def _names(matters: Mapping[tuple[str, UUID], Matter], reader: Person) -> dict[UUID, Name]:
    people = {person.id: person for matter in matters.values() for person in people_in(matter)}
    beside = people_beside(reader, list(people))
    return shown_names(people.values(), viewer=reader, together_with=beside)


def _line(matter: Matter, item: LetterItem, reader: Person, names: Mapping[UUID, Name]) -> Line:
    head, rest = parts_about(matter, reader, names)
    title = head or str(KINDS[matter.kind].short)
    line = Line(item, title, rest[:1].upper() + rest[1:], matter.thing)
    if isinstance(matter.thing, Ask):
        line.answer_at = told_ask(matter.thing).path
    return line


def _answerable(line: Line) -> Line:
    """With what was said, else with what can be said while it holds."""
    if line.item.said:
        line.said = str(Say(line.item.said).label)
    elif line.holds:
        answers = answers_to(line.item.kind)
        line.buttons = [say for say in answers if say not in NEEDS_WORDS]
        line.opened = not line.buttons
        longer = [say for say in answers if say in NEEDS_WORDS]
        line.boxes = [Box(say, LABELS[say], SayForm(None, line.item, say)) for say in longer]
    return line
