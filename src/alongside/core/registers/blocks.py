"""Tables that stand side by side on one sheet, such as families on the left and staff on the right."""

from dataclasses import replace

from alongside.core.registers.cells import Row, Sheet, is_blank
from alongside.core.registers.columns import HeadingRow, find_headings
from alongside.core.registers.plain import folded
from alongside.core.registers.reader import Reader

_ALIKE = 3  # headings that two tables have to share


def side_by_side(sheet: Sheet, reader: Reader) -> list[Sheet]:
    """The tables of a sheet as sheets of their own, from left to right; the sheet itself when it has one."""
    if sheet.hidden:
        return [sheet]
    rows = list(sheet.rows)
    found = find_headings(rows, reader)
    starts = _starts(found) if found else []
    if len(starts) < 2:
        return [replace(sheet, rows=rows)]
    ends = [*starts[1:], max(len(row.cells) for row in rows)]
    return [
        replace(sheet, rows=_cut(rows, 0 if place == 0 else start, end))
        for place, (start, end) in enumerate(zip(starts, ends, strict=True))
    ]


def _starts(found: HeadingRow) -> list[int]:
    """The columns where the same headings begin anew."""
    texts = [folded(text) for text in found.texts]
    first = min(found.headings, default=0)
    starts = [column for column, text in enumerate(texts) if text == texts[first]] if found.headings else []
    widths = [set(texts[a:b]) - {""} for a, b in zip(starts, [*starts[1:], len(texts)], strict=True)]
    alike = set.intersection(*widths) if widths else set()
    return starts if len(starts) > 1 and len(alike) >= _ALIKE else []


def _cut(rows: list[Row], start: int, end: int) -> list[Row]:
    """The rows with only the cells of one table, at the places where they stand."""
    kept = []
    for row in rows:
        cells = (None,) * start + row.cells[start:end]
        if not all(is_blank(cell) for cell in cells):
            kept.append(replace(row, cells=cells))
    return kept
