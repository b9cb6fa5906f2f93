"""Who sees checks, and who writes them: safeguarding leads and leads of the place. And one's own, always."""

from datetime import date

from django.utils.translation import gettext_lazy as _

from alongside.apps.people.enums import RoleKind
from alongside.apps.people.models import Person
from alongside.apps.people.rules.roles import has_role_among
from alongside.apps.places.models import Place
from alongside.kernel.verdict import YES, Verdict, no

HOLDERS = (RoleKind.SAFEGUARDING, RoleKind.LEAD)
NOT_YOURS = no(
    _("Only the safeguarding lead and the leads of this place look after checks."),
    _("What is kept about you stands on your own page of checks."),
)
NOT_OF_ONESELF = no(
    _("Nobody writes down their own check."), _("Show it to another lead, or to the safeguarding lead.")
)


def may_look_after_checks(by: Person, place: Place, day: date) -> Verdict:
    """Everybody's checks here."""
    holds = by.place_id == place.id and has_role_among(by, HOLDERS, day)
    return YES if holds else NOT_YOURS


def may_write_checks_of(by: Person, person: Person, place: Place, day: date) -> Verdict:
    """Somebody else's, of this place."""
    if not (verdict := may_look_after_checks(by, place, day)):
        return verdict
    if person.place_id != place.id or person.left_at is not None:
        return no(_("That person does not take part in this place."))
    return NOT_OF_ONESELF if person.id == by.id else YES
