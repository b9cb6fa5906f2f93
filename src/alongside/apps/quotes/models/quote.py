from django.db import models

from alongside.apps.books.models import Words
from alongside.apps.people.models import Person
from alongside.apps.places.models import Placed
from alongside.apps.work.models import Work


class Quote(Placed):
    """Words of the books shown as a quotation. Nothing is copied: words that are erased are gone here too.

    ``person`` is whose words they are; how far they are shown is asked of the gate at every look.
    """

    work = models.ForeignKey(Work, on_delete=models.PROTECT, related_name="quotes", db_index=False)
    words = models.OneToOneField(Words, on_delete=models.PROTECT, related_name="quote")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    quoted_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    quoted_at = models.DateTimeField()

    class Meta:
        indexes = [
            models.Index(fields=["place", "work", "-quoted_at", "-id"], name="quote_newest"),
            models.Index(fields=["place", "person"], name="quote_of_person"),
        ]
