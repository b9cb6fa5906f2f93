from django.db import models
from django.db.models import Q

from alongside.apps.people.enums import SIDE_CHOICES
from alongside.apps.people.models import Person
from alongside.apps.places.models import Placed
from alongside.apps.voices.enums import AskedBy, AskState, CallOutcome, WhyNot
from alongside.apps.voices.models.question import Question
from alongside.apps.voices.models.sheet import Sheet
from alongside.kernel.ids import new_secret_id


class AskRound(Placed):
    """A question put to chosen people in one go. ``caller``: who rings round, where it is asked by phone."""

    question = models.ForeignKey(Question, on_delete=models.PROTECT, related_name="rounds")
    asked_by = models.CharField(max_length=8, choices=AskedBy)
    made_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    caller = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")
    made_at = models.DateTimeField()
    form_token = models.UUIDField(unique=True)

    class Meta:
        indexes = [models.Index(fields=["place", "question", "-made_at"], name="round_of_question")]


class Ask(Placed):
    """One person of a round, or why they could not be asked.

    ``sheet`` has the code that their letter carries, good for one answer. Once it is answered the sheet
    is let go, so that nothing leads from whoever was asked to what was answered. ``side``: as which they
    sit at the table or take part, where that is one side only.
    """

    id = models.UUIDField(primary_key=True, default=new_secret_id, editable=False)
    round = models.ForeignKey(AskRound, on_delete=models.PROTECT, related_name="asks")
    question = models.ForeignKey(Question, on_delete=models.PROTECT, related_name="asks")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="asks")
    side = models.CharField(max_length=12, choices=SIDE_CHOICES, blank=True)
    state = models.CharField(max_length=12, choices=AskState, default=AskState.OPEN)
    why_not = models.CharField(max_length=12, choices=WhyNot, blank=True)
    sheet = models.OneToOneField(Sheet, on_delete=models.PROTECT, null=True, related_name="ask")
    reply_hash = models.CharField(max_length=64, null=True, unique=True)
    again_at = models.DateTimeField(null=True)
    ended_on = models.DateField(null=True)

    class Meta:
        indexes = [models.Index(fields=["place", "person", "state"], name="ask_of_person")]
        constraints = [
            models.UniqueConstraint(
                fields=["place", "question", "person"],
                condition=~Q(state=AskState.COULD_NOT),
                name="asked_once_each",
            )
        ]


class CallTry(Placed):
    """Somebody rang and heard no answer to the question: how it went, and nothing of what was said.

    A call that brought an answer leaves no row: its moment would lead to an answer without a name.
    """

    ask = models.ForeignKey(Ask, on_delete=models.PROTECT, related_name="calls")
    by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    outcome = models.CharField(max_length=12, choices=CallOutcome)
    form_token = models.UUIDField(unique=True)
