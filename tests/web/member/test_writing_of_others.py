"""A meeting, a decision, views, a promise: said, repeated back, written once; corrected from what stands."""

import re
from collections.abc import Callable
from typing import Any
from uuid import uuid4

import pytest
from django.test import Client

from alongside.apps.books.models import Act, Batch, Entry, Words
from alongside.apps.decisions.models import Decision, Views
from alongside.apps.people.models import Person
from alongside.apps.promises.models import Promise
from cast import Cast
from factories.entries import a_decision, a_promise, views_asked

ClientFor = Callable[[str], Client]
P = "/stockport/write"
DAY = {"day_day": "9", "day_month": "3", "day_year": "2026"}


def seat(cast: Cast, who: Person) -> str:
    with cast.inside():
        return str(who.seats.get().id)


def common(cast: Cast, who: str = "cleo", **given: Any) -> dict[str, Any]:
    said = {
        "form_token": str(uuid4()),
        "work": cast.work.slug,
        "hat": str(cast.hats[who].id),
        "stage": "DESIGN",
        "channel": "SCREEN",
    }
    return said | DAY | given


def meeting(cast: Cast, **given: Any) -> dict[str, Any]:
    people = [seat(cast, person) for person in (cast.ada, cast.cleo)]
    said = {
        "title": "Planning",
        "length": "2h",
        "here": people,
        "kind": "MEET",
        f"for_{people[0]}": "45",
        "first_heads": "6",
        "first_words": "parents",
    }
    return common(cast, **(said | given))


def test_a_meeting_becomes_one_sheet_with_a_row_for_each(cast: Cast, client_for: ClientFor) -> None:
    cleo, said = client_for("cleo"), meeting(cast)
    html = cleo.post(f"{P}/meeting/", said).content.decode()
    assert "2 hours, 8 people. Is that right?" in html
    assert "45 minutes" in html
    with cast.inside():
        assert not Batch.objects.exists()
    where = cleo.post(f"{P}/meeting/", said | {"step": "save"})["Location"]
    assert cleo.post(f"{P}/meeting/", said | {"step": "save"})["Location"] == where
    with cast.inside():
        rows = list(Act.objects.order_by("entry_id").values_list("heads", "minutes", "hat_title"))
        assert rows == [(1, 120, "co-production lead"), (1, 45, ""), (6, 720, "parents")]
        assert Batch.objects.count() == 1


def test_a_paper_sheet_is_marked_as_keyed_in_for_others(cast: Cast, client_for: ClientFor) -> None:
    said = meeting(cast, channel="PAPER")
    assert "you vouch for nobody in it" in client_for("cleo").post(f"{P}/meeting/", said).content.decode()
    client_for("cleo").post(f"{P}/meeting/", said | {"step": "save"})
    with cast.inside():
        assert set(Entry.objects.values_list("on_behalf", "channel")) == {(True, "PAPER")}


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ({"here": [], "first_heads": ""}, "Tick who was there"),
        ({"title": ""}, "Please answer"),
        ({"length": "-1"}, "below zero"),
        ({"first_heads": "-2"}, "whole number"),
        ({"title": "t" * 100_000}, "at most 200"),
        ({"day_month": "13"}, "month"),
    ],
)
def test_a_meeting_with_a_slip_is_kept_and_asked_again(
    cast: Cast, client_for: ClientFor, given: dict[str, Any], words: str
) -> None:
    html = client_for("cleo").post(f"{P}/meeting/", meeting(cast, step="save", **given)).content.decode()
    assert words in html
    assert "Please put this right" in html
    with cast.inside():
        assert not Entry.objects.exists()


def test_whoever_writes_is_ticked_and_nobody_chooses_among_one_work(
    cast: Cast, client_for: ClientFor
) -> None:
    ada = client_for("ada")
    led_on = ada.get(f"{P}/meeting/")
    assert led_on["Location"] == f"{P}/meeting/?work={cast.work.slug}"
    html = ada.get(led_on["Location"]).content.decode()
    ticked = re.findall(r'name="here" id="[^"]*" value="([^"]+)" checked', html)
    assert ticked == [seat(cast, cast.ada)]


def test_others_on_the_paper_are_asked_who_they_are_and_counted_as_people(
    cast: Cast, client_for: ClientFor
) -> None:
    names = {"name_0": "Sol Park", "hat_0": "PRACTITIONER:PROFESSIONAL"}
    names |= {"name_1": "Zebedee Nun", "hat_1": "NEIGHBOUR:CITIZEN"}
    said, cleo = meeting(cast, channel="PAPER", first_heads="", **names), client_for("cleo")
    with cast.inside():
        cast.sol.name, cast.sol.name_key = "Sol Park", "sol park"
        cast.sol.save()
    html = cleo.post(f"{P}/meeting/", said).content.decode()
    assert "2 hours, 4 people. Is that right?" in html
    assert re.search(rf'name="who_0" id="[^"]*" value="{cast.sol.id}" checked', html)
    assert re.search(r'name="who_1" id="[^"]*" value="NEW" checked', html)
    sure = said | {"who_0": str(cast.sol.id), "who_1": "NEW", "step": "save"}
    where = cleo.post(f"{P}/meeting/", sure)["Location"]
    assert cleo.post(f"{P}/meeting/", sure)["Location"] == where
    with cast.inside():
        new = Person.objects.get(name="Zebedee Nun")
        acts = Act.objects.filter(person__in=[cast.sol, new]).order_by("entry_id")
        assert [(act.person, act.side, act.minutes) for act in acts] == [
            (cast.sol, "PROFESSIONAL", 120),
            (new, "CITIZEN", 120),
        ]


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ({"name_0": "Jo"}, "Say as what Jo was there"),
        ({"name_0": "12", "hat_0": "NEIGHBOUR:CITIZEN"}, "That is no name."),
        ({"name_0": "Jo", "hat_0": "NEIGHBOUR:CITIZEN", "name_1": "jo"}, "This name stands there twice."),
        ({"name_0": "Ben Achebe", "hat_0": "PARENT_CARER:CITIZEN"}, "They sit at this table."),
    ],
)
def test_a_name_that_cannot_be_taken_is_said(
    cast: Cast, client_for: ClientFor, given: dict[str, Any], words: str
) -> None:
    html = client_for("cleo").post(f"{P}/meeting/", meeting(cast, step="save", **given)).content.decode()
    assert words in html
    with cast.inside():
        assert not Batch.objects.exists()


def test_thirty_hours_of_meeting_are_asked_about(cast: Cast, client_for: ClientFor) -> None:
    said = meeting(cast, length="30h", step="save")
    assert "more than 24 hours" in client_for("cleo").post(f"{P}/meeting/", said).content.decode()
    client_for("cleo").post(f"{P}/meeting/", said | {"sure": "on"})
    with cast.inside():
        assert Batch.objects.count() == 1


def decision(cast: Cast, **given: Any) -> dict[str, Any]:
    said = {
        "question": "Do we open on Tuesdays?",
        "result": "PASSED",
        "method": "CONSENT",
        "raised_by_side": "CITIZEN",
        "could_stop": "EITHER",
        f"says_{seat(cast, cast.ada)}": "FOR",
        f"says_{seat(cast, cast.dev)}": "PRESENT",
        f"says_{seat(cast, cast.cleo)}": "DECIDED",
        "first_heads": "4",
        "first_words": "parents",
        "what_changed": "A later start",
        "rung_promised": "6",
    }
    return common(cast, **(said | given))


def test_a_decision_says_who_decided_and_how(cast: Cast, client_for: ClientFor) -> None:
    asked = views_asked(cast)
    cleo, said = client_for("cleo"), decision(cast, cites=[str(asked.id)])
    assert "A decision. Is that right?" in cleo.post(f"{P}/decision/", said).content.decode()
    where = cleo.post(f"{P}/decision/", said | {"step": "save"})["Location"]
    with cast.inside():
        made = Decision.objects.get()
        acts = list(made.entry.acts.order_by("position").values_list("part", "position_taken", "heads"))
        assert acts == [("DECIDED", "", 1), ("DECIDED", "FOR", 1), ("PRESENT", "", 1), ("DECIDED", "", 4)]
        assert (made.rung_promised, made.says_what_changed) == (6, True)
        assert made.citations.get().cites == asked
    assert "What would make mornings easier?" in cleo.get(where).content.decode()
    html = cleo.get(where).content.decode()
    assert "Do we open on Tuesdays?" in html
    assert "for it" in html


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ({"question": ""}, "Please answer"),
        ({"method": "DICE"}, "Select a valid choice"),
        ({"cites": ["not-an-entry"]}, "Select a valid choice"),
        ({"review_on_day": "31", "review_on_month": "2", "review_on_year": "2027"}, "no such day"),
    ],
)
def test_a_decision_with_a_slip_keeps_what_was_written(
    cast: Cast, client_for: ClientFor, given: dict[str, Any], words: str
) -> None:
    views_asked(cast)
    said = decision(cast, step="save", reasons="our reasons", **given)
    html = client_for("cleo").post(f"{P}/decision/", said).content.decode()
    assert words in html
    assert "our reasons" in html
    with cast.inside():
        assert not Decision.objects.exists()


def test_a_decision_of_nobody_is_none(cast: Cast, client_for: ClientFor) -> None:
    said = common(cast, step="save", question="What?", result="PASSED", method="VOTE")
    said |= {"raised_by_side": "CITIZEN", "could_stop": "NOBODY"}
    assert "Say who had a say" in client_for("cleo").post(f"{P}/decision/", said).content.decode()


def test_correcting_a_decision_begins_with_what_it_says(cast: Cast, client_for: ClientFor) -> None:
    old = a_decision(cast)
    cleo = client_for("cleo")
    form = cleo.get(f"/stockport/entries/{old.id}/correct/", follow=True).content.decode()
    assert "Do we open on Tuesdays?" in form
    assert "A later start" in form
    cleo.post(f"{P}/decision/", decision(cast, step="save", corrects=str(old.id), result="NOT_PASSED"))
    with cast.inside():
        assert Entry.objects.get(corrects=old).decision.result == "NOT_PASSED"


def test_a_correction_of_something_else_is_nothing(cast: Cast, client_for: ClientFor) -> None:
    promise = a_promise(cast)
    cleo = client_for("cleo")
    for corrects in (promise.entry_id, uuid4(), "x"):
        answer = cleo.get(f"{P}/decision/?work={cast.work.slug}&corrects={corrects}")
        assert answer.status_code == 404


def test_views_are_counted_by_side(cast: Cast, client_for: ClientFor) -> None:
    said = common(cast, asked="What helps?", how="QUESTIONNAIRE", said="Toast", stage="INSIGHT")
    said |= {"first_heads": "40", "first_words": "parents"}
    said |= {"second_heads": "3", "second_words": "nurses", "second_side": "PROFESSIONAL"}
    cleo = client_for("cleo")
    assert "43 people asked. Is that right?" in cleo.post(f"{P}/views/", said).content.decode()
    cleo.post(f"{P}/views/", said | {"step": "save"})
    with cast.inside():
        assert Views.objects.get().how == "QUESTIONNAIRE"
        assert list(Act.objects.order_by("position").values_list("side", "heads")) == [
            ("CITIZEN", 40),
            ("PROFESSIONAL", 3),
        ]
    none = cleo.post(f"{P}/views/", said | {"first_heads": "", "second_heads": "", "step": "save"})
    assert "Write how many people were asked" in none.content.decode()


def promise(cast: Cast, **given: Any) -> dict[str, Any]:
    said = {
        "promise": "A shelter for buggies",
        "promised_by": seat(cast, cast.mina),
        "promised_to": [seat(cast, cast.ada)],
        "to_heads": "10",
        "to_words": "parents",
        "due_on_day": "1",
        "due_on_month": "9",
        "due_on_year": "2026",
        "means": "The council's capital budget",
        "open_points": "The planners may say no",
        "owner": seat(cast, cast.dev),
        "means_are": "THERE",
        "stoppable": "SOMEBODY",
        "stopper_0": "The planning committee",
        "asked_0": "AGREED",
    }
    return common(cast, stage="COMMISSION", **(said | given))


def test_a_promise_says_by_whom_to_whom_and_by_when(cast: Cast, client_for: ClientFor) -> None:
    cleo, said = client_for("cleo"), promise(cast)
    assert "A promise. Is that right?" in cleo.post(f"{P}/promise/", said).content.decode()
    where = cleo.post(f"{P}/promise/", said | {"step": "save"})["Location"]
    with cast.inside():
        made = Promise.objects.get()
        acts = list(made.entry.acts.order_by("position").values_list("part", "person__name", "heads"))
        assert acts == [
            ("PROMISED", "Mina Novák", 1),
            ("PROMISED_TO", "Ada Lovell", 1),
            ("PROMISED_TO", None, 10),
        ]
        assert set(Words.objects.values_list("field", flat=True)) == {
            "promise", "means", "open_points", "stopper",
        }  # fmt: skip
        footing = made.footings.get()
        assert (footing.owner, footing.means, footing.stoppers.get().asked) == (cast.dev, "THERE", "AGREED")
    assert "The planners may say no" in cleo.get(where).content.decode()


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ({"promised_to": [], "to_heads": ""}, "Say who it is promised to"),
        ({"due_on_year": "2020"}, "before the promise was made"),
        ({"promise": "  "}, "Please answer"),
        ({"stopper_0": ""}, "Write who could stop it"),
        ({"stoppable": "NOBODY"}, "You name somebody who could stop it"),
        ({"means_are": ""}, "Please answer"),
    ],
)
def test_a_promise_with_a_slip(cast: Cast, client_for: ClientFor, given: dict[str, Any], words: str) -> None:
    html = client_for("cleo").post(f"{P}/promise/", promise(cast, step="save", **given)).content.decode()
    assert words in html
    with cast.inside():
        assert not Promise.objects.exists()


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ({"means_are": "NOT_YET"}, "are not there yet"),
        ({"owner": ""}, "Nobody is named who sees to it"),
        ({"asked_0": "NOT_ASKED"}, "has not been asked. Ask them"),
        ({"stoppable": "UNSAID", "stopper_0": ""}, "Nobody has looked yet"),
    ],
)
def test_before_it_is_made_a_promise_says_why_it_is_fragile(
    cast: Cast, client_for: ClientFor, given: dict[str, Any], words: str
) -> None:
    cleo = client_for("cleo")
    assert "This promise is fragile" not in cleo.post(f"{P}/promise/", promise(cast)).content.decode()
    html = cleo.post(f"{P}/promise/", promise(cast, **given)).content.decode()
    assert "This promise is fragile" in html
    assert words in html


def test_nobody_sees_to_what_is_promised_to_them(cast: Cast, client_for: ClientFor) -> None:
    said = promise(cast, step="save", owner=seat(cast, cast.ada))
    html = client_for("cleo").post(f"{P}/promise/", said).content.decode()
    assert "Name somebody else who sees to it" in html


def test_correcting_a_promise_begins_with_what_it_says(cast: Cast, client_for: ClientFor) -> None:
    old = a_promise(cast)
    with cast.inside():
        entry = Entry.objects.get(id=old.entry_id)
    html = client_for("mina").get(f"/stockport/entries/{entry.id}/correct/", follow=True).content.decode()
    assert "A shelter for buggies" in html


@pytest.mark.parametrize("kind", ["decision", "promise", "views", "meeting"])
def test_what_is_wrong_is_said_in_reading_order_with_a_way_to_each(
    cast: Cast, client_for: ClientFor, kind: str
) -> None:
    empty = {"form_token": str(uuid4()), "work": cast.work.slug, "hat": str(cast.hats["cleo"].id)}
    html = client_for("cleo").post(f"{P}/{kind}/", empty).content.decode()
    summary = re.search(r'class="a-errors".*?</ul>', html, re.S)
    assert summary
    leads = re.findall(r'href="#([^"]+)"', summary[0])
    assert len(leads) == summary[0].count("<li>") > 1
    places = [html.index(f' id="{lead}"') for lead in leads]
    assert places == sorted(places), leads
