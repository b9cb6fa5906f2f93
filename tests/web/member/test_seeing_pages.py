"""Every page as every one of the cast; one literal query count for one row and for thirty."""

from collections.abc import Callable
from datetime import date

import pytest
from django.test import Client
from django.utils import timezone
from pytest_django.fixtures import DjangoAssertNumQueries

from alongside.apps.books.actions.disputes import dispute_entry
from alongside.apps.books.drafts import Text
from alongside.apps.insight.actions.disagreements import disagree_with_books
from alongside.apps.insight.models import Alarm
from alongside.core.shared.period import last_months
from alongside.kernel.ids import new_secret_id
from cast import EVERYONE, Cast
from factories.entries import (
    DAY,
    NOW,
    a_decision,
    a_promise,
    a_promise_to_a_group,
    a_sheet,
    an_entry,
    gave,
    one_to_one,
    views_asked,
)

ClientFor = Callable[[str], Client]
HERE = {"ada", "ben", "cleo", "dev", "mina", "sol"}
TABLE = HERE - {"sol"}
P = "/stockport"


def books(cast: Cast) -> dict[str, str]:
    """One of everything, and the address of its page."""
    hours, decision, views = an_entry(cast), a_decision(cast), views_asked(cast)
    promise, alone, sheet = a_promise(cast), one_to_one(cast), a_sheet(cast)
    with cast.inside():
        raised = dispute_entry(
            entry=hours, words=Text("An hour", "en"), by=cast.dev, now=NOW, form_token=new_secret_id()
        )
        said = disagree_with_books(
            work=cast.work,
            period=last_months(DAY, 12),
            words=Text("No", "en"),
            by=cast.ada,
            now=NOW,
            form_token=new_secret_id(),
        )
        alarm = Alarm.objects.create(
            place=cast.place,
            work=cast.work,
            finding=said.finding,
            verdict="WITHDRAWAL",
            raised_on=DAY,
            answer_due_on=date(2026, 4, 9),
        )
    return {
        "hours": f"{P}/entries/{hours.id}/",
        "decision": f"{P}/entries/{decision.id}/",
        "views": f"{P}/entries/{views.id}/",
        "promise entry": f"{P}/entries/{promise.entry_id}/",
        "one to one": f"{P}/entries/{alone.id}/",
        "promise": f"{P}/promises/{promise.id}/",
        "sheet": f"{P}/batches/{sheet.id}/",
        "dispute": f"{P}/disputes/{raised.id}/",
        "disagreement": f"{P}/disagreements/{said.id}/",
        "alarm": f"{P}/alarms/{alarm.id}/",
    }


SEEN_BY = {"one to one": {"ada", "dev"}, "dispute": {"ada", "dev"}}


NEWCOMERS = {"/me/", "/me/hours/", "/me/record/"}


def expected(who: str, allowed: set[str], address: str = "") -> int:
    """A newcomer has pages of their own, and is led there from all that others have."""
    if who in allowed or (who == "nia" and address in NEWCOMERS):
        return 200
    return 302 if who in ("nia", "nobody") else 404


@pytest.mark.parametrize("who", EVERYONE)
def test_pages_of_the_books(cast: Cast, client_for: ClientFor, who: str) -> None:
    client = client_for(who)
    got = {name: client.get(address).status_code for name, address in books(cast).items()}
    assert got == {name: expected(who, SEEN_BY.get(name, HERE)) for name in got}


FIXED = {
    "/me/": HERE,
    "/me/waiting/": HERE,
    "/me/hours/": HERE,
    "/me/record/": HERE,
    "/write/": HERE,
    "/write/hours/": HERE,
    "/write/hours/?work=first-thousand-days": HERE,
    "/write/hours/?work=not-there": set(),
    "/write/meeting/?work=not-there": set(),
}
AT_THE_TABLE = ["meeting", "decision", "views", "promise"]


@pytest.mark.parametrize("who", EVERYONE)
def test_pages_with_a_fixed_address(cast: Cast, client_for: ClientFor, who: str) -> None:
    client = client_for(who)
    got = {address: client.get(P + address).status_code for address in FIXED}
    assert got == {address: expected(who, allowed, address) for address, allowed in FIXED.items()}


@pytest.mark.parametrize("which", AT_THE_TABLE)
def test_writing_of_others_is_for_the_table_and_says_so(
    cast: Cast, client_for: ClientFor, which: str
) -> None:
    address = f"{P}/write/{which}/?work=first-thousand-days"
    assert {who: client_for(who).get(address).status_code for who in sorted(TABLE)} == dict.fromkeys(
        sorted(TABLE), 200
    )
    refused = client_for("sol").get(address)
    assert refused.status_code == 403
    assert "Ask a lead of the work for a seat" in refused.content.decode()


def test_nothing_of_another_place_is_there(cast: Cast, client_for: ClientFor) -> None:
    entry = an_entry(cast)
    eve = client_for("eve")
    assert eve.get(f"/elsewhere/entries/{entry.id}/").status_code == 404
    assert eve.get(f"{P}/entries/{entry.id}/").status_code == 404
    assert eve.post(f"{P}/entries/{entry.id}/vouch/").status_code == 404


def test_strangers_get_one_answer_whether_it_is_there_or_not(cast: Cast, client: Client) -> None:
    there, not_there = an_entry(cast).id, new_secret_id()
    answers = [client.get(f"{P}/entries/{key}/") for key in (there, not_there)]
    assert [one.status_code for one in answers] == [302, 302]
    assert answers[0]["Location"].replace(str(there), "") == answers[1]["Location"].replace(
        str(not_there), ""
    )


def many_things(cast: Cast, count: int) -> None:
    for _each in range(count):
        an_entry(cast, "dev", now=timezone.now(), happened_on=timezone.now().date())
        a_promise_to_a_group(cast)


@pytest.mark.parametrize("count", [1, 30])
def test_ones_own_page_asks_the_database_as_often_for_thirty(
    cast: Cast, client_for: ClientFor, django_assert_num_queries: DjangoAssertNumQueries, count: int
) -> None:
    many_things(cast, count)
    client = client_for("ada")
    with django_assert_num_queries(29):
        assert client.get(f"{P}/me/").status_code == 200


@pytest.mark.parametrize("count", [1, 30])
def test_what_waits_asks_as_often_for_thirty(
    cast: Cast, client_for: ClientFor, django_assert_num_queries: DjangoAssertNumQueries, count: int
) -> None:
    many_things(cast, count)
    client = client_for("ada")
    with django_assert_num_queries(15):
        assert client.get(f"{P}/me/waiting/").status_code == 200


@pytest.mark.parametrize("count", [1, 30])
def test_a_record_asks_as_often_for_thirty_lines(
    cast: Cast, client_for: ClientFor, django_assert_num_queries: DjangoAssertNumQueries, count: int
) -> None:
    for _each in range(count):
        entry = an_entry(cast, now=timezone.now(), happened_on=timezone.now().date())
        client_for("dev").post(f"{P}/entries/{entry.id}/vouch/")
    client = client_for("ada")
    with django_assert_num_queries(11):
        assert client.get(f"{P}/me/record/").status_code == 200


@pytest.mark.parametrize("count", [1, 30])
def test_a_sheet_asks_as_often_for_thirty_rows(
    cast: Cast, client_for: ClientFor, django_assert_num_queries: DjangoAssertNumQueries, count: int
) -> None:
    sheet = a_sheet(cast, rows=tuple(gave(cast, "ada", 10 + n) for n in range(count)))
    client = client_for("dev")
    with django_assert_num_queries(17):
        assert client.get(f"{P}/batches/{sheet.id}/").status_code == 200


def test_turning_the_pages_of_a_sheet_writes_no_token_into_the_address(
    cast: Cast, client_for: ClientFor
) -> None:
    html = client_for("ada").get(f"{P}/batches/{a_sheet(cast).id}/").content.decode()
    rows = html[html.index('id="rows"') : html.index("</form>", html.index('id="rows"'))]
    assert rows.count("csrfmiddlewaretoken") == 1
    assert '<button class="a-button a-button--primary" type="submit" name="csrfmiddlewaretoken"' in rows


def test_a_record_prints_what_stands(cast: Cast, client_for: ClientFor) -> None:
    entry = an_entry(cast, now=timezone.now(), happened_on=timezone.now().date())
    assert "Nothing stands" in client_for("ada").get(f"{P}/me/record/").content.decode()
    client_for("dev").post(f"{P}/entries/{entry.id}/vouch/")
    html = client_for("ada").get(f"{P}/me/record/").content.decode()
    assert "1 hour 30 minutes" in html
    assert "Tea and toys" in html
    assert "By work" in html
    assert "By what I was doing" in html
    assert ">Received<" not in html, "a column without a figure"


@pytest.mark.parametrize("year", ["1066", "x", "20261", "2024"])
def test_a_year_in_the_address_is_read_kindly(cast: Cast, client_for: ClientFor, year: str) -> None:
    assert client_for("ada").get(f"{P}/me/record/?year={year}").status_code == 200


@pytest.mark.parametrize("address", ["/me/", "/write/hours/", "/me/record/"])
def test_pages_are_there_in_welsh(cast: Cast, client_for: ClientFor, address: str) -> None:
    html = client_for("ada").get(f"/cy{P}{address}").content.decode()
    assert '<html lang="cy"' in html


@pytest.mark.parametrize(("who", "sees"), [("cleo", True), ("ada", False)])
def test_the_way_to_the_desk_is_shown_to_those_who_have_one(
    client_for: ClientFor, who: str, sees: bool
) -> None:
    assert (f'href="{P}/desk/"' in client_for(who).get(f"{P}/me/").content.decode()) is sees


def test_a_first_visit_explains_by_doing_until_one_knows_the_way(cast: Cast, client_for: ClientFor) -> None:
    client, box = client_for("ben"), "Your first visit"
    assert box in client.get(f"{P}/me/").content.decode()
    for _twice in range(2):
        assert client.post(f"{P}/me/way/")["Location"] == f"{P}/me/"
    assert box not in client.get(f"{P}/me/").content.decode()
    assert box in client_for("mina").get(f"{P}/me/").content.decode()


def test_whoever_has_written_needs_no_first_visit(cast: Cast, client_for: ClientFor) -> None:
    an_entry(cast, "ada", now=timezone.now(), happened_on=timezone.now().date())
    assert "Your first visit" not in client_for("ada").get(f"{P}/me/").content.decode()
