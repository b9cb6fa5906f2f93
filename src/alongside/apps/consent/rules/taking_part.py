"""Taking part: grown people say so by joining or asking to be keyed in; of a child it is asked."""

from datetime import datetime

from alongside.apps.consent.enums import Purpose
from alongside.apps.consent.rules.gate import allowed
from alongside.apps.people.models import Person
from alongside.apps.people.rules.young import is_young
from alongside.core.consent.gate import THE_PLACE
from alongside.kernel.verdict import YES, Verdict


def may_be_entered(person: Person, at: datetime) -> Verdict:
    """Whether somebody may be given a seat."""
    return allowed(person, Purpose.TAKE_PART, THE_PLACE, at) if is_young(person) else YES
