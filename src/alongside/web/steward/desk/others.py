"""What is done as far as whoever looks can do it, and whom it waits for now."""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from alongside.apps.books.models import Dispute
from alongside.apps.books.rules.mediating import pair_of
from alongside.apps.people.models import Person
from alongside.apps.work.models import Work
from alongside.web.shared.names import name_on_page
from alongside.web.shared.requests import MemberRequest
from alongside.web.steward.desk.found import Found
from alongside.web.steward.desk.mine import batch_name, is_mine, what
from alongside.web.steward.desk.thing import AT_MOST, Thing, named, side_names, way


def waiting_for_others(request: MemberRequest, found: Found) -> list[Thing]:
    """Each with whom it waits for; nothing to do here."""
    batches = [batch for batch in found.batches if batch.id not in found.my_batches][:AT_MOST]
    of_batches = {batch.work_id for batch in batches}
    elsewhere = [work for work in found.works if work.id not in of_batches]
    return [
        *(
            Thing(
                batch_name(batch),
                _("Somebody of the side that is missing sees every row and vouches for all of it."),
                way(request, "batch", batch=batch.id),
            )
            for batch in batches
        ),
        *_lines(request, found, elsewhere),
        *(_pair(request, raised) for raised in found.disputes if not is_mine(raised, request, found)),
        *(
            Thing(
                what(promise) or promise.entry.work.name,
                _("It is said to be done. Those it was made to say whether it was kept."),
                way(request, "promise", promise=promise.id),
            )
            for promise in found.late
            if getattr(promise, "asked", False)
        ),
        *(_welcomed(request, person) for person in found.welcomed),
    ]


def _lines(request: MemberRequest, found: Found, works: list[Work]) -> list[Thing]:
    told = []
    for work in works:
        own = found.own_sides.get(work.id) if found.for_me[work.id] else None
        waiting = {
            sides: count for sides, count in found.lines.get(work.id, {}).items() if set(sides) - {own}
        }
        if waiting:
            told.append((sum(waiting.values()), work, frozenset().union(*waiting) - {own}))
    told.sort(key=lambda one: (-one[0], one[1].name))
    return [
        Thing(work.name, _lines_wait(count, side_names(work, sides)), _books(request, work))
        for count, work, sides in told[:AT_MOST]
    ]


def _books(request: MemberRequest, work: Work) -> str:
    return f"{way(request, 'books', work=work.slug)}?state=WAITING"


def _lines_wait(count: int, sides: str) -> str:
    said = ngettext(
        "%(n)d line waits for the word of %(sides)s.", "%(n)d lines wait for the word of %(sides)s.", count
    )
    return said % {"n": count, "sides": sides}


def _pair(request: MemberRequest, raised: Dispute) -> Thing:
    names = [str(name_on_page(request, step.person)) for step in pair_of(raised).owing]
    return Thing(
        _("An entry of %(work)s is disputed") % {"work": raised.entry.work.name},
        _("A pair looks at it. The next word is for %(names)s.") % {"names": named(names)},
        way(request, "dispute", raised=raised.id),
    )


def _welcomed(request: MemberRequest, person: Person) -> Thing:
    return Thing(
        str(name_on_page(request, person)),
        _("You have said hello. Somebody else does too: where both are here, one of the other side."),
        way(request, "welcome"),
    )
