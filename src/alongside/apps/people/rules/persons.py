"""Who may add people, say two records are one person, and speak for whom."""

from datetime import date

from django.utils.translation import gettext_lazy as _

from alongside.apps.people.models import Person, SamePerson
from alongside.apps.people.rules.belonging import is_member
from alongside.apps.people.rules.roles import is_lead, may_look_after_place
from alongside.apps.places.models import Place
from alongside.kernel.keeper import is_keeper
from alongside.kernel.verdict import YES, Verdict, no

LINKED = no(_("One of these is linked to somebody already."), _("Undo that link first."))


def takes_part(person: Person | None, place: Place) -> bool:
    """Whether somebody takes part in a place now."""
    return person is not None and person.place_id == place.id and is_member(person)


def may_add_person(by: Person | None, place: Place) -> Verdict:
    """Paper is equal: whoever takes part may key in somebody who does not use a screen."""
    if is_keeper(by) or takes_part(by, place):
        return YES
    return no(_("You do not take part in this place."))


def may_tend_person(by: Person | None, person: Person, day: date) -> Verdict:
    """A person themselves, whoever keyed them in while they have no account, or a lead."""
    if is_keeper(by) or (by is not None and by.id == person.id):
        return YES
    if by is None or by.place_id != person.place_id or not is_member(by):
        return no(_("That person does not take part in this place."))
    if is_lead(by, day) or (person.keyed_in_by_id == by.id and person.account_id is None):
        return YES
    return no(
        _("Only they themselves or a co-production lead can change that."), _("Ask them, or ask a lead.")
    )


def may_link_same_person(by: Person | None, kept: Person, other: Person, day: date) -> Verdict:
    """Leads say that two records are one person. Links never chain, so each can be undone alone."""
    if kept.id == other.id or kept.place_id != other.place_id:
        return no(_("Choose two different records of this place."))
    if not (verdict := may_look_after_place(by, kept.place, day)):
        return verdict
    links = SamePerson.objects.filter(undone_at__isnull=True)
    if links.filter(other__in=[kept, other]).exists():
        return LINKED
    if links.filter(kept=other).exists():
        return no(_("Others are linked to that record."), _("Keep that record and link this one to it."))
    return YES
