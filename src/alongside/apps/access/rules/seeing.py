"""Who may say what somebody needs, and who may see it."""

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from alongside.apps.consent.enums import Purpose
from alongside.apps.consent.rules.gate import allowed_among
from alongside.apps.people.models import Person
from alongside.core.consent.gate import THE_PLACE


def open_to_inviters(persons: Iterable[Person], at: datetime) -> set[UUID]:
    """Those of them who let whoever invites them see it: the gate, asked once for all."""
    return allowed_among(persons, Purpose.ACCESS, THE_PLACE, at)
