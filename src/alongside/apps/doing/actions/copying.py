"""Copying prepared lines into the books: one statement a table, the same on both databases."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from django.db import connection, models

from alongside.apps.books.enums import Book, Channel, Part
from alongside.apps.books.models import Act, Batch, Entry, Standing, Words
from alongside.apps.doing.actions.lines import WHAT, Run
from alongside.apps.doing.models import ImportLine
from alongside.apps.people.models import Hat

ROOM_KIB = 100_000
OF_LINE = frozenset(column.attname for column in ImportLine._meta.concrete_fields)


@dataclass(frozen=True, slots=True)
class Taken:
    """A column of the prepared line, by its name there."""

    name: str


@contextmanager
def undisturbed() -> Iterator[None]:
    """On SQLite, where others wait: room for every page that changes, and no parent looked up twice.

    All parents are written in the very same step or were read under its lock, and none is ever removed.
    """
    with connection.constraint_checks_disabled():
        if connection.vendor != "sqlite":
            yield
            return
        with connection.cursor() as cursor:
            usual = cursor.execute("PRAGMA cache_size").fetchone()[0]
            cursor.execute(f"PRAGMA cache_size = -{ROOM_KIB}")
            try:
                yield
            finally:
                cursor.execute(f"PRAGMA cache_size = {int(usual)}")


def copy_lines(run: Run, batch: Batch, hat: Hat) -> None:
    """Entries, acts, standings and words of a whole run; the caller holds the transaction."""
    line = Taken
    entry: dict[str, Any] = {
        "id": line("entry_id"),
        "work_id": run.work.id,
        "book": Book.DOING,
        "recorded_at": run.now,
        "made_by_id": run.by.id,
        "made_in_hat": hat.kind,
        "made_on_side": run.maker_side,
        "channel": Channel.IMPORT,
        "batch_id": batch.id,
        "corrects_id": None,
        "form_token": None,
    }
    act = {"part": Part.GAVE, "pence": 0, "in_kind": "", "position_taken": ""}
    standing = {
        "act_id": line("id"),
        "work_id": run.work.id,
        "book": Book.DOING,
        "part": Part.GAVE,
        "in_kind": "",
        "pence": 0,
        "witnessed": False,
        "by_proxy": False,
        "disputed": False,
    }
    words = {
        "about_id": line("entry_id"),
        "field": WHAT,
        "language": run.work.language,
        "erased_at": None,
    }
    _copy(Entry, run, entry, firsts=True)
    _copy(Act, run, act)
    _copy(Standing, run, standing)
    _copy(Words, run, words, firsts=True, texts=True)


def _copy(
    model: type[models.Model],
    run: Run,
    given: Mapping[str, Any],
    *,
    firsts: bool = False,
    texts: bool = False,
) -> None:
    """Every column of the table is given, else comes from the line, else is as a new row has it."""
    columns, chosen, values = [], [], []
    for column in model._meta.concrete_fields:
        value = given.get(column.attname, _of_line(column))
        columns.append(connection.ops.quote_name(str(column.column)))
        if isinstance(value, Taken):
            chosen.append(connection.ops.quote_name(value.name))
        else:
            chosen.append(_typed(column))
            values.append(column.get_db_prep_save(value, connection))
    which = f"{' AND position = 0' if firsts else ''}{' AND words_hash <> %s' if texts else ''}"
    run_id = ImportLine._meta.get_field("run_id").get_db_prep_save(run.id, connection)
    with connection.cursor() as cursor:
        cursor.execute(
            f"INSERT INTO {model._meta.db_table} ({', '.join(columns)}) SELECT {', '.join(chosen)}"  # noqa: S608 - names come from the models, every value is a parameter
            f" FROM {ImportLine._meta.db_table} WHERE run_id = %s{which} ORDER BY id",
            [*values, run_id, *([""] if texts else [])],
        )


def _of_line(column: "models.Field[Any, Any]") -> Any:
    """SQLite takes a name it does not know for the name itself, so none is written that the line has not."""
    return Taken(column.attname) if column.attname in OF_LINE else column.get_default()


def _typed(column: "models.Field[Any, Any]") -> str:
    """PostgreSQL has to be told the type of a value that stands alone in a SELECT."""
    if connection.vendor == "postgresql":
        return f"CAST(%s AS {column.cast_db_type(connection)})"
    return "%s"
