"""The words of a letter, in its reader's language: made when it goes, and kept nowhere."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.conf import settings
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import ngettext, override

from alongside.apps.letters.enums import Channel, Say
from alongside.apps.letters.kinds import KINDS, Kind
from alongside.apps.letters.models import Letter, LetterItem
from alongside.apps.letters.queries.matters import Matter, matters_of
from alongside.apps.letters.rules.links import link_of, shown_link
from alongside.apps.letters.telling import line_about
from alongside.apps.people.models import Person
from alongside.kernel.clock import local_day

Matters = Mapping[tuple[str, UUID], Matter]
TEMPLATES = {
    Channel.EMAIL: "letters/email.txt",
    Channel.TEXT: "letters/text.txt",
    Channel.POST: "letters/post.txt",
}


@dataclass(frozen=True, slots=True)
class Part:
    """Everything a letter tells of one kind. ``writes``: it asks for an answer in their own words."""

    kind: Kind
    lines: list[str]
    ticks: list[str]
    writes: bool = False


@dataclass(frozen=True, slots=True)
class Written:
    """A letter in words."""

    name: str
    place: str
    subject: str
    parts: list[Part]
    code: str
    link: str
    ends_on: str
    language: str

    @property
    def asks(self) -> bool:
        """Whether there is anything on it to tick."""
        return any(part.lines and part.ticks for part in self.parts)


def language_of(person: Person) -> str:
    """The language somebody reads here; the place's own where we do not speak theirs."""
    spoken = {code for code, _name in settings.LANGUAGES}
    return next((code for code in (person.language, person.place.language) if code in spoken), "en")


@contextmanager
def in_language_of(person: Person) -> Iterator[str]:
    """Inside, words are in it."""
    language = language_of(person)
    with override(language):
        yield language


def write_out(letter: Letter, *, today: date, matters: Matters | None = None) -> Written | None:
    """What the letter says now; None when nothing it was to tell still holds.

    ``matters``: what its lines are about, where they were read for many letters at once.
    """
    person, items = letter.person, list(letter.items.all())
    if matters is None:
        matters = matters_of(items, person, today)
    with in_language_of(person) as language:
        parts = list(_parts(items, matters, person))
        if not parts:
            return None
        code = shown_link(link_of(letter.id))
        ends = local_day(letter.link_ends_at, letter.place.time_zone) if letter.link_ends_at else today
        return Written(
            name=person.name,
            place=letter.place.name,
            subject=_subject(parts, letter.place.name),
            parts=parts,
            code=code,
            link=f"{settings.ADDRESS}{reverse('letter', kwargs={'token': code})}",
            ends_on=date_format(ends, "j F Y"),
            language=language,
        )


def body(written: Written, channel: Channel) -> str:
    """As text, by the template of the channel."""
    with override(written.language):
        return render_to_string(TEMPLATES[channel], {"letter": written}).strip() + "\n"


def _parts(items: list[LetterItem], matters: Matters, person: Person) -> Iterator[Part]:
    by_kind: dict[str, list[str]] = {}
    for item in items:
        matter = matters.get((item.kind, item.about_id))
        if matter is not None:
            by_kind.setdefault(item.kind, []).append(line_about(matter, person))
    for code, lines in by_kind.items():
        kind = KINDS[code]
        told = [line[:1].upper() + line[1:] for line in lines if line]
        ticks = [str(Say(say).label) for say in kind.asks if say is not Say.ANSWER]
        yield Part(kind, told, ticks, Say.ANSWER in kind.asks)


def _subject(parts: list[Part], place: str) -> str:
    if len(parts) == 1:
        return str(parts[0].kind.heading)
    things = sum(max(len(part.lines), 1) for part in parts)
    said = ngettext("%(n)s thing for you from %(place)s", "%(n)s things for you from %(place)s", things)
    return said % {"n": things, "place": place}
