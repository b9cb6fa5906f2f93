"""How allauth's second factor behaves here: what it keeps is sealed, and nothing is sent past our letters."""

from typing import Any

from allauth.mfa.adapter import DefaultMFAAdapter

from alongside.kernel.sealing import seal, unseal


class SealedFactors(DefaultMFAAdapter):  # type: ignore[misc]  # allauth has no types
    """The secret of an app, and the seed of the recovery codes, are of no use in a copy of the database."""

    def encrypt(self, text: str) -> str:
        return seal(text)

    def decrypt(self, encrypted_text: str) -> str:
        return unseal(encrypted_text)

    def send_notification_mail(self, *given: Any, **named: Any) -> None:
        """A person is told by a letter of their place."""
