"""Why a file could not be read at all, and what to do about it."""

from enum import StrEnum


class Fault(StrEnum):
    """One reason a whole file is turned away."""

    MISSING = "MISSING"
    EMPTY = "EMPTY"
    TOO_BIG = "TOO_BIG"
    TOO_MANY_ROWS = "TOO_MANY_ROWS"
    OVERBLOWN = "OVERBLOWN"
    BROKEN = "BROKEN"
    NOT_A_SPREADSHEET = "NOT_A_SPREADSHEET"
    PASSWORD = "PASSWORD"  # noqa: S105  the name of a fault, no secret
    OLD_EXCEL = "OLD_EXCEL"
    BINARY_EXCEL = "BINARY_EXCEL"
    OPEN_DOCUMENT = "OPEN_DOCUMENT"
    WEB_PAGE = "WEB_PAGE"
    PDF = "PDF"
    NOT_TEXT = "NOT_TEXT"
    CELL_TOO_LONG = "CELL_TOO_LONG"


_SAVE = "Open it, choose Save as, and pick .xlsx or .csv."
_ENGLISH = {
    Fault.MISSING: "There is no such file, or it may not be opened.",
    Fault.EMPTY: "The file is empty.",
    Fault.TOO_BIG: "The file is too big to read. Split it, for instance by year.",
    Fault.TOO_MANY_ROWS: "The file has too many rows to read at once. Split it, for instance by year.",
    Fault.OVERBLOWN: "The file unpacks to far more than a register ever holds, so it was not opened.",
    Fault.BROKEN: "The file is damaged or cut short. Ask for it again, or save it anew as .xlsx or .csv.",
    Fault.NOT_A_SPREADSHEET: f"This is not a spreadsheet, whatever its name says. {_SAVE}",
    Fault.PASSWORD: "The file is locked with a password. Save it without one, as .xlsx or .csv.",
    Fault.OLD_EXCEL: f"This is an old Excel file (.xls). {_SAVE}",
    Fault.BINARY_EXCEL: f"This is a binary Excel file (.xlsb). {_SAVE}",
    Fault.OPEN_DOCUMENT: f"This is an OpenDocument file (.ods). {_SAVE}",
    Fault.WEB_PAGE: f"This is a web page and not a spreadsheet. {_SAVE}",
    Fault.PDF: "This is a PDF. Ask for the spreadsheet it was made from.",
    Fault.NOT_TEXT: "This is neither a spreadsheet nor a text file with rows.",
    Fault.CELL_TOO_LONG: "A cell of the file is far too long, or a quotation mark never ends.",
}


class Unreadable(ValueError):  # noqa: N818  said to people: the file is unreadable
    """The file as a whole could not be read. ``str()`` says so in plain English."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(_ENGLISH[fault])
        self.fault = fault
