from django.db import models

from alongside.apps.books.enums import HELP_CHOICES, IN_KIND_CHOICES, Part
from alongside.apps.books.models.entry import Entry
from alongside.apps.people.enums import HAT_CHOICES, SECTOR_CHOICES, SIDE_CHOICES
from alongside.apps.people.models import Organisation, Person
from alongside.apps.places.models import Placed


class Act(Placed):
    """One line of an entry: a person, or a group with a head count, in a hat, on a side fixed then.

    ``minutes`` is ``heads`` × ``minutes_each``. A group's heads count in sums, never in distinct people.
    """

    entry = models.ForeignKey(Entry, on_delete=models.PROTECT, related_name="acts", db_index=False)
    position = models.PositiveSmallIntegerField()
    part = models.CharField(max_length=12, choices=Part)
    person = models.ForeignKey(
        Person, on_delete=models.PROTECT, null=True, related_name="acts", db_index=False
    )
    hat = models.CharField(max_length=20, choices=HAT_CHOICES)
    hat_title = models.CharField(max_length=80, blank=True)
    side = models.CharField(max_length=12, choices=SIDE_CHOICES)
    organisation = models.ForeignKey(
        Organisation, on_delete=models.PROTECT, null=True, related_name="+", db_index=False
    )
    sector = models.CharField(max_length=12, choices=SECTOR_CHOICES, blank=True)
    heads = models.PositiveIntegerField(default=1)
    minutes_each = models.PositiveIntegerField(default=0)
    minutes = models.PositiveIntegerField(default=0)
    pence = models.PositiveBigIntegerField(default=0)
    kind = models.CharField(max_length=12, choices=HELP_CHOICES, blank=True)
    in_kind = models.CharField(max_length=12, choices=IN_KIND_CHOICES, blank=True)
    position_taken = models.CharField(max_length=20, blank=True)

    class Meta:
        indexes = [
            # Promises are rare among hours: those made to or by somebody are found without walking them.
            models.Index(
                fields=["place", "person", "side"],
                condition=models.Q(part=Part.PROMISED_TO),
                name="act_promised_to",
            ),
            models.Index(
                fields=["place", "person"], condition=models.Q(part=Part.PROMISED), name="act_promised_by"
            ),
        ]
        constraints = [
            models.UniqueConstraint(fields=["place", "entry", "position"], name="act_position_once"),
            models.CheckConstraint(
                condition=models.Q(minutes=models.F("heads") * models.F("minutes_each")),
                name="act_minutes_add_up",
            ),
            models.CheckConstraint(condition=models.Q(heads__gte=1), name="act_has_a_head"),
            models.CheckConstraint(
                condition=models.Q(person__isnull=True) | models.Q(heads=1), name="act_person_is_one_head"
            ),
        ]
