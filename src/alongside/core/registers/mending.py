"""The rows to ask about as one table, headed so that it reads again once somebody has mended it."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from alongside.core.registers.cells import Cell, is_blank
from alongside.core.registers.fields import Field
from alongside.core.registers.headings import Heading
from alongside.core.registers.plain import folded
from alongside.core.registers.rows import Columns, Reading, Refused
from alongside.core.shared.durations import Bare

_Key = tuple[object, ...]
_LENGTHS: Mapping[Bare | None, str] = {Bare.MINUTES: "Minutes", Bare.HOURS: "Hours", None: "How long"}
# What stands above a column whose own heading does not say what it was taken for.
_HEADS: Mapping[Field, str] = {
    Field.DATE: "Date", Field.DAY: "Day of month", Field.MONTH: "Month", Field.YEAR: "Year",
    Field.NAME: "Name", Field.FIRST_NAME: "First name", Field.SURNAME: "Surname", Field.ROLE: "Role",
    Field.SIDE: "Side", Field.PAID: "Paid or unpaid", Field.ORGANISATION: "Organisation",
    Field.ACTIVITY: "Activity", Field.STAGE: "Stage", Field.KIND: "Kind of help", Field.TIME: "From - to",
    Field.START: "Start time", Field.END: "End time", Field.BREAK: "Break", Field.HEADS: "How many people",
    Field.NOTES: "Notes",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class ToMend:
    """``cells`` of each row stand under ``headings``, whichever sheet the row is from."""

    headings: tuple[str, ...]
    rows: tuple[tuple[Refused, tuple[Cell, ...]], ...]


def rows_to_mend(reading: Reading, read_heading: Callable[[str], Heading | None]) -> ToMend:
    """Every refused row, in order. Columns that hold the same answer in two sheets become one."""
    refused = [row for row in reading.rows if isinstance(row, Refused)]
    under = [list(_under(row, reading.columns.get(row.sheet), read_heading)) for row in refused]
    heads: dict[_Key, str] = {}
    for cells in under:
        for key, head, cell in cells:
            if head or not is_blank(cell):
                heads.setdefault(key, head)
    found = [{key: cell for key, _head, cell in cells} for cells in under]
    return ToMend(
        tuple(heads.values()),
        tuple((row, tuple(by.get(key) for key in heads)) for row, by in zip(refused, found, strict=True)),
    )


def _under(
    row: Refused, columns: Columns | None, read_heading: Callable[[str], Heading | None]
) -> Iterator[tuple[_Key, str, Cell]]:
    """Each cell with what its column is, and the heading to write above it."""
    fields = {column: field for field, column in columns.fields.items()} if columns else {}
    headings = columns.headings if columns else ()
    for place, cell in enumerate(row.cells):
        own = headings[place] if place < len(headings) else ""
        field = fields.get(place)
        if field is None or columns is None:
            yield ("", folded(own) or place), own, cell
        else:
            bare = columns.bare if field is Field.LENGTH else None
            yield (field, bare), _head(own, field, bare, read_heading(own)), cell


def _head(own: str, field: Field, bare: Bare | None, read: Heading | None) -> str:
    """Its own heading as long as that says the same again; else the plainest one that does."""
    says_it = read is not None and read.sure and read.field is field
    if field is Field.LENGTH:
        return own if read is not None and says_it and read.unit == bare else _LENGTHS[bare]
    return own if says_it else _HEADS.get(field, own)
