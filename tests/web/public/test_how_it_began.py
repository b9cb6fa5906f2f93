"""How a work began: everyone reads it, names stay among the people of the place."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.test import Client
from pytest_django.fixtures import DjangoAssertNumQueries

from alongside.apps.people.enums import NameShown
from alongside.apps.work.actions.answering import say_who_is_missing
from alongside.apps.work.actions.opening import say_yes_to_opening
from alongside.apps.work.actions.tables import end_seat
from alongside.apps.work.enums import Stakeholders, ToldBy
from alongside.apps.work.models import Beginning, Work
from alongside.apps.work.queries.tables import seat_of
from alongside.kernel.clock import now
from cast import EVERYONE, NOBODY, Cast
from factories import a_hat, a_person, a_seat
from factories.starting import an_idea, ready

ClientFor = Callable[[str], Client]
AT = now() - timedelta(hours=2)
PAGE = "/stockport/work/quiet-hour-at-the-pool/beginning/"
TODAY = now().date()


@pytest.fixture
def opened(cast: Cast) -> Work:
    with cast.inside():
        work = ready(cast, AT)
        say_who_is_missing(
            work=work, answers={Stakeholders.EDUCATION: "Rosie’s sister at the nursery."},
            by=cast.ada, now=AT, channel=ToldBy.SCREEN,
        )  # fmt: skip
        for who in ("ada", "dev"):
            say_yes_to_opening(work=work, person=cast.person(who), by=cast.person(who), now=now())
        return Work.objects.get(pk=work.pk)


def page(client_for: ClientFor, who: str) -> str:
    return client_for(who).get(PAGE).content.decode()


@pytest.mark.usefixtures("opened")
@pytest.mark.parametrize("who", EVERYONE)
def test_everyone_reads_what_it_needs_and_who_fixed_what(client_for: ClientFor, who: str) -> None:
    html = page(client_for, who)
    assert "The council, for staff hours." in html
    assert "It was thought to need 12 weeks and £480.50." in html
    assert "The leisure trust; it said yes." in html


@pytest.mark.usefixtures("opened")
@pytest.mark.parametrize("who", EVERYONE)
def test_who_could_introduce_whom_is_for_the_people_of_the_place(
    cast: Cast, client_for: ClientFor, who: str
) -> None:
    html, is_of_it = page(client_for, who), who not in ("eve", "nia", NOBODY)
    assert ("Rosie’s sister" in html) is is_of_it
    assert (cast.ada.name in html) is (who in ("ada", "ben", "cleo", "dev", "mina"))
    assert "Schools and settings" in html


@pytest.mark.usefixtures("opened")
def test_who_came_since_is_said(cast: Cast, client_for: ClientFor) -> None:
    assert "Somebody sits there now" not in page(client_for, "ada")
    with cast.inside():
        work = Work.objects.get(slug="quiet-hour-at-the-pool")
        nursery = a_person(cast.place, "Nell Ogden", name_shown=NameShown.TABLE)
        seat = a_seat(work, a_hat(nursery), group=Stakeholders.EDUCATION)
    html = page(client_for, "ada")
    assert "Somebody sits there now" in html
    assert "Nell Ogden" in html
    stranger = page(client_for, NOBODY)
    assert "Somebody sits there now" in stranger
    assert "Nell Ogden" not in stranger
    with cast.inside():
        end_seat(seat=seat, until=TODAY, by=cast.ada, now=now())
    assert "Came, and has left again" in page(client_for, "ada")


def test_words_written_before_everyone_could_read_them_stay_in_the_place(
    client_for: ClientFor, opened: Work
) -> None:
    rows = Beginning.unscoped.filter(work=opened)  # unscoped: an older row, made as it was then
    rows.update(is_for_everyone=False)
    stranger = page(client_for, NOBODY)
    assert "The council, for staff hours." not in stranger
    assert "meant for the people of this place" in stranger
    assert "It was thought to need 12 weeks" in stranger
    assert "The council, for staff hours." in page(client_for, "sol")


def test_an_idea_has_no_such_page_and_an_old_work_says_that_nothing_was_written(
    cast: Cast, client_for: ClientFor
) -> None:
    with cast.inside():
        an_idea(cast, AT)
    assert client_for("ada").get(PAGE).status_code == 404
    old = client_for(NOBODY).get("/stockport/work/first-thousand-days/beginning/").content.decode()
    assert "Nobody wrote down how it began" in old


def test_what_began_from_it_is_named_once_it_is_open(cast: Cast, client_for: ClientFor, opened: Work) -> None:
    with cast.inside():
        later = an_idea(cast, AT, "Quiet library", began_from=opened, what_changed="Books instead.")
    assert "Quiet library" not in page(client_for, NOBODY)
    with cast.inside():
        later.state = "OPEN"
        later.save()
    assert "Quiet library" in page(client_for, NOBODY)
    assert "Books instead." in (
        client_for(NOBODY).get("/stockport/work/quiet-library/beginning/").content.decode()
    )


@pytest.mark.usefixtures("opened")
@pytest.mark.parametrize("count", [1, 30])
def test_it_asks_as_often_for_thirty_who_came(
    cast: Cast, client_for: ClientFor, django_assert_num_queries: DjangoAssertNumQueries, count: int
) -> None:
    with cast.inside():
        work = Work.objects.get(slug="quiet-hour-at-the-pool")
        assert seat_of(work, cast.ada, TODAY)
        for number in range(count):
            a_seat(work, a_hat(a_person(cast.place, f"Nell {number}")), group=Stakeholders.EDUCATION)
    client = client_for("ada")
    with django_assert_num_queries(12):
        assert client.get(PAGE).status_code == 200
