"""The numbers to ring: kept for calls alone, and shown while the yes to calls holds."""

from collections.abc import Collection
from datetime import datetime
from uuid import UUID

from alongside.apps.consent.enums import Purpose, Way
from alongside.apps.consent.rules.gate import allowed_among
from alongside.apps.people.models import Person
from alongside.apps.people.queries.reaching import where_each
from alongside.core.consent.gate import Audience
from alongside.core.shared.numbers import shown_number


def numbers_of(people: Collection[Person], at: datetime) -> dict[UUID, str]:
    """By person, "" where none is kept; nobody who has said no to calls stands in it."""
    may = allowed_among(people, Purpose.CONTACT, Audience(to=Way.PHONE), at)
    kept = where_each(may, Way.PHONE)
    return {key: shown_number(kept[key]) if key in kept else "" for key in may}
