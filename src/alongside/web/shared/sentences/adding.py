"""Adding or replacing, and the answer owed, in words."""

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from alongside.core.measures.adding import Adding, Unclassified
from alongside.core.measures.answer import AnswerOwed, AnswerState
from alongside.core.measures.change import Change, Pair, Verdict
from alongside.core.shared.sides import Side
from alongside.web.shared.sentences.amounts import MINUTES_PER_HOUR, amount, day
from alongside.web.shared.sentences.sides import Sides

Words = str | Promise

NAMES: dict[Verdict, Words] = {
    Verdict.ADDITIVE: gettext_lazy("Adding"),
    Verdict.SUBSTITUTIVE: gettext_lazy("Replacing"),
    Verdict.WITHDRAWAL: gettext_lazy("Withdrawing"),
    Verdict.NO_CITIZEN_GROWTH: gettext_lazy("No more than before"),
    Verdict.CANNOT_BE_CLASSIFIED: gettext_lazy("Cannot be said yet"),
}
SAYS: dict[Verdict, Words] = {
    Verdict.ADDITIVE: gettext_lazy("%(C)s give more than before, and paid time has not gone down."),
    Verdict.SUBSTITUTIVE: gettext_lazy("%(C)s give more than before, and paid time has gone down."),
    Verdict.WITHDRAWAL: gettext_lazy("Paid time has gone down, and %(c)s do not give more. That is a cut."),
    Verdict.NO_CITIZEN_GROWTH: gettext_lazy(
        "%(C)s give about as much as before, and paid time has not gone down."
    ),
    Verdict.CANNOT_BE_CLASSIFIED: gettext_lazy("The books cannot say whether help was added or replaced."),
}
REASONS: dict[Unclassified, Words] = {
    Unclassified.NO_CITIZEN_BASELINE: gettext_lazy("Nobody wrote down what %(c)s gave before."),
    Unclassified.NO_PROFESSIONAL_BASELINE: gettext_lazy("Nobody wrote down what %(p)s gave before."),
    Unclassified.PERIOD_NOT_BEGUN: gettext_lazy("These months have not begun."),
    Unclassified.PROFESSIONALS_SILENT: gettext_lazy(
        "%(P)s wrote down nothing for a whole month, so it is not known what they gave."
    ),
}


def verdict_name(adding: Adding) -> str:
    """ "Replacing"."""
    return str(NAMES[adding.verdict])


def verdict_says(adding: Adding, sides: Sides) -> str:
    """The verdict in a sentence."""
    return str(SAYS[adding.verdict]) % sides.words


def ratio_says(change: Change, sides: Sides) -> str:
    """How much went for each hour that came; nothing unless help was replaced."""
    if change.ratio is None:
        return ""
    gone = round(change.ratio * MINUTES_PER_HOUR)
    said = ngettext(
        "For each extra hour %(c)s gave, %(n)s minute of paid time went away.",
        "For each extra hour %(c)s gave, %(n)s minutes of paid time went away.",
        gone,
    ) % {"c": sides.citizen, "n": gone}
    more = _("More was withdrawn than given.")
    return f"{said} {more}" if gone > MINUTES_PER_HOUR else said


def reasons(adding: Adding, sides: Sides) -> list[str]:
    """Why there is no verdict."""
    return [str(REASONS[reason]) % sides.words for reason in adding.unclassified]


def before_and_now(change: Change, sides: Sides, unit: str) -> list[tuple[str, str, str]]:
    """Each side's amount before and now, for a table."""
    pairs: tuple[tuple[Side, Pair], ...] = (
        (Side.CITIZEN, change.citizen),
        (Side.PROFESSIONAL, change.professional),
    )
    return [
        (sides.head(side), unit % {"n": amount(pair.before)}, unit % {"n": amount(pair.now)})
        for side, pair in pairs
    ]


def answer_says(answer: AnswerOwed) -> str:
    """The written answer: owed, given or missing."""
    words = {"due": day(answer.due_on), "came": day(answer.answered_on) if answer.answered_on else ""}
    said: dict[AnswerState, str] = {
        AnswerState.AWAITED: _("A written answer from the public body is due by %(due)s."),
        AnswerState.GIVEN: _("The public body answered in writing on %(came)s."),
        AnswerState.GIVEN_LATE: _("The public body answered in writing on %(came)s. It was due by %(due)s."),
        AnswerState.MISSING: _("The written answer was due by %(due)s. It is missing."),
    }
    return said[answer.state] % words


def answer_tag(answer: AnswerOwed) -> tuple[str, str]:
    """State and text of the tag beside it."""
    said: dict[AnswerState, tuple[str, str]] = {
        AnswerState.AWAITED: ("waiting", _("Answer due %(due)s") % {"due": day(answer.due_on)}),
        AnswerState.GIVEN: ("kept", _("Answered")),
        AnswerState.GIVEN_LATE: ("late", _("Answered late")),
        AnswerState.MISSING: ("broken", _("Answer missing")),
    }
    return said[answer.state]
