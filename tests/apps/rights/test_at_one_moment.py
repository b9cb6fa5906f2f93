"""Two people answer one request at one moment: it is answered once, and the second is told."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from threading import Barrier

import pytest
from django.db import connection

from alongside.apps.people.actions.roles import give_role
from alongside.apps.people.enums import RoleKind
from alongside.apps.rights.actions.asking import Asked, ask
from alongside.apps.rights.actions.erasing import agree_erasing, propose_erasing
from alongside.apps.rights.enums import Right, StepKind
from alongside.apps.rights.models import RequestStep
from alongside.kernel.audit.models import AuditLine
from alongside.kernel.ids import new_secret_id
from alongside.kernel.verdict import Refused
from cast import Cast
from factories.people import BEGINNING, FIRST_DAY
from factories.rights import a_step, an_asking

NOW = datetime(2026, 9, 7, 12, 0, tzinfo=UTC)
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


def test_one_answer(cast: Cast) -> None:
    with cast.inside():
        give_role(person=cast.dev, kind=RoleKind.KEEPER, since=FIRST_DAY, by=None, now=BEGINNING)
        made = an_asking(cast, NOW)
    answers = [
        lambda: a_step(cast, made, StepKind.ANSWERED, NOW, "Sent by post."),
        lambda: a_step(cast, made, StepKind.REFUSED, NOW, "We hold nothing.", by=cast.dev),
    ]
    assert at_once(cast, *answers) == ["done", "refused"]
    with cast.inside():
        assert RequestStep.objects.filter(request=made).count() == 1


def test_one_press_sent_twice_is_one_step(cast: Cast) -> None:
    with cast.inside():
        made = an_asking(cast, NOW)
    token = new_secret_id()
    press = lambda: a_step(cast, made, StepKind.ACKNOWLEDGED, NOW, form_token=token)  # noqa: E731 - pressed twice
    assert at_once(cast, press, press) == ["done", "done"]
    with cast.inside():
        assert RequestStep.objects.filter(request=made).count() == 1


def test_two_agree_to_one_erasing_and_it_is_done_once(cast: Cast) -> None:
    with cast.inside():
        for who in (cast.dev, cast.mina):
            give_role(person=who, kind=RoleKind.KEEPER, since=FIRST_DAY, by=None, now=BEGINNING)
        made = ask(person=cast.ada, asked=Asked(Right.ERASE), form_token=new_secret_id(), now=NOW)
        erasure = propose_erasing(request=made, by=cast.cleo, now=NOW)
    yes = [lambda who=who: agree_erasing(erasure=erasure, by=who, now=NOW) for who in (cast.dev, cast.mina)]
    assert at_once(cast, *yes) == ["done", "refused"]
    with cast.inside():
        assert AuditLine.objects.filter(verb="erase_person").count() == 1
