from django.db import models

from alongside.apps.people.enums import BROWSER_CHOICES, SYSTEM_CHOICES
from alongside.apps.people.models.account import Account
from alongside.kernel.ids import new_secret_id


class SignedIn(models.Model):
    """One browser in which an account is, or was, signed in: in two rough words, by the day.

    ``session`` is the session's own key, so that it can be ended from elsewhere. No address, no version.
    """

    id = models.UUIDField(primary_key=True, default=new_secret_id, editable=False)
    account = models.ForeignKey(Account, on_delete=models.CASCADE, related_name="signed_in")
    session = models.CharField(max_length=40, unique=True)
    browser = models.CharField(max_length=8, choices=BROWSER_CHOICES)
    system = models.CharField(max_length=10, choices=SYSTEM_CHOICES)
    first_seen_on = models.DateField()
    last_seen_on = models.DateField()
