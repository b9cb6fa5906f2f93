"""A CSV as spreadsheets like it, made line by line, so that a long one can be sent while it is read."""

import csv
from collections.abc import Iterable, Iterator, Sequence

from alongside.kernel.sheets.neutral import neutralise

# Spreadsheets take a file for UTF-8 only when it begins with this mark.
_MARK = "\ufeff"


class _Echo:
    """A file that hands every line straight on."""

    def write(self, line: str) -> str:
        return line


def csv_lines(rows: Iterable[Sequence[str]]) -> Iterator[str]:
    """The lines of these rows; no cell is taken for a formula."""
    writer = csv.writer(_Echo())
    yield _MARK
    for row in rows:
        yield writer.writerow([neutralise(cell) for cell in row])
