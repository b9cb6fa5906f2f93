"""Asking people something, answering it, and what an answer can and cannot do."""

import uuid
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from django.db import connection

from alongside.apps.people.rules.long_codes import shown
from alongside.apps.places.enums import FigureKey
from alongside.apps.places.models import Figure
from alongside.apps.voices.actions.answering import Whose, answer_question, erase_answer_words, join_answer
from alongside.apps.voices.actions.questions import ask_question, withdraw_question
from alongside.apps.voices.enums import By, Ways
from alongside.apps.voices.models import Answer, AnswerWords, Question
from alongside.apps.voices.queries.answers import Tally, tallies_for_strangers, tallies_of
from alongside.apps.voices.queries.questions import question_behind
from alongside.apps.voices.rules.answering import Said, counting_in_votes, may_count_in_vote, may_read_words
from alongside.apps.voices.rules.asking import Wording, is_open, open_on
from alongside.apps.voices.rules.receipts import receipt_of
from alongside.apps.work.enums import Rung
from alongside.core.shared.sides import Side
from alongside.kernel.audit.models import AuditLine
from alongside.kernel.clock import local_day
from alongside.kernel.clock import now as this_instant
from alongside.kernel.scoping import scope
from alongside.kernel.verdict import Refused
from cast import Cast
from factories.asking import BOTH, a_draft, a_question, an_answer

pytestmark = pytest.mark.usefixtures("inside")
NAMES = ("Tea", "Coffee", "Juice")


def asked(cast: Cast, who: str = "cleo", token: uuid.UUID | None = None, **given: Any) -> Question:
    person = cast.person(who)
    draft = a_draft(cast.hats[who], cast, **given)
    return ask_question(draft=draft, by=person, now=this_instant(), form_token=token or uuid.uuid4())


def test_a_form_sent_twice_asks_once(cast: Cast) -> None:
    token = uuid.uuid4()
    assert asked(cast, token=token) == asked(cast, token=token)
    assert Question.objects.count() == 1


def test_only_whoever_runs_the_work_asks_about_it(cast: Cast) -> None:
    with pytest.raises(Refused, match="Only a lead"):
        asked(cast, "ada")
    with scope(cast.other_place.id), pytest.raises(Refused, match="do not take part"):
        asked(cast, "eve")


@pytest.mark.parametrize(
    ("given", "why"),
    [
        ({"rung": Rung.INFORMING}, "at least say what they think"),
        ({"wordings": ()}, "no words yet"),
        ({"wordings": (BOTH[0], BOTH[0])}, "no words yet"),
        ({"wordings": (replace(BOTH[0], options=NAMES),)}, "several answers"),
        ({"ways": Ways.ONE_OF}, "at least two"),
        ({"ways": Ways.ONE_OF, "wordings": (replace(BOTH[0], options=("Tea", "tea")),)}, "are the same"),
        (
            {
                "ways": Ways.ONE_OF,
                "wordings": (replace(BOTH[0], options=NAMES), replace(BOTH[1], options=NAMES[:2])),
            },
            "different number",
        ),
    ],
)
def test_a_question_that_makes_no_sense(cast: Cast, given: dict[str, Any], why: str) -> None:
    with pytest.raises(Refused, match=why):
        asked(cast, **given)
    assert not Question.objects.exists()


def test_the_last_day_comes_after_the_first_and_within_a_year(cast: Cast) -> None:
    today = local_day(this_instant(), cast.place.time_zone)
    for until in (today, today - timedelta(days=1), today + timedelta(days=400)):
        with pytest.raises(Refused, match="last day"):
            asked(cast, until=until)


def test_the_rule_and_its_filter_say_the_same_of_every_day(cast: Cast) -> None:
    question = a_question(cast)
    for days in (-1, 0, 13, 14, 15):
        day = question.since + timedelta(days=days)
        assert (
            bool(is_open(question, day)) == Question.objects.filter(open_on(day)).exists() == (0 <= days < 14)
        )
    withdraw_question(question=question, by=cast.cleo, now=this_instant())
    question.refresh_from_db()
    assert not is_open(question, question.since)
    assert not Question.objects.filter(open_on(question.since)).exists()


def test_a_code_is_read_kindly_and_a_withdrawn_one_leads_nowhere(cast: Cast) -> None:
    question = a_question(cast)
    assert question_behind(f" {question.code[:4].lower()}-{question.code[4:].lower()} ") == question
    assert question_behind("ZZZZ-ZZZZ") is None
    assert question_behind("not a code") is None
    withdraw_question(question=question, by=cast.cleo, now=this_instant())
    assert question_behind(question.code) is None
    with pytest.raises(Refused, match="not open any more"):
        an_answer(question)


def test_an_answer_without_an_account_is_nobodys_and_comes_with_a_receipt(cast: Cast) -> None:
    question, token = a_question(cast), uuid.uuid4()
    answer = an_answer(question, 1, words="Not this year.", form_token=token)
    again = an_answer(question, 1, words="Not this year.", form_token=token)
    assert again == answer
    assert (answer.person, answer.by, answer.choice) == (None, By.SCREEN, 1)
    assert AnswerWords.objects.get(answer=answer).text == "Not this year."
    line = AuditLine.objects.filter(verb="answer_question").get()
    assert line.actor_id is None
    assert "Not this" not in str(line.details)
    assert receipt_of(answer.id) not in str(Answer.objects.values())


def test_whoever_joins_later_makes_the_answer_theirs_once(cast: Cast) -> None:
    question = a_question(cast)
    receipt = shown(receipt_of(an_answer(question, 0).id))
    joined = join_answer(receipt=receipt.lower(), person=cast.ben, now=this_instant())
    assert joined.person == cast.ben
    for receipt_said in (receipt, "7KQ2-M4XT-9ABC-DEFG", "nonsense"):
        with pytest.raises(Refused, match="no answer"):
            join_answer(receipt=receipt_said, person=cast.ada, now=this_instant())


def test_whoever_answered_as_themselves_cannot_join_a_second_answer(cast: Cast) -> None:
    question = a_question(cast)
    receipt = receipt_of(an_answer(question, 0).id)
    an_answer(question, 1, whose=Whose(cast.ben, cast.hats["ben"]))
    with pytest.raises(Refused, match="yourself as well"):
        join_answer(receipt=receipt, person=cast.ben, now=this_instant())
    assert [one.known for one in tallies_of(question, 3)] == [True, False]


def test_a_known_person_counts_once_and_with_their_last_word(cast: Cast) -> None:
    question, whose = a_question(cast), Whose(cast.ada, cast.hats["ada"])
    an_answer(question, 0, whose=whose)
    an_answer(question, 2, whose=whose)
    assert tallies_of(question, 3) == [Tally(Side.CITIZEN, known=True, people=1, by_choice=(0, 0, 1))]
    assert Answer.objects.filter(question=question).count() == 2


def test_only_a_members_own_answer_counts_in_a_vote_that_binds(cast: Cast) -> None:
    question = a_question(cast)
    own = an_answer(question, 0, whose=Whose(cast.ada, cast.hats["ada"]))
    apart = an_answer(question, 0)
    joined = an_answer(question, 0)
    join_answer(receipt=receipt_of(joined.id), person=cast.ben, now=this_instant())
    new = an_answer(question, 0, whose=Whose(cast.nia, cast.hats["nia"]))
    old = an_answer(question, 1, whose=Whose(cast.dev, cast.hats["dev"]), side=Side.PROFESSIONAL)
    last = an_answer(question, 0, whose=Whose(cast.dev, cast.hats["dev"]), side=Side.PROFESSIONAL)
    counted = set(Answer.objects.filter(counting_in_votes()).values_list("id", flat=True))
    for answer in (own, apart, joined, new, old, last):
        answer.refresh_from_db()
        assert bool(may_count_in_vote(answer)) == (answer.id in counted)
    assert counted == {own.id, last.id}


@pytest.mark.parametrize(
    ("ways", "said", "why"),
    [
        (Ways.YES_NO, Said(Side.CITIZEN, 3), "Choose one"),
        (Ways.YES_NO, Said(Side.CITIZEN, None, "Yes"), "Choose one"),
        (Ways.YES_NO, Said(Side.CITIZEN, -1), "Choose one"),
        (Ways.YES_NO, Said(Side.CITIZEN, 0, "x" * 1001), "too long"),
        (Ways.FEW_WORDS, Said(Side.CITIZEN, None, "  "), "does not say anything"),
        (Ways.FEW_WORDS, Said(Side.CITIZEN, 0, "Tea"), "does not say anything"),
    ],
)
def test_an_answer_that_was_not_offered(cast: Cast, ways: Ways, said: Said, why: str) -> None:
    question = a_question(cast, ways=ways)
    with pytest.raises(Refused, match=why):
        answer_question(question=question, said=said, now=this_instant(), form_token=uuid.uuid4())
    assert not Answer.objects.exists()


def test_strangers_see_nothing_of_a_side_with_fewer_than_five_people() -> None:
    few = Tally(Side.PROFESSIONAL, known=True, people=4, by_choice=(4, 0, 0))
    many = Tally(Side.CITIZEN, known=True, people=12, by_choice=(8, 4, 0))
    shown_to_strangers = tallies_for_strangers([few, many], 5)
    assert [(one.side, one.people, one.by_choice) for one in shown_to_strangers] == [
        (Side.CITIZEN, 10, (10, None, 0))
    ]


def test_only_the_people_at_the_table_read_the_words(cast: Cast) -> None:
    question = a_question(cast)
    today = local_day(this_instant(), cast.place.time_zone)
    read = {
        who: bool(may_read_words(cast.person(who), question, today)) for who in ("ada", "cleo", "sol", "nia")
    }
    assert read == {"ada": True, "cleo": True, "sol": False, "nia": False}
    assert not may_read_words(None, question, today)


def test_words_are_erased_and_the_answer_stays(cast: Cast) -> None:
    question = a_question(cast)
    answer = an_answer(
        question, 0, words="My street is 12 High Lane.", whose=Whose(cast.ben, cast.hats["ben"])
    )
    words = AnswerWords.objects.get(answer=answer)
    with pytest.raises(Refused):
        erase_answer_words(words=words, by=cast.ada, now=this_instant())
    erase_answer_words(words=words, by=cast.ben, now=this_instant())
    words.refresh_from_db()
    assert (words.text, words.erased_at is None) == ("", False)
    assert tallies_of(question, 3)[0].people == 1


def at_most(cast: Cast, most: int) -> None:
    Figure.objects.filter(place=cast.place, key=FigureKey.ANSWERS_AN_HOUR).update(value=most)


def test_a_code_rests_when_too_many_answer_within_an_hour(cast: Cast) -> None:
    question, now = a_question(cast), this_instant()
    at_most(cast, 2)
    for minutes in (0, 30):
        an_answer(question, now=now + timedelta(minutes=minutes))
    with pytest.raises(Refused, match="rests"):
        an_answer(question, now=now + timedelta(minutes=59))
    an_answer(question, now=now + timedelta(minutes=59), whose=Whose(cast.ada, cast.hats["ada"]))
    an_answer(question, now=now + timedelta(minutes=60))


@pytest.mark.both_databases
@pytest.mark.django_db(transaction=True)
def test_many_at_one_moment_never_get_past_the_limit_and_one_form_counts_once(cast: Cast) -> None:
    question, token = a_question(cast), uuid.uuid4()
    at_most(cast, 3)

    def press(form_token: uuid.UUID) -> bool:
        try:
            with scope(cast.place.id):
                an_answer(question, form_token=form_token)
            return True
        except Refused:
            return False
        finally:
            connection.close()

    with ThreadPoolExecutor(6) as pool:
        went = list(pool.map(press, [token, token, *(uuid.uuid4() for _ in range(6))]))
    assert Answer.objects.count() == 3
    assert went.count(True) in (3, 4)  # the same form twice is one answer


def test_the_wording_of_one_language_is_enough(cast: Cast) -> None:
    question = asked(cast, wordings=(Wording("cy", "Beth yw’ch barn?", "Pawb", "Darllenwn bob un."),))
    assert [one.language for one in question.texts.all()] == ["cy"]
