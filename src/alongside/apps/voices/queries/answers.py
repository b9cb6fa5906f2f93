"""What was answered: counts for everybody, words for those at the table."""

import uuid
from collections import Counter
from dataclasses import dataclass

from django.db.models import BooleanField, Count, ExpressionWrapper, Q, QuerySet

from alongside.apps.people.models import Person
from alongside.apps.people.rules.long_codes import hash_of, read
from alongside.apps.voices.models import Answer, AnswerWords, Question
from alongside.core.measures.disclosure import count_for_strangers
from alongside.core.shared.sides import Side

ROUNDED_TO = 5


@dataclass(frozen=True, slots=True)
class Tally:
    """How many of one side answered what. ``known``: people of this place; else without an account.

    **Units**: people. ``by_choice`` has a number for each answer that was offered.
    """

    side: Side
    known: bool
    people: int
    by_choice: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class ShownTally:
    """The same for strangers: rounded, None for fewer than the smallest group."""

    side: Side
    known: bool
    people: int
    by_choice: tuple[int | None, ...]


def answered_with(form_token: uuid.UUID) -> Answer | None:
    """What the same form answered before."""
    return Answer.objects.filter(form_token=form_token).first()


def answer_of(question: Question, person: Person) -> Answer | None:
    """What somebody answers to it now."""
    rows = Answer.objects.filter(question=question, person=person, replaced_at__isnull=True)
    return rows.select_related("words").first()


def answer_behind(receipt: str) -> Answer | None:
    """The answer whose receipt this is, in the place in scope, while it is nobody's."""
    code = read(receipt)
    if code is None:
        return None
    rows = Answer.objects.filter(receipt_hash=hash_of(code), person__isnull=True, replaced_at__isnull=True)
    return rows.select_related("question__work").first()


def answers_by(person: Person) -> QuerySet[Answer]:
    """What somebody has answered, latest first. Slice it."""
    rows = Answer.objects.filter(person=person, replaced_at__isnull=True)
    rows = rows.select_related("question__work", "words").prefetch_related("question__texts")
    return rows.order_by("-answered_at", "id")


def tallies_of(question: Question, options: int) -> list[Tally]:
    """People of this place first, then those without an account; citizens before professionals."""
    rows = Answer.objects.filter(question=question, replaced_at__isnull=True).order_by()
    is_known = ExpressionWrapper(Q(person__isnull=False), BooleanField())
    counted = rows.annotate(known=is_known).values_list("side", "known", "choice").annotate(n=Count("id"))
    found: dict[tuple[Side, bool], Counter[int | None]] = {}
    for side, known, choice, n in counted:
        found.setdefault((Side(side), bool(known)), Counter())[choice] += n
    keys = [(side, known) for known in (True, False) for side in Side]
    return [
        Tally(side, known, counts.total(), tuple(counts[one] for one in range(options)))
        for side, known in keys
        if (counts := found.get((side, known))) is not None
    ]


def tallies_for_strangers(tallies: list[Tally], smallest_group: int) -> list[ShownTally]:
    """Nothing of a side with too few people; of the others rounded counts that do not add up to one more."""
    shown = []
    for tally in tallies:
        whole = count_for_strangers(tally.people, smallest_group, ROUNDED_TO)
        if whole:
            parts = [count_for_strangers(n, smallest_group, ROUNDED_TO) for n in tally.by_choice]
            shown.append(ShownTally(tally.side, tally.known, whole, tuple(parts)))
    return shown


def words_on(question: Question) -> QuerySet[AnswerWords]:
    """What people wrote, latest first, for those at the table. Slice it."""
    rows = AnswerWords.objects.filter(answer__question=question, answer__replaced_at__isnull=True)
    rows = rows.filter(erased_at__isnull=True).select_related("answer__question__work")
    return rows.order_by("-answer__answered_at", "id")


def words_by_id(words_id: uuid.UUID) -> AnswerWords | None:
    """Words of the place in scope."""
    rows = AnswerWords.objects.select_related("answer__question__work__place")
    return rows.filter(id=words_id).first()
