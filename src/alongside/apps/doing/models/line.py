from django.db import models

from alongside.apps.books.enums import HELP_CHOICES, State
from alongside.apps.people.enums import HAT_CHOICES, SECTOR_CHOICES, SIDE_CHOICES
from alongside.apps.places.models import Placed
from alongside.apps.work.enums import STAGE_CHOICES


class ImportLine(Placed):
    """One person or group of a register's row, ready for the books: its act and standing share its key.

    Written in small steps so that nobody waits; one short step then copies all lines of a run into the
    books. The line at position 0 also holds what the entry needs. What a crash leaves behind counts for
    nothing and is swept away by a later import. Plain keys: nothing here outlives the run.
    """

    run_id = models.UUIDField()
    staged_at = models.DateTimeField()
    entry_id = models.UUIDField()
    position = models.PositiveSmallIntegerField()
    happened_on = models.DateField()
    month = models.DateField()
    stage = models.CharField(max_length=12, choices=STAGE_CHOICES)
    import_key = models.CharField(max_length=80)
    import_row = models.PositiveIntegerField()
    on_behalf = models.BooleanField()
    person_id = models.UUIDField(null=True)
    hat = models.CharField(max_length=20, choices=HAT_CHOICES)
    hat_title = models.CharField(max_length=80, blank=True)
    side = models.CharField(max_length=12, choices=SIDE_CHOICES)
    organisation_id = models.UUIDField(null=True)
    sector = models.CharField(max_length=12, choices=SECTOR_CHOICES, blank=True)
    heads = models.PositiveIntegerField()
    group_heads = models.PositiveIntegerField()
    minutes_each = models.PositiveIntegerField()
    minutes = models.PositiveIntegerField()
    kind = models.CharField(max_length=12, choices=HELP_CHOICES)
    state = models.CharField(max_length=10, choices=State)
    needs_citizen = models.BooleanField()
    needs_professional = models.BooleanField()
    words_hash = models.CharField(max_length=64, blank=True)
    text = models.CharField(max_length=200, blank=True)
    salt = models.CharField(max_length=32, blank=True)

    class Meta:
        indexes = [models.Index(fields=["run_id", "id"], name="import_line_run")]
