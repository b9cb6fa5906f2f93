"""What became of what somebody said: the decisions and promises that rest on it."""

import uuid
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Case, CharField, QuerySet, Value, When

from alongside.apps.books.enums import Book, Part, State
from alongside.apps.books.models import Entry, Standing, Words
from alongside.apps.decisions.models import Citation, Decision
from alongside.apps.people.models import Person
from alongside.apps.promises.models import Promise
from alongside.apps.promises.rules.endings import ended_in
from alongside.core.measures.promises import PromiseState

MOST_RESTING = 60


@dataclass(frozen=True, slots=True)
class Became:
    """Something somebody had a say in, and what rests on it; ``words`` are of all of them, by entry."""

    entry: Entry
    decisions: tuple[Decision, ...]
    promises: tuple[tuple[Promise, PromiseState], ...]
    words: dict[uuid.UUID, list[Words]]


def said_by(person: Person) -> QuerySet[Entry]:
    """Decisions somebody took part in and views they gave by name, latest first. Slice it."""
    own = Standing.objects.filter(
        person=person,
        state__in=[State.STANDS, State.WAITING],
        book=Book.DECISION,
        part__in=[Part.SAID, Part.DECIDED],
    )
    rows = Entry.objects.filter(id__in=own.order_by().values("entry_id")).select_related("work", "decision")
    return rows.order_by("-happened_on", "-id")


def became_of(entries: Iterable[Entry], today: date) -> list[Became]:
    """In the same order, in three queries."""
    found = list(entries)
    ids = [entry.id for entry in found]
    cited: dict[uuid.UUID, list[Decision]] = defaultdict(list)
    for row in (
        Citation.objects.filter(cites__in=ids).select_related("decision").order_by("-id")[:MOST_RESTING]
    ):
        cited[row.cites_id].append(row.decision)
    promised: dict[uuid.UUID | None, list[tuple[Promise, PromiseState]]] = defaultdict(list)
    for one in _promises(ids, today):
        promised[one.because_of_id].append((one, PromiseState(one.reads)))  # type: ignore[attr-defined]  # annotated
    about = {*ids, *(row.entry_id for rows in cited.values() for row in rows)}
    words = _words(about | {one.entry_id for rows in promised.values() for one, _reads in rows})
    return [Became(entry, tuple(cited[entry.id]), tuple(promised[entry.id]), words) for entry in found]


def _promises(ids: list[uuid.UUID], today: date) -> QuerySet[Promise]:
    """Each with how it reads today, by the filter that is held to the rule."""
    ended = ended_in()
    reads = Case(
        When(ended["let_go"], then=Value(PromiseState.CHANGED.value)),
        When(ended["kept"], then=Value(PromiseState.KEPT.value)),
        When(due_on__lt=today, then=Value(PromiseState.LATE.value)),
        default=Value(PromiseState.OPEN.value),
        output_field=CharField(),
    )
    rows = Promise.objects.filter(because_of__in=ids).annotate(reads=reads)
    return rows.order_by("-due_on", "-id")[:MOST_RESTING]


def _words(ids: set[uuid.UUID]) -> dict[uuid.UUID, list[Words]]:
    found: dict[uuid.UUID, list[Words]] = defaultdict(list)
    for row in Words.objects.filter(about_id__in=ids).order_by("field"):
        found[row.about_id].append(row)
    return found
