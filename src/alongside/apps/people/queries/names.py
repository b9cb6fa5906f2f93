"""The one way a name reaches a page."""

from collections.abc import Collection, Iterable
from uuid import UUID

from django.utils.functional import Promise
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from alongside.apps.people.models import Hat, Person
from alongside.apps.people.queries.hats import latest_hats
from alongside.apps.people.rules.names import may_see_name
from alongside.core.shared.hats import HatKind

Name = str | Promise

SOMEBODY = _("somebody")
SOMEBODY_WHO_LEFT = _("a person who has left")
A_HAT: dict[str, Name] = {
    HatKind.LIVED_EXPERIENCE: _("a person with lived experience"),
    HatKind.REPRESENTS_GROUP: _("a representative of a group"),
    HatKind.PARENT_CARER: _("a parent or carer"),
    HatKind.YOUNG_PERSON: _("a young person"),
    HatKind.NEIGHBOUR: _("a neighbour"),
    HatKind.PEER_SUPPORTER: _("a peer supporter"),
    HatKind.PRACTITIONER: _("a practitioner"),
    HatKind.COMMISSIONER: _("a commissioner"),
    HatKind.FACILITATOR: _("a facilitator"),
}
_A_TITLE = _("a {title}")
_AN_TITLE = _("an {title}")


def shown_hat(kind: str, title: str = "") -> Name:
    """Somebody by what they do: "a health visitor", "a parent or carer"."""
    if not title:
        return A_HAT.get(kind, SOMEBODY)
    words = title[:1].lower() + title[1:] if title[1:2].islower() else title
    return format_lazy(_AN_TITLE if words[:1].casefold() in "aeiou" else _A_TITLE, title=words)


def shown_name(
    person: Person, *, viewer: Person | None, together: bool, kind: str = "", title: str = ""
) -> Name:
    """The name, or words for the hat when the gate is shut.

    ``kind`` and ``title``: the hat worn where the name stands; without them, the hat taken up last.
    """
    if may_see_name(person, viewer=viewer, together=together):
        return person.name
    if person.left_at is not None:
        return SOMEBODY_WHO_LEFT
    if kind:
        return shown_hat(kind, title)
    return _by_hat(latest_hats([person.id]).get(person.id))


def shown_names(
    persons: Iterable[Person], *, viewer: Person | None, together_with: Collection[UUID] = ()
) -> dict[UUID, Name]:
    """The same for a list, in one further query. ``together_with``: ids of people at the viewer's tables."""
    table = frozenset(together_with)
    people = {person.id: person for person in persons}
    opened: dict[UUID, Name] = {
        key: person.name
        for key, person in people.items()
        if may_see_name(person, viewer=viewer, together=key in table)
    }
    opened |= {key: SOMEBODY_WHO_LEFT for key, person in people.items() if person.left_at is not None}
    shut = [key for key in people if key not in opened]
    hats = latest_hats(shut) if shut else {}
    return opened | {key: _by_hat(hats.get(key)) for key in shut}


def _by_hat(hat: Hat | None) -> Name:
    return shown_hat(hat.kind, hat.title) if hat else SOMEBODY
