"""Who sees to a secret that somebody was given by another: somebody of the other side."""

from datetime import date

from django.utils.translation import gettext_lazy as _

from alongside.apps.people.models import Hat, Person, SecretReset
from alongside.apps.people.rules.belonging import is_member
from alongside.apps.people.rules.roles import on_day
from alongside.kernel.verdict import YES, Verdict, no


def may_see_to_reset(by: Person, reset: SecretReset, day: date) -> Verdict:
    """A member who wears a hat of the other side, and is neither of the two."""
    if by.place_id != reset.place_id or not is_member(by):
        return no(_("You do not take part in this place."))
    if reset.seen_at is not None:
        return no(_("Somebody has seen to it already."))
    if by.id in (reset.person_id, reset.by_id):
        return no(_("It concerns you yourself."), _("Somebody of the other side looks at it."))
    if not Hat.objects.filter(on_day(day), person=by).exclude(side=reset.side).exists():
        return no(
            _("You are on the same side as the person who gave it."),
            _("Somebody of the other side looks at it."),
        )
    return YES
