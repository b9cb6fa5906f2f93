"""Keying in a paper sheet: said back before it is written, and nothing typed is ever lost."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from alongside.apps.books.enums import State
from alongside.apps.books.models import Act, Batch, Entry, Standing
from alongside.apps.people.models import Person
from alongside.kernel.ids import new_secret_id
from cast import Cast

ClientFor = Callable[[str], Client]
SHEET = "/stockport/desk/sheet/"
PARENT, VISITOR = "PARENT_CARER:CITIZEN", "PRACTITIONER:PROFESSIONAL"


def said(cast: Cast, *lines: tuple[str, str, str, str], **given: str) -> dict[str, str]:
    """A sheet of the ninth of March with these lines."""
    sheet = {
        "form_token": str(new_secret_id()),
        "work": cast.work.slug,
        "title": "Play morning",
        "day_day": "9",
        "day_month": "3",
        "day_year": "2026",
        "stage": "DELIVER",
        "kind": "DELIVER",
        "hat": str(cast.hats["cleo"].id),
        "language": "en",
        "line-TOTAL_FORMS": str(len(lines) + 2),
        "line-INITIAL_FORMS": "0",
        "step": "check",
    }
    for number in range(len(lines) + 2):
        name, hat, length, what = lines[number] if number < len(lines) else ("", PARENT, "", "")
        sheet |= {f"line-{number}-name": name, f"line-{number}-hat": hat}
        sheet |= {f"line-{number}-length": length, f"line-{number}-what": what}
    return sheet | given


def check(client: Client, sheet: dict[str, str]) -> str:
    """The page that says it back."""
    return client.post(SHEET, sheet).content.decode()


def suggested(html: str) -> dict[str, str]:
    """Who each name is, as it is suggested."""
    ticked = [one for one in re.findall(r'<input[^>]*type="radio"[^>]*>', html) if " checked" in one]
    return {re.findall(r'name="([^"]*)"', one)[0]: re.findall(r'value="([^"]*)"', one)[0] for one in ticked}


def save(client: Client, sheet: dict[str, str], **who: str) -> Any:
    """Write it, with who was suggested."""
    return client.post(SHEET, sheet | suggested(check(client, sheet)) | who | {"step": "save"})


def test_a_sheet_is_said_back_and_then_written(cast: Cast, client_for: ClientFor) -> None:
    cleo = client_for("cleo")
    sheet = said(
        cast,
        ("Ada Lovell", PARENT, "1h 30", "Snacks"),
        ("Jo Smith", PARENT, "half a day", ""),
        ("Dev Patel", VISITOR, "45", ""),
    )
    page = check(cleo, sheet)
    assert "Families gave 5 hours." in page
    assert "Practitioners gave 45 minutes." in page
    with cast.inside():
        assert not Entry.objects.exists()
    assert save(cleo, sheet).status_code == 302
    with cast.inside():
        assert Batch.objects.get().title == "Play morning"
        assert set(Standing.objects.values_list("state", flat=True)) == {State.WAITING}
        assert set(Entry.objects.values_list("on_behalf", "channel")) == {(True, "PAPER")}
        assert Act.objects.get(person=cast.dev).sector == "PUBLIC"
        assert Person.objects.get(name="Jo Smith").hats.get().kind == "PARENT_CARER"


def test_a_sheet_sent_twice_is_written_once(cast: Cast, client_for: ClientFor) -> None:
    cleo = client_for("cleo")
    sheet = said(cast, ("Jo Smith", PARENT, "1", ""))
    who = suggested(check(cleo, sheet))
    for _time in range(2):
        assert cleo.post(SHEET, sheet | who | {"step": "save"}).status_code == 302
    with cast.inside():
        assert Entry.objects.count() == 1
        assert Person.objects.filter(name="Jo Smith").count() == 1


def test_as_what_somebody_gave_is_asked_and_never_guessed(cast: Cast, client_for: ClientFor) -> None:
    cleo = client_for("cleo")
    html = cleo.get(SHEET).content.decode()
    asked = re.findall(r'<select[^>]*name="line-0-hat".*?</select>', html, re.S)[0]
    assert re.findall(r'value="([^"]*)" selected', asked) in ([], [""])
    assert "Line 1: as what?" in check(cleo, said(cast, ("Jo Smith", "", "1h", "")))


def test_bad_lines_keep_everything_that_was_typed(cast: Cast, client_for: ClientFor) -> None:
    sheet = said(
        cast,
        ("Ada Lovell", PARENT, "1.30", "Snacks & <b>songs</b>"),
        ("", PARENT, "2", ""),
        ("Ben 🌻", PARENT, "-1", ""),
        ("123", PARENT, "1", ""),
    )
    page = check(client_for("cleo"), sheet)
    for words in (
        "Line 1: That could be read in two ways",
        "Line 2: who was it?",
        "Line 3: Time cannot be below zero",
        "That is no name",
        'value="1.30"',
        "Snacks &amp; &lt;b&gt;songs&lt;/b&gt;",
        "Ben 🌻",
    ):
        assert words in page, words


def test_an_empty_sheet_and_a_day_ahead_are_asked_about(cast: Cast, client_for: ClientFor) -> None:
    cleo = client_for("cleo")
    assert "The sheet has no lines yet" in check(cleo, said(cast))
    assert "That day has not come yet" in check(cleo, said(cast, ("Jo", PARENT, "1", ""), day_year="2096"))


def test_more_than_a_day_is_asked_about_and_then_taken(cast: Cast, client_for: ClientFor) -> None:
    cleo = client_for("cleo")
    sheet = said(cast, ("Ada Lovell", PARENT, "13 hours", ""), ("ada lovell", PARENT, "12 hours", ""))
    assert "more than 24 hours in one day" in check(cleo, sheet)
    assert save(cleo, sheet).status_code == 200
    with cast.inside():
        assert not Entry.objects.exists()
    assert save(cleo, sheet, sure="on").status_code == 302


def test_a_sheet_keyed_in_a_second_time_is_asked_about(cast: Cast, client_for: ClientFor) -> None:
    cleo = client_for("cleo")
    sheet = said(cast, ("Ada Lovell", PARENT, "2", ""), ("Jo Smith", PARENT, "1", ""))
    assert "same sheet once more" not in check(cleo, sheet)
    assert save(cleo, sheet).status_code == 302
    once_more = said(cast, ("ada lovell", PARENT, "2 hours", ""), ("Ben Lovell", PARENT, "1", ""))
    page = check(cleo, once_more)
    assert "same sheet once more" in page
    assert "ada lovell, 2 hours" in page
    assert "Ben Lovell, 1 hour" not in page
    assert "Say that it is not the same sheet" in save(cleo, once_more).content.decode()
    with cast.inside():
        assert Batch.objects.count() == 1
    assert save(cleo, once_more, again="on").status_code == 302
    with cast.inside():
        assert Batch.objects.count() == 2


def test_another_day_another_length_and_what_was_taken_back_are_not_the_same_sheet(
    cast: Cast, client_for: ClientFor
) -> None:
    cleo = client_for("cleo")
    assert save(cleo, said(cast, ("Ada Lovell", PARENT, "2", ""))).status_code == 302
    for other in (
        said(cast, ("Ada Lovell", PARENT, "2", ""), day_day="10"),
        said(cast, ("Ada Lovell", PARENT, "3", "")),
    ):
        assert "same sheet once more" not in check(cleo, other)
    with cast.inside():
        Standing.objects.update(state=State.WITHDRAWN)
    assert "same sheet once more" not in check(cleo, said(cast, ("Ada Lovell", PARENT, "2", "")))


def test_the_next_sheet_of_a_pile_begins_with_what_the_last_one_said(
    cast: Cast, client_for: ClientFor
) -> None:
    cleo = client_for("cleo")
    sheet = said(cast, ("Jo Smith", PARENT, "1", ""))
    response = cleo.post(SHEET, sheet | suggested(check(cleo, sheet)) | {"step": "next"}, follow=True)
    page = response.content.decode()
    assert response.redirect_chain[0][0].startswith(SHEET)
    assert "“Play morning” is in the book" in page
    assert 'value="Play morning"' in page
    assert re.search(r'name="day_day"[^>]*value="9"|value="9"[^>]*name="day_day"', page)
    assert "Jo Smith" not in page
    with cast.inside():
        assert Batch.objects.count() == 1


@pytest.mark.parametrize("asked", ["day=never", "day=2026-13-40&work=nothing&kind=x&hat=1"])
def test_an_address_that_says_nonsense_begins_an_empty_sheet(
    asked: str, cast: Cast, client_for: ClientFor
) -> None:
    assert client_for("cleo").get(f"{SHEET}?{asked}").status_code == 200


def test_more_lines_can_be_asked_for_and_changed_again(cast: Cast, client_for: ClientFor) -> None:
    cleo = client_for("cleo")
    sheet = said(cast, ("Jo Smith", PARENT, "1", ""))
    more = check(cleo, sheet | {"step": "more"})
    assert "line-10-name" in more
    assert "Jo Smith" in more
    assert "Jo Smith" in check(cleo, sheet | {"step": "change"})


@pytest.mark.parametrize("bad", ["x" * 100_000, "\u202e" * 300])
def test_a_name_beyond_all_measure_is_refused_in_words(bad: str, cast: Cast, client_for: ClientFor) -> None:
    page = check(client_for("cleo"), said(cast, (bad, PARENT, "1", "")))
    assert "That is too long" in page or "That is no name" in page


def test_a_nul_is_refused(cast: Cast, client_for: ClientFor) -> None:
    response = client_for("cleo").post(SHEET, said(cast, ("Nu\x00ll", PARENT, "1", "")))
    assert response.status_code == 400
