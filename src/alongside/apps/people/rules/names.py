"""The name gate: a name is shown only as far as its person said."""

from collections.abc import Collection
from uuid import UUID

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from alongside.apps.people.enums import NameShown
from alongside.apps.people.models import Person
from alongside.apps.people.rules.belonging import is_newcomer, newcomers
from alongside.kernel.verdict import YES, Verdict, no


def may_see_name(person: Person, *, viewer: Person | None, together: bool) -> Verdict:
    """Own page, the table, the place, everyone: each reaches as far as those before it, and further.

    ``together``: both sit, or sat, at the same table, or are named in its books. Whoever keyed somebody in
    who has no account knows their name from them. Running the place opens no names. A newcomer sees none but
    their own, and is seen by the members who are to welcome them. Whoever has left is named nowhere.
    """
    if person.left_at is not None:
        return no(_("This person has left."))
    if viewer is not None and viewer.id == person.id:
        return YES
    if viewer is not None and is_newcomer(viewer):
        return no(_("You see names here once you have been welcomed."))
    if person.name_shown == NameShown.EVERYONE:
        return YES
    if viewer is None or viewer.place_id != person.place_id or viewer.left_at is not None:
        return no(_("This person's name is not shown to everyone."))
    if is_newcomer(person) and person.name_shown != NameShown.OWN:
        return YES
    beside = together or (person.keyed_in_by_id == viewer.id and person.account_id is None)
    if person.name_shown == NameShown.PLACE or (person.name_shown == NameShown.TABLE and beside):
        return YES
    return no(_("This person chose who can see their name."))


def names_open_to(viewer: Person | None, *, together_with: Collection[UUID] = ()) -> Q:
    """The same rule as a filter on persons."""
    return Q(left_at__isnull=True) & _shown_to(viewer, together_with)


def _shown_to(viewer: Person | None, together_with: Collection[UUID]) -> Q:
    everyone = Q(name_shown=NameShown.EVERYONE)
    if viewer is None:
        return everyone
    own = Q(id=viewer.id)
    if is_newcomer(viewer):
        return own
    if viewer.left_at is not None:
        return everyone | own
    keyed_in = Q(keyed_in_by=viewer, account__isnull=True)
    table = Q(name_shown=NameShown.TABLE) & (Q(id__in=list(together_with)) | keyed_in)
    newcomer = newcomers() & ~Q(name_shown=NameShown.OWN)
    here = Q(place_id=viewer.place_id) & (Q(name_shown=NameShown.PLACE) | table | newcomer)
    return everyone | own | here
