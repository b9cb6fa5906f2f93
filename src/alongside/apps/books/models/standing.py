from django.db import models

from alongside.apps.books.enums import HELP_CHOICES, IN_KIND_CHOICES, Book, Part, State
from alongside.apps.books.models.act import Act
from alongside.apps.books.models.entry import Entry
from alongside.apps.people.enums import HAT_CHOICES, SECTOR_CHOICES, SIDE_CHOICES
from alongside.apps.people.models import Organisation, Person
from alongside.apps.places.models import Placed
from alongside.apps.work.enums import STAGE_CHOICES
from alongside.apps.work.models import Work


class Standing(Placed):
    """What one act counts for now: the only table of the books that changes, and it can be rebuilt.

    Copies of the entry and act stand beside the state so that one covering index answers every sum of
    a work live. ``month`` is the first day of the month it happened in. Its act is its key.
    """

    id = None  # type: ignore[assignment] # Django's way to do without a field of the base
    act = models.OneToOneField(Act, on_delete=models.PROTECT, primary_key=True, related_name="standing")
    entry = models.ForeignKey(Entry, on_delete=models.PROTECT, related_name="standings")
    work = models.ForeignKey(Work, on_delete=models.PROTECT, related_name="+", db_index=False)
    person = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+", db_index=False)
    book = models.CharField(max_length=10, choices=Book)
    part = models.CharField(max_length=12, choices=Part)
    stage = models.CharField(max_length=12, choices=STAGE_CHOICES)
    side = models.CharField(max_length=12, choices=SIDE_CHOICES)
    hat = models.CharField(max_length=20, choices=HAT_CHOICES)
    sector = models.CharField(max_length=12, choices=SECTOR_CHOICES, blank=True)
    organisation = models.ForeignKey(
        Organisation, on_delete=models.PROTECT, null=True, related_name="+", db_index=False
    )
    kind = models.CharField(max_length=12, choices=HELP_CHOICES, blank=True)
    in_kind = models.CharField(max_length=12, choices=IN_KIND_CHOICES, blank=True)
    happened_on = models.DateField()
    month = models.DateField()
    group_heads = models.PositiveIntegerField(default=0)
    minutes = models.PositiveIntegerField(default=0)
    pence = models.PositiveBigIntegerField(default=0)
    state = models.CharField(max_length=10, choices=State)
    needs_citizen = models.BooleanField()
    needs_professional = models.BooleanField()
    witnessed = models.BooleanField()
    by_proxy = models.BooleanField()
    disputed = models.BooleanField(default=False)

    class Meta:
        indexes = [
            # Covers every sum of a work, and who is behind it: grouped in the index's own order, nothing is
            # sorted. Month, side and hat come first, as strangers see them.
            models.Index(
                fields=[
                    "place",
                    "work",
                    "state",
                    "book",
                    "part",
                    "month",
                    "side",
                    "hat",
                    "stage",
                    "kind",
                    "sector",
                    "organisation",
                    "disputed",
                    "by_proxy",
                    "witnessed",
                    "in_kind",
                    "minutes",
                    "pence",
                    "group_heads",
                    "person",
                ],
                name="standing_sums",
            ),
            # One's own sums and record, what waits of one's own, and whether a work's books name somebody.
            models.Index(
                fields=[
                    "place",
                    "person",
                    "state",
                    "month",
                    "part",
                    "minutes",
                    "work",
                    "stage",
                    "pence",
                    "happened_on",
                ],
                name="standing_person",
            ),
            # Decisions are rare among hours: those one had a say in are found without walking them.
            models.Index(
                fields=["place", "person", "state", "part"],
                condition=models.Q(book=Book.DECISION),
                name="standing_said",
            ),
            # Money is rare among hours: its first day is found without walking them.
            models.Index(
                fields=["place", "work", "happened_on"],
                condition=models.Q(pence__gt=0),
                name="standing_money",
            ),
            models.Index(
                fields=[
                    "place",
                    "work",
                    "state",
                    "-happened_on",
                    "entry",
                    "needs_citizen",
                    "needs_professional",
                ],
                condition=models.Q(state=State.WAITING),
                name="standing_waiting",
            ),
        ]
