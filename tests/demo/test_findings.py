"""What the books of the demo show, work by work, whatever day it is made on."""

from datetime import UTC, date, datetime, timedelta

import pytest

from alongside.apps.books.enums import DisputeStep, State
from alongside.apps.books.models import Dispute, Entry, Standing
from alongside.apps.insight.models import StoredFinding
from alongside.apps.insight.queries.findings import finding_of
from alongside.apps.places.models import Place, PopulationCount
from alongside.apps.work.models import Work
from alongside.core.measures.answer import AnswerState
from alongside.core.measures.change import Verdict
from alongside.core.measures.finding import Finding
from alongside.core.measures.grid import Cell
from alongside.core.measures.kinds import Kind
from alongside.core.measures.ladder import Rung
from alongside.core.shared.period import last_months
from alongside.core.shared.stages import Stage
from alongside.demo.making import make_demo
from alongside.kernel.audit.chain import verify
from alongside.kernel.audit.lines import PLACE
from alongside.kernel.clock import local_day
from alongside.kernel.scoping import scope
from house.models import crossings

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
DAYS = [
    datetime(2028, 2, 29, 9, 0, tzinfo=UTC),
    datetime(2027, 1, 1, 0, 30, tzinfo=UTC),
]


@pytest.mark.parametrize("now", DAYS, ids=lambda now: f"{now:%d-%b-%Y}")
def test_every_work_reads_as_it_should(now: datetime) -> None:
    place = make_demo(now)
    with scope(place.id):
        today = local_day(now, place.time_zone)
        found = {
            work.slug.split("-")[0]: finding_of(work, last_months(today, 12), today)
            for work in Work.objects.select_related("place").order_by("id")
        }
        _is_co_produced(found["play"])
        _was_asked_and_promised_more(found["short"])
        _lost_staff_as_parents_came(found["wednesday"])
        _is_run_by_neighbours(found["saturday"])
        _is_lived_in(place, today)


def _is_co_produced(finding: Finding) -> None:
    assert finding.instead.kind is Kind.CO_PRODUCTION
    assert finding.grid.cell is Cell.D5
    assert finding.adding.verdict is Verdict.ADDITIVE
    assert {reading.evidenced for reading in finding.ladder if reading.promised} == {Rung.CO_PRODUCTION}
    assert (finding.promises.late, finding.promises.kept, finding.promises.changed) == (1, 2, 1)


def _was_asked_and_promised_more(finding: Finding) -> None:
    assert finding.instead.kind is Kind.CONSULTATION
    assert finding.grid.cell is Cell.D1
    design = next(reading for reading in finding.ladder if reading.stage is Stage.DESIGN)
    assert design.promised is Rung.CO_DESIGN
    assert design.evidenced < design.promised
    assert finding.promises.late == 1
    assert not finding.adding.alarm


def _lost_staff_as_parents_came(finding: Finding) -> None:
    assert finding.instead.kind is Kind.CO_DELIVERED_SERVICE
    assert finding.grid.cell is Cell.D4
    assert finding.adding.verdict is Verdict.SUBSTITUTIVE
    assert finding.answer is not None
    assert finding.answer.state is AnswerState.MISSING


def _is_run_by_neighbours(finding: Finding) -> None:
    assert finding.instead.kind is Kind.SELF_ORGANISED_PROVISION
    assert finding.grid.cell is Cell.D9
    assert not finding.adding.alarm


def _is_lived_in(place: Place, today: date) -> None:
    """Two years, with what real books have: disputes, a correction, things waiting, witnesses."""
    days = list(Entry.objects.order_by("happened_on").values_list("happened_on", flat=True))
    assert today - days[0] > timedelta(days=600)
    assert days[-1] <= today
    assert Standing.objects.filter(state=State.WAITING).exists()
    assert Standing.objects.filter(state=State.REPLACED).exists()
    assert Standing.objects.filter(witnessed=True, state=State.STANDS).exists()
    assert Dispute.objects.filter(step=DisputeStep.OPENLY).exists()
    assert Dispute.objects.filter(step=DisputeStep.KINDLY, answers__isnull=True).exists()
    assert StoredFinding.objects.count() >= 4
    assert PopulationCount.objects.filter(group="total_population").get().people == 294766
    assert verify(place_id=place.id, chain=PLACE).breaks == ()
    assert crossings() == []
