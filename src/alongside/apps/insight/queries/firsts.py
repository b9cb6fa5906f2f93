"""The days on which things happened first in a work, with and without what is disputed."""

from django.db.models import QuerySet, Subquery

from alongside.apps.books.models import Standing
from alongside.apps.books.queries.sums import money_given
from alongside.apps.decisions.queries.decisions import decided
from alongside.apps.work.models import Work
from alongside.apps.work.queries.tables import citizen_seats
from alongside.core.measures.outset import Firsts


def firsts_of(work: Work) -> tuple[Firsts, Firsts]:
    """The firsts, and the same had no disputed entry been made. One query."""
    days = {
        "seat": Subquery(citizen_seats(work).values("since")[:1]),
        "decision": _first(decided(work, undisputed=False)),
        "money": _first(money_given(work, undisputed=False)),
        "quiet_decision": _first(decided(work, undisputed=True)),
        "quiet_money": _first(money_given(work, undisputed=True)),
    }
    row = Work.objects.filter(id=work.id).annotate(**days).values(*days).get()
    return (
        Firsts(row["seat"], row["decision"], row["money"]),
        Firsts(row["seat"], row["quiet_decision"], row["quiet_money"]),
    )


def _first(rows: QuerySet[Standing]) -> Subquery:
    return Subquery(rows.order_by("happened_on").values("happened_on")[:1])
