"""Who sits round the table, as far as they may be shown, and who is missing."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import gettext as _

from alongside.apps.people.enums import HAT_WORDS
from alongside.apps.people.rules.belonging import is_member
from alongside.apps.work.enums import Stakeholders
from alongside.apps.work.models import Seat
from alongside.core.shared.hats import HatKind
from alongside.core.shared.sides import Side
from alongside.web.shared.names import name_on_page
from alongside.web.shared.requests import PlaceRequest
from alongside.web.shared.sentences.sides import Sides


@dataclass(frozen=True, slots=True)
class AtTable:
    """One line of the table: a name, or a hat where the name is not shown; what they sit there as.

    ``beside``: who speaks up with them, for the people of the place.
    """

    name: str
    hat: str
    is_lead: bool
    said: str = ""
    beside: str = ""


@dataclass(frozen=True, slots=True)
class TableSide:
    """One side of the table."""

    code: str
    heading: str
    people: list[AtTable]


def sides_at_table(request: PlaceRequest, seats: list[Seat], sides: Sides) -> list[TableSide]:
    """Both sides. To strangers a hat is said once, however many wear it: how many is not theirs to count."""
    return [
        TableSide(
            side.value, sides.head(side), _people(request, [seat for seat in seats if seat.side == side])
        )
        for side in Side
    ]


def missing_groups(seats: list[Seat]) -> list[str]:
    """The groups that belong round a table and have nobody there."""
    here = {seat.group for seat in seats}
    return [str(group.label) for group in Stakeholders if group not in here]


def _people(request: PlaceRequest, seats: list[Seat]) -> list[AtTable]:
    found = [_at_table(request, seat) for seat in seats]
    return found if request.person is not None and is_member(request.person) else _each_once(found)


def _at_table(request: PlaceRequest, seat: Seat) -> AtTable:
    named = str(name_on_page(request, seat.person, kind=seat.hat.kind, title=seat.hat.title))
    shown = named == seat.person.name
    return AtTable(
        name=named if shown else named[:1].upper() + named[1:],
        hat=(seat.hat.title or str(HAT_WORDS[HatKind(seat.hat.kind)])) if shown else "",
        is_lead=seat.is_lead,
        said=seat.person.name_said if shown else "",
        beside=_beside(request, seat),
    )


def _beside(request: PlaceRequest, seat: Seat) -> str:
    inside = request.person is not None and is_member(request.person)
    if seat.beside is None or seat.beside.left_at is not None or not inside:
        return ""
    return str(name_on_page(request, seat.beside))


def _each_once(people: Iterable[AtTable]) -> list[AtTable]:
    return list(dict.fromkeys(people))


def nobody_says(side: str, sides: Sides) -> str:
    """What a side without a seat reads as."""
    return _("Nobody of the %(side)s has a seat yet.") % {"side": sides.of(side)}
