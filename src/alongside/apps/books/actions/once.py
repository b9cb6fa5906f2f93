"""A form sent twice counts once, also when both arrive at one moment."""

from collections.abc import Callable
from typing import TypeVar

from django.db import IntegrityError, transaction

from alongside.kernel.verdict import Refused

Row = TypeVar("Row")


def once(*, sent_before: Callable[[], Row | None], write: Callable[[], Row]) -> Row:
    """What an earlier sending of the form wrote, else what ``write`` writes now, in one transaction.

    Whoever comes second waits for the first; its unique token, or a rule that now says no, sends it back
    to look again.
    """
    if (before := sent_before()) is not None:
        return before
    try:
        with transaction.atomic():
            return write()
    except (IntegrityError, Refused):
        if (meanwhile := sent_before()) is not None:
            return meanwhile
        raise
