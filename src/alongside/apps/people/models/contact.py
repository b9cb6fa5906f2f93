from django.db import models

from alongside.apps.people.models.person import Person
from alongside.apps.places.models import Placed


class Contact(Placed):
    """How whoever looks after safeguarding is called and reached: said by themselves, read by everybody."""

    person = models.OneToOneField(Person, on_delete=models.PROTECT, related_name="contact")
    called = models.CharField(max_length=80)
    reached_by = models.CharField(max_length=200)
    said_at = models.DateTimeField()
