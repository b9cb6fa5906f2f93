from django.db import models

from alongside.apps.letters.enums import Channel, HowOften
from alongside.apps.people.models import Person
from alongside.apps.places.models import Placed


class Choice(Placed):
    """How somebody wants to be written to. Without a row: by e-mail where there is one, else on paper."""

    person = models.OneToOneField(Person, on_delete=models.PROTECT, related_name="letter_choice")
    channel = models.CharField(max_length=8, choices=Channel)
    how_often = models.CharField(max_length=8, choices=HowOften, default=HowOften.DAILY)
    chosen_at = models.DateTimeField()
