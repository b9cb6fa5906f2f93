"""Whoever keeps the server acts as nobody, at its own command line and never through a screen.

An action's ``by`` is None for the keeper. A screen knows nobody as None too; so that a stranger is never
taken for the keeper, every screen says that it is one, and inside it None may do nothing.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

_screen: ContextVar[bool] = ContextVar("screen", default=False)


@contextmanager
def screen() -> Iterator[None]:
    """Inside, whoever acts is a person or nobody."""
    token = _screen.set(True)
    try:
        yield
    finally:
        _screen.reset(token)


def is_keeper(by: object | None) -> bool:
    """Whether it is the keeper who acts."""
    return by is None and not _screen.get()
