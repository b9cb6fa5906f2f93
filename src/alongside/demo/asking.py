"""What people of the demo asked about their data."""

from datetime import datetime, timedelta

from alongside.apps.people.models import Person
from alongside.apps.places.models import Place
from alongside.apps.rights.actions.asking import Asked, ask, key_in_request
from alongside.apps.rights.actions.steps import take_request_step
from alongside.apps.rights.enums import Right, StepKind, Way
from alongside.kernel.clock import local_day
from alongside.kernel.ids import new_secret_id


def ask_about_data(place: Place, ben: Person, cleo: Person, now: datetime) -> None:
    """Ben asked for his copy on paper; a grandmother rang, and who she is has been asked."""
    weeks_ago, days_ago = now - timedelta(days=12), now - timedelta(days=4)
    said = Asked(Right.COPY, "On paper please, my phone is too small for all that.")
    ask(person=ben, asked=said, form_token=new_secret_id(), now=weeks_ago)
    rang = key_in_request(
        place=place,
        person=None,
        asked=Asked(
            Right.COMPLAIN,
            "My name was on a list at the café and I never said it could be.",
            name="Doreen Pike",
            reach="0161 496 0000, mornings",
        ),
        way=Way.PHONE,
        received_on=local_day(days_ago, place.time_zone),
        by=cleo,
        form_token=new_secret_id(),
        now=days_ago,
    )
    take_request_step(
        request=rang,
        kind=StepKind.ACKNOWLEDGED,
        by=cleo,
        words="Thank you for ringing. The list is down; we are finding out how it came to hang there.",
        form_token=new_secret_id(),
        now=now - timedelta(days=3),
    )
