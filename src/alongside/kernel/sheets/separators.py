"""Which sign parts the cells of a text file, found by how steadily it does so."""

import csv
import re
from collections import Counter
from collections.abc import Iterable, Iterator

_CANDIDATES = (",", ";", "\t", "|", "^", ":")
_SAMPLE = 300
_SAYS = re.compile(r'^"?sep=(.)"?\s*$', re.IGNORECASE)


def said_separator(line: str) -> str | None:
    """The separator named by Excel's own first line (``sep=;``)."""
    match = _SAYS.match(line)
    return match[1] if match else None


def separator_of(lines: list[str]) -> str:
    """The sign that gives most rows the same number of cells; a comma when none does."""
    sample = [line for line in lines[:_SAMPLE] if line.strip()]
    return max(_CANDIDATES, key=lambda sign: (_steady(sample, sign), -_CANDIDATES.index(sign)))


def _steady(sample: list[str], sign: str) -> float:
    try:
        widths = Counter(len(row) for row in csv.reader(repaired(sample, sign), delimiter=sign) if row)
    except csv.Error:
        return 0
    total = sum(widths.values())
    best = max(((count / total) * min(width, 6) for width, count in widths.items() if width > 1), default=0.0)
    return best / 4 if sign in "^:" else best


def repaired(lines: Iterable[str], separator: str) -> Iterator[str]:
    """Lines in which a lone quotation mark, written as *the same as above*, opens no quoted cell."""
    inside = False
    for line in lines:
        if inside or '"' not in line:
            inside ^= line.count('"') % 2 == 1
            yield line
            continue
        mended = _with_dittos(line, separator)
        inside = mended.count('"') % 2 == 1
        yield mended


def _with_dittos(line: str, separator: str) -> str:
    """A lone mark between two separators doubled and quoted, when all other cells of the line are whole."""
    body = line.rstrip("\r\n")
    pieces = body.split(separator)
    lone = [piece.strip() == '"' for piece in pieces]
    if not any(lone) or any(
        piece.count('"') % 2 for piece, alone in zip(pieces, lone, strict=True) if not alone
    ):
        return line
    whole = separator.join('""""' if alone else piece for piece, alone in zip(pieces, lone, strict=True))
    return whole + line[len(body) :]


def has_dittos(lines: list[str], separator: str) -> bool:
    """Whether rows come out steadier when lone quotation marks are taken for *the same as above*."""
    return _evenness(repaired(lines, separator), separator) > _evenness(lines, separator)


def _evenness(lines: Iterable[str], separator: str) -> int:
    """How many rows have as many cells as most rows have."""
    try:
        widths = Counter(len(row) for row in csv.reader(lines, delimiter=separator) if any(row))
    except csv.Error:
        return 0
    return max(widths.values(), default=0)


def ends_inside_quotes(lines: Iterable[str]) -> bool:
    """Whether a quotation mark is opened somewhere and never closed."""
    return sum(line.count('"') for line in lines) % 2 == 1
