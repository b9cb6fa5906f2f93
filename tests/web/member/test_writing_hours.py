"""Write down what I did: three taps, repeated back, bad input said kindly, sent twice counted once."""

from collections.abc import Callable
from typing import Any
from uuid import uuid4

import pytest
from django.test import Client
from django.utils import timezone

from alongside.apps.books.enums import State
from alongside.apps.books.models import Act, Entry, Standing, Words
from cast import Cast
from factories.entries import an_entry

ClientFor = Callable[[str], Client]
HOURS = "/stockport/write/hours/"


def answers(cast: Cast, who: str = "ada", **given: Any) -> dict[str, Any]:
    """The whole form, filled in."""
    today = timezone.localdate()
    said = {
        "form_token": str(uuid4()),
        "work": cast.work.slug,
        "length": "4",
        "hat": str(cast.hats[who].id),
        "day_day": today.day,
        "day_month": today.month,
        "day_year": today.year,
        "stage": "DELIVER",
        "about": "",
        "language": "en",
    }
    return said | given


def entries(cast: Cast) -> list[Entry]:
    with cast.inside():
        return list(Entry.objects.order_by("id"))


def test_three_taps_are_repeated_back_and_then_written(cast: Cast, client_for: ClientFor) -> None:
    ada = client_for("ada")
    said = {
        "quick": "1",
        "form_token": str(uuid4()),
        "work": cast.work.slug,
        "length": "1h 30",
        "hat": str(cast.hats["ada"].id),
    }
    check = ada.post(HOURS, said)
    html = check.content.decode()
    assert "1 hour 30 minutes. Is that right?" in html
    assert "What were you doing?" in html
    assert "if you like" not in html
    assert not entries(cast)
    ada.post(HOURS, said | {"step": "save", "stage": "DESIGN"})
    (entry,) = entries(cast)
    assert (entry.stage, entry.made_by) == ("DESIGN", cast.ada)
    again = ada.post(HOURS, said | {"form_token": str(uuid4())}).content.decode()
    assert 'value="DESIGN" checked' in again


def test_a_short_form_put_right_is_asked_no_more_than_before(cast: Cast, client_for: ClientFor) -> None:
    ada = client_for("ada")
    said = answers(cast, quick="1", length="an hour or so")
    del said["stage"]
    html = ada.post(HOURS, said).content.decode()
    assert "We could not read that time" in html
    assert '<input type="hidden" name="quick" value="1">' in html
    assert "1 hour. Is that right?" in ada.post(HOURS, said | {"length": "1h"}).content.decode()


def test_a_bare_number_is_said_back_in_words(cast: Cast, client_for: ClientFor) -> None:
    ada = client_for("ada")
    for written, words in (
        ("4", "4 hours"),
        ("45", "45 minutes"),
        ("half a day", "hours"),
        ("1,5", "1 hour 30"),
    ):
        assert words in ada.post(HOURS, answers(cast, length=written)).content.decode()


def test_sent_twice_it_counts_once_and_says_who_is_next(cast: Cast, client_for: ClientFor) -> None:
    ada, said = client_for("ada"), answers(cast, step="save")
    first, second = ada.post(HOURS, said), ada.post(HOURS, said)
    assert first["Location"] == second["Location"]
    assert len(entries(cast)) == 1
    html = ada.get(first["Location"]).content.decode()
    assert "Thank you. It is in the book." in html
    assert "It waits for one of the practitioners" in html


BAD = [
    ({"length": ""}, "Write how long it took"),
    ({"length": "-2h"}, "below zero"),
    ({"length": "0"}, "no time at all"),
    ({"length": "1.30"}, "read in two ways"),
    ({"length": "many moons"}, "could not read that time"),
    ({"length": "9" * 90}, "could not read that time"),
    ({"length": "🦄"}, "could not read that time"),
    ({"day_day": "31", "day_month": "2", "day_year": "2026"}, "There is no such day"),
    ({"day_year": "2199"}, "That day has not come yet"),
    ({"day_day": "", "day_month": "", "day_year": ""}, "Enter the day"),
    ({"hat": "somebody-elses"}, "Select a valid choice"),
    ({"work": ""}, "Please answer"),
    ({"stage": ""}, "Please answer"),
    ({"pence": "lots"}, "Write the money as a number"),
    ({"pence": "-5"}, "Write the money as a number"),
    ({"about": "x" * 100_000}, "Keep it under 5,000"),
    ({"group_heads": "0"}, "whole number"),
    ({"group_heads": "-3"}, "whole number"),
    ({"form_token": "not-a-number"}, "wrong number"),
]


@pytest.mark.parametrize(("given", "words"), BAD, ids=lambda part: str(part)[:30])
def test_bad_answers_are_said_and_nothing_is_lost(
    cast: Cast, client_for: ClientFor, given: dict[str, str], words: str
) -> None:
    response = client_for("ada").post(HOURS, answers(cast, step="save", **({"about": "kept words"} | given)))
    html = response.content.decode()
    assert response.status_code == 200
    assert words in html
    assert "Please put this right" in html
    if "about" not in given:
        assert "kept words" in html
    assert not entries(cast)


def test_a_hat_of_somebody_else_cannot_be_worn(cast: Cast, client_for: ClientFor) -> None:
    client_for("ada").post(HOURS, answers(cast, "dev", step="save"))
    assert not entries(cast)


def test_nul_is_refused_before_anything_reads_it(cast: Cast, client_for: ClientFor) -> None:
    assert client_for("ada").post(HOURS, answers(cast, about="a\x00b")).status_code == 400


@pytest.mark.parametrize("words", ["Toddlers 👶🏽 and tea", "שלום לכולם", "مرحبا بالجميع", "Diolch â chi"])
def test_people_write_as_they_write(cast: Cast, client_for: ClientFor, words: str) -> None:
    ada = client_for("ada")
    place = ada.post(HOURS, answers(cast, about=words, language="und", step="save"))["Location"]
    assert words in ada.get(place).content.decode()
    with cast.inside():
        assert Words.objects.get().language == "und"


def test_thirty_hours_are_asked_about(cast: Cast, client_for: ClientFor) -> None:
    ada, said = client_for("ada"), answers(cast, length="30h")
    assert "more than 24 hours" in ada.post(HOURS, said).content.decode()
    again = ada.post(HOURS, said | {"step": "save"}).content.decode()
    assert "Say that the time is right, or change it" in again
    assert not entries(cast)
    ada.post(HOURS, said | {"step": "save", "sure": "on"})
    assert len(entries(cast)) == 1


def test_change_something_brings_the_form_back_filled_in(cast: Cast, client_for: ClientFor) -> None:
    html = client_for("ada").post(HOURS, answers(cast, about="kept", step="change")).content.decode()
    assert "kept" in html
    assert "Please put this right" not in html


def test_who_received_it_and_what_else_was_given(cast: Cast, client_for: ClientFor) -> None:
    with cast.inside():
        seat = str(cast.ben.seats.get().id)
    said = answers(
        cast,
        step="save",
        pence="12.50",
        in_kind="FOOD",
        receiver=seat,
        group_heads="6",
        group_words="parents",
        group_side="CITIZEN",
    )
    client_for("ada").post(HOURS, said)
    with cast.inside():
        acts = list(Act.objects.order_by("position").values_list("part", "heads", "pence", "in_kind"))
    assert acts == [("GAVE", 1, 1250, "FOOD"), ("RECEIVED", 1, 0, ""), ("RECEIVED", 6, 0, "")]


def test_money_alone_needs_no_time(cast: Cast, client_for: ClientFor) -> None:
    client_for("ada").post(HOURS, answers(cast, length="", pence="£1,000", step="save"))
    with cast.inside():
        assert Act.objects.get().pence == 100_000


def test_somebody_away_from_the_table_writes_only_of_themselves(cast: Cast, client_for: ClientFor) -> None:
    html = client_for("sol").get(f"{HOURS}?work={cast.work.slug}").content.decode()
    assert "One person who received it" not in html
    client_for("sol").post(HOURS, answers(cast, "sol", step="save"))
    assert len(entries(cast)) == 1


def test_hours_one_does_not_want_counted(cast: Cast, client_for: ClientFor) -> None:
    entry = an_entry(cast)
    ada = client_for("ada")
    assert ada.post("/stockport/me/hours/", {"counted": "no"}).status_code == 302
    with cast.inside():
        assert Standing.objects.get(entry=entry).state == State.UNCOUNTED
    assert "as you wished" in ada.get("/stockport/me/").content.decode()
    ada.post("/stockport/me/hours/", {"counted": "yes"})
    with cast.inside():
        assert Standing.objects.get(entry=entry).state == State.WAITING
