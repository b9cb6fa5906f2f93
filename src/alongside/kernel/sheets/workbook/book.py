"""A workbook as its sheets."""

import posixpath
from collections.abc import Iterator

from alongside.core.registers.cells import Row, Sheet
from alongside.kernel.sheets import limits
from alongside.kernel.sheets.budget import Budget, chunks
from alongside.kernel.sheets.unreadable import Fault, Unreadable
from alongside.kernel.sheets.workbook.elements import Elements
from alongside.kernel.sheets.workbook.formats import Style, styles_of
from alongside.kernel.sheets.workbook.merges import Joined, merges_of
from alongside.kernel.sheets.workbook.package import Package
from alongside.kernel.sheets.workbook.sheet_rows import Book, RowsOfSheet
from alongside.kernel.sheets.workbook.texts import shared_texts

_NOT_OURS = (
    ("xl/workbook.bin", Fault.BINARY_EXCEL),
    ("mimetype", Fault.OPEN_DOCUMENT),
    ("content.xml", Fault.OPEN_DOCUMENT),
)


def workbook_sheets(data: bytes) -> Iterator[Sheet]:
    """The sheets of a workbook in order; their rows unpack while they are read.

    **Raises** Unreadable for anything that is not a sound workbook.
    """
    package = Package(data)
    for name, fault in _NOT_OURS:
        if name in package and "xl/workbook.xml" not in package:
            raise Unreadable(fault)
    main = _main_part(package)
    names, from_1904 = _index(package.read(main))
    targets = _targets(package, main)
    folder = posixpath.dirname(main)
    book = Book(
        _texts(package, targets.get("sharedStrings", f"{folder}/sharedStrings.xml")),
        _styles(package, targets.get("styles", f"{folder}/styles.xml")),
        from_1904,
    )
    budget = Budget()
    for name, key, hidden in names[: limits.MOST_SHEETS]:
        part = targets.get(key, "")
        if part and "worksheet" in part.casefold():
            rows: Iterator[Row] = iter(()) if hidden else _rows(package, part, book, budget)
            yield Sheet(name, rows, hidden=hidden, days_from_1904=from_1904)


def _rows(package: Package, part: str, book: Book, budget: Budget) -> Iterator[Row]:
    merges = merges_of(package.stream(part, limits.MOST_SHEET_BYTES))
    yield from RowsOfSheet(book, Joined(merges), budget).rows(package.stream(part, limits.MOST_SHEET_BYTES))


def _texts(package: Package, part: str) -> list[str]:
    return shared_texts(package.stream(part, limits.MOST_STRINGS_BYTES)) if part in package else []


def _styles(package: Package, part: str) -> list[Style]:
    return styles_of(package.stream(part, limits.MOST_SMALL_PART_BYTES)) if part in package else []


def _main_part(package: Package) -> str:
    if "xl/workbook.xml" in package:
        return "xl/workbook.xml"
    for _, kind, target in _relations(package.read("_rels/.rels")):
        if kind.endswith("/officeDocument") and target in package:
            return target.lstrip("/")
    raise Unreadable(Fault.NOT_A_SPREADSHEET)


def _index(data: bytes) -> tuple[list[tuple[str, str, bool]], bool]:
    """Name, key and whether hidden of every sheet; whether days are counted from 1904."""
    sheets: list[tuple[str, str, bool]] = []
    from_1904: list[bool] = []

    def start(name: str, attributes: dict[str, str]) -> None:
        if name == "sheet":
            key = next((value for label, value in attributes.items() if label.endswith(":id")), "")
            hidden = attributes.get("state", "visible") != "visible"
            sheets.append((attributes.get("name", ""), key, hidden))
        elif name == "workbookPr":
            from_1904.append(attributes.get("date1904", "0") in {"1", "true"})

    Elements(start, lambda _name: None, lambda _text: None).feed(chunks(data))
    return sheets, any(from_1904)


def _targets(package: Package, main: str) -> dict[str, str]:
    """Parts by their key in the workbook, and by their kind."""
    folder, name = posixpath.split(main)
    found: dict[str, str] = {}
    for key, kind, target in _relations(package.read(f"{folder}/_rels/{name}.rels")):
        part = (
            target.lstrip("/")
            if target.startswith("/")
            else posixpath.normpath(posixpath.join(folder, target))
        )
        found[key] = part
        found.setdefault(kind.rpartition("/")[2], part)
    return found


def _relations(data: bytes) -> list[tuple[str, str, str]]:
    found: list[tuple[str, str, str]] = []

    def start(name: str, attributes: dict[str, str]) -> None:
        if name == "Relationship":
            found.append((attributes.get("Id", ""), attributes.get("Type", ""), attributes.get("Target", "")))

    if data:
        Elements(start, lambda _name: None, lambda _text: None).feed(chunks(data))
    return found
