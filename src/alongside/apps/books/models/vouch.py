from django.db import models

from alongside.apps.books.enums import Channel
from alongside.apps.books.models.entry import Entry
from alongside.apps.people.enums import HAT_CHOICES, SIDE_CHOICES
from alongside.apps.people.models import Person
from alongside.apps.places.models import Placed


class Vouch(Placed):
    """ "Yes, that is how it was." Nobody vouches twice for one entry, whatever hats they have.

    The maker's word for their own act needs no row here; everybody else's does. ``keyed_by`` is set
    when a signature or a phone call was keyed in by somebody who did not make the entry.
    """

    entry = models.ForeignKey(Entry, on_delete=models.PROTECT, related_name="vouches", db_index=False)
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="vouches")
    hat = models.CharField(max_length=20, choices=HAT_CHOICES)
    side = models.CharField(max_length=12, choices=SIDE_CHOICES)
    channel = models.CharField(max_length=10, choices=Channel)
    keyed_by = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")
    at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["place", "entry", "person"], name="vouch_once")]
