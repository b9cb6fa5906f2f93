"""Signed out in the middle of writing: one's own words are shown back, and nothing else is told."""

from urllib.parse import quote

import pytest
from django.test import Client

SAID = {"title": "Planning the winter room", "secret": "purple kettle bus", "step": "save"}
HERE, NOWHERE = "/stockport/write/meeting/", "/nowhere/write/meeting/"


@pytest.mark.usefixtures("cast")
def test_whoever_is_signed_out_while_writing_is_shown_their_words(client: Client) -> None:
    answer = client.post(HERE, SAID)
    html = answer.content.decode()
    assert answer.status_code == 403
    assert "Planning the winter room" in html
    assert "purple kettle" not in html
    assert f"/sign-in/?next={quote(HERE, safe='')}" in html
    assert "no-store" in answer["Cache-Control"]


@pytest.mark.usefixtures("cast")
def test_the_page_is_the_same_whether_there_is_such_a_place_or_not(client: Client) -> None:
    told = set()
    for address in (HERE, NOWHERE):
        html = client.post(address, SAID).content.decode()
        told.add(html.replace(address, "").replace(quote(address, safe=""), ""))
    assert len(told) == 1


@pytest.mark.usefixtures("cast")
def test_a_form_without_words_leads_straight_to_sign_in(client: Client) -> None:
    sent = {"step": "save", "stage": "DESIGN", "hat": "01a205f4-c5ab-7000-bfb8-b9cf4f2d8b19", "word": "sign"}
    assert client.post(HERE, sent)["Location"].startswith("/sign-in/?next=")


@pytest.mark.usefixtures("cast")
def test_days_and_answers_of_one_word_are_shown_and_what_was_chosen_is_not(client: Client) -> None:
    day = {"day_day": "9", "day_month": "3", "day_year": "2026", "due_day": "31", "due_month": "2"}
    said = SAID | day | {"length": "1h30", "first_words": "parents", "stage": "DESIGN", "channel": "PAPER"}
    html = client.post(HERE, said).content.decode()
    for shown in ("9 March 2026", "31/2/-", "1h30", "parents"):
        assert f"<p>{shown}</p>" in html
    assert "DESIGN" not in html
    assert "PAPER" not in html


@pytest.mark.usefixtures("cast")
def test_words_are_shown_to_nobody_who_was_not_given_the_form() -> None:
    answer = Client(enforce_csrf_checks=True).post(HERE, SAID)
    assert "Planning the winter room" not in answer.content.decode()
