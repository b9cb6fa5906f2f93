"""Likely regulated: ask. Never a verdict of law; it says which rule, since when, and on which days."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from zoneinfo import ZoneInfo

from alongside.core.suitability.plan import Planned, Span, days_of, fullest_window, nights_of
from alongside.core.suitability.rules import (
    LIMITS,
    Activity,
    Limits,
    Rule,
    Territory,
    Why,
    Workforce,
    rule_on,
)

# Regulated when it is done often, and overnight.
OFTEN = frozenset(
    {
        Activity.TEACH_OR_TRAIN,
        Activity.CARE_OR_SUPERVISE,
        Activity.ADVISE_ON_WELLBEING,
        Activity.DRIVE,
        Activity.PERSONAL_CARE,
        Activity.IN_SPECIFIED_PLACE,
    }
)
OVERNIGHT = OFTEN | {Activity.OTHER_CONTACT}
# What supervision took out, while it did.
BESIDE_OTHERS = frozenset(
    {Activity.TEACH_OR_TRAIN, Activity.CARE_OR_SUPERVISE, Activity.IN_SPECIFIED_PLACE, Activity.OTHER_CONTACT}
)
DaysOf = Callable[[Span, ZoneInfo], list[date]]
Day = tuple[date, Planned]


@dataclass(frozen=True, slots=True)
class Suitability:
    """``ask``: likely regulated, so a check is asked about before it begins.

    ``days`` are those it rests on; ``rules`` those that speak, each with its day and source, the first the
    one that decides; none where the law of these rules has nothing to say.
    """

    ask: bool
    why: Why
    rules: tuple[Rule, ...] = ()
    days: tuple[date, ...] = ()


def likely_regulated(plans: Sequence[Planned], zone: ZoneInfo, limits: Limits = LIMITS) -> Suitability:
    """Whether what one person plans with children is likely regulated activity.

    ``plans`` are all that they plan, in any order: days of one activity add up with those of another. Days
    are those of the place's own calendar. Of several reasons the strongest is told.

    **Units**: calendar days. **Source**: domain brief E2; each rule carries its own.
    """
    looked_at = [plan for plan in plans if _aside(plan) is None]
    once = _days(looked_at, zone, {Activity.PERSONAL_CARE}, days_of)
    if once:
        return _asks(Why.ONCE_IS_ENOUGH, once[:1])
    nights = _days(looked_at, zone, OVERNIGHT, lambda span, there: nights_of(span, there, limits))
    if nights:
        return _asks(Why.OVERNIGHT, nights[:1])
    often = _days(looked_at, zone, OFTEN, days_of)
    window = fullest_window([day for day, _plan in often], limits)
    if len(window) > limits.most_days:
        return _asks(Why.OFTEN, [(day, plan) for day, plan in often if day in window])
    return _need_not_ask(plans, zone, window)


def _aside(plan: Planned) -> Why | None:
    """Why a plan is left out altogether, if it is."""
    if plan.own_child_only:
        return Why.FAMILY
    if plan.workforce in (Workforce.ADULT, Workforce.OTHER):
        return Why.ADULTS
    if plan.activity is Activity.NO_CONTACT:
        return Why.NOT_LISTED
    return Why.OTHER_LAW if plan.territory in (Territory.SCOTLAND, Territory.NORTHERN_IRELAND) else None


def _days(
    plans: Sequence[Planned], zone: ZoneInfo, kinds: set[Activity] | frozenset[Activity], of: DaysOf
) -> list[Day]:
    """The days of these activities that count, each with its plan, in order."""
    found = {
        (day, plan)
        for plan in plans
        if plan.activity in kinds
        for span in plan.spans
        for day in of(span, zone)
        if _exemption(plan, day) is None
    }
    return sorted(found, key=lambda one: (one[0], one[1].activity, one[1].supervised))


def _exemption(plan: Planned, day: date) -> Rule | None:
    """The rule by which supervision takes that day out, while there is one."""
    beside = plan.supervised and plan.activity in BESIDE_OTHERS
    return rule_on(Why.SUPERVISED, day, plan.territory) if beside else None


def _asks(why: Why, found: Sequence[Day]) -> Suitability:
    day, plan = found[-1]
    rules = [rule_on(why, day, plan.territory)]
    rules += [
        rule_on(Why.SUPERVISION_COUNTS, day, plan.territory)
        for day, plan in found[-1:]
        if any(one.supervised and one.activity in BESIDE_OTHERS for _day, one in found)
    ]
    days = tuple(sorted({day for day, _plan in found}))
    return Suitability(True, why, tuple(rule for rule in rules if rule is not None), days)


def _need_not_ask(plans: Sequence[Planned], zone: ZoneInfo, window: tuple[date, ...]) -> Suitability:
    """Nothing to ask about, and why: the reason that weighs most of those there are."""
    taken_out = list(_taken_out(plans, zone))
    if taken_out:
        rules = tuple(dict.fromkeys(rule for rule, _day in taken_out))
        found = tuple(sorted({day for _rule, day in taken_out}))
        return Suitability(False, Why.SUPERVISED, rules, found)
    if window:
        return Suitability(False, Why.SELDOM, days=window)
    reasons = {_aside(plan) or Why.NOT_LISTED for plan in plans if plan.spans}
    why = next((one for one in (Why.OTHER_LAW, Why.FAMILY, Why.ADULTS) if one in reasons), Why.NOT_LISTED)
    days = sorted(
        day for plan in plans if _aside(plan) is why for span in plan.spans for day in days_of(span, zone)
    )
    rule = rule_on(why, days[0]) if days else None
    return Suitability(False, why, (rule,) if rule else ())


def _taken_out(plans: Sequence[Planned], zone: ZoneInfo) -> Iterator[tuple[Rule, date]]:
    for plan in plans:
        for span in plan.spans if _aside(plan) is None else ():
            for day in days_of(span, zone):
                if (rule := _exemption(plan, day)) is not None:
                    yield rule, day
