"""Who may wear which hat."""

from datetime import date

from django.utils.translation import gettext_lazy as _

from alongside.apps.people.models import Organisation, Person
from alongside.apps.people.rules.belonging import is_newcomer
from alongside.apps.people.rules.persons import may_tend_person
from alongside.apps.people.rules.roles import may_look_after_place
from alongside.core.shared.hats import HatKind, sides_open_to
from alongside.core.shared.sides import Side
from alongside.kernel.verdict import YES, Verdict, no


def hat_makes_sense(
    kind: HatKind, *, paid: bool, organisation: Organisation | None, group_name: str
) -> Verdict:
    """Whoever is paid for the hour is professional; somebody pays; who represents a group says which."""
    side = Side.PROFESSIONAL if paid else Side.CITIZEN
    if side not in sides_open_to(kind):
        if paid:
            return no(
                _("Nobody is paid in that hat."),
                _("If you are paid for the hour, choose a professional's hat."),
            )
        return no(_("That hat is for people who are paid."), _("Choose another hat for unpaid time."))
    if paid and organisation is not None and not organisation.sector:
        return no(_("An informal group pays nobody."), _("Say which organisation pays for the hour."))
    if kind == HatKind.REPRESENTS_GROUP and not group_name.strip():
        return no(_("It does not say who is represented."), _("Name the group."))
    return YES


def may_give_hat(by: Person | None, person: Person, *, paid: bool, day: date) -> Verdict:
    """A citizen's hat is one's own choice; a paid one is given by a lead or who keyed them in.

    A newcomer says which; those who welcome them see it, and welcome them in it.
    """
    if person.left_at is not None:
        return no(_("That person does not take part any more."))
    if paid and by is not None and by.id == person.id and not is_newcomer(person):
        return may_look_after_place(by, person.place, day)
    return may_tend_person(by, person, day)
