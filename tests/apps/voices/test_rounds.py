"""A question put to chosen people: within the limit, by the way they like, and nothing leads to an answer."""

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.test import Client

from alongside.apps.consent.enums import Purpose, Way
from alongside.apps.letters.actions.choosing import choose_letters
from alongside.apps.letters.enums import Channel, HowOften
from alongside.apps.letters.models import Letter
from alongside.apps.people.actions.asking import note_asked, pause_asking
from alongside.apps.people.actions.reaching import keep_way
from alongside.apps.people.models import Asked
from alongside.apps.people.queries.asking import is_paused
from alongside.apps.places.enums import FigureKey
from alongside.apps.places.models import Figure
from alongside.apps.voices.actions.answering import Whose
from alongside.apps.voices.actions.calling import answer_by_phone, note_call
from alongside.apps.voices.enums import Again, AskedBy, AskState, By, CallOutcome, Whom, WhyNot
from alongside.apps.voices.models import Answer, Ask, CallTry
from alongside.apps.voices.queries.rounds import people_chosen, sums_of, to_ring
from alongside.apps.voices.rules.answering import Said
from alongside.apps.voices.rules.rounds import ring_again_at
from alongside.core.consent.gate import Audience
from alongside.core.shared.sides import Side
from alongside.kernel.clock import local_day
from alongside.kernel.clock import now as this_instant
from alongside.kernel.ids import new_secret_id
from alongside.kernel.verdict import Refused
from cast import Cast
from factories.asking import a_question, a_round, an_answer
from factories.consent import a_say
from factories.letters import gather, post

pytestmark = pytest.mark.usefixtures("inside")


def why(asked: Any) -> dict[str, str]:
    rows = Ask.objects.filter(round=asked, state=AskState.COULD_NOT).select_related("person")
    return {ask.person.name.split()[0].lower(): ask.why_not for ask in rows}


@pytest.mark.both_databases
def test_whoever_must_be_left_alone_is_not_asked_and_the_reason_stands(cast: Cast) -> None:
    at = this_instant()
    question = a_question(cast)
    Figure.objects.filter(key=FigureKey.ASKED_AT_MOST).update(value=1)
    pause_asking(person=cast.ada, pauses=True, by=cast.ada, now=at)
    note_asked(person=cast.dev, kind="welcome_asked", about_id=cast.dev.id, now=at)
    choose_letters(person=cast.mina, channel=Channel.NONE, how_often=HowOften.DAILY, by=cast.mina, now=at)
    an_answer(question, 0, whose=Whose(cast.cleo, cast.hats["cleo"]))
    everybody = people_chosen(question, Whom.TABLE, local_day(at, cast.place.time_zone))
    made = a_round(question, cast, everybody, AskedBy.LETTER)
    expected = {"ada": WhyNot.PAUSED, "dev": WhyNot.OFTEN, "mina": WhyNot.NO_LETTERS, "cleo": WhyNot.ANSWERED}
    assert why(made) == expected
    assert [ask.person.id for ask in Ask.objects.filter(state=AskState.OPEN)] == [cast.ben.id]
    assert Asked.objects.filter(person=cast.ben).count() == 1
    again = a_round(question, cast, [cast.ben], AskedBy.LETTER)
    assert why(again) == {"ben": WhyNot.ASKED}
    assert sums_of(again).asked == 0


def test_the_same_form_asks_once_and_only_whoever_runs_the_work_asks(cast: Cast) -> None:
    question, token = a_question(cast), new_secret_id()
    first = a_round(question, cast, [cast.ben], AskedBy.LETTER, form_token=token)
    assert a_round(question, cast, [cast.ben, cast.ada], AskedBy.LETTER, form_token=token) == first
    assert Ask.objects.count() == 1
    with pytest.raises(Refused):
        a_round(question, cast, [cast.ada], AskedBy.PHONE, caller=cast.sol)


def test_a_letter_asks_its_code_answers_once_and_nothing_leads_back(
    cast: Cast, client: Client, tmp_path: Path
) -> None:
    at = this_instant()
    made = a_round(a_question(cast), cast, [cast.dev, cast.ben], AskedBy.LETTER)
    text = post(cast, tmp_path, at + timedelta(minutes=1))["dev@example.org"]
    assert "Shall the café open on Saturdays?" in text
    assert "1  Yes" in text
    assert Letter.objects.get(person=cast.ben).channel == Channel.PRINT
    ask = Ask.objects.get(person=cast.dev)
    assert ask.sheet is not None
    page = f"/q/{ask.sheet.code}/"
    assert page in text
    form = {"choice": "1", "side": "PROFESSIONAL", "words": "", "form_token": str(new_secret_id())}
    assert client.post(page, form).status_code == 200
    answer = Answer.objects.get()
    assert (answer.person_id, answer.choice, answer.by) == (None, 1, By.SCREEN), "counted without a name"
    ask.refresh_from_db()
    assert (ask.state, ask.sheet_id, ask.reply_hash) == (AskState.ANSWERED, None, None)
    further = client.post(page, form | {"form_token": str(new_secret_id())})
    assert further.status_code == 403
    assert Answer.objects.count() == 1
    assert sums_of(made).answered == 1
    letters = gather(cast, at + timedelta(days=2))
    assert [one for one in letters if one.person_id == cast.dev.id] == [], "and nothing asks them again"


@pytest.fixture
def sheet(cast: Cast) -> Ask:
    """Dev said yes to calls, Ben did not; Ada rings."""
    at = this_instant()
    a_say(cast.dev, Purpose.CONTACT, Audience(to=Way.PHONE))
    keep_way(person=cast.dev, way=Way.PHONE, where="0161 496 0123", by=cast.dev, now=at)
    made = a_round(a_question(cast), cast, [cast.dev, cast.ben], AskedBy.PHONE)
    assert why(made) == {"ben": WhyNot.NO_CALLS}
    return to_ring(made).get()


def told(cast: Cast, **given: Any) -> dict[str, Any]:
    return {"by": cast.ada, "now": this_instant(), "form_token": new_secret_id()} | given


def test_what_somebody_says_on_the_phone_is_theirs_if_they_like_else_nameless(cast: Cast, sheet: Ask) -> None:
    form = told(cast)
    said = Said(Side.PROFESSIONAL, 2)
    answer = answer_by_phone(ask=sheet, said=said, as_theirs=False, **form)
    assert answer_by_phone(ask=sheet, said=said, as_theirs=False, **form) == answer, "sent twice"
    assert (answer.person_id, answer.by, answer.keyed_by_id) == (None, By.PHONE, cast.ada.id)
    assert not CallTry.objects.exists(), "no moment of a call leads to an answer without a name"
    with pytest.raises(Refused):
        answer_by_phone(ask=sheet, said=said, as_theirs=True, **told(cast))


def test_as_theirs_it_counts_as_theirs(cast: Cast, sheet: Ask) -> None:
    said, hat = Said(Side.PROFESSIONAL, 0), cast.hats["dev"]
    answer = answer_by_phone(ask=sheet, said=said, as_theirs=True, hat=hat, **told(cast))
    assert (answer.person_id, answer.hat) == (cast.dev.id, hat.kind)


@pytest.mark.both_databases
def test_whoever_does_not_want_to_be_asked_is_asked_nothing_from_that_moment(cast: Cast, sheet: Ask) -> None:
    form = told(cast)
    for _time in range(2):
        note_call(ask=sheet, outcome=CallOutcome.NOT_WANTED, **form)
    sheet.refresh_from_db()
    assert sheet.state == AskState.ENDED
    assert is_paused(cast.dev)
    assert CallTry.objects.count() == 1
    with pytest.raises(Refused):
        note_call(ask=sheet, outcome=CallOutcome.NO_ANSWER, **told(cast))


def test_only_whoever_rings_or_runs_the_work_notes_a_call(cast: Cast, sheet: Ask) -> None:
    for who in (cast.ben, cast.mina, cast.dev):
        with pytest.raises(Refused):
            note_call(ask=sheet, outcome=CallOutcome.NO_ANSWER, **told(cast, by=who))
    note_call(ask=sheet, outcome=CallOutcome.NO_ANSWER, **told(cast, by=cast.cleo))


def test_later_is_by_the_clock_on_the_wall() -> None:
    from datetime import UTC, datetime

    before = datetime(2026, 3, 28, 12, tzinfo=UTC)  # the night before the clocks go forward
    assert ring_again_at(Again.EVENING, before, "Europe/London") == datetime(2026, 3, 28, 17, tzinfo=UTC)
    assert ring_again_at(Again.TOMORROW, before, "Europe/London") == datetime(2026, 3, 29, 9, tzinfo=UTC)
    late = datetime(2026, 3, 28, 19, tzinfo=UTC)
    assert ring_again_at(Again.EVENING, late, "Europe/London") == late + timedelta(hours=1)


def test_the_number_shows_while_the_yes_to_calls_holds(cast: Cast, sheet: Ask, client_for: Any) -> None:
    page = f"/{cast.place.slug}/questions/calls/{sheet.round_id}/"
    assert "0161 496 0123" in client_for("ada").get(page).content.decode()
    assert "0161 496 0123" in client_for("ada").get(f"{page}paper/").content.decode()
    a_say(cast.dev, Purpose.CONTACT, Audience(to=Way.PHONE), is_yes=False, until=None)
    shown = client_for("ada").get(page).content.decode()
    assert "0161 496 0123" not in shown
    assert "Does not want to be rung any more" in shown
