"""A text file with separated cells as one sheet, in whatever alphabet and with whatever separator."""

import csv
import io
import re
from collections.abc import Iterator

from alongside.core.registers.cells import Cell, Odd, Row, Sheet
from alongside.kernel.sheets.budget import Budget, without_empty_end
from alongside.kernel.sheets.encodings import encoding_of
from alongside.kernel.sheets.separators import (
    ends_inside_quotes,
    has_dittos,
    repaired,
    said_separator,
    separator_of,
)
from alongside.kernel.sheets.unreadable import Fault, Unreadable

_CONTROL = re.compile(rb"[\x01-\x08\x0e-\x1a\x1c-\x1f]")
_SAMPLE_LINES = 400
_QUOTED_VALUE = re.compile(r'="(.*)"', re.DOTALL)
_SUM = re.compile(r"=\s*(?:SUM|SUBTOTAL|AVERAGE)\s*\(", re.IGNORECASE)


def text_sheet(name: str, data: bytes) -> Sheet:
    """The one sheet of a text file. **Raises** Unreadable when the bytes are no text."""
    encoding, errors = encoding_of(data)
    if not encoding.startswith(("utf-16", "utf-32")) and len(_CONTROL.findall(data[:20_000])) * 100 > len(
        data[:20_000]
    ):
        raise Unreadable(Fault.NOT_TEXT)
    return Sheet(name, _rows(data, encoding, errors))


def _lines(data: bytes, encoding: str, errors: str) -> Iterator[str]:
    with io.TextIOWrapper(io.BytesIO(data), encoding, errors, newline="") as text:
        first = next(text, "").removeprefix("\ufeff")
        if said_separator(first) is None and first:
            yield first
        yield from text


def _rows(data: bytes, encoding: str, errors: str) -> Iterator[Row]:
    budget = Budget()
    try:
        for number, texts in enumerate(_records(data, encoding, errors), 1):
            if any(texts):
                row = _row(number, texts)
                if row.cells:
                    budget.take(row.cells)
                    yield row
    except csv.Error:
        raise Unreadable(Fault.CELL_TOO_LONG) from None


def _records(data: bytes, encoding: str, errors: str) -> Iterator[list[str]]:
    sample = [line for line, _ in zip(_lines(data, encoding, errors), range(_SAMPLE_LINES), strict=False)]
    separator = _said(data, encoding, errors) or separator_of(sample)
    mend = has_dittos(sample, separator)

    def lines() -> Iterator[str]:
        plain = _lines(data, encoding, errors)
        return repaired(plain, separator) if mend else plain

    spaced = separator != "\t"
    if not ends_inside_quotes(lines()):
        return csv.reader(lines(), delimiter=separator, skipinitialspace=spaced)
    # A mark that is opened and never closed would swallow the rest of the file: take marks as plain signs.
    plain = csv.reader(lines(), delimiter=separator, quoting=csv.QUOTE_NONE, skipinitialspace=spaced)
    return ([text.strip('"') if len(text) > 1 else text for text in texts] for texts in plain)


def _row(number: int, texts: list[str]) -> Row:
    odd = {place: _cell(text) for place, text in enumerate(texts) if text[:1] in _ODD}
    if not odd:
        return Row(number, without_empty_end([*texts]))
    cells = without_empty_end([odd.get(place, text) for place, text in enumerate(texts)])
    return Row(number, cells, frozenset(place for place, cell in odd.items() if isinstance(cell, Odd)))


_ODD = ("=", "'")


def _cell(text: str) -> Cell:
    """What Excel makes of a text: ``="07"`` is 07, a sum without its result is none, ``'=x`` is ``=x``."""
    match = _QUOTED_VALUE.fullmatch(text)
    if match:
        return match[1]
    if _SUM.match(text):
        return Odd.NO_RESULT
    return text[1:] if text[:1] == "'" and text[1:2] in set("=+-@") else text


def _said(data: bytes, encoding: str, errors: str) -> str | None:
    with io.TextIOWrapper(io.BytesIO(data), encoding, errors, newline="") as text:
        return said_separator(next(text, "").removeprefix("\ufeff"))
