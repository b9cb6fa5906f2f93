"""Who something can be keyed in for: the people named in an entry and those at its table."""

from alongside.apps.books.models import Entry
from alongside.apps.people.models import Person
from alongside.apps.work.models import Seat
from alongside.apps.work.queries.tables import seats_on
from alongside.web.member.sayings import hat_words
from alongside.web.shared.names import name_on_page, prepare_names
from alongside.web.shared.requests import MemberRequest


def people_of(
    request: MemberRequest, entry: Entry, seats: list[Seat] | None = None
) -> dict[str, tuple[Person, str]]:
    """Person and words to choose them by, whoever looks left out. ``seats``: its table, if read already."""
    named = [(act.person, act.hat, act.hat_title) for act in entry.acts.all() if act.person is not None]
    table = seats_on(entry.work, request.today) if seats is None else seats
    seated = [(seat.person, seat.hat.kind, seat.hat.title) for seat in table]
    prepare_names(request, [person for person, _kind, _title in named + seated])
    found: dict[str, tuple[Person, str]] = {}
    for person, kind, title in named + seated:
        if person.id != request.person.id:
            name = name_on_page(request, person, kind=kind, title=title)
            found.setdefault(str(person.id), (person, f"{name}, {hat_words(kind, title)}"))
    return found
