"""Of chosen people, who cannot be asked something now, and why."""

from collections.abc import Collection
from datetime import datetime
from uuid import UUID

from alongside.apps.consent.enums import Purpose, Way
from alongside.apps.consent.rules.gate import allowed_among
from alongside.apps.letters.enums import Channel
from alongside.apps.letters.models import Choice
from alongside.apps.people.models import Person
from alongside.apps.people.rules.asking import LEFT, PAUSED, askable, may_ask
from alongside.apps.voices.enums import AskedBy, WhyNot
from alongside.apps.voices.models import Question
from alongside.apps.voices.queries.rounds import asked_or_answered
from alongside.core.consent.gate import Audience


def who_cannot_be_asked(
    question: Question, people: Collection[Person], asked_by: AskedBy, at: datetime
) -> dict[UUID, WhyNot]:
    """By person. A few queries, however many they are: only those who must be left alone are asked about one
    by one."""
    keys = [person.id for person in people]
    asked, answered = asked_or_answered(question)
    may = set(Person.objects.filter(askable(question.place, at), id__in=keys).values_list("id", flat=True))
    reached = _reached(people, keys, asked_by, at)
    found: dict[UUID, WhyNot] = {}
    for person in people:
        if person.id in answered:
            found[person.id] = WhyNot.ANSWERED
        elif person.id in asked:
            found[person.id] = WhyNot.ASKED
        elif person.id not in may:
            found[person.id] = _why_not(person, at)
        elif person.id not in reached:
            found[person.id] = WhyNot.NO_CALLS if asked_by == AskedBy.PHONE else WhyNot.NO_LETTERS
    return found


def _why_not(person: Person, at: datetime) -> WhyNot:
    verdict = may_ask(person, at)
    if verdict is LEFT:
        return WhyNot.LEFT
    return WhyNot.PAUSED if verdict is PAUSED else WhyNot.OFTEN


def _reached(people: Collection[Person], keys: list[UUID], asked_by: AskedBy, at: datetime) -> set[UUID]:
    """Whom one gets hold of that way: by phone who said yes to it, by letter who wants letters at all."""
    if asked_by == AskedBy.PHONE:
        return allowed_among(people, Purpose.CONTACT, Audience(to=Way.PHONE), at)
    none = Choice.objects.filter(person_id__in=keys, channel=Channel.NONE).values_list("person_id", flat=True)
    return set(keys) - set(none)
