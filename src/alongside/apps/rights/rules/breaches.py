"""Who writes down a breach, what fits what is known of it, and when nothing is owed any more."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from django.utils.translation import gettext_lazy as _

from alongside.apps.people.models import Person
from alongside.apps.places.models import Place
from alongside.apps.rights.enums import BreachKind
from alongside.apps.rights.models import Breach, BreachRow
from alongside.apps.rights.rules.requests import looks_after_requests
from alongside.apps.rights.rules.terms import Term, TermKey, term_on
from alongside.core.rights.breaches import BreachClock, Known, Risk, breach_clock, may_stay_unreported, owes
from alongside.kernel.clock import local_day
from alongside.kernel.verdict import YES, Verdict, no

OWED = {
    "RISK": _("Weigh the risk to the people it is about first."),
    "REPORT": _("Report it to the Information Commissioner, or write down why not."),
    "PEOPLE": _("The risk is high: tell the people it is about, or write down why not."),
}
NEXT = {"RISK": BreachKind.RISK, "REPORT": BreachKind.REPORTED, "PEOPLE": BreachKind.TOLD}
# Kinds that say nothing without words of their own.
SAID_WHY = frozenset(
    {BreachKind.MORE, BreachKind.RISK, BreachKind.NOT_REPORTED, BreachKind.TOLD, BreachKind.NOT_TOLD,
     BreachKind.MENDED}
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class BreachReading:
    """What is known of a breach at a moment. Without a clock: it was decided, or no law set one."""

    known: Known
    owed: tuple[str, ...]
    is_closed: bool
    clock: BreachClock | None = None
    law: Term | None = None

    @property
    def next_kind(self) -> BreachKind | None:
        """The one next thing to write down."""
        if self.is_closed:
            return None
        return NEXT[self.owed[0]] if self.owed else BreachKind.CLOSED


def may_keep_breaches(by: Person, place: Place, day: date) -> Verdict:
    """Leads and keepers of the place, and nobody else: it tells of people who did not choose that."""
    if looks_after_requests(by, place, day):
        return YES
    return no(
        _("Only a lead or a keeper of the books writes this down."),
        _("Tell one of them now: from the moment you knew, the clock runs."),
    )


def known_of(rows: Iterable[BreachRow]) -> Known:
    """From its rows, in the order they were written; the last word on the risk counts."""
    written = list(rows)
    kinds = {row.kind for row in written}
    risks = [row.risk for row in written if row.kind == BreachKind.RISK]
    return Known(
        risk=Risk(risks[-1]) if risks else None,
        is_reported=BreachKind.REPORTED in kinds,
        is_not_reported=BreachKind.NOT_REPORTED in kinds,
        is_told=BreachKind.TOLD in kinds,
        is_not_told=BreachKind.NOT_TOLD in kinds,
    )


def reading_of_breach(
    breach: Breach, rows: Iterable[BreachRow], place: Place, now: datetime
) -> BreachReading:
    """The clock stops once it is reported, or the reason why not is written down."""
    written = list(rows)
    known = known_of(written)
    is_closed = any(row.kind == BreachKind.CLOSED for row in written)
    law = term_on(TermKey.BREACH_HOURS, local_day(breach.aware_at, place.time_zone))
    owed = () if is_closed else owes(known)
    clock = breach_clock(breach.aware_at, law.value, now) if law and "REPORT" in owed else None
    return BreachReading(known, owed, is_closed, clock, law)


def fits_breach(reading: BreachReading, kind: BreachKind, words: str, *, was_late: bool) -> Verdict:
    """Whether this can be written down now."""
    if reading.is_closed and kind not in (BreachKind.MORE, BreachKind.MENDED):
        return no(_("It is closed."), _("Write what came out since as something more."))
    if kind == BreachKind.NOT_REPORTED and not may_stay_unreported(reading.known):
        return no(
            _("Only where a risk to people is unlikely may it stay unreported."),
            _("Weigh the risk first; if there is one, report it."),
        )
    if kind == BreachKind.CLOSED and reading.owed:
        return no(_("Something is still owed."), OWED[reading.owed[0]])
    if kind == BreachKind.REPORTED and was_late and not words.strip():
        return no(_("It was reported after its time, and the law asks why."), _("Write what held it up."))
    return _says_why(kind, words)


def _says_why(kind: BreachKind, words: str) -> Verdict:
    if kind not in SAID_WHY or words.strip():
        return YES
    return no(_("It does not say what, or why."), _("Write a sentence that somebody can follow in a year."))
