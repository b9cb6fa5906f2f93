"""Laying an idea aside on the screen: its reason where people look, apart from the ideas that go on."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.test import Client
from pytest_django.fixtures import DjangoAssertNumQueries

from alongside.apps.work.actions.laying_aside import lay_aside
from alongside.apps.work.models import Work
from alongside.kernel.clock import now
from cast import NOBODY, Cast
from factories.starting import an_idea

ClientFor = Callable[[str], Client]
AT = now() - timedelta(hours=2)
IDEA = "/stockport/start/work/quiet-hour-at-the-pool/"
WHY = "There is no driver before April."


@pytest.fixture
def idea(cast: Cast) -> Work:
    with cast.inside():
        return an_idea(cast, AT)


@pytest.mark.usefixtures("idea")
def test_laid_aside_told_and_taken_up_again(client_for: ClientFor) -> None:
    cleo, ada = client_for("cleo"), client_for("ada")
    assert "Please answer" in cleo.post(f"{IDEA}aside/", {"reason": " "}).content.decode()
    for _twice in range(2):
        assert cleo.post(f"{IDEA}aside/", {"reason": WHY}).headers["Location"] == IDEA
    assert WHY in ada.get("/stockport/me/said/").content.decode()
    assert "Quiet hour" not in ada.get("/stockport/start/").content.decode()
    assert WHY in ada.get("/stockport/start/aside/").content.decode()
    shown = ada.get(IDEA).content.decode()
    assert WHY in shown
    assert "Take it up again" in shown
    assert "Take it up again" not in client_for("sol").get(IDEA).content.decode()
    assert "goes on" in ada.post(f"{IDEA}again/", follow=True).content.decode()
    assert "Laid aside before" in ada.get(IDEA).content.decode()
    assert "Quiet hour" in ada.get("/stockport/start/").content.decode()
    assert WHY not in ada.get("/stockport/me/said/").content.decode()


@pytest.mark.usefixtures("idea")
def test_who_may_not_reads_who_may_and_strangers_find_nothing(client_for: ClientFor) -> None:
    page = client_for("ben").post(f"{IDEA}aside/", {"reason": WHY})
    assert page.status_code == 403
    assert "Say to one of them why it should wait." in page.content.decode()
    assert "not laid aside" in client_for("ada").post(f"{IDEA}again/", follow=True).content.decode()
    assert client_for(NOBODY).get("/stockport/start/aside/").status_code == 302


@pytest.mark.parametrize("count", [1, 30])
def test_the_list_asks_as_often_for_thirty(
    cast: Cast, client_for: ClientFor, django_assert_num_queries: DjangoAssertNumQueries, count: int
) -> None:
    with cast.inside():
        for number in range(count):
            work = an_idea(cast, AT, f"Idea {number}")
            lay_aside(work=work, reason=WHY, by=cast.cleo, now=AT)
    client = client_for("ben")
    with django_assert_num_queries(7):
        assert client.get("/stockport/start/aside/").status_code == 200
