"""Likely regulated, ask: stopped with its rule, let begin by a check that fits, let go on with a reason."""

from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import uuid4

import pytest

from alongside.apps.checks.actions.checks import (
    ask_for_check,
    end_check,
    look_up_check,
    record_check,
    record_proof,
    remind_of_checks,
)
from alongside.apps.checks.actions.planning import end_activity, go_on, plan_activity
from alongside.apps.checks.drafts import CheckDraft, PlanDraft, ProofDraft
from alongside.apps.checks.enums import RULE_WORDS, Level, ProofKind
from alongside.apps.checks.models import Check, GoneOn, PlannedActivity, Proof
from alongside.apps.checks.queries.suiting import Suiting, people_with_checks, suiting_of
from alongside.apps.checks.rules.looking import may_look_after_checks
from alongside.apps.checks.rules.suiting import again_on, check_fits
from alongside.apps.places.enums import Nation
from alongside.core.suitability.rules import RULES, Activity, Why, Workforce
from alongside.kernel.audit.models import AuditLine
from alongside.kernel.outbox.models import Queued
from alongside.kernel.verdict import Refused
from cast import Cast

pytestmark = pytest.mark.usefixtures("inside")
NOW = datetime(2026, 10, 5, 10, tzinfo=UTC)
TODAY = NOW.date()


def planned(cast: Cast, count: int = 4, who: str = "ada", by: str = "sol", **given: Any) -> PlannedActivity:
    start = given.pop("start", NOW + timedelta(days=1))
    times = tuple((start + timedelta(days=n), start + timedelta(days=n, hours=2)) for n in range(count))
    said = {"kind": Activity.CARE_OR_SUPERVISE, "workforce": Workforce.CHILD, "where": "The hall"} | given
    token = said.pop("token", uuid4())
    return plan_activity(
        person=cast.person(who), place=cast.place, work=cast.work, draft=PlanDraft(times=times, **said),
        by=cast.person(by), now=NOW, form_token=token,
    )  # fmt: skip


def seen(cast: Cast, who: str = "ada", by: str = "sol", **given: Any) -> Check:
    said: dict[str, Any] = {
        "level": Level.ENHANCED, "number": "001234567890", "issued_on": date(2026, 9, 1),
        "workforce": Workforce.CHILD, "barred_list": True, "seen_on": TODAY,
    } | given  # fmt: skip
    return record_check(
        person=cast.person(who), place=cast.place, draft=CheckDraft(**said), by=cast.person(by), now=NOW
    )


def stands(cast: Cast, who: str = "ada", day: date = TODAY) -> Suiting:
    return suiting_of(cast.person(who), cast.place, day)


def goes_on(cast: Cast, reason: str = "Dev is beside her.", **given: Any) -> GoneOn:
    said: dict[str, Any] = {"until": TODAY + timedelta(days=30), "by": cast.sol, "now": NOW} | given
    return go_on(person=cast.ada, place=cast.place, reason=reason, **said)


def test_four_days_stop_it_with_the_rule_and_its_date(cast: Cast) -> None:
    planned(cast)
    how = stands(cast)
    assert how.is_stopped
    assert how.finding.rules[0].why is Why.OFTEN
    assert AuditLine.objects.filter(verb="plan_activity").exists()


def test_three_days_stop_nothing(cast: Cast) -> None:
    planned(cast, 3)
    assert not stands(cast).is_stopped


def test_days_in_several_works_add_up_and_what_has_ended_does_not(cast: Cast) -> None:
    first = planned(cast, 2)
    planned(cast, 2, start=NOW + timedelta(days=9))
    assert stands(cast).is_stopped
    end_activity(activity=first, by=cast.cleo, now=NOW)
    end_activity(activity=first, by=cast.cleo, now=NOW)
    assert not stands(cast).is_stopped
    assert AuditLine.objects.filter(verb="end_activity").count() == 1


def test_supervised_since_september_it_is_stopped_and_says_since_when(cast: Cast) -> None:
    planned(cast, supervised=True)
    assert [rule.valid_from for rule in stands(cast).finding.rules] == [date(2012, 9, 10), date(2026, 9, 1)]


def test_the_nation_of_the_place_says_which_law_holds(cast: Cast) -> None:
    planned(cast)
    cast.place.nation = Nation.SCOTLAND
    assert stands(cast).finding.why is Why.OTHER_LAW


def test_a_check_that_fits_lets_it_begin(cast: Cast) -> None:
    planned(cast)
    check = seen(cast)
    assert stands(cast).fits == check
    end_check(check=check, by=cast.sol, now=NOW)
    assert stands(cast).is_stopped


@pytest.mark.parametrize(
    "wrong",
    [
        {"level": Level.STANDARD},
        {"barred_list": False},
        {"workforce": Workforce.ADULT},
        {"issued_on": date(2023, 10, 5)},
    ],
)
def test_a_check_that_does_not_fit_lets_nothing_begin(cast: Cast, wrong: dict[str, Any]) -> None:
    planned(cast)
    seen(cast, **wrong)
    assert stands(cast).is_stopped


def test_looked_up_at_the_update_service_it_is_fresh_again(cast: Cast) -> None:
    check = seen(cast, issued_on=date(2023, 10, 5))
    assert not check_fits(check, TODAY, 36)
    check = look_up_check(check=check, on=TODAY, by=cast.cleo, now=NOW)
    assert check_fits(check, TODAY, 36)
    with pytest.raises(Refused, match="not come yet"):
        look_up_check(check=check, on=TODAY + timedelta(days=1), by=cast.cleo, now=NOW)


@pytest.mark.parametrize(
    ("issued", "again"),
    [
        (date(2024, 2, 29), date(2027, 2, 28)), (date(2023, 10, 31), date(2026, 10, 31)),
        (date(2025, 2, 28), date(2028, 2, 28)),
    ],
)  # fmt: skip
def test_it_is_looked_at_again_on_the_same_day_of_the_month_or_its_last(issued: date, again: date) -> None:
    assert again_on(Check(issued_on=issued), 36) == again


def test_again_after_months_at_the_end_of_the_year() -> None:
    assert again_on(Check(issued_on=date(2026, 8, 31)), 6) == date(2027, 2, 28)
    assert again_on(Check(issued_on=date(2025, 12, 15)), 12) == date(2026, 12, 15)


def test_somebody_by_name_lets_it_go_on_with_a_reason_until_a_day(cast: Cast) -> None:
    planned(cast)
    row = goes_on(cast)
    assert (stands(cast).gone_on, stands(cast).is_stopped) == (row, False)
    assert stands(cast, day=row.until).is_stopped
    assert (row.why, row.rule_from) == (Why.OFTEN, date(2012, 9, 10))
    line = AuditLine.objects.get(verb="go_on")
    assert line.actor_id == cast.sol.id
    assert "Dev" not in str(line.details)


def test_without_a_reason_or_for_too_long_it_does_not_go_on(cast: Cast) -> None:
    with pytest.raises(Refused, match="Nothing stops it"):
        goes_on(cast)
    planned(cast)
    with pytest.raises(Refused, match="only with a reason"):
        goes_on(cast, " ")
    for days in (0, 93):
        with pytest.raises(Refused, match="three months"):
            goes_on(cast, until=TODAY + timedelta(days=days))
    assert not GoneOn.objects.exists()


def test_a_check_is_asked_for_only_where_the_rules_say_so(cast: Cast) -> None:
    told: dict[str, Any] = {"person": cast.ada, "place": cast.place, "by": cast.sol, "now": NOW}
    planned(cast, 3)
    with pytest.raises(Refused, match="unlawful"):
        ask_for_check(**told)
    assert not Queued.objects.filter(kind="check_asked").exists()
    planned(cast, 1, start=NOW + timedelta(days=20))
    ask_for_check(**told)
    assert Queued.objects.get(kind="check_asked").person_id == cast.ada.id
    seen(cast)
    with pytest.raises(Refused, match="a check that fits"):
        ask_for_check(**told)


@pytest.mark.parametrize("who", ["ada", "ben", "cleo", "dev", "mina", "sol", "eve", "nia"])
def test_safeguarding_leads_and_leads_of_the_place_look_after_checks(cast: Cast, who: str) -> None:
    may = who in ("cleo", "sol")
    assert bool(may_look_after_checks(cast.person(who), cast.place, TODAY)) is may
    if not may:
        with pytest.raises(Refused):
            seen(cast, "ben" if who == "ada" else "ada", by=who)


def test_nobody_writes_down_their_own_check(cast: Cast) -> None:
    for act in (
        lambda: seen(cast, "sol", "sol"),
        lambda: planned(cast, who="sol"),
        lambda: goes_on(cast, by=cast.ada),
    ):
        with pytest.raises(Refused):
            act()
    assert seen(cast, "sol", "cleo").seen_by == cast.cleo


def test_the_number_stands_in_no_line_of_audit(cast: Cast) -> None:
    seen(cast)
    assert "001234567890" not in str(list(AuditLine.objects.values_list("details", flat=True)))


def test_the_same_certificate_is_written_down_once(cast: Cast) -> None:
    seen(cast)
    with pytest.raises(Refused, match="written down already"):
        seen(cast, number="0012 3456 7890")
    with pytest.raises(Refused, match="not come yet"):
        seen(cast, number="2", issued_on=TODAY + timedelta(days=1))


def test_forms_sent_twice_count_once(cast: Cast) -> None:
    token = uuid4()
    assert planned(cast, token=token) == planned(cast, token=token)
    draft = ProofDraft(ProofKind.REFERENCE, "Head of the school", TODAY)
    told: dict[str, Any] = {
        "person": cast.ada,
        "place": cast.place,
        "draft": draft,
        "by": cast.sol,
        "now": NOW,
    }
    assert record_proof(form_token=token, **told) == record_proof(form_token=token, **told)
    assert (PlannedActivity.objects.count(), Proof.objects.count()) == (1, 1)


def test_times_that_cannot_be_are_refused(cast: Cast) -> None:
    with pytest.raises(Refused, match="does not say when"):
        planned(cast, 0)
    with pytest.raises(Refused, match="too many days"):
        planned(cast, 201)
    draft = PlanDraft(Activity.DRIVE, Workforce.CHILD, "Bus", ((NOW, NOW),))
    with pytest.raises(Refused, match="ends after it begins"):
        plan_activity(
            person=cast.ada,
            place=cast.place,
            work=cast.work,
            draft=draft,
            by=cast.sol,
            now=NOW,
            form_token=uuid4(),
        )


def test_in_time_the_person_and_those_who_look_after_checks_hear_once(cast: Cast) -> None:
    seen(cast, issued_on=date(2023, 12, 5))  # 5 December 2026: 61 days on
    remind_of_checks(place=cast.place, now=NOW)
    assert not Queued.objects.filter(kind="check_ends").exists()
    for _again in range(2):
        remind_of_checks(place=cast.place, now=NOW + timedelta(days=1))
    told = list(Queued.objects.filter(kind="check_ends").values_list("person_id", flat=True))
    assert sorted(told) == sorted({cast.ada.id, cast.cleo.id, cast.sol.id})


def test_whoever_has_left_or_plans_nothing_is_not_listed(cast: Cast) -> None:
    planned(cast)
    seen(cast, "ben", number="9")
    assert list(people_with_checks(cast.place)) == [cast.ada, cast.ben]


def test_every_rule_has_its_words() -> None:
    assert {rule.why for rule in RULES} == set(RULE_WORDS)
