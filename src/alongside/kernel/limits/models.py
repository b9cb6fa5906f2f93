from django.db import models


class Tally(models.Model):
    """How often somebody did one thing until a moment; ``who`` is a keyed hash of who, what and when."""

    who = models.CharField(max_length=64, unique=True)
    until = models.DateTimeField(db_index=True)
    times = models.PositiveIntegerField(default=0)

    class Meta:
        app_label = "kernel"
