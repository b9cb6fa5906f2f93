"""Hard words open only on asking; whoever told them is looked after; what landed badly is said quietly."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client

from alongside.apps.books.models import Entry, Words
from alongside.apps.care.actions.caring import note_words, promise_care, say_of_care
from alongside.apps.care.actions.landing import answer_landed, say_landed
from alongside.apps.care.enums import CareState, LandedOn, StoryKind
from alongside.apps.care.models import AfterCare, Landed, LandedHeard
from alongside.apps.care.queries.caring import care_for_story
from alongside.apps.care.queries.landing import landed_by_id, landed_for
from alongside.apps.care.queries.stories import Story, story_here
from alongside.apps.care.queries.texts import hearers_of, landing_here
from alongside.apps.care.rules.caring import care_open_to, may_see_care
from alongside.apps.care.rules.landing import landed_open_to, may_see_landed
from alongside.apps.work.actions.works import restate_work
from alongside.apps.work.models import Seat
from alongside.core.shared.hats import HatKind
from alongside.kernel.audit.models import AuditLine
from alongside.kernel.ids import new_secret_id
from alongside.kernel.outbox.models import Queued
from alongside.kernel.verdict import Refused
from cast import Cast
from counting import asks_as_often_for_thirty
from factories.consent import SAID_AT, SAID_ON
from factories.entries import an_entry

ClientFor = Callable[[str], Client]
MEMBERS = ("ada", "ben", "cleo", "dev", "mina", "sol")


def story_of(entry: Entry, viewer: Any) -> Story:
    found = story_here(viewer, StoryKind.ENTRY, entry.id, SAID_ON)
    assert found is not None
    return found


def promised(cast: Cast, entry: Entry, by: str = "dev", due_on: date = SAID_ON, **given: Any) -> AfterCare:
    who = cast.person(by)
    told: dict[str, Any] = {"what": "I ring you.", "language": "en", "form_token": new_secret_id()} | given
    return promise_care(story=story_of(entry, who), due_on=due_on, by=who, now=SAID_AT, **told)


def landed(cast: Cast, by: str = "ben", **given: Any) -> Landed:
    who = cast.person(by)
    text = landing_here(who, cast.place, LandedOn.WORK, cast.work.id)
    assert text is not None
    told: dict[str, Any] = {"words": "Not us.", "language": "en", "form_token": new_secret_id()} | given
    return say_landed(text=text, by=who, now=SAID_AT, **told)


@pytest.mark.both_databases
@pytest.mark.usefixtures("inside")
class TestNotes:
    def test_words_with_a_note_stand_in_lists_by_the_note_alone(self, cast: Cast) -> None:
        entry = an_entry(cast)
        note_words(story=story_of(entry, cast.ada), tells_of="grief", language="en", by=cast.ada, now=SAID_AT)
        words = Words.objects.get(entry=entry)
        assert words.in_short == "This tells of grief. It opens on its own page."
        note_words(story=story_of(entry, cast.ada), tells_of=" ", language="en", by=cast.cleo, now=SAID_AT)
        assert Words.objects.get(entry=entry).in_short == "Tea and toys"

    def test_only_whoever_wrote_or_leads_puts_one(self, cast: Cast) -> None:
        entry = an_entry(cast)
        with pytest.raises(Refused, match="by a lead"):
            note_words(story=story_of(entry, cast.ben), tells_of="x", language="en", by=cast.ben, now=SAID_AT)


@pytest.mark.both_databases
@pytest.mark.usefixtures("inside")
class TestAfterCare:
    def test_the_two_and_a_lead_see_it_and_the_rule_and_the_filter_agree(self, cast: Cast) -> None:
        care = promised(cast, an_entry(cast))
        for who in MEMBERS:
            viewer = cast.person(who)
            found = AfterCare.objects.filter(care_open_to(viewer, SAID_ON)).exists()
            assert found == bool(may_see_care(viewer, care, SAID_ON)) == (who in ("ada", "dev", "cleo")), who
            assert bool(care_for_story(care.about_id, viewer, SAID_ON)) == found

    def test_whoever_promised_is_reminded_on_the_day_and_whoever_it_is_for_hears_now(
        self, cast: Cast
    ) -> None:
        care = promised(cast, an_entry(cast), due_on=SAID_ON + timedelta(days=10))
        told: dict[str, Any] = {row.kind: row for row in Queued.objects.filter(about_id=care.id)}
        assert told["care_promised"].person_id == cast.ada.id
        assert told["care_due"].person_id == cast.dev.id
        assert told["care_due"].send_after.date() == SAID_ON + timedelta(days=10)

    def test_sent_twice_promised_once_and_one_at_a_time(self, cast: Cast) -> None:
        entry, token = an_entry(cast), new_secret_id()
        assert promised(cast, entry, form_token=token) == promised(cast, entry, form_token=token)
        with pytest.raises(Refused, match="promised something for this already"):
            promised(cast, entry)

    @pytest.mark.parametrize(
        ("by", "days", "why"), [("ada", 0, "yours"), ("sol", 0, "at the table"), ("dev", -1, "day is over")]
    )
    def test_who_promises_and_for_when(self, cast: Cast, by: str, days: int, why: str) -> None:
        with pytest.raises(Refused, match=why):
            promised(cast, an_entry(cast), by, SAID_ON + timedelta(days=days))

    def test_either_says_what_became_of_it_once(self, cast: Cast) -> None:
        care = promised(cast, an_entry(cast))
        with pytest.raises(Refused):
            say_of_care(care=care, state=CareState.TAKEN_UP, by=cast.ben, now=SAID_AT)
        assert (
            say_of_care(care=care, state=CareState.NOT_WANTED, by=cast.ada, now=SAID_AT).said_by == cast.ada
        )
        with pytest.raises(Refused, match="said already"):
            say_of_care(care=care, state=CareState.TAKEN_UP, by=cast.dev, now=SAID_AT)


@pytest.mark.both_databases
@pytest.mark.usefixtures("inside")
class TestLanded:
    def test_those_who_lead_or_facilitate_hear_it_and_the_rule_and_the_filter_agree(self, cast: Cast) -> None:
        cast.hats["mina"].kind = HatKind.FACILITATOR
        cast.hats["mina"].save()
        Seat.objects.filter(person=cast.cleo).update(is_lead=False)
        said = landed(cast)
        assert {row.person for row in LandedHeard.objects.all()} == {cast.mina}
        for who in MEMBERS:
            viewer = cast.person(who)
            found = Landed.objects.filter(landed_open_to(viewer)).exists()
            assert found == bool(may_see_landed(viewer, said)) == (who in ("ben", "mina")), who

    def test_whoever_wrote_the_text_never_hears_of_it(self, cast: Cast) -> None:
        text = landing_here(cast.ben, cast.place, LandedOn.ENTRY, an_entry(cast, "cleo").id)
        assert text is not None
        assert hearers_of(text, cast.ben, SAID_ON) == set(), "the one lead wrote it"
        told: dict[str, Any] = {"words": "", "language": "en", "form_token": new_secret_id()}
        with pytest.raises(Refused, match="wrote the text, or is you"):
            say_landed(text=text, by=cast.ben, now=SAID_AT, **told)
        restate_work(
            work=cast.work, by=cast.cleo, now=SAID_AT, purpose="For them.", fixed="", open_questions=""
        )
        work = landing_here(cast.ben, cast.place, LandedOn.WORK, cast.work.id)
        assert work is not None
        assert work.writers == {cast.cleo.id}

    def test_no_line_of_the_log_says_who_said_it(self, cast: Cast) -> None:
        said = landed(cast)
        line = AuditLine.objects.get(about_id=said.id)
        assert (line.actor_id, line.details) == (None, {})

    def test_answered_once_in_private_and_told_to_whoever_said_it(self, cast: Cast) -> None:
        said = landed(cast)
        for who in ("ben", "dev"):
            with pytest.raises(Refused):
                answer_landed(landed=said, reply="Sorry.", language="en", by=cast.person(who), now=SAID_AT)
        answer_landed(landed=said, reply="Thank you. Sorry.", language="en", by=cast.cleo, now=SAID_AT)
        with pytest.raises(Refused, match="answered already"):
            answer_landed(landed=said, reply="Again.", language="en", by=cast.cleo, now=SAID_AT)
        assert Queued.objects.get(kind="landed_answered").person_id == cast.ben.id
        assert landed_by_id(cast.dev, said.id) is None
        assert [one.reply for one in landed_for(cast.ben)] == ["Thank you. Sorry."]


def test_hard_words_on_their_page_and_in_the_list(cast: Cast, client_for: ClientFor) -> None:
    entry = an_entry(cast)
    ada, page = client_for("ada"), f"/stockport/care/entry/{entry.id}/"
    ada.post(page, {"how": "note", "note-tells_of": "a <hard> birth", "note-language": "en"})
    shown = ada.get(f"/stockport/entries/{entry.id}/").content.decode()
    assert "This tells of “<bdi>a &lt;hard&gt; birth</bdi>”" in shown
    books = ada.get("/stockport/work/first-thousand-days/books/").content.decode()
    assert "This tells of a &lt;hard&gt; birth" in books
    assert "Tea and toys" not in books


def test_as_quick_with_thirty(cast: Cast, client_for: ClientFor) -> None:
    def add(cast: Cast, number: int) -> None:
        promised(cast, an_entry(cast, form_token=new_secret_id()), what=f"I ring you, {number}.")

    asks_as_often_for_thirty(cast, client_for("ada"), "/stockport/me/care/?page=1", add)


def test_what_landed_badly_is_as_quick_with_thirty(cast: Cast, client_for: ClientFor) -> None:
    def add(cast: Cast, _number: int) -> None:
        Landed.objects.create(
            place=cast.place,
            about=LandedOn.WORK,
            about_id=cast.work.id,
            work=cast.work,
            raised_by=cast.ben,
            language="en",
            raised_at=SAID_AT,
            form_token=new_secret_id(),
        )

    asks_as_often_for_thirty(cast, client_for("ben"), "/stockport/landed/?page=1", add)
