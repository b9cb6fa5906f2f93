"""Two people doing one thing at one moment: the first does it, the second is told."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import IntegrityError, transaction

from alongside.kernel.verdict import Refused, Verdict


@contextmanager
def once(told: Verdict) -> Iterator[None]:
    """What a unique constraint refuses inside becomes the same no that the rule would have said.

    **Raises** Refused. The rule was asked before and saw nothing; the database alone sees both at once.
    """
    try:
        with transaction.atomic():
            yield
    except IntegrityError:
        raise Refused(told) from None
