"""Chosen people who were asked: rounds, who is to be rung, and whom it could not reach."""

import uuid
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Count, F, Max, Prefetch, Q, QuerySet

from alongside.apps.people.models import Hat, Person
from alongside.apps.people.rules.belonging import members
from alongside.apps.people.rules.long_codes import hash_of, read
from alongside.apps.people.rules.roles import on_day
from alongside.apps.voices.enums import AskedBy, AskState, Whom
from alongside.apps.voices.models import Answer, Ask, AskRound, Question, QuestionText
from alongside.apps.voices.queries.questions import question_with_texts
from alongside.apps.work.models import Seat


@dataclass(frozen=True, slots=True)
class AskedSums:
    """How a round stands. **Units**: people."""

    asked: int
    answered: int
    ended: int
    could_not: int

    @property
    def waiting(self) -> int:
        """Asked, and not heard of yet."""
        return self.asked - self.answered - self.ended


def rounds_of(question: Question) -> QuerySet[AskRound]:
    """Newest first, with how many were asked and how many of them answered. Slice it."""
    asked = Count("asks", filter=~Q(asks__state=AskState.COULD_NOT))
    answered = Count("asks", filter=Q(asks__state=AskState.ANSWERED))
    rows = AskRound.objects.filter(question=question).annotate(asked=asked, answered=answered)
    return rows.order_by("-made_at", "id")


def round_made_with(form_token: uuid.UUID) -> AskRound | None:
    """What the same form made before."""
    return AskRound.objects.filter(form_token=form_token).first()


def round_by_id(round_id: uuid.UUID) -> AskRound | None:
    """A round of the place in scope, with its question."""
    found = AskRound.objects.select_related("place", "caller").filter(id=round_id).first()
    if found is not None:
        found.question = question_with_texts(found.question_id)
    return found


def sums_of(asked: AskRound) -> AskedSums:
    """How many, by where they stand."""
    rows = Ask.objects.filter(round=asked).order_by().values_list("state").annotate(n=Count("id"))
    by_state = dict(rows)
    could_not = by_state.get(AskState.COULD_NOT, 0)
    return AskedSums(
        asked=sum(by_state.values()) - could_not,
        answered=by_state.get(AskState.ANSWERED, 0),
        ended=by_state.get(AskState.ENDED, 0),
        could_not=could_not,
    )


def not_asked_in(asked: AskRound) -> QuerySet[Ask]:
    """Whom it could not ask, with the reason; by name. Slice it."""
    rows = Ask.objects.filter(round=asked, state=AskState.COULD_NOT).select_related("person")
    return rows.order_by("why_not", "person__name_key", "id")


def to_ring(asked: AskRound) -> QuerySet[Ask]:
    """Who is to be rung: never tried, tried longest ago, last who likes to be rung later. Slice it."""
    rows = Ask.objects.filter(round=asked, state=AskState.OPEN).select_related("person")
    tried = rows.annotate(tries=Count("calls"), tried_at=Max("calls__at"))
    first = F("again_at").asc(nulls_first=True), F("tried_at").asc(nulls_first=True)
    return tried.order_by(*first, "person__name_key", "id")


def ask_by_id(ask_id: uuid.UUID) -> Ask | None:
    """One person to be rung, in the place in scope."""
    rows = Ask.objects.filter(id=ask_id, round__asked_by=AskedBy.PHONE)
    found = rows.select_related("round__place", "person__place").first()
    if found is not None:
        found.question = found.round.question = question_with_texts(found.question_id)
    return found


def ask_replied_to(code: str) -> Ask | None:
    """The open asking whose reply address carries this code."""
    meant = read(code)
    if meant is None:
        return None
    # unscoped: an address in a message names no place.
    rows = Ask.unscoped.filter(reply_hash=hash_of(meant), state=AskState.OPEN)
    return rows.select_related("place", "person").first()


def open_asks_of(persons: Iterable[Person]) -> list[Ask]:
    """What these people were asked by letter and have not answered, newest first, in any place."""
    keys = [person.id for person in persons]
    # unscoped: a text names no place.
    rows = Ask.unscoped.filter(person_id__in=keys, state=AskState.OPEN, round__asked_by=AskedBy.LETTER)
    rows = rows.filter(question__withdrawn_at__isnull=True)
    return list(rows.select_related("place", "person", "question", "round").order_by("-round__made_at", "id"))


def calls_for(person: Person, day: date) -> QuerySet[AskRound]:
    """Rounds somebody is to ring for, that still have people to be rung. Slice it."""
    rows = AskRound.objects.filter(caller=person, question__withdrawn_at__isnull=True)
    rows = rows.filter(question__until__gt=day).annotate(
        left=Count("asks", filter=Q(asks__state=AskState.OPEN))
    )
    rows = rows.filter(left__gt=0).select_related("question__work", "question__place")
    texts = Prefetch("question__texts", QuestionText.objects.order_by("language"))
    return rows.prefetch_related(texts).order_by("-made_at", "id")


def asked_or_answered(question: Question) -> tuple[set[UUID], set[UUID]]:
    """Who was asked this before, and who has answered it as themselves."""
    asked = Ask.objects.filter(question=question).exclude(state=AskState.COULD_NOT)
    answered = Answer.objects.filter(question=question, person__isnull=False, replaced_at__isnull=True)
    return (
        set(asked.order_by().values_list("person_id", flat=True)),
        set(answered.order_by().values_list("person_id", flat=True)),
    )


def sides_of_people(question: Question, persons: Collection[UUID], day: date) -> dict[UUID, str]:
    """As which side each would answer: at the table, else by their hats if these are of one side."""
    seats = Seat.objects.filter(on_day(day), work=question.work_id, person_id__in=persons).order_by("since")
    found: dict[UUID, set[str]] = {}
    for person_id, side in Hat.objects.filter(on_day(day), person_id__in=persons).values_list(
        "person_id", "side"
    ):
        found.setdefault(person_id, set()).add(side)
    told = {key: sides.pop() for key, sides in found.items() if len(sides) == 1}
    return told | dict(seats.values_list("person_id", "side"))


def people_chosen(question: Question, whom: Whom, day: date) -> list[Person]:
    """Members of the place, by key: one order, whoever asks."""
    rows = Person.objects.filter(members(), place=question.place)
    if whom is not Whom.EVERYBODY:
        seats = Seat.objects.filter(on_day(day), work=question.work)
        if whom is not Whom.TABLE:
            seats = seats.filter(side=whom.value)
        rows = rows.filter(id__in=seats.order_by().values("person_id"))
    return list(rows.select_related("place").order_by("id"))
