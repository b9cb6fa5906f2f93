"""Finding the row of headings, and which column answers what."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, time, timedelta

from alongside.core.registers.cells import Cell, Row, text_of
from alongside.core.registers.contents import Contents
from alongside.core.registers.fields import Field
from alongside.core.registers.headings import Heading
from alongside.core.registers.reader import Reader
from alongside.core.registers.rows import Columns
from alongside.core.shared.durations import Bare

_FEW = 0.3
LOOK_AT = 80  # rows before which headings have to come
_NEEDED = frozenset(
    {
        Field.DATE, Field.DAY, Field.NAME, Field.FIRST_NAME, Field.ROLE, Field.ACTIVITY, Field.STAGE,
        Field.LENGTH, Field.TIME, Field.START, Field.END, Field.HEADS,
    }
)  # fmt: skip
_ANCHORS = frozenset({Field.DATE, Field.DAY, Field.LENGTH, Field.TIME, Field.START})
_BY_CONTENT: tuple[Field, ...] = (Field.DATE, Field.LENGTH, Field.ROLE, Field.ACTIVITY, Field.NAME)
_HINTS = frozenset(
    {"hh:mm", "h:mm", "dd/mm/yyyy", "dd/mm/yy", "hrs", "hours", "mins", "minutes", "h", "m", "h:m"}
)


@dataclass(frozen=True, slots=True)
class HeadingRow:
    """A row, or two rows read together, in which headings were found."""

    first: int  # position among the rows
    last: int
    headings: Mapping[int, Heading]
    texts: tuple[str, ...]

    @property
    def fields(self) -> frozenset[Field]:
        """The fields that an entry needs and this row names."""
        return frozenset(heading.field for heading in self.headings.values()) & _NEEDED

    @property
    def could_be_headings(self) -> bool:
        """Whether it names enough, and not by chance among many other words."""
        filled = sum(1 for text in self.texts if text)
        return len(self.fields) >= 2 and len(self.headings) * 2 >= filled


def find_headings(rows: Sequence[Row], reader: Reader) -> HeadingRow | None:
    """The first row that names enough columns of a register, and a second row of headings beside it."""
    read = [headings_at(rows, place, reader) for place in range(min(len(rows), LOOK_AT))]
    known = [candidate for candidate in read if candidate and candidate.could_be_headings]
    # A sheet kept for one session says its date and its time once, above a list of names.
    found = [candidate for candidate in known if candidate.fields & _ANCHORS] or known
    if not found:
        return None
    columns = [candidate for candidate in found if not _is_labels(candidate)] or found
    best = max(len(candidate.fields) for candidate in columns)
    chosen = next(candidate for candidate in columns if len(candidate.fields) >= min(best, 3))
    return with_second_row(rows, chosen, reader)


def headings_at(rows: Sequence[Row], place: int, reader: Reader) -> HeadingRow | None:
    """The headings of one row; None when it holds a date, a time or a number."""
    cells = rows[place].cells
    if any(isinstance(cell, (int, float, date, time, timedelta)) for cell in cells):
        return None
    texts = tuple(text_of(cell).strip() for cell in cells)
    read = {column: reader.headings.read(text) for column, text in enumerate(texts)}
    return HeadingRow(place, place, {column: heading for column, heading in read.items() if heading}, texts)


def _is_labels(candidate: HeadingRow) -> bool:
    return all(candidate.texts[column].endswith(":") for column in candidate.headings)


def with_second_row(rows: Sequence[Row], chosen: HeadingRow, reader: Reader) -> HeadingRow:
    """Headings in two rows: *Time* above *Start* and *End*, or units below the words."""
    for place in (chosen.first + 1, chosen.first - 1):
        if not 0 <= place < len(rows) or abs(rows[place].number - rows[chosen.first].number) != 1:
            continue
        other = headings_at(rows, place, reader)
        if other and (_is_second(other, chosen) or _is_hints(other)):
            upper, lower = (chosen, other) if place > chosen.first else (other, chosen)
            return _together(upper, lower, reader)
    return chosen


def _is_second(other: HeadingRow, chosen: HeadingRow) -> bool:
    filled = [column for column, text in enumerate(other.texts) if text]
    known = [column for column in filled if column in other.headings]
    new = {other.headings[column].field for column in known} - {h.field for h in chosen.headings.values()}
    return bool(new) and len(known) * 2 >= len(filled) and len(filled) > 1


def _is_hints(other: HeadingRow) -> bool:
    texts = [text.strip("()[] ").casefold() for text in other.texts if text]
    return bool(texts) and all(text in _HINTS for text in texts)


def _together(upper: HeadingRow, lower: HeadingRow, reader: Reader) -> HeadingRow:
    width = max(len(upper.texts), len(lower.texts))
    above = [text or "" for text in upper.texts] + [""] * (width - len(upper.texts))
    below = [text or "" for text in lower.texts] + [""] * (width - len(lower.texts))
    texts = tuple(f"{a} ({b})" if _is_hints_text(b) else b or a for a, b in zip(above, below, strict=True))
    read = {column: reader.headings.read(text) for column, text in enumerate(texts)}
    headings = {column: heading for column, heading in read.items() if heading}
    return HeadingRow(min(upper.first, lower.first), max(upper.last, lower.last), headings, texts)


def _is_hints_text(text: str) -> bool:
    return text.strip("()[] ").casefold() in _HINTS


def columns_of(
    found: HeadingRow | None, rows: Sequence[Row], reader: Reader, said: frozenset[Field] = frozenset()
) -> Columns | None:
    """Which column answers what, by headings first and by what stands in the cells where headings fail.

    ``said``: fields the sheet answers once for all its rows. None when it cannot be a register.
    """
    first = found.last + 1 if found else 0
    contents = Contents(rows[first:], reader)
    headings = _borne_out(found.headings, contents) if found else {}
    fields = _chosen(headings, contents)
    if (
        Field.DATE not in fields
        and Field.START in fields
        and contents.is_mostly(fields[Field.START], Field.DATE)
    ):
        fields[Field.DATE] = fields[Field.START]
    _fill_by_content(fields, headings, contents, has_headings=found is not None)
    if not is_register(said.union(fields)):
        return None
    unit = headings[fields[Field.LENGTH]].unit if fields.get(Field.LENGTH) in headings else None
    return Columns(
        fields=fields,
        heading_row=rows[found.first].number if found else 0,
        first_row=rows[first].number if first < len(rows) else 0,
        bare=unit,
        headings=found.texts if found else (),
    )


def _borne_out(headings: Mapping[int, Heading], contents: Contents) -> dict[int, Heading]:
    """Without weak headings such as *Type* whose cells say something else."""
    return {
        column: heading
        for column, heading in headings.items()
        if not (
            heading.weak and heading.field in _BY_CONTENT and contents.share(column, heading.field) < _FEW
        )
    }


def is_register(fields: Iterable[Field]) -> bool:
    """Whether these columns could hold entries: somebody, and some time."""
    known = set(fields)
    somebody = known & {Field.NAME, Field.FIRST_NAME, Field.SURNAME, Field.HEADS, Field.ROLE}
    time_given = known & {Field.LENGTH, Field.TIME} or {Field.START, Field.END} <= known
    return bool(somebody) and bool(time_given) and bool(known & {Field.DATE, Field.DAY})


def _chosen(headings: Mapping[int, Heading], contents: Contents) -> dict[Field, int]:
    by_field: dict[Field, list[int]] = {}
    for column, heading in headings.items():
        if heading.field is Field.HEADS and contents.counts_up(column):
            continue
        by_field.setdefault(heading.field, []).append(column)
    fields = {}
    for field, columns in by_field.items():
        ranked = sorted(columns, key=lambda c: _rank(headings[c], contents.share(c, field), c))
        fields[field] = ranked[0]
        if field is Field.LENGTH and len(ranked) > 1:
            _pair_hours_and_minutes(fields, ranked, headings)
    fields.pop(Field.IGNORED, None)
    return fields


def _rank(heading: Heading, share: float, column: int) -> tuple[bool, bool, float, bool, int]:
    return heading.weak, heading.total, -round(share, 1), not heading.sure, column


def _pair_hours_and_minutes(
    fields: dict[Field, int], ranked: list[int], headings: Mapping[int, Heading]
) -> None:
    hours = [
        column for column in ranked if headings[column].unit is Bare.HOURS and not headings[column].total
    ]
    minutes = [column for column in ranked if headings[column].unit is Bare.MINUTES]
    if len(hours) == 1 and len(minutes) == 1:
        fields[Field.LENGTH], fields[Field.MINUTES] = hours[0], minutes[0]


def _fill_by_content(
    fields: dict[Field, int], headings: Mapping[int, Heading], contents: Contents, *, has_headings: bool
) -> None:
    """A field without a heading is the one column that is neither named nor like anything else."""
    timed = Field.TIME in fields or Field.START in fields
    wanted = [field for field in _BY_CONTENT if not (timed and field is Field.LENGTH)]
    if Field.FIRST_NAME in fields or Field.SURNAME in fields or Field.HEADS in fields:
        wanted.remove(Field.NAME)
    for field in wanted:
        if field in fields:
            continue
        free = [column for column in range(contents.width) if _is_free(column, fields, headings)]
        like = [column for column in free if contents.is_mostly(column, field)]
        if len(like) == 1 or (like and not has_headings and field is Field.DATE):
            fields[field] = like[0]


def _is_free(column: int, fields: Mapping[Field, int], headings: Mapping[int, Heading]) -> bool:
    """Whether a column is still to be had: without a heading, or beaten by another with the same."""
    heading = headings.get(column)
    return column not in fields.values() and (heading is None or heading.field in _BY_CONTENT)


def ignored(columns: Columns, reader: Reader) -> tuple[str, ...]:
    """Headings of columns that are not read, to be named in a note."""
    taken = set(columns.fields.values())
    return tuple(text for column, text in enumerate(columns.headings) if text and column not in taken)


def cell_at(cells: Sequence[Cell], column: int | None) -> Cell:
    """The cell of a column, None beyond the end of the row."""
    return cells[column] if column is not None and column < len(cells) else None
