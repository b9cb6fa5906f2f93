"""Who says how old somebody is, and who is asked for a child."""

from datetime import date

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from alongside.apps.people.models import Guardian, Person
from alongside.apps.people.rules.belonging import is_member
from alongside.apps.people.rules.roles import may_look_after_place
from alongside.core.consent.ages import YOUNG, AgeBand
from alongside.kernel.verdict import YES, Verdict, no

LINKED = no(_("They are asked for this child already."))


def is_young(person: Person) -> bool:
    """Whether somebody said to be under 18."""
    return AgeBand(person.age_band) in YOUNG


def is_guardian(by: Person | None, child: Person) -> bool:
    """Whether they are asked for this child now. It ends by itself where the child has come of age."""
    if by is None or not is_young(child) or by.left_at is not None:
        return False
    return Guardian.objects.filter(guardian_now(), child=child, guardian=by).exists()


def guardian_now() -> Q:
    """Links that nobody ended."""
    return Q(until__isnull=True)


def may_add_guardian(by: Person | None, child: Person, guardian: Person, day: date) -> Verdict:
    """A lead says so, having met both; the one asked is grown up and takes part here."""
    if not (verdict := may_look_after_place(by, child.place, day)):
        return verdict
    if child.id == guardian.id or child.place_id != guardian.place_id:
        return no(_("Choose two different people of this place."))
    if not is_young(child):
        return no(
            _("Nobody is asked for somebody who is 18 or over, or whose age is not said."),
            _("Say first how old they are."),
        )
    if is_young(guardian) or not is_member(guardian):
        return no(_("Whoever is asked for a child is grown up and takes part here."))
    return YES
