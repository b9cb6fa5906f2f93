"""What waits for somebody's word."""

import uuid
from datetime import date

from django.db.models import Count, Exists, OuterRef, Q, QuerySet

from alongside.apps.books.enums import DisputeStep, PairStep, State
from alongside.apps.books.models import Answer, Dispute, Entry, Mediation, Standing
from alongside.apps.books.queries.entries import with_lines
from alongside.apps.books.rules.vouching import vouchable_by
from alongside.apps.people.models import Person
from alongside.apps.people.rules.roles import on_day
from alongside.apps.work.models import Seat, Work
from alongside.core.shared.sides import Side
from alongside.kernel.remembering import remembered

MOST = 1000  # of each kind: as many as pages are offered
A_GLANCE = 100


def waiting_for(person: Person, today: date, *, looking_at: int = MOST) -> QuerySet[Entry]:
    """The entries only this person's side, or this very person, can help to stand. Latest first; slice it.

    Found from what waits, never from the whole book: the latest ``looking_at`` of each kind, which is further
    than anybody turns pages.
    """
    seats = Seat.objects.filter(on_day(today), person=person)
    own = {seat.work_id: Side(seat.side) for seat in seats}
    taken = set(Seat.objects.filter(on_day(today), work__in=own).values_list("work_id", "side"))
    citizens, professionals = (_works_to_speak_for(own, side, taken) for side in Side)
    rows = Standing.objects.filter(state=State.WAITING).values("entry_id")
    # Each in the order of its own index.
    mine = rows.filter(person=person).order_by("-month")[:looking_at]
    ours = rows.filter(work__in=citizens, needs_citizen=True)
    theirs = rows.filter(work__in=professionals, needs_professional=True)
    found = Q(id__in=mine)
    for tables in (ours, theirs):
        found |= Q(id__in=tables.order_by("-happened_on")[:looking_at])
    entries = Entry.objects.filter(found, vouchable_by(person, today))
    return with_lines(entries).order_by("-happened_on", "-id")


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
    settled = Dispute.objects.filter(raised=OuterRef("pk"), step=DisputeStep.SETTLED)
    return (
        Dispute.objects.filter(raised__isnull=True, entry__made_by=person)
        .filter(~Q(Exists(settled)), answers__isnull=True)
        .select_related("entry", "entry__work", "by")
        .prefetch_related("entry__words")
        .order_by("at", "id")
    )


def disputes_raised_by(person: Person) -> QuerySet[Dispute]:
    """What this person asked or disputed and has not settled, once somebody has answered."""
    settled = Dispute.objects.filter(raised=OuterRef("pk"), step=DisputeStep.SETTLED)
    return (
        Dispute.objects.filter(raised__isnull=True, by=person)
        .filter(~Q(Exists(settled)), Exists(Answer.objects.filter(dispute=OuterRef("pk"))))
        .select_related("entry", "entry__work", "by")
        .prefetch_related("entry__words")
        .order_by("at", "id")
    )


def mediations_of(person: Person) -> QuerySet[Dispute]:
    """Open disputes this person was asked to mediate and did not decline, oldest first. Slice it."""
    steps = Mediation.objects.filter(dispute=OuterRef("pk"), person=person)
    settled = Dispute.objects.filter(raised=OuterRef("pk"), step=DisputeStep.SETTLED)
    asked = Mediation.objects.filter(person=person, kind=PairStep.ASKED).order_by().values("dispute_id")
    return (
        Dispute.objects.filter(id__in=asked)
        .filter(~Exists(settled), ~Exists(steps.filter(kind=PairStep.DECLINED)))
        .select_related("entry", "entry__work")
        .prefetch_related("mediation", "entry__words")
        .order_by("at", "id")
    )


def dispute_by_id(dispute_id: uuid.UUID) -> Dispute | None:
    """The first step of a dispute."""
    return Dispute.objects.filter(id=dispute_id, raised__isnull=True).select_related("entry").first()
