"""The code on a receipt: sixteen signs by which an answer without an account is made somebody's own later.

Worked out from the answer's key and the secret of the server, so that a form sent again gives the same
receipt, and nothing but a hash of it is kept.
"""

from uuid import UUID

from alongside.apps.people.rules import long_codes

_SALT = "alongside.voices.receipt"


def receipt_of(answer_id: UUID) -> str:
    """The code of this answer's receipt."""
    return long_codes.made_of(_SALT, answer_id)
