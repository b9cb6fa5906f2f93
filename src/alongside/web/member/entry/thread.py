"""A dispute as it is read: who said what when, and what whoever looks can do next."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.utils.functional import Promise
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from alongside.apps.books.enums import DisputeStep, PairStep
from alongside.apps.books.models import Dispute, Entry, Mediation, Words
from alongside.apps.books.rules.disputing import (
    is_open,
    is_unsettled,
    may_answer_dispute,
    may_open_dispute,
    may_see_dispute,
    may_take_dispute_on,
)
from alongside.apps.people.models import Person
from alongside.kernel.clock import local_day
from alongside.ui.tags.words import person_name
from alongside.web.member.sayings import on_day
from alongside.web.shared.names import name_on_page
from alongside.web.shared.requests import MemberRequest

VERBS: dict[str, str | Promise] = {
    DisputeStep.KINDLY: _("asked about it"),
    DisputeStep.OPENLY: _("disputed it openly"),
    DisputeStep.SETTLED: _("said that it is settled"),
    "ANSWER": _("answered"),
}


@dataclass(frozen=True, slots=True)
class Saying:
    """One thing said: by whom, when, in which words. ``keyed``: a letter or call somebody keyed in."""

    who: SafeString
    verb: str | Promise
    day: str
    words: Words | None
    keyed: bool = False
    dissent: Words | None = None


@dataclass(frozen=True, slots=True)
class Thread:
    """One dispute; the three flags say what whoever looks can do."""

    raised: Dispute
    sayings: list[Saying]
    is_open: bool
    is_settled: bool
    may_answer: bool
    may_open: bool
    may_settle: bool

    @property
    def is_mine_to_move(self) -> bool:
        """Whether there is anything to do for whoever looks."""
        return self.may_answer or self.may_open or self.may_settle


def threads(request: MemberRequest, entry: Entry) -> list[Thread]:
    """The disputes of an entry whoever looks may see, oldest first."""
    me, today = request.person, request.today
    seen = [raised for raised in entry.disputes.all() if may_see_dispute(me, raised, today)]
    return [thread(request, entry, raised) for raised in seen]


def thread(request: MemberRequest, entry: Entry, raised: Dispute) -> Thread:
    """One of them."""
    me = request.person
    return Thread(
        raised=raised,
        sayings=_sayings(request, entry, raised),
        is_open=is_open(raised),
        is_settled=not is_unsettled(raised),
        may_answer=bool(may_answer_dispute(me, raised, request.today)),
        may_open=bool(may_open_dispute(me, raised)),
        may_settle=bool(may_take_dispute_on(me, raised)),
    )


def _sayings(request: MemberRequest, entry: Entry, raised: Dispute) -> list[Saying]:
    words = {row.about_id: row for row in entry.words.all() if row.field != "dissent"}
    dissent = {row.about_id: row for row in entry.words.all() if row.field == "dissent"}
    said = [(step.at, step.id, step.by, VERBS[step.step], step.keyed_by_id) for step in _steps(raised)]
    said += [(one.at, one.id, one.by, VERBS["ANSWER"], one.keyed_by_id) for one in raised.answers.all()]
    pair = [(one, PairStep(one.kind).label) for one in raised.mediation.all()]
    said += [(one.at, one.id, one.person, verb, _keyed_in(one)) for one, verb in pair]
    zone, today = request.place.time_zone, request.today
    return [
        Saying(
            _shown(request, by),
            verb,
            _day(at, zone, today),
            words.get(key),
            keyed is not None,
            dissent.get(key),
        )
        for at, key, by, verb, keyed in sorted(said, key=lambda one: (one[0], one[1]))
    ]


def _steps(raised: Dispute) -> list[Dispute]:
    return [raised, *raised.steps.all()]


def _keyed_in(step: Mediation) -> UUID | None:
    """Who keyed in a word of one of the pair; being asked is nobody's word."""
    return None if step.kind == PairStep.ASKED or step.by_id == step.person_id else step.by_id


def _shown(request: MemberRequest, person: Person) -> SafeString:
    return person_name(str(name_on_page(request, person)))


def _day(at: datetime, zone: str, today: date) -> str:
    return on_day(local_day(at, zone), today)
