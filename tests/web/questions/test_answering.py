"""From a poster to an answer: one page, no account, nothing written by looking."""

import re
from collections.abc import Callable

import pytest
from django.test import Client

from alongside.apps.places.models import Place
from alongside.apps.voices.actions.answering import Whose
from alongside.apps.voices.models import Answer, AnswerWords, Question
from alongside.apps.voices.rules.receipts import receipt_of
from alongside.core.shared.sides import Side
from cast import Cast
from counting import asks_as_often_for_thirty
from factories.asking import a_question, an_answer

ClientFor = Callable[[str], Client]
TOKEN = re.compile(r'name="form_token" value="([^"]+)"')


@pytest.fixture
def question(cast: Cast) -> Question:
    with cast.inside():
        return a_question(cast)


def filled(client: Client, question: Question, **given: str) -> dict[str, str]:
    token = TOKEN.search(client.get(f"/q/{question.code}/").content.decode())
    assert token is not None
    return {"choice": "0", "side": Side.CITIZEN, "words": "", "form_token": token[1]} | given


def test_a_stranger_answers_with_no_account_and_no_cookie_but_the_guards(
    question: Question, client: Client
) -> None:
    said = filled(client, question, words="If there is tea.")
    assert not Answer.unscoped.exists()
    page = client.post(f"/q/{question.code}/", said).content.decode()
    answer = Answer.unscoped.get()
    assert (answer.person, answer.choice, answer.side) == (None, 0, Side.CITIZEN)
    receipt = receipt_of(answer.id)
    assert f"{receipt[:4]}-{receipt[4:8]}-{receipt[8:12]}-{receipt[12:]}" in page
    assert set(client.cookies) <= {"csrftoken"}
    assert client.post(f"/q/{question.code}/", said).content.decode() == page
    assert Answer.unscoped.count() == 1


def test_the_page_says_who_asks_what_an_answer_can_do_and_what_becomes_of_it(
    question: Question, client: Client
) -> None:
    page = client.get(f"/q/{question.code}/").content.decode()
    for words in (
        "Shall the café open on Saturdays?",
        "a co-production lead",
        "We promise that you are asked, and able to change some of it.",
        "The table decides by Easter.",
    ):
        assert words in page
    assert "Cleo Marsh" not in page
    welsh = client.get(f"/cy/q/{question.code}/").content.decode()
    assert "A ddylai’r caffi agor" in welsh


def test_it_works_in_a_closed_place_and_shows_nothing_else_of_it(
    cast: Cast, question: Question, client: Client
) -> None:
    Place.objects.filter(id=cast.place.id).update(is_open=False)
    said = filled(client, question)
    assert "/stockport/questions/" not in client.post(f"/q/{question.code}/", said).content.decode()
    assert "Shall the café" not in client.get(f"/stockport/questions/{question.id}/").content.decode()


@pytest.mark.parametrize("code", ["ZZZZ-ZZZZ", "x", "%F0%9F%99%82", "A" * 60])
def test_a_wrong_code_tells_nothing(question: Question, client: Client, code: str) -> None:
    answer = client.get(f"/q/{code}/")
    assert answer.status_code == 404
    assert "Check it letter by letter" in answer.content.decode()
    typed = client.post("/q/", {"code": code}).content.decode()
    assert "Check it letter by letter" in typed or "too long" in typed or "at most" in typed


def test_typing_the_code_leads_to_the_question(question: Question, client: Client) -> None:
    written = f" {question.code[:4].lower()} {question.code[4:].lower()}"
    assert client.post("/q/", {"code": written}).headers["Location"] == f"/q/{question.code}/"


def test_whoever_is_signed_in_answers_as_themselves_and_can_answer_anew(
    cast: Cast, question: Question, client_for: ClientFor
) -> None:
    ada = client_for("ada")
    for choice in ("0", "1"):
        said = filled(ada, question, choice=choice)
        del said["side"]
        assert ada.post(f"/q/{question.code}/", said).status_code == 200
    with cast.inside():
        now = Answer.objects.get(replaced_at__isnull=True)
    assert (now.person, now.choice, now.hat) == (cast.ada, 1, "PARENT_CARER")
    assert "You answered" in ada.get(f"/stockport/questions/{question.id}/").content.decode()


def test_a_side_nobody_chose_and_an_answer_nobody_gave_are_asked_for(
    question: Question, client: Client
) -> None:
    said = filled(client, question)
    page = client.post(f"/q/{question.code}/", {"form_token": said["form_token"]}).content.decode()
    assert "Choose one of the answers" in page
    assert "Who are you in this?" in page
    assert said["form_token"] in page
    assert not Answer.unscoped.exists()


def test_strangers_see_rounded_totals_from_five_people_of_a_side(
    cast: Cast, question: Question, client: Client, client_for: ClientFor
) -> None:
    page = f"/stockport/questions/{question.id}/"
    with cast.inside():
        for _ in range(4):
            an_answer(question, 0)
    assert "Not enough people have answered yet" in client.get(page).content.decode()
    assert ">4<" in client_for("sol").get(page).content.decode()
    with cast.inside():
        an_answer(question, 1, words="Only if it is warm.")
    stranger = client.get(page).content.decode()
    assert "fewer than 5" in stranger
    assert "without an account" in stranger
    assert "Only if it is warm." not in stranger
    assert "Only if it is warm." not in client_for("sol").get(page).content.decode()
    assert "Only if it is warm." in client_for("ada").get(page).content.decode()


def test_the_receipt_makes_an_answer_mine_on_my_own_page(
    cast: Cast, question: Question, client_for: ClientFor
) -> None:
    with cast.inside():
        answer = an_answer(question, 0, words="Yes, with music.")
    ben = client_for("ben")
    page = ben.post("/stockport/me/answers/", {"receipt": receipt_of(answer.id)}, follow=True)
    assert "Yes, with music." in page.content.decode()
    again = ben.post("/stockport/me/answers/", {"receipt": receipt_of(answer.id)})
    assert "We find no answer with this code." in again.content.decode()


def question_more(cast: Cast, number: int) -> None:
    a_question(cast)


def words_more(cast: Cast, number: int) -> None:
    found = Question.objects.get()
    an_answer(found, 0, words=f"Tea {number}")


def answered_more(cast: Cast, number: int) -> None:
    an_answer(a_question(cast), 0, words="Tea", whose=Whose(cast.cleo, cast.hats["cleo"]))


@pytest.mark.parametrize(
    ("address", "add"),
    [
        ("/stockport/questions/", question_more),
        ("/stockport/desk/questions/", question_more),
        ("/stockport/questions/%(question)s/", words_more),
        ("/stockport/me/answers/", answered_more),
    ],
)
def test_lists_ask_as_often_for_thirty(
    cast: Cast, client_for: ClientFor, address: str, add: Callable[[Cast, int], None]
) -> None:
    where = address
    if "%" in address:
        with cast.inside():
            where = address % {"question": a_question(cast).id}
    asks_as_often_for_thirty(cast, client_for("cleo"), where, add)


def test_a_lead_asks_in_two_languages_and_prints_the_poster(cast: Cast, client_for: ClientFor) -> None:
    cleo = client_for("cleo")
    token = TOKEN.search(cleo.get("/stockport/desk/questions/new/").content.decode())
    assert token is not None
    said = {
        "form_token": token[1], "work": str(cast.work.id), "ways": "ONE_OF", "rung": "5",
        "hat": str(cast.hats["cleo"].id), "since_day": "1", "since_month": "1", "since_year": "2030",
        "last_day_day": "31", "last_day_month": "1", "last_day_year": "2030", "contact": "",
        "text_en": "What shall we drink?", "meant_for_en": "Everybody", "becomes_en": "We buy it.",
        "options_en": "Tea\nCoffee\n", "text_cy": "Beth gawn ni i’w yfed?", "meant_for_cy": "",
    }  # fmt: skip
    page = cleo.post("/stockport/desk/questions/new/", said).content.decode()
    assert "Whole in each" in page
    assert "What shall we drink?" in page
    whole = {"meant_for_cy": "Pawb", "becomes_cy": "Fe’i prynwn.", "options_cy": "Te\nCoffi"}
    answer = cleo.post("/stockport/desk/questions/new/", said | whole)
    with cast.inside():
        made = Question.objects.get()
        assert answer.headers["Location"] == f"/stockport/questions/{made.id}/"
    poster = cleo.get(f"/cy/stockport/desk/questions/{made.id}/poster/").content.decode()
    assert "Beth gawn ni" in poster
    assert f"{made.code[:4]}-{made.code[4:]}" in poster


def test_the_strings_people_attack_with_are_kept_and_shown_escaped(
    cast: Cast, question: Question, client: Client, client_for: ClientFor
) -> None:
    said = "<script>alert(1)</script> ' OR 1=1 -- %(n)s ‮"
    client.post(f"/q/{question.code}/", filled(client, question, words=said))
    assert AnswerWords.unscoped.get().text == said
    page = client_for("ada").get(f"/stockport/questions/{question.id}/").content.decode()
    assert "<script>alert" not in page
    assert "&lt;script&gt;alert" in page
