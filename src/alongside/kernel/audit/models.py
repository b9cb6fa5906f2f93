from django.db import models

from alongside.kernel.ids import new_id


class AuditLine(models.Model):
    """What happened, in ids and codes only; written in the action's own transaction, unlinked.

    Plain keys instead of foreign keys: history outlives what it speaks of.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    place_id = models.UUIDField()
    chain = models.CharField(max_length=12)
    at = models.DateTimeField()
    actor_id = models.UUIDField(null=True)
    verb = models.CharField(max_length=60)
    about = models.CharField(max_length=40)
    about_id = models.UUIDField()
    details = models.JSONField()

    class Meta:
        app_label = "kernel"
        indexes = [
            models.Index(fields=["about_id", "at"], name="audit_about"),
            models.Index(fields=["place_id", "-id"], name="audit_last"),
        ]


class AuditLink(models.Model):
    """The chain itself: one link per committed line, added by the sealer under one lock.

    ``hash`` covers the line, its position and the link before. What happened between writing a line
    and linking it is the only gap, and it is as long as the sealer is late.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    line = models.OneToOneField(AuditLine, on_delete=models.PROTECT, related_name="link")
    place_id = models.UUIDField()
    chain = models.CharField(max_length=12)
    position = models.PositiveBigIntegerField()
    linked_at = models.DateTimeField()
    hash = models.CharField(max_length=64)

    class Meta:
        app_label = "kernel"
        constraints = [
            models.UniqueConstraint(fields=["place_id", "chain", "position"], name="audit_position_once")
        ]


class AuditPending(models.Model):
    """Lines not linked yet, so that the sealer need not look at every line ever written.

    Written with the line, removed with the link. Hiding a line from the sealer by deleting its row
    here does not help: verifying counts every line without a link.
    """

    line = models.OneToOneField(AuditLine, on_delete=models.PROTECT, primary_key=True, related_name="+")
    place_id = models.UUIDField()
    chain = models.CharField(max_length=12)
    at = models.DateTimeField()

    class Meta:
        app_label = "kernel"
        indexes = [models.Index(fields=["place_id", "chain", "at"], name="audit_pending")]


class AuditHead(models.Model):
    """The head of a chain at the end of a day, published where both sides see it.

    A chain alone proves nothing against whoever can rewrite all of it; a head that others wrote down does.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    place_id = models.UUIDField()
    chain = models.CharField(max_length=12)
    day = models.DateField()
    position = models.PositiveBigIntegerField()
    hash = models.CharField(max_length=64)

    class Meta:
        app_label = "kernel"
        constraints = [
            models.UniqueConstraint(fields=["place_id", "chain", "day"], name="audit_head_once_a_day")
        ]


class Erasing(models.Model):
    """An erasing is under way in this very transaction, and this is the line it left.

    It is written and removed in one transaction, so nobody else ever sees a row here: see ``kernel.erasing``.
    """

    line = models.OneToOneField(AuditLine, on_delete=models.PROTECT, primary_key=True, related_name="+")

    class Meta:
        app_label = "kernel"
