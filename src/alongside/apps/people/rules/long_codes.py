"""Codes of sixteen signs that are worked out again and never kept: 80 bits, to be clicked or typed.

Nothing but a hash of one is written down; it comes from a row's key and the secret of the server.
"""

import hashlib
from uuid import UUID

from django.utils.crypto import salted_hmac

from alongside.apps.people.rules.codes import ALPHABET

LENGTH = 16
_MISREAD = str.maketrans({"O": "0", "I": "1", "L": "1", " ": None, "-": None, "–": None, "\t": None})


def made_of(salt: str, key: UUID) -> str:
    """The code that belongs to this key, for this use."""
    number = int.from_bytes(salted_hmac(salt, key.hex, algorithm="sha256").digest()[:10], "big")
    return "".join(ALPHABET[(number >> (5 * place)) & 31] for place in reversed(range(LENGTH)))


def shown(code: str) -> str:
    """In four groups of four, as it stands on paper and in addresses."""
    return "-".join(code[start : start + 4] for start in range(0, LENGTH, 4))


def read(text: str) -> str | None:
    """The code somebody meant: any case, with or without dashes and spaces, O for 0, I or L for 1."""
    if len(text) > 60:
        return None
    code = text.strip().upper().translate(_MISREAD)
    return code if len(code) == LENGTH and set(code) <= set(ALPHABET) else None


def hash_of(code: str) -> str:
    """What is kept of it. So long and by chance, it needs no salt and no slow hash."""
    return hashlib.sha256(code.encode()).hexdigest()
