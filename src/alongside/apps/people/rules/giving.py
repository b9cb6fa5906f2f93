"""Roles are given by two people: one asks, another says yes; one of each side where both exist."""

from datetime import date

from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _

from alongside.apps.people.enums import AskedRoleState, RoleKind
from alongside.apps.people.models import AskedRole, Hat, Person
from alongside.apps.people.rules.belonging import is_member, members
from alongside.apps.people.rules.roles import has_role, may_look_after_place, on_day
from alongside.core.shared.sides import Side
from alongside.kernel.verdict import YES, Verdict, no

ANSWERED = no(_("This was answered already."))
ASKED_ALREADY = no(_("They are asked for that already."), _("A second person says yes or no to it."))


def may_ask_for_role(by: Person | None, person: Person, kind: RoleKind, until: date, day: date) -> Verdict:
    """A lead of the place asks somebody who takes part, until a day."""
    if not (verdict := may_look_after_place(by, person.place, day)):
        return verdict
    if not is_member(person):
        return no(_("That person does not take part here."), _("They are welcomed first."))
    if by is not None and by.id == person.id:
        return no(_("Nobody asks for a role for themselves."), _("Another lead asks you."))
    if until <= day:
        return no(_("A role ends on a day to come."), _("Choose a later day; it can be given again."))
    if has_role(person, kind, day):
        return no(_("They look after that already."))
    return YES


def may_answer_role(by: Person, asked: AskedRole, day: date) -> Verdict:
    """Another member, of the other side than whoever asked where that side has members; never the person."""
    if asked.state != AskedRoleState.ASKED:
        return ANSWERED
    if by.place_id != asked.place_id or not is_member(by):
        return no(_("You do not take part in this place."))
    if by.id in (asked.asked_by_id, asked.person_id):
        return no(
            _("A role is given by two people, and not by the one who takes it."), _("Ask somebody else.")
        )
    if by.id not in {person.id for person in Person.objects.filter(may_second(asked, day), id=by.id)}:
        return no(
            _("The second yes comes from the other side."), _("Ask somebody of the other side to look at it.")
        )
    return YES


def may_second(asked: AskedRole, day: date) -> Q:
    """The same rule as a filter on persons, for an asking that waits."""
    others = members() & Q(place_id=asked.place_id) & ~Q(id__in=[asked.asked_by_id, asked.person_id])
    own = set(_hats(day).filter(person_id=asked.asked_by_id).values_list("side", flat=True))
    if len(own) != 1:
        return others
    wearing = _hats(day).filter(side__in=[side for side in Side if side not in own])
    across = others & Q(id__in=wearing.values("person_id"))
    return across if Person.objects.filter(across).exists() else others


def _hats(day: date) -> QuerySet[Hat]:
    return Hat.objects.filter(on_day(day))
