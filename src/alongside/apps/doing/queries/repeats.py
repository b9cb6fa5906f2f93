"""Which rows of a register are in the books already."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date

from alongside.apps.books.enums import Book
from alongside.apps.books.models import Entry
from alongside.apps.work.models import Work
from alongside.core.registers.rows import Understood


@dataclass(frozen=True, slots=True)
class Held:
    """``counted``: entries of one fingerprint that were not withdrawn; ``highest``: the last number given."""

    counted: int = 0
    highest: int = 0


NONE = Held()


def key_of(fingerprint: str, number: int) -> str:
    """The n-th equal row is the n-th entry."""
    return f"{fingerprint}:{number}"


def number_of(row_ordinal: int, held: Held) -> int | None:
    """The number the row's entry gets, or None when the row is in the books already.

    After an undo the old numbers stay taken, so the row gets the next free one.
    """
    return None if row_ordinal <= held.counted else held.highest + row_ordinal - held.counted


def held_of(work: Work, fingerprints: Collection[str]) -> dict[str, Held]:
    """What a work holds of these rows; those it never held are left out. Give at most some hundreds."""
    held: dict[str, Held] = {}
    asked, number = list(fingerprints), 1
    while asked:
        keys = {key_of(fingerprint, number): fingerprint for fingerprint in asked}
        rows = Entry.objects.filter(work=work, import_key__in=list(keys)).order_by()
        found = dict(rows.values_list("import_key", "withdrawal__id"))
        for key, withdrawal in found.items():
            if key is not None:
                before = held.get(keys[key], NONE)
                held[keys[key]] = Held(before.counted + (withdrawal is None), number)
        asked = [keys[key] for key in found if key is not None]
        number += 1
    return held


def held_between(work: Work, first: date, last: date) -> dict[str, Held]:
    """The same for every row read into a work of some days, in one query."""
    rows = Entry.objects.filter(work=work, book=Book.DOING, happened_on__gte=first, happened_on__lte=last)
    pairs = rows.filter(import_key__isnull=False).values_list("import_key", "withdrawal__id").order_by()
    held: dict[str, Held] = {}
    for key, withdrawal in pairs.iterator(chunk_size=2000):
        fingerprint, _colon, number = str(key).rpartition(":")
        before = held.get(fingerprint, NONE)
        held[fingerprint] = Held(before.counted + (withdrawal is None), max(before.highest, int(number)))
    return held


def not_held(work: Work, rows: Sequence[Understood]) -> tuple[list[Understood], list[Understood]]:
    """The rows a work does not have yet, and those it has."""
    if not rows:
        return [], []
    days = [row.day for row in rows]
    held = held_between(work, min(days), max(days))
    new = [row for row in rows if number_of(row.ordinal, held.get(row.fingerprint, NONE)) is not None]
    kept = {id(row) for row in new}
    return new, [row for row in rows if id(row) not in kept]
