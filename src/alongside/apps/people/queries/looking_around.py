"""Who the demo can be looked at as. Every name here is invented, so no gate stands before it."""

from dataclasses import dataclass
from uuid import UUID

from alongside.apps.people.models import Account, Hat, Person
from alongside.apps.people.queries.names import SOMEBODY, Name, shown_hat
from alongside.apps.people.rules.codes import shown_code
from alongside.apps.places.models import Place

MOST = 12
# Opens the safeguarding keys of the demo, in which every concern is invented.
DEMO_PASSPHRASE = "quiet river under the orange hill"  # noqa: S105 - printed where a demo asks for it
DEMO_SECRET = "274951"  # noqa: S105 - printed on the look-around page of a demo, and good for nothing else


@dataclass(frozen=True, slots=True)
class Invented:
    """One of the demo's people who can sign in, and what they do there."""

    id: UUID
    name: str
    hat: Name
    place: Place
    account: Account | None

    @property
    def code(self) -> str:
        """The personal code on their card, if that is how they sign in."""
        return shown_code(self.account.code) if self.account and self.account.code else ""


def made_by_demo() -> bool:
    """Whether the demo made this whole database: with one real place in it, it did not."""
    kinds = set(Place.objects.values_list("is_demo", flat=True))
    return kinds == {True}


def demo_cast() -> list[Invented]:
    """The demo's people with an account, in the order they joined. Nobody where a real place is."""
    if not made_by_demo():
        return []
    # unscoped: the cast belong to several places, and no place is named before somebody signs in.
    rows = Person.unscoped.filter(place__is_demo=True, account__is_active=True, left_at__isnull=True)
    people = list(
        rows.select_related("place", "account").order_by("place__created_at", "joined_at", "id")[:MOST]
    )
    # unscoped: as above.
    hats = Hat.unscoped.filter(person__in=people).order_by("since", "id")
    by_person = {hat.person_id: hat for hat in hats}
    return [_invented(person, by_person.get(person.id)) for person in people]


def _invented(person: Person, hat: Hat | None) -> Invented:
    words = shown_hat(hat.kind, hat.title) if hat else SOMEBODY
    return Invented(id=person.id, name=person.name, hat=words, place=person.place, account=person.account)
