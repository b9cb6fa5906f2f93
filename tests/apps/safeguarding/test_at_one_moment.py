"""Two leads at one moment, a form sent by two threads, and as many knocks as there were."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from threading import Barrier

import pytest
from django.db import connection

from alongside.apps.safeguarding.actions.knocking import knock
from alongside.apps.safeguarding.actions.reading import say_seen
from alongside.apps.safeguarding.models import Concern, ConcernRow
from alongside.kernel.audit.models import AuditLine
from alongside.kernel.ids import new_secret_id
from alongside.kernel.limits.models import Tally
from alongside.kernel.verdict import Refused
from cast import Cast
from factories.sealed import a_concern, keys_of

NOW = datetime(2026, 5, 5, 10, 0, tzinfo=UTC)
pytestmark = [pytest.mark.both_databases, pytest.mark.django_db(transaction=True)]


def at_once(cast: Cast, *acts: Callable[[], object]) -> list[str]:
    """Each in its own thread and connection, let go together; what each came to."""
    barrier = Barrier(len(acts))

    def run(act: Callable[[], object]) -> str:
        try:
            barrier.wait()
            with cast.inside():
                act()
        except Refused:
            return "refused"
        finally:
            connection.close()
        return "done"

    with ThreadPoolExecutor(len(acts)) as pool:
        return sorted(pool.map(run, acts))


def test_two_leads_say_that_they_have_it(cast: Cast) -> None:
    keys_of(cast, NOW)
    concern = a_concern(cast, NOW)
    acts = [lambda by=by: say_seen(concern=concern, by=by, now=NOW) for by in (cast.sol, cast.dev)]
    assert at_once(cast, *acts) == ["done", "refused"]
    assert AuditLine.objects.filter(verb="say_concern_seen").count() == 1


def test_one_form_sent_by_three_at_once_is_one_concern(cast: Cast) -> None:
    keys_of(cast, NOW)
    token = new_secret_id()
    acts = [lambda: a_concern(cast, NOW, form_token=token)] * 3
    assert at_once(cast, *acts) == ["done"] * 3
    with cast.inside():
        assert (Concern.objects.count(), ConcernRow.objects.count()) == (1, 1)
    assert AuditLine.objects.filter(verb="raise_concern").count() == 1


def test_every_knock_is_counted_whichever_process_hears_it(cast: Cast) -> None:
    def act() -> None:
        knock(place=cast.place, connection="192.0.2.1", form_token=new_secret_id(), now=NOW)

    assert at_once(cast, *[act] * 4) == ["done"] * 4
    assert Tally.objects.get().times == 4
    assert "192.0.2.1" not in str(Tally.objects.values())
