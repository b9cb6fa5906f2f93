"""What leads change of the place itself: its figures, its words, whether it is open.

Places stand below people and cannot know a lead; here the lead is known and the change passed down.
"""

from datetime import date, datetime
from decimal import Decimal

from alongside.apps.people.models import Person
from alongside.apps.people.rules.roles import may_look_after_place
from alongside.apps.people.rules.safeguarding import has_lead_and_deputy
from alongside.apps.places.actions import figures, places, words
from alongside.apps.places.enums import FigureKey, WordKind
from alongside.apps.places.models import Figure, Place, RegisterWord
from alongside.kernel.clock import local_day
from alongside.kernel.verdict import enforce


def set_own_figure(
    *, place: Place, key: FigureKey, value: Decimal, valid_from: date, source: str, by: Person, now: datetime
) -> Figure:
    """A figure that is no threshold, such as half a day."""
    _enforce_lead(by, place, now)
    return figures.set_figure(
        place=place, key=key, value=value, valid_from=valid_from, source=source, by=by.id, now=now
    )


def teach_register_word(
    *, place: Place, kind: WordKind, word: str, meaning: str, by: Person, now: datetime
) -> RegisterWord:
    """What a word of this place's registers means."""
    _enforce_lead(by, place, now)
    return words.add_register_word(place=place, kind=kind, word=word, meaning=meaning, by=by.id, now=now)


def forget_register_word(*, word: RegisterWord, by: Person, now: datetime) -> None:
    """The place no longer reads that word its own way."""
    _enforce_lead(by, word.place, now)
    words.retire_register_word(word=word, by=by.id, now=now)


def open_to_everyone(*, place: Place, is_open: bool, by: Person, now: datetime) -> Place:
    """Open a place to the public, or close it. It opens with a safeguarding lead and a deputy."""
    _enforce_lead(by, place, now)
    if is_open:
        enforce(has_lead_and_deputy(place, local_day(now, place.time_zone)))
    return places.show_place(place=place, is_open=is_open, by=by.id, now=now)


def _enforce_lead(by: Person, place: Place, now: datetime) -> None:
    enforce(may_look_after_place(by, place, local_day(now, place.time_zone)))
