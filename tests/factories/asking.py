"""Questions, and answers to them."""

from collections.abc import Collection
from datetime import timedelta
from typing import Any

from alongside.apps.consent.enums import Purpose, Way
from alongside.apps.letters.actions.asking import ask_people
from alongside.apps.letters.actions.replies import Message, take_message
from alongside.apps.letters.enums import Channel
from alongside.apps.letters.models import Received
from alongside.apps.people.actions.reaching import keep_way
from alongside.apps.people.models import Hat, Person
from alongside.apps.voices.actions.answering import NOBODY_KNOWN, Whose, answer_question
from alongside.apps.voices.actions.questions import ask_question
from alongside.apps.voices.actions.rounds import RoundDraft
from alongside.apps.voices.actions.sheets import PackDraft, Read, key_sheet, make_pack
from alongside.apps.voices.enums import AskedBy, Ways
from alongside.apps.voices.models import Answer, AnswerWords, Ask, AskRound, Pack, Question, Reading, Sheet
from alongside.apps.voices.rules.answering import Said
from alongside.apps.voices.rules.asking import QuestionDraft, Wording
from alongside.apps.work.enums import Rung
from alongside.core.consent.gate import Audience
from alongside.core.shared.sides import Side
from alongside.kernel.clock import local_day
from alongside.kernel.clock import now as this_instant
from alongside.kernel.ids import new_secret_id
from cast import Cast
from factories.consent import a_say
from factories.scribe import Furnisher

BOTH = (
    Wording(
        "en", "Shall the café open on Saturdays?", "Everybody who comes", "The table decides by Easter."
    ),
    Wording(
        "cy", "A ddylai’r caffi agor ar ddydd Sadwrn?", "Pawb sy’n dod", "Bydd y bwrdd yn penderfynu."
    ),
)  # fmt: skip


def a_draft(hat: Hat, cast: Cast, **given: Any) -> QuestionDraft:
    """A question of yes and no, open from today for two weeks."""
    today = local_day(given.pop("at", None) or this_instant(), cast.place.time_zone)
    said: dict[str, Any] = {
        "work": cast.work,
        "ways": Ways.YES_NO,
        "rung": Rung.ENGAGEMENT,
        "hat": hat,
        "since": today,
        "until": today + timedelta(days=14),
        "wordings": BOTH,
        "contact": "Cleo, 0161 496 0000",
    }
    return QuestionDraft(**(said | given))


def a_question(cast: Cast, **given: Any) -> Question:
    """Asked by the lead, now."""
    at = given.pop("at", None) or this_instant()
    draft = a_draft(cast.hats["cleo"], cast, at=at, **given)
    return ask_question(draft=draft, by=cast.cleo, now=at, form_token=new_secret_id())


def an_answer(question: Question, choice: int | None = 0, **given: Any) -> Answer:
    """Without an account, on a screen, unless ``whose`` says otherwise."""
    said = Said(given.pop("side", Side.CITIZEN), choice, given.pop("words", ""))
    told: dict[str, Any] = {"now": this_instant(), "form_token": new_secret_id(), "whose": NOBODY_KNOWN}
    return answer_question(question=question, said=said, **(told | given))


def ask(furnisher: Furnisher) -> None:
    """A question with answers of all sorts."""
    cast, at = furnisher.cast, furnisher.at
    furnisher.made["asking"] = question = a_question(cast, at=at)
    for choice in (0, 0, 0, 1, 0, 2):
        an_answer(question, choice, now=at)
    an_answer(question, 0, words="If there is tea.", now=at, whose=Whose(cast.ada, cast.hats["ada"]))
    furnisher.made["answer_words"] = AnswerWords.objects.get(answer__person=cast.ada)
    furnisher.made["pack"] = pack = a_pack(question, cast)
    furnisher.made["paper"] = paper = sheets_in(pack)[0]
    a_reading(paper, cast.ada, 1)
    a_say(cast.dev, Purpose.CONTACT, Audience(to=Way.PHONE), now=at)
    keep_way(person=cast.dev, way=Way.PHONE, where="0161 496 0123", by=cast.dev, now=at)
    called = a_round(question, cast, [cast.dev, cast.mina], AskedBy.PHONE, now=at)
    furnisher.made["asked_round"] = called
    message = Message(Channel.TEXT, "stray", "07700 900999", "Is the café still on Fridays?")
    furnisher.made["stray"] = stray = take_message(message=message, now=at)
    Received.objects.filter(id=stray.id).update(place=cast.place)
    furnisher.made["to_ring"] = Ask.objects.get(round=called, person=cast.dev)


def a_round(
    question: Question, cast: Cast, people: Collection[Person], asked_by: AskedBy, **given: Any
) -> AskRound:
    """Put to them by the lead; by phone Ada rings."""
    caller = cast.ada if asked_by is AskedBy.PHONE else None
    draft = RoundDraft(question, asked_by, given.pop("caller", caller))
    told: dict[str, Any] = {"now": this_instant(), "form_token": new_secret_id()} | given
    return ask_people(draft=draft, people=people, by=cast.cleo, **told)


def a_pack(question: Question, cast: Cast, count: int = 3, **given: Any) -> Pack:
    """Sheets of it, made by the lead."""
    draft = PackDraft(question, count, given.pop("language", "en"), "The box by the hatch", **given)
    return make_pack(draft=draft, by=cast.cleo, now=this_instant(), form_token=new_secret_id())


def sheets_in(pack: Pack) -> list[Sheet]:
    """Its sheets in their order."""
    return list(Sheet.objects.filter(pack=pack).order_by("position"))


def a_reading(sheet: Sheet, by: Person, choice: int | None = 0, words: str = "", **given: Any) -> Reading:
    """Keyed in for the first time."""
    read = Read(Said(given.pop("side", Side.CITIZEN), choice, words), given.pop("person", None))
    told: dict[str, Any] = {"lies": "Blue folder", "now": this_instant()} | given
    return key_sheet(sheet=sheet, question=sheet.pack.question, read=read, by=by, **told)
