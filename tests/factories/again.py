"""What many tests need the same: made once by the actions of life, then written again as it stood.

Making the cast takes a hundred rows, each with its rule and its line of audit. Their rows are the same for
every test, so after the first time only the statements that wrote them are sent again.
"""

import pickle
from collections.abc import Callable
from typing import Any, Generic, TypeVar

from django.core.cache import caches
from django.db import connection, transaction

Made = TypeVar("Made")
WRITING = ("INSERT", "UPDATE", "DELETE")


class Again(Generic[Made]):
    """``make`` runs once, for the first test that asks; whoever asks later is given a copy."""

    def __init__(self, make: Callable[[], Made]) -> None:
        self.make = make
        self.written: list[tuple[str, Any]] = []
        self.kept: bytes = b""

    def in_empty(self) -> Made:
        """Into the database as it is now, which must hold none of it."""
        # Two tests may differ below one and the same last line of audit: none is shown what another read.
        caches["memory"].clear()
        return self._write() if self.kept else self._make()

    def _make(self) -> Made:
        self.written.clear()
        with connection.execute_wrapper(self._remember):
            made = self.make()
        self.kept = pickle.dumps(made)
        return made

    def _remember(self, execute: Callable[..., Any], sql: str, params: Any, many: bool, context: Any) -> Any:
        if sql.startswith(WRITING):
            assert not many, "only single statements are written again"
            self.written.append((sql, params))
        return execute(sql, params, many, context)

    def _write(self) -> Made:
        with transaction.atomic(), connection.cursor() as cursor:
            for sql, params in self.written:
                cursor.execute(sql, params)
        made: Made = pickle.loads(self.kept)  # noqa: S301 - written a moment ago by this very process
        return made
