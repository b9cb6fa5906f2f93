"""The texts that can land badly, with whoever wrote them: they never hear of it."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from alongside.apps.books.queries.entries import entry_for
from alongside.apps.care.enums import LandedOn
from alongside.apps.glossary.enums import TextKind
from alongside.apps.glossary.models import TermVersion
from alongside.apps.glossary.queries.terms import term_by_id
from alongside.apps.glossary.queries.texts import text_here
from alongside.apps.people.models import Person
from alongside.apps.people.rules.roles import leads
from alongside.apps.places.models import Place
from alongside.apps.quotes.rules.quoting import author_of
from alongside.apps.voices.queries.questions import question_by_id, worded
from alongside.apps.work.models import Work
from alongside.apps.work.queries.tables import seats_on
from alongside.apps.work.rules.works import may_see_work
from alongside.core.shared.hats import HatKind
from alongside.kernel.audit.models import AuditLine

WRITES_A_WORK = ("propose_work", "answer_purpose", "answer_fixed", "answer_open", "restate_work")


@dataclass(frozen=True, slots=True)
class Landing:
    """A text as whoever reads it may read it; ``writers`` by key, never shown."""

    kind: LandedOn
    about_id: UUID
    place: Place
    title: str
    writers: frozenset[UUID]
    work: Work | None = None


def landing_here(viewer: Person, place: Place, kind: LandedOn, about_id: UUID) -> Landing | None:
    """The text, if whoever reads it may."""
    read = _READ.get(kind) or _of_glossary(kind)
    return read(viewer, place, about_id)


def hearers_of(text: Landing, by: Person, today: date) -> set[UUID]:
    """Who facilitates or leads the work; else who leads the place. Never who wrote it, never who says it."""
    apart = text.writers | {by.id}
    if text.work is not None:
        seats = seats_on(text.work, today)
        near = {seat.person_id for seat in seats if seat.is_lead or seat.hat.kind == HatKind.FACILITATOR}
        if near - apart:
            return near - apart
    keys = Person.objects.filter(leads(today), place=text.place).values_list("id", flat=True)
    return set(keys) - apart


Read = Callable[[Person, Place, UUID], Landing | None]


def _of_glossary(kind: LandedOn) -> Read:
    def read(viewer: Person, place: Place, about_id: UUID) -> Landing | None:
        text = text_here(viewer, place, TextKind(kind.value), about_id)
        if text is None:
            return None
        said = frozenset(one for passage in text.passages for one in passage.writers)
        writers = _who_described(about_id) if kind is LandedOn.WORK else said
        return Landing(
            kind, about_id, place, text.title, writers | _authors(viewer, text.kind, about_id), text.work
        )

    return read


def _who_described(work_id: UUID) -> frozenset[UUID]:
    """Its leads answer for the words of a work; here it counts who wrote them, as the log says."""
    lines = AuditLine.objects.filter(about_id=work_id, verb__in=WRITES_A_WORK, actor_id__isnull=False)
    return frozenset(filter(None, lines.order_by().values_list("actor_id", flat=True)))


def _authors(viewer: Person, kind: TextKind, about_id: UUID) -> frozenset[UUID]:
    """Of an entry keyed in for somebody also whoever said the words."""
    entry = entry_for(viewer, about_id) if kind is TextKind.ENTRY else None
    if entry is None:
        return frozenset()
    found = (author_of(words, entry) for words in entry.words.all())
    return frozenset(author.id for author in found if author is not None)


def _question(viewer: Person, place: Place, about_id: UUID) -> Landing | None:
    question = question_by_id(about_id)
    if question is None or not may_see_work(viewer, question.work):
        return None
    writers = frozenset({question.asked_by_id})
    return Landing(LandedOn.QUESTION, about_id, place, worded(question).text, writers, question.work)


def _term(viewer: Person, place: Place, about_id: UUID) -> Landing | None:
    term = term_by_id(about_id)
    if term is None:
        return None
    rows = TermVersion.objects.filter(term=term).order_by()
    writers = frozenset(rows.values_list("written_by", flat=True))
    return Landing(LandedOn.TERM, about_id, place, term.name or term.name_cy, writers)


_READ: dict[LandedOn, Read] = {LandedOn.QUESTION: _question, LandedOn.TERM: _term}
