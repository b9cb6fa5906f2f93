"""Tenancy that fails closed: a scoped model refuses every query until a place is named.

The idea is that of django-scopes; ours is one key, one context variable and no magic.
"""

import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any, TypeVar

from django.db import models

_current: ContextVar[uuid.UUID | None] = ContextVar("place", default=None)


class NoScope(RuntimeError):  # noqa: N818 - reads as the sentence it raises
    """A query on a place's rows was built while no place was named."""


@contextmanager
def scope(place_id: uuid.UUID) -> Iterator[None]:
    """Everything queried inside belongs to this place."""
    token = _current.set(place_id)
    try:
        yield
    finally:
        _current.reset(token)


def current_scope() -> uuid.UUID | None:
    """The place named now, if any."""
    return _current.get()


Row = TypeVar("Row", bound=models.Model)


class ScopedManager(models.Manager[Row]):
    """Adds ``place_id`` to every query, and refuses to build one when no place is named."""

    def get_queryset(self) -> models.QuerySet[Row]:
        place_id = _current.get()
        if place_id is None:
            raise NoScope(f"{self.model.__name__}: name a place first (kernel.scoping.scope)")
        return super().get_queryset().filter(place_id=place_id)

    def bulk_create(self, objs: Any, *args: Any, **kwargs: Any) -> list[Row]:
        # Rows carry their own place; writing needs no filter.
        return models.QuerySet(self.model, using=self._db).bulk_create(objs, *args, **kwargs)
