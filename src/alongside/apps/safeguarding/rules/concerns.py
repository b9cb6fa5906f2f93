"""Who may read a concern, and what comes before what."""

from collections.abc import Collection, Iterable
from datetime import date

from django.db.models import Exists, OuterRef, Q
from django.utils.translation import gettext_lazy as _

from alongside.apps.people.models import Person
from alongside.apps.people.rules.safeguarding import looks_after_safeguarding
from alongside.apps.safeguarding.enums import Part, RowKind, State
from alongside.apps.safeguarding.models import Concern, ConcernSeal
from alongside.apps.safeguarding.words import Said
from alongside.kernel.verdict import YES, Verdict, no

NOTHING = no(_("There is nothing here for you."))
SEEN_ALREADY = no(_("Somebody looks after it already."), _("Its page says since when."))
NOBODY_CAN_READ = no(
    _("Nobody else here could read it yet."),
    _("Please ring instead: 999 if somebody is in danger now, or else the council or the police on 101."),
)
SENT_ALREADY = no(_("We have this already."))
TOO_MANY = no(
    _("Many concerns have come from this connection within an hour."),
    _("Your words are still here. Wait a little and send them again, or ring."),
)


def may_read_concern(person: Person, concern: Concern, day: date) -> Verdict:
    """Whoever looks after safeguarding and holds its key. Anybody it names was never given one."""
    if not looks_after_safeguarding(person, day):
        return NOTHING
    held = ConcernSeal.objects.filter(concern=concern, key__person=person)
    return YES if held.exists() else NOTHING


def concerns_open_to(person: Person, day: date) -> Q:
    """The same rule as a filter on concerns."""
    if not looks_after_safeguarding(person, day):
        return Q(pk__in=[])
    return Q(Exists(ConcernSeal.objects.filter(concern=OuterRef("pk"), key__person=person)))


def may_say_seen(state: str) -> Verdict:
    """Once: whoever comes second is told."""
    return YES if state == State.WAITING else SEEN_ALREADY


def may_decide(parts: Collection[str]) -> Verdict:
    """Referred to somebody, or not and why not."""
    if Part.REFERRED_TO in parts or Part.REASONS in parts:
        return YES
    return no(
        _("A decision not to refer needs its reason."),
        _("Say to whom it is referred, or write down why it is not."),
    )


def may_close(rows: Iterable[Said]) -> Verdict:
    """Nothing is closed before somebody decided whether to refer it."""
    if any(row.kind == RowKind.DECISION for row in rows):
        return YES
    return no(
        _("Nobody has written down yet whether it is referred."), _("Write the decision first, then this.")
    )


def may_keep_longer(until: date, day: date) -> Verdict:
    """It names a day to come; it can be said again before that."""
    if until > day:
        return YES
    return no(_("It is kept until a day to come."), _("Choose a later day; it can be said again."))


def says_something(parts: Collection[str]) -> Verdict:
    """An empty row would be there for ever."""
    return YES if parts else no(_("Nothing is written yet."), _("Write something in one of the boxes."))
