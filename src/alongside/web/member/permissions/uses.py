"""What a yes makes possible just now, so that a no can show what it ended."""

from collections.abc import Callable
from datetime import datetime

from django.utils.translation import ngettext

from alongside.apps.consent.enums import Purpose, Way
from alongside.apps.consent.queries.permissions import Asked
from alongside.apps.letters.enums import Channel
from alongside.apps.letters.queries.letters import letters_under_way
from alongside.apps.people.models import Person
from alongside.apps.quotes.queries.quotes import quoted_of
from alongside.apps.work.queries.tables import seats_of
from alongside.kernel.clock import local_day

_CHANNELS = {Way.EMAIL: Channel.EMAIL, Way.SMS: Channel.TEXT, Way.POST: Channel.POST}
Uses = Callable[[Person, Asked, datetime], list[str]]


def uses_of(person: Person, asked: Asked, at: datetime) -> list[str]:
    """Sentences; none where it has not been used yet."""
    found = _USES.get(asked.terms.code)
    return found(person, asked, at) if found else []


def _contact(person: Person, asked: Asked, at: datetime) -> list[str]:
    if (channel := _CHANNELS.get(Way(asked.to))) is None:
        return []
    letters = letters_under_way(person, channel)
    words = (
        ngettext("%(n)s letter on its way by e-mail", "%(n)s letters on their way by e-mail", letters)
        if channel is Channel.EMAIL
        else ngettext("%(n)s message on its way", "%(n)s messages on their way", letters)
    )
    return [words % {"n": letters}] if letters else []


def _quotes(person: Person, asked: Asked, at: datetime) -> list[str]:
    quoted = quoted_of(person)
    words = ngettext("%(n)s quotation of your words", "%(n)s quotations of your words", quoted)
    return [words % {"n": quoted}] if quoted else []


def _seats(person: Person, asked: Asked, at: datetime) -> list[str]:
    seats = len(seats_of(person, local_day(at, person.place.time_zone)))
    words = ngettext("a seat at %(n)s table", "seats at %(n)s tables", seats)
    return [words % {"n": seats}] if seats else []


_USES: dict[str, Uses] = {Purpose.CONTACT: _contact, Purpose.QUOTE: _quotes, Purpose.TAKE_PART: _seats}
