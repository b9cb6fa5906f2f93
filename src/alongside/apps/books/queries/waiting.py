"""What waits for somebody's word."""

import uuid
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Exists, OuterRef, Prefetch, Q, QuerySet, Subquery

from alongside.apps.books.enums import DisputeStep, PairStep, State
from alongside.apps.books.models import Act, Answer, Dispute, Entry, Mediation, Standing, Words
from alongside.apps.books.queries.entries import with_lines
from alongside.apps.books.rules.vouching import vouchable_by
from alongside.apps.people.models import Person
from alongside.apps.people.rules.roles import on_day
from alongside.apps.work.models import Seat, Work
from alongside.core.shared.sides import Side
from alongside.kernel.remembering import remembered

MOST = 1000  # of each kind: as many as pages are offered
A_GLANCE = 100


def waiting_for(person: Person, today: date) -> QuerySet[Entry]:
    """The entries only this person's side, or this very person, can help to stand. Latest first; slice it.

    Found from what waits, never from the whole book: the latest thousand of each kind, which is further
    than anybody turns pages.
    """
    return with_lines(_found(person, today, MOST)).order_by("-happened_on", "-id")


def page_of_waiting(person: Person, today: date, start: int, at_most: int) -> list[Entry]:
    """A page of them, as far as pages are offered."""

    def read() -> list[uuid.UUID]:
        rows = _found(person, today, MOST).order_by("-happened_on", "-id")
        return list(rows.values_list("id", flat=True)[: MOST + 1])

    # First which, then the whole of each: all that waits is looked through once, until something is written.
    keys = remembered(person.place_id, ["waits for", person.id, today], read)[start : start + at_most]
    return list(with_lines(Entry.objects.filter(id__in=keys)).order_by("-happened_on", "-id"))


def written_and_waiting(person: Person) -> QuerySet[Entry]:
    """What this person wrote down themselves and others have not spoken for yet. Latest first; slice it."""
    waits = Standing.objects.filter(entry=OuterRef("pk"), state=State.WAITING)
    own = Entry.objects.filter(Exists(waits), made_by=person, import_key__isnull=True)
    return with_lines(own).order_by("-happened_on", "-id")


def waiting_at_a_glance(person: Person, today: date) -> QuerySet[Entry]:
    """The same, with no more than the question about each needs: who, and in which words. Slice it."""
    acts = Act.objects.select_related("person", "organisation").order_by("position")
    words = Prefetch("words", Words.objects.order_by("field"))
    rows = (
        _found(person, today, A_GLANCE).select_related("work").prefetch_related(Prefetch("acts", acts), words)
    )
    return rows.order_by("-happened_on", "-id")


@dataclass(frozen=True, slots=True)
class Short:
    """Of each entry that waits for somebody's word its work, and the sheet it came on; and where they sit."""

    entries: list[tuple[uuid.UUID, uuid.UUID | None]]
    own_sides: dict[uuid.UUID, Side]


def waiting_in_short(person: Person, today: date) -> Short:
    """No more of what waits than where it waits."""
    own, taken = _tables(person, today)
    rows = _found_at(person, today, A_GLANCE, own, taken).order_by().values_list("work_id", "batch_id")
    return Short(list(rows[:A_GLANCE]), own)


Own = dict[uuid.UUID, Side]
Taken = set[tuple[uuid.UUID, str]]


def _found(person: Person, today: date, looking_at: int) -> QuerySet[Entry]:
    return _found_at(person, today, looking_at, *_tables(person, today))


def _tables(person: Person, today: date) -> tuple[Own, Taken]:
    """The side somebody sits on at each table, and the sides of those tables that have anybody."""
    mine = Seat.objects.filter(on_day(today), person=person).order_by().values("work_id")
    tables = Seat.objects.filter(on_day(today), work__in=mine).order_by("id")
    seats = list(tables.values_list("work_id", "side", "person_id"))
    own = {work: Side(side) for work, side, seated in seats if seated == person.id}
    return own, {(work, side) for work, side, _seated in seats}


def _found_at(person: Person, today: date, looking_at: int, own: Own, taken: Taken) -> QuerySet[Entry]:
    citizens, professionals = (_works_to_speak_for(own, side, taken) for side in Side)
    rows = Standing.objects.filter(state=State.WAITING).values("entry_id")
    # Each in the order of its own index.
    named = rows.filter(person=person).order_by("-month")[:looking_at]
    ours = rows.filter(work__in=citizens, needs_citizen=True)
    theirs = rows.filter(work__in=professionals, needs_professional=True)
    found = Q(id__in=named)
    for part in (ours, theirs):
        found |= Q(id__in=part.order_by("-happened_on")[:looking_at])
    return Entry.objects.filter(found, vouchable_by(person, today))


def _works_to_speak_for(
    own: dict[uuid.UUID, Side], side: Side, taken: set[tuple[uuid.UUID, str]]
) -> list[uuid.UUID]:
    """Where one's word counts for a side: one's own tables of it, and those where nobody sits for it.

    There a second person, of whatever side, is the witness.
    """
    return [work for work, own_side in own.items() if own_side == side or (work, side) not in taken]


def waiting_in(work: Work) -> int:
    """How many entries of a work wait; shown beside every figure as "n waiting"."""
    rows = Standing.objects.filter(work=work, state=State.WAITING)
    # Grouped by the day as well, though it says nothing more: so the index is read as it stands, unsorted.
    found = rows.order_by().values("happened_on", "entry_id").annotate(lines=Count("pk"))
    return remembered(work.place_id, ["waiting in", work.id], found.count)


def disputes_for(person: Person) -> QuerySet[Dispute]:
    """Disputes somebody has raised with this person, unsettled and unanswered by them."""
    return _disputes(Q(entry__made_by=person) & ~_answered())


def disputes_raised_by(person: Person) -> QuerySet[Dispute]:
    """What this person asked or disputed and has not settled, once somebody has answered."""
    return _disputes(Q(by=person) & _answered())


def disputes_to_answer(person: Person) -> QuerySet[Dispute]:
    """Both together: where the next word is theirs."""
    return _disputes((Q(entry__made_by=person) & ~_answered()) | (Q(by=person) & _answered()))


def _answered() -> Q:
    return Q(Exists(Answer.objects.filter(dispute=OuterRef("pk"))))


def _disputes(which: Q) -> QuerySet[Dispute]:
    settled = Dispute.objects.filter(raised=OuterRef("pk"), step=DisputeStep.SETTLED)
    return (
        Dispute.objects.filter(which, ~Exists(settled), raised__isnull=True)
        .select_related("entry", "entry__work", "by")
        .prefetch_related("entry__words")
        .order_by("at", "id")
    )


def mediations_of(person: Person) -> QuerySet[Dispute]:
    """Open disputes this person was asked to mediate and did not leave, oldest first. Slice it."""
    steps = Mediation.objects.filter(
        dispute=OuterRef("pk"), person=person, kind__in=[PairStep.ASKED, PairStep.DECLINED, PairStep.RELEASED]
    )
    settled = Dispute.objects.filter(raised=OuterRef("pk"), step=DisputeStep.SETTLED)
    asked = Mediation.objects.filter(person=person, kind=PairStep.ASKED).order_by().values("dispute_id")
    return (
        Dispute.objects.filter(~Exists(settled), id__in=asked)
        .annotate(last_word=Subquery(steps.order_by("-at", "-id").values("kind")[:1]))
        .filter(last_word=PairStep.ASKED)
        .select_related("entry", "entry__work")
        .prefetch_related("mediation")
        .order_by("at", "id")
    )


def dispute_by_id(dispute_id: uuid.UUID) -> Dispute | None:
    """The first step of a dispute."""
    return Dispute.objects.filter(id=dispute_id, raised__isnull=True).select_related("entry").first()
