"""The one door: all that the books show about a work in a period, and what disputes would change."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from alongside.core.measures.adding import Adding, adding_or_replacing
from alongside.core.measures.answer import AnswerOwed, answer_owed
from alongside.core.measures.baseline import Baseline
from alongside.core.measures.evidence import Evidence
from alongside.core.measures.fully import Fully, PrinciplesSeen, fully_co_produced, read_balance
from alongside.core.measures.grid import Grid, read_grid
from alongside.core.measures.instead import Instead, what_it_is
from alongside.core.measures.ladder import Rung, RungReading, read_ladder
from alongside.core.measures.outset import Firsts, Outset, from_the_outset
from alongside.core.measures.promises import PromiseFact, PromisesKept, promises_kept
from alongside.core.measures.thresholds import Thresholds
from alongside.core.shared.period import Period
from alongside.core.shared.stages import Stage


@dataclass(frozen=True, slots=True)
class Setting:
    """What is known of the work besides the entries of the period.

    ``promised`` holds the rung promised per stage, and under None for the work as a whole.
    ``firsts_undisputed`` leaves disputed entries out; None means the same as with them.
    **Units**: ``people_served`` are people, in the period.
    """

    opened_on: date
    firsts: Firsts = field(default_factory=Firsts)
    firsts_undisputed: Firsts | None = None
    baseline: Baseline = field(default_factory=Baseline)
    people_served: int | None = None
    promised: Mapping[Stage | None, Rung] = field(default_factory=dict)
    promises: tuple[PromiseFact, ...] = ()
    principles: PrinciplesSeen | None = None
    alarm_raised_on: date | None = None
    answered_on: date | None = None
    bank_holidays: frozenset[date] = frozenset()

    def without_disputed(self) -> "Setting":
        """The same work, had no disputed entry been made."""
        return replace(
            self,
            firsts=self.firsts_undisputed or self.firsts,
            promises=tuple(promise for promise in self.promises if not promise.disputed),
        )


@dataclass(frozen=True, slots=True)
class Finding:
    """Every measure of one work in one period, with the figures that decided it.

    ``answer`` is what a public body owes once an alarm has been raised. ``without_disputed`` is the whole
    finding again without disputed entries, only where that would change what is said.
    """

    period: Period
    thresholds: Thresholds
    waiting_entries: int
    grid: Grid
    instead: Instead
    fully: Fully
    ladder: tuple[RungReading, ...]
    adding: Adding
    outset: Outset
    promises: PromisesKept
    answer: AnswerOwed | None
    without_disputed: "Finding | None" = None


def find(evidence: Evidence, setting: Setting, thresholds: Thresholds, *, today: date) -> Finding:
    """Read a work's books for a period, with disputed entries and, where it matters, without.

    ``today`` is the day in the place's own calendar. Promises are read on the last day of the period, or
    today where that is still to come.
    **Source**: domain brief A1, A4 to A6.
    """
    finding = _find(evidence, setting, thresholds, today)
    other = _find(evidence.without_disputed(), setting.without_disputed(), thresholds, today)
    if says(other) == says(finding):
        return finding
    return replace(finding, without_disputed=other)


def says(finding: Finding) -> tuple[object, ...]:
    """What a finding claims, apart from its figures: two that say the same differ in nothing that matters."""
    adding, promises, outset = finding.adding, finding.promises, finding.outset
    return (
        finding.grid.cell,
        (finding.grid.design.who, finding.grid.delivery.who),
        (finding.instead.kind, tuple(step.code for step in finding.instead.missing)),
        finding.fully.said,
        tuple(reading.evidenced for reading in finding.ladder),
        (adding.verdict, adding.pounds and adding.pounds.verdict, adding.unclassified),
        (outset.citizens_there_for_first_decision, outset.citizens_there_for_first_money),
        (promises.open, promises.late, promises.kept, promises.changed, promises.broken),
    )


def _find(evidence: Evidence, setting: Setting, thresholds: Thresholds, today: date) -> Finding:
    grid = read_grid(evidence, thresholds)
    instead = what_it_is(evidence, grid, thresholds)
    adding = adding_or_replacing(
        evidence, setting.baseline, thresholds, today=today, people_served=setting.people_served
    )
    last_day = evidence.period.end - timedelta(days=1)
    return Finding(
        period=evidence.period,
        thresholds=thresholds,
        waiting_entries=evidence.waiting_entries,
        grid=grid,
        instead=instead,
        fully=fully_co_produced(instead.kind, read_balance(evidence, thresholds), setting.principles),
        ladder=read_ladder(evidence, setting.promised, thresholds),
        adding=adding,
        outset=from_the_outset(setting.opened_on, setting.firsts),
        promises=promises_kept(setting.promises, on=min(today, last_day)),
        answer=_answer(adding, setting, thresholds, today),
    )


def _answer(adding: Adding, setting: Setting, thresholds: Thresholds, today: date) -> AnswerOwed | None:
    """An alarm once raised stays owed an answer, even when later entries silence it."""
    if not adding.alarm and setting.alarm_raised_on is None:
        return None
    return answer_owed(
        setting.alarm_raised_on or today,
        thresholds.answer_working_days,
        setting.bank_holidays,
        today=today,
        answered_on=setting.answered_on,
    )
