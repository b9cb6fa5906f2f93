"""What the clock of a request about data says: a sentence with its day and its law."""

from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from alongside.apps.rights.enums import RequestState, Right
from alongside.apps.rights.models import DataRequest
from alongside.apps.rights.rules.reading import Reading
from alongside.core.rights.clocks import Clock
from alongside.web.shared.sentences.amounts import day


def clock_said(request: DataRequest, reading: Reading, today: date) -> str:
    """By when something is owed, and why then; how it ended, where it is over."""
    if request.state != RequestState.OPEN:
        return _("It is over: %(how)s.") % {"how": request.get_state_display()}
    if reading.clock is not None:
        return _running(request, reading.clock, reading, today)
    if reading.acknowledge_on is not None:
        return _acknowledging(reading, reading.acknowledge_on, today)
    if request.kind == Right.COMPLAIN:
        return _("It is looked into and answered without undue delay; the law sets no further day.")
    return _("No law sets a day for it.")


def _running(request: DataRequest, clock: Clock, reading: Reading, today: date) -> str:
    law = reading.law.source if reading.law else ""
    if clock.is_stopped:
        said = _(
            "The clock stands still while an answer is waited for. If it came today, ours would be due on "
            "%(day)s (%(law)s)."
        )
        return said % {"day": day(clock.due_on), "law": law}
    if clock.days_left < 0:
        return _late(-clock.days_left, clock.due_on, law)
    said = _("To be answered by %(day)s (%(law)s). It came on %(came)s.")
    whole = said % {"day": day(clock.due_on), "law": law, "came": day(request.received_on)}
    return f"{whole} {_stood_still(clock.days_stopped)}".strip()


def _stood_still(days: int) -> str:
    if not days:
        return ""
    return ngettext("The clock stood still for %(n)d day.", "The clock stood still for %(n)d days.", days) % {
        "n": days
    }


def _late(days: int, due_on: date, law: str) -> str:
    said = ngettext(
        "It was due on %(day)s and is %(n)d day late (%(law)s).",
        "It was due on %(day)s and is %(n)d days late (%(law)s).",
        days,
    )
    return said % {"day": day(due_on), "n": days, "law": law}


def _acknowledging(reading: Reading, due_on: date, today: date) -> str:
    law = reading.law.source if reading.law else ""
    if due_on < today:
        return _late((today - due_on).days, due_on, law)
    said = _("They are to be told by %(day)s that we have their complaint (%(law)s).")
    return said % {"day": day(due_on), "law": law}


def tag_of(request: DataRequest, reading: Reading, today: date) -> tuple[str, str]:
    """A tag and its few words."""
    if request.state != RequestState.OPEN:
        return "stands", str(request.get_state_display())
    if reading.is_late(today):
        return "late", _("overdue")
    if reading.clock is not None and reading.clock.is_stopped:
        return "waiting", _("stands still")
    if reading.due_on is not None:
        return "waiting", _("due %(day)s") % {"day": day(reading.due_on)}
    return "waiting", _("open")
