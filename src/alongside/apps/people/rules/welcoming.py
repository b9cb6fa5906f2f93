"""A newcomer is welcomed by two people, one of each side where both are here."""

from collections.abc import Collection
from datetime import date
from uuid import UUID

from django.db.models import Exists, OuterRef, Q
from django.utils.translation import gettext_lazy as _

from alongside.apps.people.models import Hat, Person, Welcome
from alongside.apps.people.rules.belonging import is_member, is_newcomer, members, newcomers
from alongside.apps.people.rules.roles import on_day
from alongside.core.shared.sides import Side
from alongside.kernel.verdict import YES, Verdict, no

NEEDED = 2


def is_welcomed(given: Collection[Side], here: Collection[Side]) -> bool:
    """``given``: the side of each welcome so far; ``here``: the sides that have anybody in the place."""
    return len(given) >= NEEDED and set(here) <= set(given)


def may_welcome(by: Person, hat: Hat, person: Person, day: date) -> Verdict:
    """Any member who has met them, once, in one of their own hats."""
    if by.place_id != person.place_id or not is_member(by):
        return no(_("You do not take part in this place."))
    if hat.person_id != by.id or hat.since > day or (hat.until is not None and hat.until <= day):
        return no(_("That is not a hat you wear."), _("Choose one of your own."))
    if by.id == person.id or not (is_newcomer(person) or is_keyed_in(person)):
        return no(_("They take part already."))
    if person.keyed_in_by_id == by.id:
        return no(_("You keyed them in yourself."), _("Ask somebody else who has met them."))
    if Welcome.objects.filter(person=person, by=by).exists():
        return no(_("You have said so already."), _("Now somebody else says it too."))
    return YES


def is_keyed_in(person: Person) -> bool:
    """Whether somebody else wrote them down, so that a second person's word is worth having."""
    return is_member(person) and person.keyed_in_by_id is not None


def welcomable_by(by: Person) -> Q:
    """The newcomers somebody may welcome, as a filter on persons; which hat is their choice."""
    if not is_member(by):
        return Q(pk__in=[])
    done = Welcome.objects.filter(person=OuterRef("pk"), by=by)
    return Q(place_id=by.place_id) & newcomers() & ~Q(Exists(done))


def never_met() -> Q:
    """Members keyed in by one person, of whom nobody else has ever said that they met them."""
    others = Welcome.objects.filter(person=OuterRef("pk"))
    return members() & Q(keyed_in_by__isnull=False) & ~Q(Exists(others))


def sides_here(place_id: UUID, day: date) -> set[Side]:
    """The sides somebody in the place wears a hat of."""
    hats = Hat.objects.filter(
        on_day(day), place_id=place_id, person__left_at__isnull=True, person__welcomed_at__isnull=False
    )
    return {side for side in Side if hats.filter(side=side).exists()}
