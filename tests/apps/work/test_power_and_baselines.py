"""The power promised, and what each side gave before."""

from datetime import date, timedelta

import pytest

from alongside.apps.work.actions.baselines import record_baseline
from alongside.apps.work.actions.power import promise_power
from alongside.apps.work.enums import Rung
from alongside.apps.work.models import Baseline
from alongside.apps.work.queries.baselines import baseline_history, baselines_of
from alongside.apps.work.queries.power import promised_power, promises_of_power
from alongside.core.shared.period import Period
from alongside.core.shared.sides import Side
from alongside.core.shared.stages import Stage
from alongside.kernel.audit.models import AuditLine
from alongside.kernel.verdict import Refused
from cast import Cast
from factories.people import BEGINNING, FIRST_DAY

pytestmark = pytest.mark.usefixtures("inside")
BEFORE = Period(date(2022, 1, 1), date(2023, 1, 1))


def promise(cast: Cast, stage: Stage, rung: Rung, on: date, by: str = "cleo") -> None:
    promise_power(work=cast.work, stage=stage, rung=rung, promised_on=on, by=cast.person(by), now=BEGINNING)


def baseline(cast: Cast, minutes: int, by: str = "cleo", **given: object) -> Baseline:
    return record_baseline(
        work=cast.work,
        side=Side.PROFESSIONAL,
        period=BEFORE,
        minutes=minutes,
        by=cast.person(by),
        now=BEGINNING + timedelta(minutes=minutes % 7),
        **{"source": "Rota of 2022"} | given,  # type: ignore[arg-type]  # each test gives its own
    )


def test_a_later_promise_stands_beside_the_earlier(cast: Cast) -> None:
    promise(cast, Stage.DESIGN, Rung.CO_DESIGN, date(2022, 6, 1))
    promise(cast, Stage.DESIGN, Rung.CONSULTATION, FIRST_DAY)
    promise(cast, Stage.DELIVER, Rung.CO_PRODUCTION, FIRST_DAY)
    assert promised_power(cast.work, date(2022, 7, 1)) == {Stage.DESIGN: Rung.CO_DESIGN}
    assert promised_power(cast.work, FIRST_DAY) == {
        Stage.DESIGN: Rung.CONSULTATION,
        Stage.DELIVER: Rung.CO_PRODUCTION,
    }
    assert promised_power(cast.work, date(2022, 1, 1)) == {}
    assert len(promises_of_power(cast.work)) == 3


def test_power_is_not_promised_in_the_future(cast: Cast) -> None:
    with pytest.raises(Refused, match="not come yet"):
        promise(cast, Stage.DESIGN, Rung.CO_DESIGN, FIRST_DAY + timedelta(days=1))


@pytest.mark.parametrize("who", ["ada", "ben", "dev", "mina", "sol", "eve"])
def test_only_who_runs_the_work(cast: Cast, who: str) -> None:
    with pytest.raises(Refused):
        promise(cast, Stage.DESIGN, Rung.CO_DESIGN, FIRST_DAY, by=who)
    with pytest.raises(Refused):
        baseline(cast, 600, by=who)
    assert promises_of_power(cast.work) == []
    assert baselines_of(cast.work) == {}


def test_the_latest_baseline_of_a_side_counts_and_the_earlier_stay(cast: Cast) -> None:
    first, second = baseline(cast, 600), baseline(cast, 601, pence=1_000_000, people_served=40)
    assert baselines_of(cast.work) == {Side.PROFESSIONAL: second}
    assert baseline_history(cast.work, Side.PROFESSIONAL) == [second, first]
    assert baseline_history(cast.work, Side.CITIZEN) == []
    line = AuditLine.objects.get(about_id=second.id)
    assert (line.details["minutes"], line.details["pence"]) == (601, 1_000_000)


@pytest.mark.parametrize(
    "given",
    [{"minutes": -1}, {"minutes": 10**12}, {"pence": -1}, {"people_served": -1}, {"people_served": 2**31},
     {"source": " "}, {"source": "x" * 301}, {"source": "a\x00b"}],
)  # fmt: skip
def test_baselines_that_cannot_be_right(cast: Cast, given: dict[str, object]) -> None:
    with pytest.raises(Refused):
        baseline(cast, **{"minutes": 600} | given)  # type: ignore[arg-type]  # wrong on purpose
    assert not Baseline.objects.exists()
