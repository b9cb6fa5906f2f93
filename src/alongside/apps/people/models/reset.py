from django.db import models

from alongside.apps.people.enums import SIDE_CHOICES
from alongside.apps.people.models.person import Person
from alongside.apps.places.models import Placed


class SecretReset(Placed):
    """Somebody got a new secret from somebody else, who could then sign in as them.

    So it is told to the person, shown to the other side, and what they vouch for until ``marked_until``
    is marked. ``by`` is empty for the keeper of the server; ``side`` is the side of whoever gave it.
    """

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="resets")
    by = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")
    side = models.CharField(max_length=12, choices=SIDE_CHOICES, blank=True)
    at = models.DateTimeField()
    marked_until = models.DateTimeField()
    seen_by = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")
    seen_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [
            models.Index(fields=["place", "-at"], name="secret_reset_newest"),
            models.Index(fields=["person", "at"], name="secret_reset_person"),
        ]


class StepOff(Placed):
    """Somebody lost their phone: a lead asks that their second step be taken off, a second person agrees.

    ``side`` is the side of whoever asked. Without ``agreed_at`` nothing has happened yet.
    """

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    asked_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    side = models.CharField(max_length=12, choices=SIDE_CHOICES, blank=True)
    asked_at = models.DateTimeField()
    agreed_by = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")
    agreed_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["place", "person"],
                condition=models.Q(agreed_at__isnull=True),
                name="step_off_asked_once",
            )
        ]
        indexes = [models.Index(fields=["place", "-asked_at"], name="step_off_newest")]
