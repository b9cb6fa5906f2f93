"""Whoever has not shown their second step acts as any member does: roles and led works give no keys.

A screen says so for the length of one answer. Outside a screen nobody is asked.
"""

import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

_not_shown: ContextVar[uuid.UUID | None] = ContextVar("not_shown", default=None)


@contextmanager
def not_shown_by(person_id: uuid.UUID | None) -> Iterator[None]:
    """Inside, this person holds no keys; with None everybody holds their own."""
    token = _not_shown.set(person_id)
    try:
        yield
    finally:
        _not_shown.reset(token)


def keys_rest(person_id: uuid.UUID) -> bool:
    """Whether what somebody looks after gives them no keys just now."""
    return _not_shown.get() == person_id
