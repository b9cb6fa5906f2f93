"""Figures are dated, sourced and never overwritten."""

import uuid
from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest

from alongside.apps.places.actions.figures import set_figure
from alongside.apps.places.enums import THRESHOLDS, FigureKey
from alongside.apps.places.models import Figure
from alongside.apps.places.queries.figures import (
    NoFigure,
    figure_history,
    figure_on,
    figures_on,
    thresholds_on,
)
from alongside.core.measures.thresholds import Thresholds
from alongside.kernel.audit.models import AuditLine
from alongside.kernel.scoping import NoScope, scope
from alongside.kernel.verdict import Refused
from cast import Cast
from factories.people import BEGINNING, FIRST_DAY

LATER = date(2025, 4, 1)
DECISION = uuid.UUID("0190a3c0-0000-7000-8000-000000000001")


def change(cast: Cast, key: FigureKey, value: str, decision: uuid.UUID | None = DECISION) -> Figure:
    return set_figure(
        place=cast.place,
        key=key,
        value=Decimal(value),
        valid_from=LATER,
        source="Decided at the table",
        by=cast.cleo.id,
        now=BEGINNING,
        decision_id=decision,
    )


@pytest.mark.usefixtures("inside")
def test_a_new_place_reads_by_the_shipped_thresholds(cast: Cast) -> None:
    assert thresholds_on(cast.place, FIRST_DAY) == Thresholds.shipped()


@pytest.mark.usefixtures("inside")
def test_a_new_value_holds_from_its_day_and_the_old_before_it(cast: Cast) -> None:
    change(cast, FigureKey.SHARE_TOLERANCE, "0.25")
    assert thresholds_on(cast.place, date(2025, 3, 31)).tolerance == Fraction(1, 5)
    assert thresholds_on(cast.place, LATER).tolerance == Fraction(1, 4)
    assert [f.value for f in figure_history(cast.place, FigureKey.SHARE_TOLERANCE)] == [
        Decimal("0.25"), Decimal("0.20"),
    ]  # fmt: skip


@pytest.mark.usefixtures("inside")
def test_the_first_figure_also_reads_the_days_before_it(cast: Cast) -> None:
    assert figure_on(cast.place, FigureKey.MINIMUM_MINUTES, date(1999, 1, 1)) == 600


@pytest.mark.usefixtures("inside")
@pytest.mark.parametrize("key", sorted(THRESHOLDS))
def test_a_threshold_without_a_decision_is_refused(cast: Cast, key: FigureKey) -> None:
    with pytest.raises(Refused, match="both sides"):
        change(cast, key, "0", decision=None)


@pytest.mark.usefixtures("inside")
def test_half_a_day_needs_no_decision(cast: Cast) -> None:
    change(cast, FigureKey.HALF_DAY_MINUTES, "240", decision=None)
    assert figure_on(cast.place, FigureKey.HALF_DAY_MINUTES, LATER) == 240


@pytest.mark.usefixtures("inside")
@pytest.mark.parametrize(
    ("key", "value"),
    [
        (FigureKey.SHARE_TOLERANCE, "0.5"),
        (FigureKey.SHARE_TOLERANCE, "-0.1"),
        (FigureKey.PARITY_CITIZEN_SHARE, "1.1"),
        (FigureKey.MINIMUM_PEOPLE, "2.5"),
        (FigureKey.MINIMUM_MINUTES, "-1"),
        (FigureKey.MINIMUM_MINUTES, "NaN"),
        (FigureKey.MINIMUM_MINUTES, "Infinity"),
        (FigureKey.MINIMUM_MINUTES, "1e30"),
    ],
)
def test_a_figure_with_which_nothing_can_be_read_is_refused(cast: Cast, key: FigureKey, value: str) -> None:
    with pytest.raises(Refused):
        change(cast, key, value)
    assert figures_on(cast.place, LATER)[key].valid_from == FIRST_DAY


@pytest.mark.usefixtures("inside")
def test_one_value_a_day(cast: Cast) -> None:
    change(cast, FigureKey.SMALL_NUMBER, "6")
    with pytest.raises(Refused, match="already"):
        change(cast, FigureKey.SMALL_NUMBER, "7")


@pytest.mark.usefixtures("inside")
def test_a_change_is_traced_to_its_decision(cast: Cast) -> None:
    figure = change(cast, FigureKey.SMALL_NUMBER, "6")
    line = AuditLine.objects.get(verb="set_figure")
    assert (line.actor_id, line.about_id) == (cast.cleo.id, figure.id)
    assert line.details["decision"] == str(DECISION)


def test_the_figures_of_one_place_are_not_those_of_another(cast: Cast) -> None:
    with cast.inside():
        change(cast, FigureKey.SMALL_NUMBER, "9")
    with scope(cast.other_place.id):
        assert figure_on(cast.other_place, FigureKey.SMALL_NUMBER, LATER) == 5
        with pytest.raises(NoFigure):
            figure_on(cast.place, FigureKey.SMALL_NUMBER, LATER)
    with pytest.raises(NoScope):
        figures_on(cast.place, LATER)
