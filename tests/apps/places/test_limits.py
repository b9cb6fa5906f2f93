"""How often is dated data with a source; a count begins anew after its while, and knows nobody."""

from datetime import UTC, date, datetime, timedelta

import pytest

from alongside.apps.places.actions.limiting import keep_within, stop_when_used_up
from alongside.apps.places.rules.limits import Limit, all_limits, limit_on
from alongside.kernel.limits import TooMany
from alongside.kernel.limits.models import Tally

NOW = datetime(2026, 11, 23, 10, 40, tzinfo=UTC)


def test_every_limit_has_its_row_its_day_and_its_source() -> None:
    assert {allowed.limit for allowed in all_limits()} == set(Limit)
    for allowed in all_limits():
        assert allowed.times > 0, allowed
        assert timedelta(0) < allowed.within <= timedelta(days=1), allowed
        assert allowed.counted_by in {"address", "connection", "account", "person", "session"}, allowed
        assert allowed.source, allowed


@pytest.mark.django_db
def test_what_is_over_the_limit_waits_for_the_next_while_and_nobody_else_does() -> None:
    most = limit_on(Limit.COPY_OF_DATA, date(2026, 11, 23)).times
    for _once in range(most):
        keep_within(Limit.COPY_OF_DATA, who="Ada Lovell", now=NOW)
    for _again in range(2):
        with pytest.raises(TooMany) as refused:
            keep_within(Limit.COPY_OF_DATA, who="Ada Lovell", now=NOW)
        assert refused.value.again_at == NOW.replace(hour=11, minute=0)
        assert "20 minutes" in str(refused.value.verdict.next_step)
    keep_within(Limit.COPY_OF_DATA, who="ben", now=NOW)
    with pytest.raises(TooMany):
        stop_when_used_up(Limit.COPY_OF_DATA, who="Ada Lovell", now=NOW)
    keep_within(Limit.COPY_OF_DATA, who="Ada Lovell", now=NOW + timedelta(minutes=20))
    assert [row.times for row in Tally.objects.all()] == [1], "rows of a while gone by are gone too"
    assert "Ada Lovell" not in str(Tally.objects.values())
