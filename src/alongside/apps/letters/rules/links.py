"""The link of a letter: sixteen signs that can be clicked, or typed from paper. 80 bits.

Worked out from the letter's key and the secret of the server, so that a letter sent or printed again carries
the same link, and nothing but a hash of it is ever written down.
"""

import hashlib
from datetime import datetime, timedelta
from uuid import UUID

from django.utils.crypto import salted_hmac

from alongside.apps.people.rules.codes import ALPHABET

LENGTH = 16
WORKS_FOR = timedelta(days=30)
_SALT = "alongside.letters.link"
_MISREAD = str.maketrans({"O": "0", "I": "1", "L": "1", " ": None, "-": None, "–": None, "\t": None})


def link_of(letter_id: UUID) -> str:
    """The code of this letter's link."""
    number = int.from_bytes(salted_hmac(_SALT, letter_id.hex, algorithm="sha256").digest()[:10], "big")
    return "".join(ALPHABET[(number >> (5 * place)) & 31] for place in reversed(range(LENGTH)))


def shown_link(code: str) -> str:
    """In four groups of four, as it stands on paper and in addresses."""
    return "-".join(code[start : start + 4] for start in range(0, LENGTH, 4))


def read_link(text: str) -> str | None:
    """The code somebody meant: any case, with or without dashes and spaces, O for 0, I or L for 1."""
    if len(text) > 60:
        return None
    code = text.strip().upper().translate(_MISREAD)
    return code if len(code) == LENGTH and set(code) <= set(ALPHABET) else None


def hash_of(code: str) -> str:
    """What is kept of it. So long and by chance, it needs no salt and no slow hash."""
    return hashlib.sha256(code.encode()).hexdigest()


def ends_after(now: datetime) -> datetime:
    """Until when a link works that goes out now."""
    return now + WORKS_FOR
