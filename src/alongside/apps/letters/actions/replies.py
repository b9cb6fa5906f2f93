"""A message that comes in: it answers what was asked, it stops messages, or it waits for a lead.

Who sent it is never taken as who it is: a number and an address can be forged. So an answer is counted
without a name, by the one asking that is open for that number or that reply address, once.
"""

import hashlib
import json
import uuid
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from alongside.apps.consent.actions.saying import stop_by_message
from alongside.apps.consent.enums import Way
from alongside.apps.letters.enums import Channel, WhyStray
from alongside.apps.letters.models import Received
from alongside.apps.people.models import Person
from alongside.apps.people.queries.reaching import persons_with_number
from alongside.apps.places.models import Place
from alongside.apps.voices.actions.answering import Whose, answer_question
from alongside.apps.voices.enums import By
from alongside.apps.voices.models import Ask
from alongside.apps.voices.queries.questions import options_in_every_language, question_with_texts
from alongside.apps.voices.queries.rounds import ask_replied_to, open_asks_of
from alongside.apps.voices.rules.answering import LONGEST_WORDS, Said
from alongside.apps.voices.rules.asking import is_open
from alongside.core.shared.numbers import read_number
from alongside.core.shared.sides import Side
from alongside.core.words.replies import Reply, read_reply, says_stop, without_quoted
from alongside.kernel.clock import local_day
from alongside.kernel.scoping import scope
from alongside.kernel.sealing import seal
from alongside.kernel.verdict import Refused

_BY = {Channel.TEXT: By.TEXT, Channel.EMAIL: By.EMAIL}
_WAYS = {Channel.TEXT: Way.SMS, Channel.EMAIL: Way.EMAIL}
_NUMBER = uuid.UUID("5b3a9d06-6a0e-4f5e-9b57-0d2f6c1d8e11")


@dataclass(frozen=True, slots=True)
class Message:
    """What came in. ``key``: the number its bringer gave it; ``code`` stood in the address it went to."""

    channel: Channel
    key: str
    sender: str
    text: str
    code: str = ""


def take_message(*, message: Message, now: datetime) -> Received:
    """All of it in one transaction, once: brought a second time, it changes nothing."""
    key_hash = hashlib.sha256(f"{message.channel}:{message.key}".encode()).hexdigest()
    with transaction.atomic():
        row, new = Received.objects.get_or_create(
            key_hash=key_hash, defaults={"channel": message.channel, "came_on": now.date()}
        )
        if not new:
            return row
        people, asks = _behind(message, now)
        row.place = _place(people, asks)
        if says_stop(without_quoted(message.text)) and people:
            for person in people:
                _stop(person, message, now)
        elif (why := _answer(asks, message, now)) is not None:
            row.why = why
            row.sealed = seal(json.dumps([message.sender[:254], message.text[:5000]]))
        row.save()
    return row


def _behind(message: Message, now: datetime) -> tuple[list[Person], list[Ask]]:
    """Whose number or reply address it is, and what they were asked and may still answer."""
    if message.channel is Channel.EMAIL:
        ask = ask_replied_to(message.code)
        return ([ask.person], _still_open([ask], now)) if ask is not None else ([], [])
    number = read_number(message.sender)
    people = persons_with_number(number) if number else []
    return people, _still_open(open_asks_of(people), now)


def _still_open(asks: list[Ask], now: datetime) -> list[Ask]:
    found = []
    for ask in asks:
        ask.question = question_with_texts(ask.question_id)
        if is_open(ask.question, local_day(now, ask.place.time_zone)):
            found.append(ask)
    return found


def _place(people: list[Person], asks: list[Ask]) -> Place | None:
    """The one place it can mean."""
    places = {one.place_id: one.place for one in asks} or {one.place_id: one.place for one in people}
    if len(places) == 1:
        return next(iter(places.values()))
    every = list(Place.objects.order_by("id")[:2])
    return every[0] if len(every) == 1 else None


def _stop(person: Person, message: Message, now: datetime) -> None:
    """It holds at once: what waits to go out that way is printed instead."""
    with scope(person.place_id):
        stop_by_message(
            person=person, way=_WAYS[message.channel], now=now, form_token=_token(message, person.id)
        )


def _token(message: Message, about: uuid.UUID) -> uuid.UUID:
    return uuid.uuid5(_NUMBER, f"{message.channel}:{message.key}:{about}")


def _answer(asks: list[Ask], message: Message, now: datetime) -> WhyStray | None:
    """None where it was counted, else why a lead has to look."""
    if not asks:
        return WhyStray.NO_QUESTION
    if len(asks) > 1:
        return WhyStray.SEVERAL
    [ask] = asks
    with scope(ask.place_id):
        reply = read_reply(without_quoted(message.text), options_in_every_language(ask.question))
        if reply is None or len(reply.words) > LONGEST_WORDS:
            return WhyStray.NOT_READ
        if not ask.side:
            return WhyStray.NO_SIDE
        return _count(ask, reply, message, now)


def _count(ask: Ask, reply: Reply, message: Message, now: datetime) -> WhyStray | None:
    try:
        with transaction.atomic():
            answer_question(
                question=ask.question,
                said=Said(Side(ask.side), reply.choice, reply.words, ask.person.language),
                whose=Whose(by=_BY[message.channel]),
                sheet=ask.sheet,
                now=now,
                form_token=_token(message, ask.id),
            )
    except Refused:
        return WhyStray.NOT_READ
    return None
