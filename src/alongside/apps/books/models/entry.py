from django.db import models

from alongside.apps.books.enums import Book, Channel
from alongside.apps.books.models.batch import Batch
from alongside.apps.people.enums import HAT_CHOICES, SIDE_CHOICES
from alongside.apps.people.models import Person
from alongside.apps.places.models import Placed
from alongside.apps.work.enums import STAGE_CHOICES
from alongside.apps.work.models import Work


class Entry(Placed):
    """One entry of one book. It is never edited or removed, only corrected by a further entry.

    What happened when (``happened_on``, a day in the place's time zone) is apart from when it was
    written down (``recorded_at``). ``words_hash`` is all the entry keeps of its words, which live in
    their own rows so that they can be erased. ``month_only``: somebody in it was erased and few people
    remain, so that of its day only the month is kept.
    """

    work = models.ForeignKey(Work, on_delete=models.PROTECT, related_name="entries", db_index=False)
    book = models.CharField(max_length=10, choices=Book)
    stage = models.CharField(max_length=12, choices=STAGE_CHOICES)
    happened_on = models.DateField()
    month_only = models.BooleanField(null=True)
    recorded_at = models.DateTimeField()
    made_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+", db_index=False)
    made_in_hat = models.CharField(max_length=20, choices=HAT_CHOICES)
    made_on_side = models.CharField(max_length=12, choices=SIDE_CHOICES)
    on_behalf = models.BooleanField()
    channel = models.CharField(max_length=10, choices=Channel)
    batch = models.ForeignKey(Batch, on_delete=models.PROTECT, null=True, related_name="entries")
    import_key = models.CharField(max_length=80, null=True)
    import_row = models.PositiveIntegerField(null=True)
    corrects = models.OneToOneField("self", on_delete=models.PROTECT, null=True, related_name="corrected_by")
    form_token = models.UUIDField(null=True)
    words_hash = models.CharField(max_length=64, blank=True)

    class Meta:
        indexes = [
            models.Index(fields=["place", "work", "book", "-happened_on", "-id"], name="entry_book_page"),
            # What somebody wrote themselves, to offer it again; rows read in from a file are not theirs.
            models.Index(
                fields=["place", "made_by", "-happened_on"],
                condition=models.Q(import_key__isnull=True),
                name="entry_made_by",
            ),
            # Nearly every entry corrects nothing: an index full of nothing looks useless to a planner.
            models.Index(
                fields=["corrects"], condition=models.Q(corrects__isnull=False), name="entry_corrected"
            ),
        ]
        constraints = [
            models.UniqueConstraint(fields=["place", "work", "import_key"], name="entry_import_once"),
            # Rows of a register come by no form of their own.
            models.UniqueConstraint(
                fields=["form_token"], condition=models.Q(form_token__isnull=False), name="entry_form_once"
            ),
        ]


class Withdrawal(Placed):
    """An entry taken back as a whole, by who made it, before anybody else touched it."""

    entry = models.OneToOneField(Entry, on_delete=models.PROTECT, related_name="withdrawal")
    by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    reason = models.CharField(max_length=20)
