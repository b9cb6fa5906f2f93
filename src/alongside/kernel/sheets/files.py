"""Any file somebody hands in, by what is in it rather than by its name."""

from collections.abc import Iterator
from pathlib import Path, PurePath

from alongside.core.registers.cells import Sheet
from alongside.kernel.sheets.limits import MOST_FILE_BYTES
from alongside.kernel.sheets.text_rows import text_sheet
from alongside.kernel.sheets.unreadable import Fault, Unreadable
from alongside.kernel.sheets.workbook.book import workbook_sheets

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_WORKBOOK_NAMES = {".xlsx", ".xlsm", ".xltx"}
_WEB_STARTS = (b"<!doctype html", b"<html", b"<table", b"<head", b"<?xml")


def sheets_of(name: str, data: bytes) -> Iterator[Sheet]:
    """The sheets of a file. Each sheet's rows have to be taken before the next sheet is asked for.

    **Raises** Unreadable, at once or while the rows are taken, with what to do about it.
    """
    if len(data) > MOST_FILE_BYTES:
        raise Unreadable(Fault.TOO_BIG)
    if not data.strip(b"\x00\t\r\n \xef\xbb\xbf\xff\xfe"):
        raise Unreadable(Fault.EMPTY)
    if data.startswith(b"PK"):
        return workbook_sheets(data)
    fault = _foreign(data)
    if fault:
        raise Unreadable(fault)
    if PurePath(name).suffix.casefold() in _WORKBOOK_NAMES:
        raise Unreadable(Fault.NOT_A_SPREADSHEET)
    return iter([text_sheet(PurePath(name).stem, data)])


def sheets_of_file(path: Path) -> Iterator[Sheet]:
    """The sheets of a file on disk. **Raises** Unreadable."""
    try:
        if not path.is_file():
            raise Unreadable(Fault.MISSING)
        if path.stat().st_size > MOST_FILE_BYTES:
            raise Unreadable(Fault.TOO_BIG)
        data = path.read_bytes()
    except (OSError, ValueError) as error:
        if isinstance(error, Unreadable):
            raise
        raise Unreadable(Fault.MISSING) from None
    return sheets_of(path.name, data)


def _foreign(data: bytes) -> Fault | None:
    if data.startswith(_OLE):
        return Fault.PASSWORD if _ENCRYPTED in data else Fault.OLD_EXCEL
    if data.startswith(b"%PDF"):
        return Fault.PDF
    start = data[:500].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    return Fault.WEB_PAGE if start.startswith(_WEB_STARTS) else None
