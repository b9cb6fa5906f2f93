from django.db import models

from alongside.apps.books.models import Entry
from alongside.apps.decisions.enums import VIEWS_HOW_CHOICES
from alongside.apps.places.models import Placed


class Views(Placed):
    """Views were asked for: how. How many is the head count of the entry's acts."""

    entry = models.OneToOneField(Entry, on_delete=models.PROTECT, related_name="views")
    how = models.CharField(max_length=16, choices=VIEWS_HOW_CHOICES)
