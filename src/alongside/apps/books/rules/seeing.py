"""Who may see an entry with the people in it. Strangers see totals, never entries."""

from django.db.models import Exists, OuterRef, Q
from django.utils.translation import gettext_lazy as _

from alongside.apps.books.enums import Part
from alongside.apps.books.models import Act, Entry
from alongside.apps.people.models import Person
from alongside.apps.people.rules.belonging import is_member
from alongside.core.shared.help import HelpKind
from alongside.kernel.verdict import YES, Verdict, no


def may_see_entry(person: Person | None, entry: Entry) -> Verdict:
    """Whoever takes part in the place; one-to-one help is seen by its parties only."""
    if person is None or person.place_id != entry.place_id or not is_member(person):
        return no(_("You do not take part in this place."))
    acts = list(entry.acts.all())
    parties = {act.person_id for act in acts if act.person_id is not None}
    if _is_one_to_one(acts) and person.id not in parties | {entry.made_by_id}:
        return no(_("One-to-one help is seen only by the people in it."))
    return YES


def _is_one_to_one(acts: list[Act]) -> bool:
    return any(act.kind == HelpKind.SUPPORT for act in acts) and any(
        act.part == Part.RECEIVED and act.person_id is not None for act in acts
    )


def seen_by(person: Person) -> Q:
    """The same rule as a filter on entries."""
    acts = Act.objects.filter(entry=OuterRef("pk"))
    one_to_one = Exists(acts.filter(kind=HelpKind.SUPPORT)) & Exists(
        acts.filter(part=Part.RECEIVED, person__isnull=False)
    )
    party = Exists(acts.filter(person=person)) | Q(made_by=person)
    if not is_member(person):
        return Q(pk__in=[])
    return Q(place_id=person.place_id) & (~Q(one_to_one) | Q(party))
