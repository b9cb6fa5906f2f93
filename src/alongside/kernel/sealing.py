"""Words that must be read again, and that nobody finds in a copy of the database alone.

The key comes from the secret of the installation, which stands in its data folder or environment.
"""

import base64

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from django.conf import settings
from django.utils.encoding import force_bytes


class NotOurs(ValueError):  # noqa: N818 - reads as the sentence it raises
    """Sealed under another secret, or changed since."""


def seal(text: str) -> str:
    """The same words twice are sealed differently."""
    return _seals().encrypt(text.encode()).decode()


def unseal(sealed: str) -> str:
    """**Raises** NotOurs."""
    try:
        return _seals().decrypt(sealed.encode()).decode()
    except InvalidToken:
        raise NotOurs("sealed under another secret") from None


def _seals() -> MultiFernet:
    secrets = (settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS)
    return MultiFernet([_seal(force_bytes(secret)) for secret in secrets])


def _seal(secret: bytes) -> Fernet:
    derive = HKDF(algorithm=SHA256(), length=32, salt=None, info=b"alongside.kernel.sealing")
    return Fernet(base64.urlsafe_b64encode(derive.derive(secret)))
