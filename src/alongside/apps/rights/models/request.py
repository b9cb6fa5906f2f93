from django.db import models

from alongside.apps.people.models import Person
from alongside.apps.places.enums import Language
from alongside.apps.places.models import Placed
from alongside.apps.rights.enums import RequestState, Right, StepKind, Way


class DataRequest(Placed):
    """Somebody asks something of what is kept about them, by whatever way.

    ``name`` and ``answer_to`` are what they gave to be answered by; ``person`` is empty for somebody who
    has no record here. ``purpose``: the use that is to stop, where they name one. ``due_on`` repeats what
    the clock says, for the order of the list; it is empty where the law sets no day any more.
    """

    kind = models.CharField(max_length=8, choices=Right)
    purpose = models.CharField(max_length=40, blank=True)
    person = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="data_requests")
    name = models.CharField(max_length=200, blank=True)
    answer_to = models.CharField(max_length=300, blank=True)
    way = models.CharField(max_length=8, choices=Way)
    words = models.TextField(max_length=2000, blank=True)
    language = models.CharField(max_length=3, choices=Language, default=Language.EN)
    received_on = models.DateField()
    recorded_at = models.DateTimeField()
    keyed_in_by = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")
    state = models.CharField(max_length=10, choices=RequestState, default=RequestState.OPEN)
    due_on = models.DateField(null=True)
    form_token = models.UUIDField(unique=True)

    class Meta:
        indexes = [
            models.Index(fields=["place", "state", "due_on"], name="data_request_due"),
            models.Index(fields=["place", "person", "-recorded_at"], name="data_request_of_person"),
        ]


class RequestStep(Placed):
    """Something that happened to a request; ``words`` say why, or what was done."""

    request = models.ForeignKey(DataRequest, on_delete=models.PROTECT, related_name="steps")
    kind = models.CharField(max_length=12, choices=StepKind)
    by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    on = models.DateField()
    at = models.DateTimeField()
    words = models.TextField(max_length=2000, blank=True)
    language = models.CharField(max_length=3, choices=Language, default=Language.EN)
    form_token = models.UUIDField(unique=True)

    class Meta:
        indexes = [models.Index(fields=["place", "request", "at"], name="request_step_order")]
