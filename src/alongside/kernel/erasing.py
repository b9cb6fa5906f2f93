"""The one way through the guards of what is only ever added to: an erasing that left its line."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import transaction

from alongside.kernel.audit.models import AuditLine, Erasing


@contextmanager
def erasing(line: AuditLine) -> Iterator[None]:
    """Inside, what ``append_only.let_erase`` names can be emptied. In the transaction that left the line.

    **Raises** RuntimeError outside of a transaction: the way would stay open.
    """
    if not transaction.get_connection().in_atomic_block:
        raise RuntimeError("erasing happens inside the transaction of its action")
    open_way = Erasing.objects.create(line=line)
    yield
    open_way.delete()
