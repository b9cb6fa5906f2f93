from django.db import models

from alongside.apps.people.enums import HAT_CHOICES, SIDE_CHOICES, CodeKind
from alongside.apps.people.models.hat import Hat
from alongside.apps.people.models.organisation import Organisation
from alongside.apps.people.models.person import Person
from alongside.apps.places.models import Placed


class JoinCode(Placed):
    """A code people join with: on a poster, in a letter, in an organisation's pack, or an invitation.

    ``label`` says where it hangs or whom it is for; ``contact`` whom to ask, printed on the sheet; ``hat`` is
    the one an invitation was written in.
    """

    code = models.CharField(max_length=16, unique=True)
    kind = models.CharField(max_length=12, choices=CodeKind)
    label = models.CharField(max_length=120)
    contact = models.CharField(max_length=200, blank=True)
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, null=True, related_name="+")
    made_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    hat = models.ForeignKey(Hat, on_delete=models.PROTECT, null=True, related_name="+")
    made_at = models.DateTimeField()
    form_token = models.UUIDField(unique=True)
    withdrawn_at = models.DateTimeField(null=True)
    withdrawn_by = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")

    class Meta:
        indexes = [models.Index(fields=["place", "-made_at"], name="join_code_newest")]


class Joining(Placed):
    """Somebody joined by themselves, with a code. ``form_token``: sent twice, joined once."""

    person = models.OneToOneField(Person, on_delete=models.PROTECT, related_name="joining")
    code = models.ForeignKey(JoinCode, on_delete=models.PROTECT, related_name="joinings")
    form_token = models.UUIDField(unique=True)


class Welcome(Placed):
    """Somebody says: I have met this person. Hat and side are those of whoever says so, fixed then."""

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="welcomes")
    by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    hat = models.CharField(max_length=20, choices=HAT_CHOICES)
    side = models.CharField(max_length=12, choices=SIDE_CHOICES)
    at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["place", "person", "by"], name="welcomed_once_by_each")
        ]
