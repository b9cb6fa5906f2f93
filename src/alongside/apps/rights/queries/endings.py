"""What is kept for a while: which rows, from when it is counted, and whom they are about.

Declared kind by kind, as what is kept of a person is; a house test holds that no kind goes without.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from django.db import models
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from alongside.apps.access.models import Need
from alongside.apps.books.enums import State as Stands
from alongside.apps.books.models import Act, Standing, Words
from alongside.apps.care.models import AfterCare, Landed
from alongside.apps.checks.models import Check, GoneOn, PlannedActivity, PlannedTime, Proof
from alongside.apps.insight.models import AlarmAnswer, Disagreement, Reply
from alongside.apps.letters.enums import State
from alongside.apps.letters.kinds import WAITING_FOR_YOU
from alongside.apps.letters.models import Letter, LetterItem
from alongside.apps.people.models import Asked, Person
from alongside.apps.rights.enums import BreachKind, Keep, RequestState
from alongside.apps.rights.models import Breach, BreachRow, DataRequest, LegalHold, RequestStep
from alongside.apps.rights.queries.fields import field_at
from alongside.apps.rights.rules.fates import Goes
from alongside.apps.safeguarding.models import ConcernSeal
from alongside.apps.voices.models import AnswerWords, Reading
from alongside.apps.work.models import Signature
from alongside.core.rights.keeping import last_day_gone


@dataclass(frozen=True, slots=True)
class Cut:
    """What was over on ``last`` or before goes. ``before``: the instant on which the next day began there."""

    last: date
    before: datetime
    today: date


@dataclass(frozen=True, slots=True)
class Ending:
    """``moments``: what it is counted from; the first that has come counts. ``about``: keys to whom it tells
    of. ``find`` where a moment of a row does not say it all. ``columns`` are emptied."""

    what: Keep
    model: type[models.Model]
    after: str | Promise
    goes: Goes
    moments: tuple[str, ...] = ()
    about: tuple[str, ...] = ()
    columns: tuple[str, ...] = ()
    find: "Callable[[Cut], Q] | None" = None


def cut_on(today: date, months: int, zone: str) -> Cut:
    """Where the line runs on a day, on the clock of the place."""
    last = last_day_gone(today, months)
    return Cut(last, datetime.combine(last + timedelta(days=1), time.min, ZoneInfo(zone)), today)


def over(ending: Ending, cut: Cut) -> "QuerySet[Any, Any]":
    """Its rows whose time is over, as long as anything still stands in them; holds are not looked at."""
    found = ending.find(cut) if ending.find is not None else _passed(ending, cut)
    said = Q()
    for column in ending.columns:
        said |= ~Q(**{column: ""})
    rows: QuerySet[Any, Any] = ending.model._default_manager.filter(found, said)
    return rows


def _passed(ending: Ending, cut: Cut) -> Q:
    passed = Q()
    for moment in ending.moments:
        is_instant = isinstance(field_at(ending.model, moment), models.DateTimeField)
        passed |= Q(**{f"{moment}__lt": cut.before}) if is_instant else Q(**{f"{moment}__lte": cut.last})
    return passed


def _letters(cut: Cut) -> Q:
    """Not those that tell of what still waits: nothing is told a third time because it was forgotten."""
    waits = Standing.objects.filter(entry=OuterRef("about_id"), state=Stands.WAITING)
    tells = LetterItem.objects.filter(Exists(waits), letter=OuterRef("pk"), kind=WAITING_FOR_YOU)
    sent = Q(state=State.SENT, sent_at__lt=cut.before)
    unsent = Q(state=State.NOTHING_LEFT, written_at__lt=cut.before)
    return Q(~Exists(tells)) & (sent | unsent)


def _planned(cut: Cut) -> Q:
    """Counted from the last of its days; one without days from when it was written down."""
    later = PlannedTime.objects.filter(activity=OuterRef("pk"), ends_at__gte=cut.before)
    return Q(~Exists(later), written_at__lt=cut.before)


def _requests(cut: Cut) -> Q:
    """Over, and nothing happened to it since."""
    later = RequestStep.objects.filter(request=OuterRef("pk"), at__gte=cut.before)
    return Q(~Exists(later), ~Q(state=RequestState.OPEN), recorded_at__lt=cut.before)


def _breaches(cut: Cut) -> Q:
    """Closed, and nothing written of it since."""
    rows = BreachRow.objects.filter(breach=OuterRef("pk"))
    closed, later = rows.filter(kind=BreachKind.CLOSED), rows.filter(at__gte=cut.before)
    return Q(Exists(closed), ~Exists(later))


def _book_words(cut: Cut) -> Q:
    """Of entries, and of what was said of findings, of a work that has ended."""
    ended = {"work__closed_on__lte": cut.last}
    said_of = (
        Disagreement.objects.filter(**{f"finding__{key}": on for key, on in ended.items()}),
        Reply.objects.filter(**{f"disagreement__finding__{key}": on for key, on in ended.items()}),
        AlarmAnswer.objects.filter(**{f"alarm__{key}": on for key, on in ended.items()}),
    )
    found = Q(**{f"entry__{key}": on for key, on in ended.items()})
    for rows in said_of:
        found |= Q(about_id__in=rows.order_by().values("id"))
    return found


def _people(cut: Cut) -> Q:
    """Who has left, and has a name still."""
    return Q(left_at__lt=cut.before) & ~Q(name="")


def _concerns(cut: Cut) -> Q:
    """Closed, and not kept longer by those who look after safeguarding."""
    closed = Q(concern__watch__closed_at__lt=cut.before)
    longer = Q(concern__watch__keep_until__isnull=True) | Q(concern__watch__keep_until__lte=cut.today)
    return closed & longer


LEFT = _("after the work has ended, or they have left")
ENDINGS: tuple[Ending, ...] = (
    Ending(Keep.LETTERS, Letter, _("after they were sent"), Goes.REMOVED, find=_letters, about=("person",)),
    Ending(Keep.TIMES_ASKED, Asked, _("after they were asked"), Goes.REMOVED, ("at",), ("person",)),
    Ending(
        Keep.ANSWER_WORDS, AnswerWords, _("after the question was closed"), Goes.EMPTIED,
        ("answer__question__until", "answer__question__withdrawn_at"),
        ("answer__person",), ("text", "tells_of"),
    ),
    Ending(
        Keep.SHEET_WORDS, Reading, _("after the question was closed"), Goes.EMPTIED,
        ("sheet__pack__question__until", "sheet__pack__question__withdrawn_at"), ("person",), ("words",),
    ),
    Ending(
        Keep.SIGNED_WORDS, Signature, LEFT, Goes.EMPTIED,
        ("commitment__work__closed_on", "person__left_at"), ("person",), ("understood",),
    ),
    Ending(Keep.NEEDS, Need, _("after they have left"), Goes.REMOVED, ("person__left_at",), ("person",)),
    Ending(
        Keep.CHECKS, Check, _("after it was ended, or they have left"), Goes.REMOVED,
        ("ended_on", "person__left_at"), ("person",),
    ),
    Ending(Keep.PROOFS, Proof, _("after they have left"), Goes.REMOVED, ("person__left_at",), ("person",)),
    Ending(
        Keep.PLANNED, PlannedActivity, _("after the last of its days"), Goes.REMOVED,
        find=_planned, about=("person",),
    ),
    Ending(
        Keep.GONE_ON, GoneOn, _("after the day until which it held"), Goes.EMPTIED,
        ("until",), ("person", "by"), ("reason",),
    ),
    Ending(
        Keep.BREACHES, Breach, _("after it was closed"), Goes.EMPTIED,
        find=_breaches, columns=("what", "whose"),
    ),
    Ending(
        Keep.REQUESTS, DataRequest, _("after it was answered, or taken back"), Goes.EMPTIED,
        find=_requests, about=("person",), columns=("name", "answer_to", "words"),
    ),
    Ending(
        Keep.HOLDS, LegalHold, _("after the hold has ended"), Goes.EMPTIED,
        ("until", "lifted_at"), ("person",), ("reason",),
    ),
    Ending(
        Keep.BOOK_WORDS, Words, _("after the work has ended"), Goes.EMPTIED,
        find=_book_words, about=("entry__made_by",), columns=("text", "tells_of"),
    ),
    Ending(Keep.PEOPLE, Person, _("after they have left"), Goes.EMPTIED, find=_people, about=("pk",)),
    Ending(Keep.CARE, AfterCare, _("after its day"), Goes.REMOVED, ("due_on",), ("person", "by")),
    Ending(Keep.LANDED, Landed, _("after it was said"), Goes.REMOVED, ("raised_at",), ("raised_by",)),
    Ending(Keep.CONCERNS, ConcernSeal, _("after it was closed"), Goes.REMOVED, find=_concerns),
)  # fmt: skip
BY_WHAT = {ending.what: ending for ending in ENDINGS}


def acted_in_by(people: frozenset[Any]) -> Q:
    """Words of an entry that names one of these."""
    acts = Act.objects.filter(entry=OuterRef("entry"), person_id__in=people)
    return Q(Exists(acts))
