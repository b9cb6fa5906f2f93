"""Decisions a place's thresholds may rest on."""

import uuid

from django.db.models import Exists, OuterRef, Prefetch, QuerySet

from alongside.apps.books.enums import Part, State
from alongside.apps.books.models import Standing, Words
from alongside.apps.decisions.enums import Result
from alongside.apps.decisions.models import Decision
from alongside.apps.places.models import Place
from alongside.core.shared.sides import Side

MOST = 50


def agreed_on_both_sides(place: Place) -> QuerySet[Decision]:
    """Decisions that were agreed, in which both sides had a say, and that stand in full. Latest first."""
    rows = Standing.objects.filter(entry=OuterRef("entry"))
    said = rows.filter(part=Part.DECIDED, state=State.STANDS)
    unsettled = rows.exclude(state__in=[State.STANDS, State.UNCOUNTED])
    return (
        Decision.objects.filter(
            Exists(said.filter(side=Side.CITIZEN)),
            Exists(said.filter(side=Side.PROFESSIONAL)),
            ~Exists(unsettled),
            ~Exists(rows.filter(disputed=True)),
            place=place,
            result=Result.PASSED,
        )
        .select_related("entry", "entry__work")
        .prefetch_related(Prefetch("entry__words", Words.objects.order_by("field")))
        .order_by("-entry__happened_on", "-id")
    )


def decisions_to_cite(place: Place) -> list[Decision]:
    """The latest of them, to choose from."""
    return list(agreed_on_both_sides(place)[:MOST])


def agreed_decision(place: Place, decision_id: uuid.UUID) -> Decision | None:
    """One of them, or nothing: waiting, disputed or one-sided decisions do not count."""
    return agreed_on_both_sides(place).filter(id=decision_id).first()
