"""Nobody has it in time: more people are told, and again, until somebody says that they have it."""

from datetime import UTC, datetime, timedelta

import pytest

from alongside.apps.safeguarding.actions.escalating import escalate_concerns
from alongside.apps.safeguarding.actions.reading import say_seen
from alongside.apps.safeguarding.models import Watch
from alongside.kernel.audit.models import AuditLine
from alongside.kernel.outbox.models import Queued
from cast import Cast
from factories.sealed import a_concern, keys_of

# A Tuesday, ten o'clock in summer time.
NOW = datetime(2026, 5, 5, 9, 0, tzinfo=UTC)
pytestmark = [pytest.mark.both_databases, pytest.mark.usefixtures("inside")]


def letters(cast: Cast) -> set[str]:
    """Who is told of something now; then it counts as told."""
    rows = Queued.objects.filter(kind="sealed_waiting")
    told = {str(one) for one in rows.values_list("person_id", flat=True)}
    rows.delete()
    return {who for who in ("sol", "dev", "cleo") if str(cast.person(who).id) in told}


def test_what_nobody_has_by_the_evening_is_told_to_the_deputy_too_and_then_daily(cast: Cast) -> None:
    keys_of(cast, NOW)
    concern = a_concern(cast, NOW)
    assert letters(cast) == {"sol"}
    evening = datetime(2026, 5, 5, 16, 0, tzinfo=UTC)
    assert escalate_concerns(place=cast.place, now=evening - timedelta(seconds=1)) == 0
    assert escalate_concerns(place=cast.place, now=evening) == 1
    assert letters(cast) == {"sol", "dev"}
    assert escalate_concerns(place=cast.place, now=evening + timedelta(hours=1)) == 0
    assert escalate_concerns(place=cast.place, now=evening + timedelta(days=1)) == 1
    assert letters(cast) == {"sol", "dev"}
    watch = Watch.objects.get(concern=concern)
    assert (watch.escalations, watch.due_at) == (2, evening + timedelta(days=2))
    lines = AuditLine.objects.filter(about_id=concern.id, verb="escalate_concern")
    assert list(lines.values_list("chain", "actor_id")) == [("SEALED", None)] * 2


def test_in_danger_an_hour_is_all_there_is(cast: Cast) -> None:
    keys_of(cast, NOW)
    a_concern(cast, NOW, in_danger=True)
    assert letters(cast) == {"sol", "dev"}
    assert escalate_concerns(place=cast.place, now=NOW + timedelta(minutes=59)) == 0
    assert escalate_concerns(place=cast.place, now=NOW + timedelta(minutes=60)) == 1


def test_whom_it_is_about_is_never_told(cast: Cast) -> None:
    keys_of(cast, NOW)
    a_concern(cast, NOW, about=cast.dev)
    escalate_concerns(place=cast.place, now=NOW + timedelta(days=1))
    assert letters(cast) == {"sol"}


def test_once_somebody_has_it_the_clock_stands(cast: Cast) -> None:
    keys_of(cast, NOW)
    say_seen(concern=a_concern(cast, NOW), by=cast.sol, now=NOW)
    letters(cast)
    assert escalate_concerns(place=cast.place, now=NOW + timedelta(days=3)) == 0
    assert letters(cast) == set()
