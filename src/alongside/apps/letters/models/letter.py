from django.db import models
from django.db.models import Q

from alongside.apps.letters.enums import Channel, Say, State
from alongside.apps.letters.models.printing import PrintRun
from alongside.apps.people.models import Person
from alongside.apps.places.models import Placed


class Letter(Placed):
    """One letter to one person. Its words are made when it is sent or printed and are kept nowhere.

    Its key is the reference a provider is given, the same at every try. A worker holds the letter for as
    long as its lease runs; a worker that dies leaves a lease that ends by itself. Of the link only the hash
    is kept. ``ask_back_at`` is when its provider is asked what became of it.
    """

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="letters")
    channel = models.CharField(max_length=8, choices=Channel)
    is_digest = models.BooleanField()
    state = models.CharField(max_length=12, choices=State, default=State.WAITING)
    written_at = models.DateTimeField()
    next_try_at = models.DateTimeField()
    tries = models.PositiveSmallIntegerField(default=0)
    lease = models.UUIDField(null=True)
    lease_ends_at = models.DateTimeField(null=True)
    link_hash = models.CharField(max_length=64, null=True, unique=True)
    link_ends_at = models.DateTimeField(null=True)
    bounced_at = models.DateTimeField(null=True)
    sent_at = models.DateTimeField(null=True)
    ask_back_at = models.DateTimeField(null=True)
    arrived_at = models.DateTimeField(null=True)
    run = models.ForeignKey(PrintRun, on_delete=models.PROTECT, null=True, related_name="letters")

    class Meta:
        indexes = [
            models.Index(
                fields=["place", "channel", "next_try_at"],
                condition=Q(state=State.WAITING),
                name="letter_waiting",
            ),
            models.Index(fields=["place", "person", "-written_at"], name="letter_of_person"),
            models.Index(
                fields=["place", "ask_back_at"],
                condition=Q(ask_back_at__isnull=False),
                name="letter_to_ask_back",
            ),
        ]


class LetterItem(Placed):
    """One thing a letter tells, and what its reader answered by the link or on the paper, once."""

    letter = models.ForeignKey(Letter, on_delete=models.PROTECT, related_name="items")
    kind = models.CharField(max_length=40)
    about_id = models.UUIDField()
    said = models.CharField(max_length=12, choices=Say, blank=True)
    said_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [models.Index(fields=["place", "about_id", "kind"], name="letter_item_about")]
