"""Headings further down a sheet: repeated on every page, or of another table in another order."""

from collections.abc import Sequence
from dataclasses import replace

from alongside.core.registers.cells import Row, is_blank, text_of
from alongside.core.registers.columns import columns_of, headings_at, with_second_row
from alongside.core.registers.fields import Field
from alongside.core.registers.plain import folded, word_key
from alongside.core.registers.reader import Reader
from alongside.core.registers.rows import Columns

_ROWS_BELOW = 100  # looked at to see what the columns hold
_LONGEST_HEADING = 60


def columns_again(rows: Sequence[Row], place: int, reader: Reader, said: frozenset[Field]) -> Columns | None:
    """The columns of a table whose headings stand at this place; None when they are no headings."""
    here = rows[place : place + _ROWS_BELOW]
    found = headings_at(here, 0, reader)
    if found is None or not found.could_be_headings:
        return None
    return columns_of(replace(with_second_row(here, found, reader), first=0), here, reader, said)


def starts_like_headings(row: Row, reader: Reader) -> bool:
    """A quick look, as most rows that fail are no headings."""
    first = [cell for cell in row.cells[:12] if isinstance(cell, str) and cell.strip()][:3]
    columns = reader.words.columns
    return any(len(text) < _LONGEST_HEADING and word_key(text) in columns for text in first)


def same_headings(row: Row, columns: Columns) -> bool:
    """Whether a row says again what stands above the same columns already."""
    known = columns.headings
    here = {at: folded(text_of(cell)) for at, cell in enumerate(row.cells) if not is_blank(cell)}
    return len(here) >= 2 and all(at < len(known) and folded(known[at]) == text for at, text in here.items())
