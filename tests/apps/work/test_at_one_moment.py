"""Two people doing one thing at one moment: a single result, and a clear no to the second."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connection

from alongside.apps.people.actions.accounts import join_with_email
from alongside.apps.people.actions.organisations import add_organisation
from alongside.apps.people.actions.signing_in import check_secret
from alongside.apps.people.enums import OrganisationKind
from alongside.apps.people.models import Account, Organisation
from alongside.apps.work.actions.laying_aside import lay_aside
from alongside.apps.work.actions.opening import say_yes_to_opening
from alongside.apps.work.actions.tables import seat_person
from alongside.apps.work.enums import Stakeholders, WorkState
from alongside.apps.work.models import Seat, Work
from alongside.kernel.verdict import Refused
from cast import Cast
from factories import a_person
from factories.people import BEGINNING, FIRST_DAY
from factories.starting import ready

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


def test_one_seat_for_one_person(cast: Cast) -> None:
    def seat() -> None:
        seat_person(
            work=cast.work, person=cast.sol, hat=cast.hats["sol"], group=Stakeholders.STRATEGIC,
            since=FIRST_DAY, by=cast.cleo, now=BEGINNING,
        )  # fmt: skip

    assert at_once(cast, seat, seat, seat) == ["done", "refused", "refused"]
    with cast.inside():
        assert Seat.objects.filter(person=cast.sol).count() == 1


def test_one_organisation_of_a_name(cast: Cast) -> None:
    def add() -> None:
        add_organisation(
            place=cast.place, name="Carers Trust", kind=OrganisationKind.VOLUNTARY, sector="VOLUNTARY",
            by=cast.cleo, now=BEGINNING,
        )  # fmt: skip

    assert at_once(cast, add, add) == ["done", "refused"]
    with cast.inside():
        assert Organisation.objects.filter(name="Carers Trust").count() == 1


def test_one_address_for_one_of_two_people(cast: Cast) -> None:
    people = [a_person(cast.place, "Jo Smith"), a_person(cast.place, "Joe Smith")]
    acts = [
        lambda person=person: join_with_email(
            person=person, email="jo@example.org", by=cast.cleo, now=BEGINNING
        )
        for person in people
    ]
    assert at_once(cast, *acts) == ["done", "refused"]
    assert Account.objects.filter(email="jo@example.org").count() == 1


def test_every_wrong_try_is_counted(cast: Cast) -> None:
    code = cast.accounts["ben"].code or ""

    def guess() -> None:
        check_secret(code=code, secret="wrong wrong wrong", now=BEGINNING)

    assert at_once(cast, *[guess] * 4) == ["refused"] * 4
    assert Account.objects.get(code=code).failed_tries == 4


def test_an_idea_is_opened_or_laid_aside_never_both(cast: Cast) -> None:
    with cast.inside():
        work = ready(cast, BEGINNING)
        say_yes_to_opening(work=work, person=cast.ada, by=cast.ada, now=BEGINNING)

    def open_it() -> None:
        say_yes_to_opening(work=work, person=cast.dev, by=cast.dev, now=BEGINNING)

    def lay_it_aside() -> None:
        lay_aside(work=work, reason="No driver.", by=cast.cleo, now=BEGINNING)

    assert at_once(cast, open_it, lay_it_aside) == ["done", "refused"]
    with cast.inside():
        found = Work.objects.select_related("beginning").get(pk=work.pk)
        assert (found.state == WorkState.OPEN) is (found.beginning.laid_aside_id is None)
