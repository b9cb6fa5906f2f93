"""What waits for somebody's word."""

from datetime import date

from django.db.models import Exists, OuterRef, Q, QuerySet

from alongside.apps.books.enums import DisputeStep, State
from alongside.apps.books.models import Act, Dispute, Entry, Standing
from alongside.apps.books.queries.entries import with_lines
from alongside.apps.books.rules.vouching import vouchable_by
from alongside.apps.people.models import Person
from alongside.apps.work.models import Seat, Work
from alongside.core.shared.sides import Side


def waiting_for(person: Person, today: date) -> QuerySet[Entry]:
    """The entries only this person's side, or this very person, can help to stand. Latest first."""
    seats = Seat.objects.filter(person=person, since__lte=today).filter(
        Q(until__isnull=True) | Q(until__gt=today)
    )
    works = {side: [seat.work_id for seat in seats if seat.side == side] for side in Side}
    waiting = Standing.objects.filter(state=State.WAITING, entry=OuterRef("pk"))
    mine = Exists(waiting.filter(person=person)) | Exists(waiting) & Exists(
        Act.objects.filter(entry=OuterRef("pk"), person=person)
    )
    wanted = (
        Q(Exists(waiting.filter(needs_citizen=True)), work__in=works[Side.CITIZEN])
        | Q(Exists(waiting.filter(needs_professional=True)), work__in=works[Side.PROFESSIONAL])
        | Q(mine)
    )
    entries = Entry.objects.filter(vouchable_by(person, today)).filter(wanted)
    return with_lines(entries).order_by("-happened_on", "-id")


def waiting_in(work: Work) -> int:
    """How many entries of a work wait; shown beside every figure as "n waiting"."""
    rows = Standing.objects.filter(work=work, state=State.WAITING)
    return rows.values("entry_id").distinct().count()


def disputes_for(person: Person) -> QuerySet[Dispute]:
    """Disputes somebody has raised with this person, unsettled and unanswered by them."""
    settled = Dispute.objects.filter(raised=OuterRef("pk"), step=DisputeStep.SETTLED)
    return (
        Dispute.objects.filter(raised__isnull=True, entry__made_by=person)
        .filter(~Q(Exists(settled)), answers__isnull=True)
        .select_related("entry", "entry__work", "by")
        .prefetch_related("entry__words", "steps", "answers")
        .order_by("at", "id")
    )
