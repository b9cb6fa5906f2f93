from django.db import models

from alongside.apps.people.enums import SIDE_CHOICES
from alongside.apps.people.models import Person
from alongside.apps.places.enums import Language
from alongside.apps.places.models import Placed
from alongside.apps.voices.enums import Print
from alongside.apps.voices.models.answer import Answer
from alongside.apps.voices.models.question import Question
from alongside.kernel.ids import new_secret_id


class Pack(Placed):
    """Sheets of a question, printed in one go. ``hand_in`` says where they are brought back to.

    ``in_letters``: their codes went out in letters to chosen people, and no sheet is printed here.
    """

    question = models.ForeignKey(Question, on_delete=models.PROTECT, related_name="packs")
    language = models.CharField(max_length=3, choices=Language)
    print = models.CharField(max_length=6, choices=Print, default=Print.NORMAL)
    hand_in = models.CharField(max_length=200)
    made_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    made_at = models.DateTimeField()
    form_token = models.UUIDField(unique=True)
    in_letters = models.BooleanField(default=False)


class Sheet(Placed):
    """One sheet of paper: its code is used once, on paper or a screen. ``lies`` says where the paper is."""

    id = models.UUIDField(primary_key=True, default=new_secret_id, editable=False)
    pack = models.ForeignKey(Pack, on_delete=models.PROTECT, related_name="sheets")
    code = models.CharField(max_length=16, unique=True)
    position = models.PositiveSmallIntegerField()
    lies = models.CharField(max_length=200, blank=True)
    answer = models.OneToOneField(Answer, on_delete=models.PROTECT, null=True, related_name="sheet")

    class Meta:
        indexes = [models.Index(fields=["place", "pack", "position"], name="sheet_of_pack")]


class Reading(Placed):
    """What one person read on a sheet: the first keys it, a second reads it again without seeing the first.

    The third settles where they differ. Their words go once the sheet is counted: the answer keeps them.
    """

    sheet = models.ForeignKey(Sheet, on_delete=models.PROTECT, related_name="readings")
    turn = models.PositiveSmallIntegerField()
    by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    side = models.CharField(max_length=12, choices=SIDE_CHOICES)
    choice = models.PositiveSmallIntegerField(null=True)
    words = models.TextField(max_length=1000, blank=True)
    language = models.CharField(max_length=3, choices=Language)
    person = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["place", "sheet", "turn"], name="sheet_read_once_a_turn")
        ]
