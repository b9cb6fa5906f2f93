from django.db import models
from django.db.models import Q

from alongside.apps.places.models import Placed
from alongside.apps.safeguarding.enums import State
from alongside.apps.safeguarding.models.key import LeadKey
from alongside.kernel.ids import new_secret_id


class Concern(Placed):
    """Somebody is worried about somebody's safety. In the clear stands only what the clocks need.

    ``form_token``: sent twice, counted once.
    """

    id = models.UUIDField(primary_key=True, default=new_secret_id, editable=False)
    logged_at = models.DateTimeField()
    in_danger = models.BooleanField()
    form_token = models.UUIDField(unique=True)

    class Meta:
        indexes = [models.Index(fields=["place", "-logged_at"], name="concern_newest")]


class Watch(Placed):
    """Where a concern stands, and by when somebody has to say that they have it.

    ``escalations``: how often its time ran out and more people were told. ``keep_until``: it does not
    end before that day, though its years are over.
    """

    concern = models.OneToOneField(Concern, on_delete=models.PROTECT, related_name="watch")
    state = models.CharField(max_length=8, choices=State, default=State.WAITING)
    due_at = models.DateTimeField()
    escalations = models.PositiveSmallIntegerField(default=0)
    escalated_at = models.DateTimeField(null=True)
    seen_at = models.DateTimeField(null=True)
    closed_at = models.DateTimeField(null=True)
    keep_until = models.DateField(null=True)

    class Meta:
        indexes = [
            models.Index(fields=["place", "due_at"], condition=Q(state=State.WAITING), name="concern_waiting")
        ]


class CaseCode(Placed):
    """How whoever told it adds to it later. ``code_hash``: of the code they were given, kept nowhere itself.

    What they add is sealed to ``public``; the private half stands among the sealed words of the concern, so
    whoever can open those, and nobody else, opens what was added.
    """

    concern = models.OneToOneField(Concern, on_delete=models.PROTECT, related_name="case")
    code_hash = models.CharField(max_length=64, unique=True)
    public = models.CharField(max_length=64)


class Addition(Placed):
    """What whoever told a concern added later, sealed where it arrived. Only ever added to."""

    id = models.UUIDField(primary_key=True, default=new_secret_id, editable=False)
    case = models.ForeignKey(CaseCode, on_delete=models.PROTECT, related_name="additions")
    added_at = models.DateTimeField()
    sealed_key = models.CharField(max_length=200)
    sealed = models.TextField()
    form_token = models.UUIDField(unique=True)


class ConcernSeal(Placed):
    """The key to a concern's words, sealed to one lead's public key. Whoever has none has no concern."""

    concern = models.ForeignKey(Concern, on_delete=models.PROTECT, related_name="seals")
    key = models.ForeignKey(LeadKey, on_delete=models.PROTECT, related_name="seals")
    sealed = models.CharField(max_length=200)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["place", "concern", "key"], name="concern_sealed_once_to_each")
        ]


class ConcernRow(Placed):
    """Words about a concern, sealed: how it was told, a note, a decision, an outcome. Only ever added to."""

    concern = models.ForeignKey(Concern, on_delete=models.PROTECT, related_name="rows")
    position = models.PositiveSmallIntegerField()
    sealed = models.TextField()
    form_token = models.UUIDField(unique=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["place", "concern", "position"], name="concern_row_once")
        ]
