"""The words of a letter, in its reader's language: made when it goes, and kept nowhere."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from django.conf import settings
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import ngettext, override

from alongside.apps.letters.asked import AskTold, told_ask
from alongside.apps.letters.enums import Channel, Say
from alongside.apps.letters.kinds import KINDS, Kind
from alongside.apps.letters.models import Letter, LetterItem
from alongside.apps.letters.queries.matters import Matter, matters_of
from alongside.apps.letters.rules.links import link_of, shown_link
from alongside.apps.letters.rules.replying import takes_replies
from alongside.apps.letters.telling import line_about
from alongside.apps.people.models import Person
from alongside.apps.voices.models import Ask
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
    asked: list[AskTold] = field(default_factory=list)


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
    replies: bool = False

    @property
    def asks(self) -> bool:
        """Whether there is anything on it to tick."""
        return any(part.lines and part.ticks for part in self.parts)

    @property
    def question(self) -> AskTold | None:
        """What it asks, if that is all it is about."""
        asked = [one for part in self.parts for one in part.asked]
        return asked[0] if len(asked) == len(self.parts) == 1 else None


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
            replies=takes_replies(Channel(letter.channel)),
        )


def body(written: Written, channel: Channel) -> str:
    """As text, by the template of the channel."""
    with override(written.language):
        return render_to_string(TEMPLATES[channel], {"letter": written}).strip() + "\n"


def _parts(items: list[LetterItem], matters: Matters, person: Person) -> Iterator[Part]:
    by_kind: dict[str, list[Matter]] = {}
    for item in items:
        matter = matters.get((item.kind, item.about_id))
        if matter is not None:
            by_kind.setdefault(item.kind, []).append(matter)
    for code, about in by_kind.items():
        kind, lines = KINDS[code], [line_about(matter, person) for matter in about]
        told = [line[:1].upper() + line[1:] for line in lines if line]
        ticks = [str(Say(say).label) for say in kind.asks if say is not Say.ANSWER]
        asked = [told_ask(one.thing) for one in about if isinstance(one.thing, Ask)]
        yield Part(kind, [] if asked else told, ticks, Say.ANSWER in kind.asks, asked)


def _subject(parts: list[Part], place: str) -> str:
    if len(parts) == 1 and parts[0].asked:
        return parts[0].asked[0].text
    if len(parts) == 1:
        return str(parts[0].kind.heading)
    things = sum(max(len(part.lines), len(part.asked), 1) for part in parts)
    said = ngettext("%(n)s thing for you from %(place)s", "%(n)s things for you from %(place)s", things)
    return said % {"n": things, "place": place}
