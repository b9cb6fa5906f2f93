"""Who may ask a question, what it has to say, and while when it is answered."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from alongside.apps.people.models import Hat, Person
from alongside.apps.voices.enums import RUNGS, Ways
from alongside.apps.voices.models import Question
from alongside.apps.work.enums import WorkState
from alongside.apps.work.models import Work
from alongside.apps.work.rules.works import may_run_work
from alongside.kernel.verdict import YES, Verdict, no

LONGEST_DAYS = 366
MOST_OPTIONS = 8
# Malformed, unknown or withdrawn: whoever tries codes learns nothing from the answer.
NO_SUCH_CODE = no(
    _("This code does not work."),
    _("Check it letter by letter, or ask the people who gave it to you."),
)
CLOSED = no(
    _("This question is not open any more."),
    _("If there is still something to say, say it to whoever asked."),
)
NOT_YET = no(_("This question is not open yet."), _("Come back on the day it begins."))


@dataclass(frozen=True, slots=True)
class Wording:
    """A question in one language."""

    language: str
    text: str
    meant_for: str
    becomes: str
    options: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class QuestionDraft:
    """A question before it is asked; ``until`` is the first day on which nobody answers any more."""

    work: Work
    ways: Ways
    rung: int
    hat: Hat
    since: date
    until: date
    wordings: tuple[Wording, ...] = field(default=())
    contact: str = ""


def may_ask_question(by: Person, work: Work, day: date) -> Verdict:
    """Whoever runs a work asks about it, while it goes on."""
    if work.state != WorkState.OPEN or (work.closed_on is not None and work.closed_on <= day):
        return no(_("This work is not open."), _("Questions are asked about work that goes on."))
    return may_run_work(by, work, day)


def makes_sense(draft: QuestionDraft, by: Person) -> Verdict:
    """It says what its answers can do, and for how long; both languages offer the same answers."""
    if draft.hat.person_id != by.id or draft.hat.place_id != draft.work.place_id:
        return no(_("That is somebody else's hat."), _("Choose one of yours."))
    if draft.rung not in RUNGS:
        return no(
            _("Whoever is asked can at least say what they think."), _("Choose what you promise for it.")
        )
    if not 0 < (draft.until - draft.since).days <= LONGEST_DAYS:
        return no(_("The last day has to come after the first, within a year."), _("Check both days."))
    return _wordings_make_sense(draft)


def _wordings_make_sense(draft: QuestionDraft) -> Verdict:
    languages = [wording.language for wording in draft.wordings]
    if not languages or len(set(languages)) != len(languages):
        return no(_("The question has no words yet."), _("Write it in English, in Welsh or in both."))
    counts = {len(wording.options) for wording in draft.wordings}
    if draft.ways != Ways.ONE_OF:
        return YES if counts == {0} else no(_("Only a question with several answers lists them."))
    if len(counts) > 1:
        return no(
            _("The two languages offer a different number of answers."),
            _("Write the same answers in the same order."),
        )
    return _options_make_sense(min(counts), draft.wordings)


def _options_make_sense(count: int, wordings: Sequence[Wording]) -> Verdict:
    if not 2 <= count <= MOST_OPTIONS:
        return no(
            _("There have to be at least two answers, and at most eight."), _("Write each on its own line.")
        )
    if any(len({one.casefold() for one in wording.options}) != count for wording in wordings):
        return no(_("Two of the answers are the same."), _("Leave one out."))
    return YES


def may_withdraw_question(by: Person, question: Question, day: date) -> Verdict:
    """Whoever runs the work can stop it being asked; what was answered stays."""
    if question.withdrawn_at is not None:
        return no(_("This question was withdrawn already."))
    return may_run_work(by, question.work, day)


def is_open(question: Question, day: date) -> Verdict:
    """Whether it is answered that day."""
    if question.withdrawn_at is not None or question.until <= day:
        return CLOSED
    return YES if question.since <= day else NOT_YET


def open_on(day: date, of: str = "") -> Q:
    """The same rule as a filter on questions, or on rows that lead to one by ``of``."""
    said = {"withdrawn_at__isnull": True, "since__lte": day, "until__gt": day}
    return Q(**{f"{of}{column}": value for column, value in said.items()})
