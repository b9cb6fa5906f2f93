"""Entries said to be right soon after somebody else gave that person a secret are told beside a figure."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.test import Client

from alongside.apps.people.actions.resets import remember_reset
from alongside.core.shared.stages import Stage
from web.public.conftest import Busy

SAID = "Of the entries behind these hours, 3 were said to be right soon after a new secret"
ONE = "Of the entries behind these hours, 1 was said to be right soon after a new secret"


@pytest.mark.parametrize("measure", ["enough", "grid", "instead", "adding"])
def test_they_are_said_to_members_and_never_to_strangers(
    busy: Busy, client_for: Callable[[str], Client], measure: str
) -> None:
    with busy.cast.inside():
        remember_reset(person=busy.cast.ada, by=busy.cast.cleo, now=busy.at - timedelta(days=2))
    page = f"{busy.url}measure/{measure}/"
    assert SAID in client_for("dev").get(page).content.decode()
    for who in ("nobody", "nia"):
        assert "new secret" not in client_for(who).get(page).content.decode()


@pytest.mark.parametrize("days", [31, -1])
def test_words_given_before_it_or_long_after_are_not(
    busy: Busy, client_for: Callable[[str], Client], days: int
) -> None:
    with busy.cast.inside():
        remember_reset(person=busy.cast.ada, by=busy.cast.cleo, now=busy.at - timedelta(days=days))
    assert "new secret" not in client_for("dev").get(f"{busy.url}measure/grid/").content.decode()


def test_only_the_months_of_the_figure_are_looked_at(
    quiet: Busy, client_for: Callable[[str], Client]
) -> None:
    with quiet.cast.inside():
        remember_reset(person=quiet.cast.ada, by=quiet.cast.cleo, now=quiet.at - timedelta(days=2))
    quiet.gave([*quiet.parents, *quiet.staff], Stage.DELIVER, 90)
    quiet.gave([*quiet.parents, *quiet.staff], Stage.DELIVER, 90, day=quiet.today - timedelta(days=800))
    assert ONE in client_for("dev").get(f"{quiet.url}measure/grid/").content.decode()
