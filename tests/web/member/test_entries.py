"""On the page of an entry: vouch, ask about it, correct it, take it back, key in for others."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.test import Client
from pytest_django.fixtures import DjangoAssertNumQueries

from alongside.apps.books.enums import State
from alongside.apps.books.models import Dispute, Entry, Standing, Vouch, Withdrawal, Words
from alongside.apps.decisions.models import Told
from alongside.apps.people.actions.resets import remember_reset
from alongside.core.shared.help import InKind
from alongside.kernel.clock import now
from cast import Cast
from factories.entries import a_decision, a_group, a_sheet, an_entry, gave, one_to_one

ClientFor = Callable[[str], Client]
P = "/stockport"


def page(entry: Entry, rest: str = "") -> str:
    return f"{P}/entries/{entry.id}/{rest}"


def states(cast: Cast, entry: Entry) -> set[str]:
    with cast.inside():
        return set(Standing.objects.filter(entry=entry).values_list("state", flat=True))


def say(words: str = "It was an hour", **given: Any) -> dict[str, Any]:
    return {"form_token": str(uuid4()), "words": words, "language": "en"} | given


def test_yes_that_is_right(cast: Cast, client_for: ClientFor) -> None:
    entry = an_entry(cast)
    dev = client_for("dev")
    html = dev.get(f"{P}/me/").content.decode()
    assert "Did <span" in html
    assert "give 1 hour 30 minutes" in html
    assert "as a parent or carer" in html
    answer = dev.post(page(entry, "vouch/"), {"next": f"{P}/me/"})
    assert answer["Location"] == f"{P}/me/"
    assert states(cast, entry) == {State.STANDS}
    assert "both sides have said that it is right" in dev.get(page(entry)).content.decode()


def test_yes_sent_twice_because_no_answer_came_is_said_as_done(cast: Cast, client_for: ClientFor) -> None:
    entry = an_entry(cast)
    dev = client_for("dev")
    dev.post(page(entry, "vouch/"))
    again = dev.post(page(entry, "vouch/"), follow=True)
    assert again.status_code == 200
    assert "You have said that it is right" in again.content.decode()
    with cast.inside():
        assert Vouch.objects.filter(entry=entry, person=cast.dev).count() == 1


@pytest.mark.parametrize(
    ("who", "why"), [("ada", "your own part is vouched for already"), ("sol", "Only people")]
)
def test_a_no_says_why_and_what_next(cast: Cast, client_for: ClientFor, who: str, why: str) -> None:
    entry = an_entry(cast)
    refused = client_for(who).post(page(entry, "vouch/"))
    assert refused.status_code == 403
    assert why in refused.content.decode()
    assert "Nothing was changed" in refused.content.decode()


def test_buttons_are_offered_only_to_whoever_may_press_them(cast: Cast, client_for: ClientFor) -> None:
    entry = an_entry(cast)
    assert "Yes, that is right" in client_for("dev").get(page(entry)).content.decode()
    assert "Yes, that is right" not in client_for("ada").get(page(entry)).content.decode()
    assert "Take it back" in client_for("ada").get(page(entry)).content.decode()
    assert "Take it back" not in client_for("dev").get(page(entry)).content.decode()


def test_asking_kindly_answering_opening_and_settling(cast: Cast, client_for: ClientFor) -> None:
    entry = an_entry(cast)
    ada, dev, ben = (client_for(who) for who in ("ada", "dev", "ben"))
    asked = say()
    where = dev.post(page(entry, "dispute/"), asked)["Location"]
    assert dev.post(page(entry, "dispute/"), asked)["Location"] == where
    assert "Somebody remembers it differently" in ada.get(f"{P}/me/").content.decode()
    assert "Remembered differently" not in ben.get(page(entry)).content.decode()
    ada.post(where, say("I think it was two", move="answer"))
    assert "Somebody has answered you" in dev.get(f"{P}/me/").content.decode()
    dev.post(where, say("We do not agree", move="open"))
    html = ben.get(page(entry)).content.decode()
    assert "I think it was two" in html
    assert "Disputed" in html
    dev.post(where, say("It was two after all", move="settle"))
    html = ben.get(page(entry)).content.decode()
    assert "Settled" in html
    assert "It was two after all" in html


def test_an_empty_answer_is_asked_for_again(cast: Cast, client_for: ClientFor) -> None:
    entry = an_entry(cast)
    html = client_for("dev").post(page(entry, "dispute/"), say("")).content.decode()
    assert "Please answer" in html
    with cast.inside():
        assert not Dispute.objects.exists()


def test_a_letter_about_an_entry_is_keyed_in_for_somebody(cast: Cast, client_for: ClientFor) -> None:
    entry = an_entry(cast)
    client_for("cleo").post(page(entry, "dispute/"), say(person=str(cast.ben.id)))
    with cast.inside():
        raised = Dispute.objects.get()
        assert (raised.by, raised.keyed_by) == (cast.ben, cast.cleo)


def test_a_signature_is_keyed_in_and_marked(cast: Cast, client_for: ClientFor) -> None:
    entry = an_entry(cast)
    cleo = client_for("cleo")
    said = {"form_token": str(uuid4()), "person": str(cast.dev.id), "channel": "PAPER"}
    cleo.post(page(entry, "key-vouch/"), said)
    assert states(cast, entry) == {State.STANDS}
    html = cleo.get(page(entry)).content.decode()
    assert "keyed in by somebody else" in html
    assert "on paper" in html


def test_a_writer_keys_in_no_signatures(cast: Cast, client_for: ClientFor) -> None:
    entry = an_entry(cast)
    html = client_for("ada").get(page(entry, "key-vouch/")).content.decode()
    assert "you cannot key in who vouched for it" in html
    said = {"form_token": str(uuid4()), "person": str(cast.dev.id), "channel": "PAPER"}
    client_for("ada").post(page(entry, "key-vouch/"), said)
    with cast.inside():
        assert not Vouch.objects.exists()


def correction(entry: Entry, cast: Cast, who: str, **given: Any) -> dict[str, Any]:
    """The form as it comes filled in."""
    day = entry.happened_on
    said = {
        "form_token": str(uuid4()),
        "hat": str(cast.hats[who].id),
        "day_day": day.day,
        "day_month": day.month,
        "day_year": day.year,
        "stage": entry.stage,
        "kind": "",
        "about": "",
        "language": "en",
        "keep_0": "on",
        "length_0": "1 hour",
    }
    return said | given


def test_a_correction_stands_beside_and_then_in_its_place(cast: Cast, client_for: ClientFor) -> None:
    entry = an_entry(cast)
    ada, said = client_for("ada"), correction(entry, cast, "ada")
    html = ada.post(page(entry, "correct/"), said).content.decode()
    assert "1 hour 30 minutes" in html
    assert "As you say it was" in html
    where = ada.post(page(entry, "correct/"), said | {"step": "save"})["Location"]
    assert states(cast, entry) == {State.WAITING}
    assert "What it changes" in client_for("dev").get(where).content.decode()
    client_for("dev").post(f"{where}vouch/")
    assert states(cast, entry) == {State.REPLACED}
    html = ada.get(page(entry)).content.decode()
    assert "There is a correction of this" in html
    assert client_for("ada").get(page(entry, "correct/")).status_code == 403


def test_a_correction_may_leave_somebody_out_and_count_a_group_again(
    cast: Cast, client_for: ClientFor
) -> None:
    entry = an_entry(cast, "cleo", acts=(gave(cast, "ada"), a_group(6)))
    said = correction(entry, cast, "cleo", heads_1="8", length_1="45 minutes", keep_1="on", step="save")
    del said["keep_0"]
    client_for("cleo").post(page(entry, "correct/"), said)
    with cast.inside():
        act = Entry.objects.get(corrects=entry).acts.get()
        assert (act.heads, act.minutes) == (8, 360)


def test_a_correction_may_change_money_and_things(cast: Cast, client_for: ClientFor) -> None:
    entry = an_entry(cast, acts=(replace(gave(cast, "ada"), pence=1250, in_kind=InKind.FOOD),))
    ada, said = client_for("ada"), correction(entry, cast, "ada", pence_0="7.50", in_kind_0="ROOM")
    assert 'value="12.50"' in ada.get(page(entry, "correct/")).content.decode()
    html = ada.post(page(entry, "correct/"), said).content.decode()
    assert "£12.50" in html
    assert "£7.50" in html
    ada.post(page(entry, "correct/"), said | {"step": "save"})
    with cast.inside():
        act = Entry.objects.get(corrects=entry).acts.get()
        assert (act.pence, act.in_kind, act.minutes) == (750, InKind.ROOM, 60)


def test_a_correction_to_money_alone_needs_no_time(cast: Cast, client_for: ClientFor) -> None:
    entry = an_entry(cast)
    said = correction(entry, cast, "ada", length_0="", pence_0="5", step="save")
    client_for("ada").post(page(entry, "correct/"), said)
    with cast.inside():
        assert Entry.objects.get(corrects=entry).acts.get().pence == 500


def test_a_correction_that_leaves_somebody_with_nothing_is_asked_about(
    cast: Cast, client_for: ClientFor
) -> None:
    entry = an_entry(cast)
    said = correction(entry, cast, "ada", length_0="", step="save")
    html = client_for("ada").post(page(entry, "correct/"), said).content.decode()
    assert "Write how long it took" in html
    with cast.inside():
        assert not Entry.objects.filter(corrects=entry).exists()


def test_a_correction_that_leaves_nobody_is_refused_and_kept(cast: Cast, client_for: ClientFor) -> None:
    entry = an_entry(cast)
    said = correction(entry, cast, "ada", step="save", about="these words")
    del said["keep_0"]
    html = client_for("ada").post(page(entry, "correct/"), said).content.decode()
    assert "Nobody is named in it" in html
    assert "these words" in html


@pytest.mark.parametrize("count", [1, 30])
def test_an_entry_asks_the_database_as_often_for_thirty_people(
    cast: Cast, client_for: ClientFor, django_assert_num_queries: DjangoAssertNumQueries, count: int
) -> None:
    entry = an_entry(cast, acts=tuple(gave(cast, "ada", 10 + n) for n in range(count)))
    dev = client_for("dev")
    with django_assert_num_queries(17):
        assert dev.get(page(entry)).status_code == 200


def test_taking_back_what_nobody_has_touched(cast: Cast, client_for: ClientFor) -> None:
    entry = an_entry(cast)
    ada = client_for("ada")
    assert ada.get(page(entry, "withdraw/")).status_code == 200
    ada.post(page(entry, "withdraw/"))
    assert states(cast, entry) == {State.WITHDRAWN}
    other = an_entry(cast)
    client_for("dev").post(page(other, "vouch/"))
    refused = ada.post(page(other, "withdraw/"))
    assert refused.status_code == 403
    assert "Write a correction instead" in refused.content.decode()
    with cast.inside():
        assert Withdrawal.objects.count() == 1


def test_erasing_ones_own_words(cast: Cast, client_for: ClientFor) -> None:
    entry = an_entry(cast)
    assert client_for("dev").get(page(entry, "erase/")).status_code == 403
    ada = client_for("ada")
    assert "Tea and toys" in ada.get(page(entry, "erase/")).content.decode()
    ada.post(page(entry, "erase/"))
    assert "These words were erased" in ada.get(page(entry)).content.decode()
    with cast.inside():
        assert Words.objects.get().text == ""


def test_noting_that_people_were_told(cast: Cast, client_for: ClientFor) -> None:
    entry = a_decision(cast)
    said = {"form_token": str(uuid4()), "told_on_day": "10", "told_on_month": "3", "told_on_year": "2026"}
    cleo = client_for("cleo")
    assert cleo.get(page(entry, "told/")).status_code == 200
    cleo.post(page(entry, "told/"), said)
    cleo.post(page(entry, "told/"), said)
    early = cleo.post(page(entry, "told/"), said | {"told_on_day": "1"}).content.decode()
    assert "before it was decided" in early
    with cast.inside():
        assert Told.objects.count() == 1
    assert client_for("ada").get(page(an_entry(cast), "told/")).status_code == 404


def test_one_to_one_help_is_seen_by_its_two_people(cast: Cast, client_for: ClientFor) -> None:
    entry = one_to_one(cast)
    assert [client_for(who).get(page(entry)).status_code for who in ("ada", "dev", "ben", "cleo")] == [
        200,
        200,
        404,
        404,
    ]
    assert client_for("ben").post(page(entry, "vouch/")).status_code == 404


def test_a_name_kept_back_is_not_on_the_page(cast: Cast, client_for: ClientFor) -> None:
    entry = an_entry(cast)
    with cast.inside():
        cast.ada.name_shown = "OWN"
        cast.ada.save()
    html = client_for("dev").get(page(entry)).content.decode()
    assert "Ada Lovell" not in html
    assert "a parent or carer" in html
    assert "Ada Lovell" not in client_for("dev").get(f"{P}/me/").content.decode()


def test_a_sheet_is_vouched_for_but_the_rows_left_out(cast: Cast, client_for: ClientFor) -> None:
    sheet = a_sheet(cast)
    address = f"{P}/batches/{sheet.id}/"
    html = client_for("dev").get(address).content.decode()
    assert "Yes, the rest is right" in html
    client_for("dev").post(f"{address}vouch/", {"out": ["2", "x", "99"]})
    with cast.inside():
        assert Vouch.objects.filter(person=cast.dev).count() == 2
        ben = Standing.objects.get(person=cast.ben)
        assert not Vouch.objects.filter(entry=ben.entry_id).exists()
    client_for("ada").post(f"{address}vouch/")
    with cast.inside():
        assert sorted(Standing.objects.values_list("state", flat=True)) == ["STANDS", "STANDS", "WAITING"]


def test_rows_said_to_be_right_soon_after_a_new_secret_are_marked(cast: Cast, client_for: ClientFor) -> None:
    sheet = a_sheet(cast)
    address = f"{P}/batches/{sheet.id}/"
    client_for("ada").post(f"{address}vouch/", {"out": ["1"]})
    with cast.inside():
        remember_reset(person=cast.dev, by=cast.cleo, now=now() - timedelta(days=1))
    assert "new secret" not in client_for("ben").get(address).content.decode()
    client_for("dev").post(f"{address}vouch/", {"out": ["2"]})
    html = client_for("ben").get(address).content.decode()
    assert "Of these, 2 rows were said to be right soon after a new secret" in html
    assert html.count("Said to be right soon after a new secret") == 2
    assert f"{P}/secrets/" in html


def test_a_long_sheet_is_seen_whole_before_it_is_vouched_for(cast: Cast, client_for: ClientFor) -> None:
    sheet = a_sheet(cast, rows=tuple(gave(cast, "ada", 10 + n) for n in range(60)))
    address, dev = f"{P}/batches/{sheet.id}/", client_for("dev")
    first = dev.get(address).content.decode()
    assert "Yes, the rest is right" not in first
    second = dev.get(f"{address}?go=2&out=3&out=7").content.decode()
    assert "Yes, the rest is right" in second
    assert '<input type="hidden" name="out" value="3">' in second


def test_whoever_keyed_a_sheet_in_vouches_for_none_of_it(cast: Cast, client_for: ClientFor) -> None:
    sheet = a_sheet(cast)
    assert client_for("cleo").post(f"{P}/batches/{sheet.id}/vouch/").status_code == 403
