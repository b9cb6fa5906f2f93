"""What a measure needs to know of a work besides the entries of the period."""

from datetime import date

from alongside.apps.insight.models import Alarm
from alongside.apps.insight.queries.firsts import firsts_of
from alongside.apps.places.enums import Nation
from alongside.apps.places.queries.holidays import bank_holidays
from alongside.apps.promises.enums import StepKind
from alongside.apps.promises.queries.promises import StandingPromise, standing_promises
from alongside.apps.promises.rules.endings import done_on, ending_among
from alongside.apps.work.models import Baseline as BaselineRow
from alongside.apps.work.models import Work
from alongside.apps.work.queries.baselines import baselines_of
from alongside.apps.work.queries.power import promised_power
from alongside.core.measures.baseline import Amount, Baseline
from alongside.core.measures.finding import Setting
from alongside.core.measures.ladder import Rung
from alongside.core.measures.promises import PromiseFact
from alongside.core.shared.period import Period
from alongside.core.shared.sides import Side
from alongside.core.shared.stages import Stage
from alongside.kernel.clock import local_day
from alongside.kernel.remembering import remembered


def setting_of(work: Work, today: date, alarm: Alarm | None) -> Setting:
    """The opening, the firsts, the baseline, the promised power, the promises and any alarm."""
    firsts, undisputed = firsts_of(work)
    rows = baselines_of(work)
    return Setting(
        opened_on=work.opened_on,
        firsts=firsts,
        firsts_undisputed=undisputed,
        baseline=Baseline(
            citizen=_amount(rows.get(Side.CITIZEN)),
            professional=_amount(rows.get(Side.PROFESSIONAL)),
            people_served=next((row.people_served for row in rows.values() if row.people_served), None),
        ),
        promised=_promised(work, today),
        promises=remembered(work.place_id, ["promises", work.id], lambda: _promises(work)),
        alarm_raised_on=alarm.raised_on if alarm else None,
        answered_on=_answered_on(alarm, work.place.time_zone),
        bank_holidays=bank_holidays(Nation(work.place.nation)),
    )


def _amount(row: BaselineRow | None) -> Amount | None:
    return Amount(Period(row.start, row.end), row.minutes, row.pence) if row else None


def _answered_on(alarm: Alarm | None, zone: str) -> date | None:
    answer = getattr(alarm, "answer", None)
    return local_day(answer.at, zone) if answer else None


def _promised(work: Work, today: date) -> dict[Stage | None, Rung]:
    """The rung per stage; the work's own is the lowest promised for any stage."""
    rungs: dict[Stage | None, Rung] = {
        stage: Rung(rung) for stage, rung in promised_power(work, today).items()
    }
    return rungs | {None: min(rungs.values())} if rungs else {}


def _promises(work: Work) -> tuple[PromiseFact, ...]:
    return tuple(_promise(promise, work.place.time_zone) for promise in standing_promises(work))


def _promise(promise: StandingPromise, zone: str) -> PromiseFact:
    """Only the entry that stands and its steps; the words stay behind."""
    ending = ending_among(promise.steps)
    ended_on = local_day(ending.at, zone) if ending else None
    kind = ending.kind if ending else None
    said_kept = ended_on if kind == StepKind.SAID_KEPT else None
    return PromiseFact(
        key=str(promise.entry_id),
        made_on=promise.made_on,
        due_on=promise.due_on,
        kept_on=done_on(promise.steps) or said_kept,
        said_kept_on=said_kept,
        changed_on=ended_on if kind == StepKind.CHANGED else None,
        broken_on=ended_on if kind == StepKind.BROKEN else None,
        disputed=promise.is_disputed,
    )
