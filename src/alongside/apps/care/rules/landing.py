"""Who may say that something landed badly, who hears it, and who answers."""

from collections.abc import Collection
from datetime import datetime, timedelta
from uuid import UUID

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from alongside.apps.care.models import Landed, LandedHeard
from alongside.apps.people.models import Person
from alongside.apps.people.rules.belonging import is_member
from alongside.kernel.verdict import YES, Verdict, no

MOST_A_DAY = 10
ANSWERED = no(_("It has been answered already."))


def may_say_landed(by: Person, hearers: Collection[UUID], now: datetime) -> Verdict:
    """Whoever joined, about any text they may read; there must be somebody to hear it."""
    if by.left_at is not None:
        return no(_("You do not take part in this place."))
    if not hearers:
        return no(
            _("Whoever would hear it here wrote the text, or is you."),
            _("Tell somebody you trust, or use “Worried about somebody?” if it hurts somebody."),
        )
    since = now - timedelta(days=1)
    if Landed.objects.filter(raised_by=by, raised_at__gt=since).count() >= MOST_A_DAY:
        return no(_("You said so of several texts today."), _("Go on tomorrow, or talk to a lead."))
    return YES


def may_see_landed(viewer: Person, landed: Landed) -> Verdict:
    """Whoever said it, and those it was said to as long as they take part."""
    if viewer.id == landed.raised_by_id:
        return YES
    if is_member(viewer) and LandedHeard.objects.filter(landed=landed, person=viewer).exists():
        return YES
    return no(_("Only whoever said it, and those it was said to, see that."))


def landed_open_to(viewer: Person) -> Q:
    """The same rule as a filter."""
    heard = LandedHeard.objects.filter(person=viewer).values("landed_id") if is_member(viewer) else []
    return Q(raised_by=viewer) | Q(id__in=heard)


def may_answer_landed(by: Person, landed: Landed) -> Verdict:
    """One of those who heard it, once."""
    if landed.answered_at is not None:
        return ANSWERED
    if by.id == landed.raised_by_id:
        return no(_("You said this yourself."), _("Wait for an answer, or talk to a lead."))
    return may_see_landed(by, landed)
