from typing import Any

from django.contrib.auth.models import AbstractBaseUser, BaseUserManager
from django.db import models
from django.utils.crypto import salted_hmac

from alongside.apps.places.enums import Language
from alongside.kernel.ids import new_secret_id


class AccountManager(BaseUserManager["Account"]):
    def create_user(self, email: str | None = None, **fields: Any) -> "Account":
        account = self.model(email=self.normalize_email(email).lower() if email else None, **fields)
        account.set_unusable_password()
        account.save(using=self._db)
        return account


class Account(AbstractBaseUser):
    """Sign-in only: who somebody is stands on their person in each place. No e-mail needed.

    ``code`` is the personal code of people without e-mail; the password field holds their secret. The tries
    and the wait of the second step are its own: whoever lacks the phone must not close the way in. Every
    session is signed with ``sessions_round``: a further round ends them all.
    """

    id = models.UUIDField(primary_key=True, default=new_secret_id, editable=False)
    email = models.EmailField(unique=True, null=True)
    code = models.CharField(max_length=16, unique=True, null=True)
    language = models.CharField(max_length=3, choices=Language, default=Language.EN)
    is_active = models.BooleanField(default=True)
    joined_at = models.DateTimeField()
    failed_tries = models.PositiveSmallIntegerField(default=0)
    wait_until = models.DateTimeField(null=True)
    second_failed_tries = models.PositiveSmallIntegerField(default=0)
    second_wait_until = models.DateTimeField(null=True)
    sessions_round = models.PositiveIntegerField(default=0)

    objects = AccountManager()

    USERNAME_FIELD = "id"
    EMAIL_FIELD = "email"

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(email__isnull=False) | models.Q(code__isnull=False),
                name="account_has_a_way_in",
            )
        ]

    def _get_session_auth_hash(self, secret: str | None = None) -> str:
        """Django's own, and the round. Sessions of the first round stay as they were."""
        own: str = super()._get_session_auth_hash(secret=secret)  # type: ignore[misc]  # not in the stubs
        if not self.sessions_round:
            return own
        return salted_hmac(
            "people.sessions_round", f"{own}|{self.sessions_round}", algorithm="sha256"
        ).hexdigest()

    def __str__(self) -> str:
        # An address or a code must never leak by printing an account.
        return f"account {self.id}"
