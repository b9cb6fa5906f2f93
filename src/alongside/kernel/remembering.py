"""Reading once what many look at, for as long as nothing in the place changes.

Every change leaves a line of audit in its own transaction, so the key of the place's last line says which
state of the books an answer was read from. Nothing is added up beside them, and nothing needs clearing.
"""

import uuid
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import TypeVar, cast

from django.core.cache import caches
from django.db import connection

from alongside.kernel.audit.models import AuditLine
from alongside.kernel.digests import digest

# Where two may write at one moment, they may commit in another order than their lines were made: no answer
# outlives this. On SQLite one writes after the other, and the last line always names the state of the books.
LONGEST_SECONDS = {"postgresql": 60, "sqlite": 3600}

Answer = TypeVar("Answer")

_seen: ContextVar[dict[uuid.UUID, uuid.UUID | None] | None] = ContextVar("last line seen", default=None)
_answers: ContextVar[dict[tuple[object, ...], object] | None] = ContextVar("answers of a look", default=None)


@contextmanager
def one_look() -> Iterator[None]:
    """For a page that only reads: the place's last line is asked for once, however much is remembered."""
    seen, answers = _seen.set({}), _answers.set({})
    try:
        yield
    finally:
        _seen.reset(seen)
        _answers.reset(answers)


def remembered(place_id: uuid.UUID, question: list[object], read: Callable[[], Answer]) -> Answer:
    """The answer to a question about a place's books: read now, or read before and nothing written since.

    ``question`` names what is asked with all that it depends on besides the books.
    """
    memory = caches["memory"]
    key = digest([str(place_id), str(_last_line(place_id)), *map(repr, question)])
    found: Answer | None = memory.get(key)
    if found is None:
        found = read()
        memory.set(key, found, LONGEST_SECONDS[connection.vendor])
    return found


def asked_once(question: tuple[object, ...], read: Callable[[], Answer]) -> Answer:
    """Within one look a question is asked of the database once; where something is written, each time."""
    answers = _answers.get()
    if answers is None:
        return read()
    if question not in answers:
        answers[question] = read()
    return cast(Answer, answers[question])


def _last_line(place_id: uuid.UUID) -> uuid.UUID | None:
    seen = _seen.get()
    if seen is not None and place_id in seen:
        return seen[place_id]
    rows = AuditLine.objects.filter(place_id=place_id).order_by("-id")
    last = rows.values_list("id", flat=True).first()
    if seen is not None:
        seen[place_id] = last
    return last
