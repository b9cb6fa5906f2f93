"""The link of a letter: sixteen signs that can be clicked, or typed from paper. 80 bits.

Worked out from the letter's key and the secret of the server, so that a letter sent or printed again carries
the same link, and nothing but a hash of it is ever written down.
"""

from datetime import datetime, timedelta
from uuid import UUID

from alongside.apps.people.rules.long_codes import hash_of, made_of
from alongside.apps.people.rules.long_codes import read as read_link
from alongside.apps.people.rules.long_codes import shown as shown_link

WORKS_FOR = timedelta(days=30)
_SALT = "alongside.letters.link"

__all__ = ["WORKS_FOR", "ends_after", "hash_of", "link_of", "read_link", "shown_link"]


def link_of(letter_id: UUID) -> str:
    """The code of this letter's link."""
    return made_of(_SALT, letter_id)


def ends_after(now: datetime) -> datetime:
    """Until when a link works that goes out now."""
    return now + WORKS_FOR
