from django.db import models

from alongside.kernel.ids import new_secret_id


class Slip(models.Model):
    """A code on its way to an e-mail address or a phone: sealed whole; gone once sent or over.

    It is of no place: whoever signs in has named none yet. It is held and left as a letter is.
    """

    id = models.UUIDField(primary_key=True, default=new_secret_id, editable=False)
    sealed = models.TextField()
    ends_at = models.DateTimeField()
    next_try_at = models.DateTimeField(db_index=True)
    tries = models.PositiveSmallIntegerField(default=0)
    lease = models.UUIDField(null=True)
    lease_ends_at = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return f"slip {self.id}"
