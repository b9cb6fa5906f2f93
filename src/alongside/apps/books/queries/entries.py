"""Reading the books: pages of entries, and one entry with all that its page needs."""

import uuid
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from django.db.models import Exists, OuterRef, Prefetch, QuerySet

from alongside.apps.books.enums import Book, Part, State
from alongside.apps.books.models import Act, Answer, Batch, Dispute, Entry, Mediation, Standing, Vouch, Words
from alongside.apps.books.rules.seeing import may_see_entry, seen_by
from alongside.apps.people.models import Person
from alongside.apps.people.rules.belonging import is_member
from alongside.apps.work.models import Work
from alongside.core.shared.period import Period
from alongside.core.shared.sides import Side
from alongside.core.shared.stages import Stage


@dataclass(frozen=True, slots=True)
class EvidenceFilter:
    """Which entries stand behind a figure."""

    book: Book | None = None
    period: Period | None = None
    stages: tuple[Stage, ...] = ()
    side: Side | None = None
    state: State | None = None


def entries_of(work: Work, person: Person, which: EvidenceFilter) -> QuerySet[Entry]:
    """The entries of a work this person may see, latest first. Slice it: it is never shown whole."""
    entries = Entry.objects.filter(seen_by(person), work=work)
    if which.book:
        entries = entries.filter(book=which.book)
    if which.period:
        entries = entries.filter(happened_on__gte=which.period.start, happened_on__lt=which.period.end)
    if which.stages:
        entries = entries.filter(stage__in=which.stages)
    rows = Standing.objects.filter(entry=OuterRef("pk"))
    if which.side:
        entries = entries.filter(Exists(rows.filter(side=which.side)))
    if which.state:
        entries = entries.filter(Exists(rows.filter(state=which.state)))
    return with_lines(entries).order_by("-happened_on", "-id")


def with_lines(entries: QuerySet[Entry]) -> QuerySet[Entry]:
    """What a line in a list shows of an entry, in a fixed number of queries."""
    acts = Act.objects.select_related("person", "organisation").order_by("position")
    # Its place is not joined: beside that one row, a planner reads the book whole and sorts it.
    return entries.select_related("work", "made_by", "withdrawal").prefetch_related(
        Prefetch("acts", acts),
        Prefetch("standings", Standing.objects.order_by("act_id")),
        Prefetch("words", Words.objects.order_by("field")),
        Prefetch("vouches", Vouch.objects.select_related("person").order_by("at", "id")),
    )


def entry_for(person: Person | None, entry_id: uuid.UUID) -> Entry | None:
    """One entry with everything said about it, if this person may see it."""
    if person is None:
        return None
    steps = Dispute.objects.select_related("by").order_by("at", "id")
    mediation = Mediation.objects.select_related("person", "by").order_by("at", "id")
    answers = Answer.objects.select_related("by").order_by("at", "id")
    disputes = (
        Dispute.objects.filter(raised__isnull=True)
        .select_related("by", "entry")
        .prefetch_related(
            Prefetch("steps", steps), Prefetch("answers", answers), Prefetch("mediation", mediation)
        )
        .order_by("at", "id")
    )
    entry = (
        with_lines(Entry.objects.filter(id=entry_id))
        .select_related("batch", "corrects", "corrected_by", "decision", "views", "promise")
        .prefetch_related(Prefetch("disputes", disputes))
        .first()
    )
    return entry if entry is not None and may_see_entry(person, entry) else None


def state_of(entry: Entry) -> State:
    """An entry stands when all its acts do; one that waits holds the whole entry back."""
    states = {State(row.state) for row in entry.standings.all()}
    for state in (State.WITHDRAWN, State.REPLACED, State.WAITING, State.STANDS):
        if state in states:
            return state
    return State.UNCOUNTED


def missing_sides(entry: Entry) -> frozenset[Side]:
    """Whose word an entry still waits for."""
    rows = [row for row in entry.standings.all() if row.state == State.WAITING]
    needs = {Side.CITIZEN} if any(row.needs_citizen for row in rows) else set()
    if any(row.needs_professional for row in rows):
        needs.add(Side.PROFESSIONAL)
    return frozenset(needs)


def batch_for(person: Person, batch_id: uuid.UUID) -> Batch | None:
    """A batch, for whoever takes part in the place."""
    if not is_member(person):
        return None
    return Batch.objects.select_related("work", "place", "made_by").filter(id=batch_id).first()


def entries_in_batch(batch: Batch, person: Person) -> QuerySet[Entry]:
    """Its rows in the order they were written."""
    return with_lines(Entry.objects.filter(seen_by(person), batch=batch)).order_by("id")


def last_stage_of(person: Person, work: Work) -> Stage | None:
    """What somebody was last doing in a work, to offer it again."""
    rows = _written_by(person).filter(work=work)
    code = rows.values_list("stage", flat=True).first()
    return Stage(code) if code else None


def last_hours_of(person: Person) -> Act | None:
    """The hours somebody last wrote down for themselves, to offer them again."""
    entry = _written_by(person).values_list("id", flat=True).first()
    rows = Act.objects.filter(entry=entry, person=person, part=Part.GAVE, minutes__gt=0)
    return rows.select_related("entry").first() if entry else None


def _written_by(person: Person) -> QuerySet[Entry]:
    """Hours somebody wrote down, not read in from a file. Latest first."""
    own = Entry.objects.filter(made_by=person, import_key__isnull=True, book=Book.DOING)
    return own.order_by("-happened_on", "-id")


def time_given_on(
    work: Work, day: date, people: Collection[uuid.UUID], person: Person
) -> set[tuple[uuid.UUID | None, int]]:
    """Who of these gave how many minutes on a day, as far as this person may see: a sheet may come twice."""
    seen = Entry.objects.filter(seen_by(person), work=work, happened_on=day, book=Book.DOING)
    counted = (State.WAITING, State.STANDS)
    acts = Act.objects.filter(entry__in=seen, person__in=people, standing__state__in=counted)
    return set(acts.filter(part=Part.GAVE).values_list("person_id", "minutes_each")) if people else set()
