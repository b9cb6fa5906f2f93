"""What the lines of letters are about: read in one go, and only what still holds for whoever reads it."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Protocol
from uuid import UUID

from django.db.models import Prefetch, Q, QuerySet

from alongside.apps.books.models import Act, Dispute, Entry, Words
from alongside.apps.books.queries.entries import with_lines
from alongside.apps.books.queries.waiting import disputes_for, disputes_raised_by, waiting_for
from alongside.apps.care.enums import CareState
from alongside.apps.care.models import AfterCare, Landed
from alongside.apps.glossary.models import Challenge
from alongside.apps.letters.kinds import KINDS, QUESTION_ASKED, WAITING_FOR_YOU, About
from alongside.apps.people.models import Person
from alongside.apps.promises.enums import StepKind
from alongside.apps.promises.models import Promise, PromiseStep, Thanks
from alongside.apps.promises.rules.endings import ending_of
from alongside.apps.promises.rules.promising import may_change_promise, may_say_kept
from alongside.apps.voices.enums import AskState
from alongside.apps.voices.models import Ask, QuestionText
from alongside.apps.voices.rules.asking import open_on
from alongside.apps.work.enums import WorkState
from alongside.apps.work.models import Ally, Work


class Item(Protocol):
    """A line of a letter, or what is about to become one."""

    @property
    def kind(self) -> str: ...

    @property
    def about_id(self) -> UUID: ...


Thing = Entry | Promise | Dispute | Work | Challenge | Ask | None


@dataclass(frozen=True, slots=True)
class Matter:
    """What a line is about. ``thing`` is None where the kind says all there is to say."""

    kind: str
    about_id: UUID
    thing: Thing = None


def matters_of(items: Iterable[Item], person: Person, today: date) -> dict[tuple[str, UUID], Matter]:
    """By kind and what it is about; what no longer holds is left out: it was answered, kept or settled."""
    found: dict[tuple[str, UUID], Matter] = {}
    for kind, ids in _by_kind(items).items():
        still = _still(kind, ids, person, today)
        things = _named(kind, ids) if still is None else still
        found |= {(kind, key): Matter(kind, key, thing) for key, thing in things.items()}
    return found


def matters_named(items: Iterable[Item]) -> dict[tuple[str, UUID], Matter]:
    """Whatever became of it since; also for the letters of many people at once."""
    return {
        (kind, key): Matter(kind, key, thing)
        for kind, ids in _by_kind(items).items()
        for key, thing in _named(kind, ids).items()
    }


def _by_kind(items: Iterable[Item]) -> dict[str, list[UUID]]:
    wanted: dict[str, list[UUID]] = defaultdict(list)
    for item in items:
        if item.kind in KINDS:
            wanted[item.kind].append(item.about_id)
    return wanted


def _still(kind: str, ids: list[UUID], person: Person, today: date) -> Mapping[UUID, Thing] | None:
    """Those that still wait for somebody's word; None for a kind that holds whatever happens."""
    if kind == WAITING_FOR_YOU:
        return {entry.id: entry for entry in waiting_for(person, today).filter(id__in=ids)}
    if (holds := _PROMISES.get(kind)) is not None:
        return {key: one for key, one in _promises(ids).items() if holds(one, person, today)}
    if (open_to := _DISPUTES.get(kind)) is not None:
        return {one.id: one for one in open_to(person).filter(id__in=ids)}
    if (way := _THANKS.get(kind)) is not None:
        said = Thanks.objects.filter(to=person, back__isnull=True, **{f"{way}__in": ids})
        things = _named(kind, ids)
        return {key: things[key] for key in said.order_by().values_list(way, flat=True)}
    if (waits := _WAITS.get(kind)) is not None:
        return dict.fromkeys(waits(ids))
    if kind == QUESTION_ASKED:
        open_now = _asks(ids).filter(open_on(today, "question__"), state=AskState.OPEN, person=person)
        return {one.id: one for one in open_now}
    if kind == "word_asked":
        return {one.id: one for one in _words(ids).filter(answered_at__isnull=True)}
    if (ideas := _IDEAS.get(kind)) is not None:
        return {work.id: work for work in _works(ids).filter(ideas)}
    return None


def _named(kind: str, ids: list[UUID]) -> dict[UUID, Thing]:
    """Each with what it names, if it is there, in a fixed number of queries."""
    about = KINDS[kind].about
    found: dict[UUID, Thing] = dict.fromkeys(ids)
    if about is About.ENTRY:
        found |= {entry.id: entry for entry in with_lines(Entry.objects.filter(id__in=ids))}
    elif about is About.PROMISE:
        found |= _promises(ids)
    elif about is About.DISPUTE:
        found |= Dispute.objects.select_related("entry", "entry__work").in_bulk(ids)
    elif about is About.WORK:
        found |= {work.id: work for work in _works(ids)}
    elif about is About.WORD:
        found |= {one.id: one for one in _words(ids)}
    elif about is About.ASK:
        found |= {one.id: one for one in _asks(ids)}
    return found


def _allies(ids: list[UUID]) -> list[UUID]:
    """Those that still wait for whoever was asked."""
    rows = Ally.objects.filter(id__in=ids, agreed_at__isnull=True, ended_at__isnull=True)
    return list(rows.order_by().values_list("id", flat=True))


def _asks(ids: list[UUID]) -> QuerySet[Ask]:
    """What people were asked, with the code of their letter."""
    rows = Ask.objects.filter(id__in=ids).select_related("question__work", "question__place", "sheet")
    return rows.prefetch_related(Prefetch("question__texts", QuestionText.objects.order_by("language")))


def _words(ids: list[UUID]) -> QuerySet[Challenge]:
    """Words asked about, with the term that explains them."""
    return Challenge.objects.filter(id__in=ids).select_related("term")


def _works(ids: list[UUID]) -> QuerySet[Work]:
    """Works and ideas, with why an idea is laid aside."""
    return Work.objects.filter(id__in=ids).select_related("beginning__laid_aside")


def _promises(ids: list[UUID]) -> dict[UUID, Promise]:
    rows: Any = Promise.objects.filter(id__in=ids).select_related("entry", "entry__work")
    return {
        promise.id: promise
        for promise in rows.prefetch_related(
            Prefetch("steps", PromiseStep.objects.select_related("by").order_by("at", "id")),
            Prefetch("entry__acts", Act.objects.select_related("person").order_by("position")),
            Prefetch("entry__words", Words.objects.order_by("field")),
        )
    }


def _is_asked(promise: Promise, person: Person, today: date) -> bool:
    """They may say so, and have not said so since it was last said to be done."""
    steps = [
        step for step in promise.steps.all() if step.by_id == person.id or step.kind == StepKind.SAID_DONE
    ]
    answered = bool(steps) and steps[-1].kind in (StepKind.SAID_KEPT, StepKind.SAID_NOT_KEPT)
    return not answered and bool(may_say_kept(person, promise, today))


def _is_late(promise: Promise, person: Person, today: date) -> bool:
    said_done = any(step.kind == StepKind.SAID_DONE for step in promise.steps.all())
    late = promise.due_on < today and ending_of(promise) is None and not said_done
    return late and bool(may_change_promise(person, promise, today))


def _care(ids: list[UUID]) -> list[UUID]:
    """Promised and not said to have happened."""
    rows = AfterCare.objects.filter(id__in=ids, state=CareState.OPEN)
    return list(rows.order_by().values_list("id", flat=True))


def _landed(ids: list[UUID]) -> list[UUID]:
    """Those nobody has answered yet."""
    rows = Landed.objects.filter(id__in=ids, answered_at__isnull=True)
    return list(rows.order_by().values_list("id", flat=True))


_WAITS = {"ally_asked": _allies, "care_promised": _care, "care_due": _care, "landed_badly": _landed}
_GOES_ON = Q(state=WorkState.PROPOSED, beginning__laid_aside__isnull=True)
_IDEAS = {
    "work_to_open": _GOES_ON,
    "idea_laid_aside": Q(state=WorkState.PROPOSED, beginning__laid_aside__isnull=False),
    "idea_taken_up": _GOES_ON,
}
_PROMISES = {"was_it_kept": _is_asked, "promise_late": _is_late}
_THANKS = {"thanks": "entry__promise", "thanks_for_giving": "entry"}
_DISPUTES = {"dispute_raised": disputes_for, "dispute_answered": disputes_raised_by}
