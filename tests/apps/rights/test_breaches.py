"""A breach: its clock from when the first of us knew, one thing after the other, nothing rewritten."""

from datetime import UTC, datetime, timedelta

import pytest
from django.db import DatabaseError, transaction

from alongside.apps.people.actions.roles import give_role
from alongside.apps.people.enums import RoleKind
from alongside.apps.rights.actions.breaches import remind_of_breaches
from alongside.apps.rights.actions.sweeping import sweep
from alongside.apps.rights.enums import BreachKind
from alongside.apps.rights.models import Breach, BreachRow
from alongside.apps.rights.queries.breaches import breach_here, breach_reading
from alongside.core.rights.breaches import Risk
from alongside.kernel.clock import local_day
from alongside.kernel.ids import new_secret_id
from alongside.kernel.outbox.models import Queued
from alongside.kernel.verdict import Refused
from cast import Cast
from factories.people import BEGINNING, FIRST_DAY
from factories.rights import a_breach, a_row

NOW = datetime(2026, 12, 7, 12, 0, tzinfo=UTC)
pytestmark = [pytest.mark.both_databases, pytest.mark.django_db, pytest.mark.usefixtures("inside")]


def owed(cast: Cast, breach: Breach, now: datetime = NOW) -> tuple[str, ...]:
    found = breach_here(breach.id)
    assert found is not None
    return breach_reading(found, cast.place, now).owed


def told(kind: str) -> set[object]:
    return set(Queued.objects.filter(kind=kind).values_list("person_id", flat=True))


def test_one_thing_after_the_other_until_nothing_is_owed(cast: Cast) -> None:
    breach = a_breach(cast, NOW)
    assert owed(cast, breach) == ("RISK", "REPORT")
    for kind in (BreachKind.NOT_REPORTED, BreachKind.CLOSED):
        with pytest.raises(Refused, match=r"unlikely|owed"):
            a_row(cast, breach, kind, NOW)
    with pytest.raises(Refused, match="how high"):
        a_row(cast, breach, BreachKind.RISK, NOW)
    a_row(cast, breach, BreachKind.RISK, NOW, risk=Risk.HIGH)
    a_row(cast, breach, BreachKind.REPORTED, NOW, words="", reference="INC-1")
    assert owed(cast, breach) == ("PEOPLE",)
    with pytest.raises(Refused, match="owed"):
        a_row(cast, breach, BreachKind.CLOSED, NOW)
    a_row(cast, breach, BreachKind.TOLD, NOW, people=12)
    a_row(cast, breach, BreachKind.CLOSED, NOW, words="")
    assert owed(cast, breach) == ()
    with pytest.raises(Refused, match="closed"):
        a_row(cast, breach, BreachKind.RISK, NOW, risk=Risk.LIKELY)
    a_row(cast, breach, BreachKind.MORE, NOW, words="The list came back.")


def test_reported_late_it_says_why(cast: Cast) -> None:
    breach = a_breach(cast, NOW, hours_ago=200)
    with pytest.raises(Refused, match="asks why"):
        a_row(cast, breach, BreachKind.REPORTED, NOW, words="")
    a_row(cast, breach, BreachKind.REPORTED, NOW, words="Nobody knew whom to ring.")


def test_only_leads_and_keepers_and_never_twice(cast: Cast) -> None:
    give_role(person=cast.dev, kind=RoleKind.KEEPER, since=FIRST_DAY, by=None, now=BEGINNING)
    token = new_secret_id()
    breach = a_breach(cast, NOW, form_token=token)
    assert a_breach(cast, NOW, form_token=token) == breach
    assert told("breach_logged") == {cast.dev.id}, "the other who looks after it, at once"
    for who in ("ada", "mina", "sol", "eve"):
        with pytest.raises(Refused, match="lead or a keeper"):
            a_row(cast, breach, BreachKind.MORE, NOW, by=cast.person(who))
    further = new_secret_id()
    for _press in range(2):
        a_row(cast, breach, BreachKind.MORE, NOW, by=cast.dev, form_token=further)
    assert BreachRow.objects.count() == 1
    with pytest.raises(Refused, match="not come yet"):
        a_breach(cast, NOW, hours_ago=-1)


def test_its_rows_are_never_rewritten_and_lose_their_words_after_their_time(cast: Cast) -> None:
    breach = a_breach(cast, NOW)
    a_row(cast, breach, BreachKind.RISK, NOW, risk=Risk.UNLIKELY)
    a_row(cast, breach, BreachKind.NOT_REPORTED, NOW)
    for rows, changed in ((Breach.objects, {"what": "Nothing."}), (BreachRow.objects, {"risk": "HIGH"})):
        with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
            rows.update(**changed)
    sweep(place=cast.place, now=datetime(2040, 1, 1, 3, tzinfo=UTC))
    assert Breach.objects.get().what, "it is not closed"
    a_row(cast, breach, BreachKind.CLOSED, NOW)
    sweep(place=cast.place, now=datetime(2040, 1, 2, 3, tzinfo=UTC))
    kept = Breach.objects.get()
    assert (kept.what, kept.whose, kept.people) == ("", "", 12)
    assert set(BreachRow.objects.values_list("words", flat=True)) == {""}
    assert BreachRow.objects.filter(risk="UNLIKELY").exists()


def test_they_are_told_once_before_its_hours_are_over_and_once_after(cast: Cast) -> None:
    breach = a_breach(cast, NOW, hours_ago=0)
    at = {hours: NOW + timedelta(hours=hours) for hours in (47, 49, 71, 73, 90)}
    assert remind_of_breaches(place=cast.place, now=at[47]) == 0
    for hours in (49, 71):
        assert remind_of_breaches(place=cast.place, now=at[hours]) == 1
    assert told("breach_near") == {cast.cleo.id}
    assert told("breach_late") == set()
    for hours in (73, 90):
        remind_of_breaches(place=cast.place, now=at[hours])
    assert told("breach_late") == {cast.cleo.id}
    assert Queued.objects.filter(kind__startswith="breach_").count() == 2
    a_row(cast, breach, BreachKind.REPORTED, at[90], on=local_day(at[90], cast.place.time_zone))
    assert remind_of_breaches(place=cast.place, now=at[90]) == 0
