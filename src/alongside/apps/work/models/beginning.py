from django.db import models

from alongside.apps.people.enums import SIDE_CHOICES
from alongside.apps.people.models import Person
from alongside.apps.places.enums import Language
from alongside.apps.places.models import Placed
from alongside.apps.work.enums import Stakeholders, ToldBy
from alongside.apps.work.models.work import Work


class LaidAside(Placed):
    """An idea that does not go on for now, and why; a further row each time it is laid aside."""

    work = models.ForeignKey(Work, on_delete=models.PROTECT, related_name="times_laid_aside")
    reason = models.TextField(max_length=1000)
    language = models.CharField(max_length=3, choices=Language, default=Language.EN)
    by = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")
    at = models.DateTimeField()
    taken_up_by = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")
    taken_up_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["place", "work"],
                condition=models.Q(taken_up_at__isnull=True),
                name="laid_aside_once_at_a_time",
            )
        ]


class Beginning(Placed):
    """What was talked about before a work opened, beside what the work itself says.

    ``changed_at`` is when anything of it was last said anew: a yes to opening holds for what stood then.
    ``form_token`` keeps an idea sent twice from becoming two. ``is_for_everyone``: whoever wrote its answers
    was told that everyone reads them once it is open; older answers stay with the people of the place.
    ``laid_aside``: while it does not go on.
    """

    work = models.OneToOneField(Work, on_delete=models.PROTECT, related_name="beginning")
    proposed_by = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")
    proposed_at = models.DateTimeField()
    changed_at = models.DateTimeField()
    form_token = models.UUIDField(null=True)
    channel = models.CharField(max_length=10, choices=ToldBy, default=ToldBy.SCREEN)
    whose_idea = models.CharField(max_length=200, blank=True)
    fixed_by = models.TextField(max_length=2000, blank=True)
    weeks = models.PositiveSmallIntegerField(null=True)
    pay_pence = models.BigIntegerField(null=True)
    access_pence = models.BigIntegerField(null=True)
    childcare_pence = models.BigIntegerField(null=True)
    facilitation_pence = models.BigIntegerField(null=True)
    means = models.TextField(max_length=2000, blank=True)
    began_from = models.ForeignKey(Work, on_delete=models.PROTECT, null=True, related_name="+")
    what_changed = models.TextField(max_length=2000, blank=True)
    is_for_everyone = models.BooleanField(default=False)
    laid_aside = models.OneToOneField(LaidAside, on_delete=models.PROTECT, null=True, related_name="+")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["place", "form_token"], name="idea_sent_once")]


class GroupAnswer(Placed):
    """What is known of a group with nobody at the table: who could introduce us, or why not now."""

    work = models.ForeignKey(Work, on_delete=models.PROTECT, related_name="group_answers")
    group = models.CharField(max_length=20, choices=Stakeholders)
    answer = models.TextField(max_length=500)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["place", "work", "group"], name="group_answered_once")]


class OpeningYes(Placed):
    """A lead's yes to opening a work as it was described at that moment."""

    work = models.ForeignKey(Work, on_delete=models.PROTECT, related_name="opening_yes")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    side = models.CharField(max_length=12, choices=SIDE_CHOICES)
    said_at = models.DateTimeField()
    channel = models.CharField(max_length=10, choices=ToldBy, default=ToldBy.SCREEN)
    keyed_in_by = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["place", "work", "person"], name="one_yes_each")]
