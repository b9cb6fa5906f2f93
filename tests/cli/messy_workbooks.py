"""Registers as workbooks, as hubs keep them, with what a careful person reads there. Made for tests, CC0."""

import io
from collections.abc import Callable
from datetime import date, datetime, time, timedelta

from openpyxl import Workbook
from openpyxl.styles import Font

from cli.messy_texts import ACTIVITY, Messy


def workbook(fill: Callable[[Workbook], None]) -> bytes:
    book, saved = Workbook(), io.BytesIO()
    fill(book)
    book.save(saved)
    return saved.getvalue()


def _merged(book: Workbook) -> None:
    sheet = book.active
    assert sheet is not None
    sheet.title = "Sessions"
    for row in (
        ["Hub time sheet 2025"], ["Please fill in after each session"], [],
        ["Date", "Who", None, "Role", "Activity", "Time", None, "Notes"],
        [None, "First name", "Surname", None, None, "Start", "End", None],
        [date(2025, 3, 3), "Ada", "Jones", "Parent", "Stay & play", time(10), time(12, 30)],
        [None, "Ben", "Lee", "HV", "Stay & play", time(10), time(12, 30)],
        [None, "Cara", "Moss", "Mum", "Review", time(13), time(14)],
        [None, "Dee", "Moss", "Mum", "Review", time(13), time(14)],
        [datetime(2025, 3, 4), "Ed", "Moss", "Dad", "Review", 0.5, 0.75],
        ["Total", None, None, None, None, None, "=SUM(G6:G9)"],
    ):  # fmt: skip
        sheet.append(row)
    for merged in ("A1:H1", "A4:A5", "B4:C4", "D4:D5", "F4:G4", "A6:A8"):
        sheet.merge_cells(merged)
    hidden = book.create_sheet("Old")
    hidden.sheet_state = "hidden"
    example = book.create_sheet("Example")
    for extra in (hidden, example):
        extra.append(["Date", "Name", "Role", "Activity", "Hours"])
        extra.append([date(2025, 1, 1), "Jo Bloggs", "Parent", "Review", 2])
    lists = book.create_sheet("Lists")
    lists.append(["Role", "Activity"])
    lists.append(["Parent", "Review"])


MERGED = Messy(
    "merged.xlsx", workbook(_merged), understood=4, repeated=0, refused=((9, "no date"),), citizen=570,
    professional=150,
    by_stage={"deliver/citizen": 150, "deliver/professional": 150, "assess/citizen": 420},
    people=4, first="2025-03-03", last="2025-03-04",
)  # fmt: skip


def _months(book: Workbook) -> None:
    sheet = book.active
    assert sheet is not None
    sheet.title = "Jan"
    for row in (
        ["Date", "Name", "Role", "What for", "Hours"],
        [45668, "Ada", "Parent", "Review", 1.5],
        [date(2025, 1, 12), "Bo", "Mum", "Planning", time(1, 30)],
        [date(2025, 1, 12), "Cy", "Mum", "Planning", timedelta(hours=2, minutes=15)],
        [date(2025, 1, 13), "Di", "Mum", "Planning", timedelta(hours=26)],
        [date(2025, 1, 13), "Ed", "Mum", "Planning", "=2*60"],
        [date(2025, 1, 13), "Fi", "Mum", "Planning", 45],
        [date(2025, 1, 13), "Gi", "Mum", "Planning", 2],
        [None, None, None, None, "=SUM(E2:E8)"],
        [None, None, None, None, 6],
    ):
        sheet.append(row)
    sheet["E7"].number_format = '0" mins"'
    for cell in sheet[8]:
        cell.font = Font(strike=True)
    second = book.create_sheet("Feb")
    for other in (
        ["Enw", "Dyddiad", "Oriau", "Rôl", "Gweithgaredd"],
        ["Ada", date(2025, 2, 1), 2, "Rhiant", "Adolygiad"],
        ["Cyfanswm", None, 2],
        ["Ada", date(2025, 1, 11), 1.5, "Rhiant", "Adolygiad"],
    ):
        second.append(other)
    book.create_chartsheet("Chart")


MONTHS = Messy(
    "months.xlsx", workbook(_months), understood=5, repeated=1,
    refused=(
        (5, "more than 24 hours in a day (ask)"), (6, "a formula without its result"),
        (8, "crossed out (ask: does it count?)"),
    ),
    citizen=480, professional=0, by_stage={"assess/citizen": 210, "design/citizen": 270},
    people=4, first="2025-01-11", last="2025-02-01",
)  # fmt: skip


def _sides(book: Workbook) -> None:
    sheet = book.active
    assert sheet is not None
    sheet.title = "Staff"
    for row in (
        ["Stay & play: sign in 2025"],
        ["Name", "Activity", "Date", "Hours", "Miles"],
        ["Ada", "Stay & play", "3/3", 2, 12],
        ["Bo", "Stay & play", "3 March", 2, 4],
        ["Bo", None, "4 March", 2, 4],
    ):
        sheet.append(row)
    second = book.create_sheet("Parents")
    for other in (
        ["Name", "Activity", "Date", "Hours"],
        ["Cy", "Juggling", "3/3/2025", 2],
        ["Cy", "Stay & play", "3/3/2025", 2],
        ["Dee", "Stay & play", "4/3", 2],
    ):
        second.append(other)


SIDES = Messy(
    "sides.xlsx", workbook(_sides), understood=3, repeated=0,
    refused=((5, "no activity (ask: which stage?)"), (2, ACTIVITY), (4, "no year (ask: which year?)")),
    citizen=120, professional=240, by_stage={"deliver/citizen": 120, "deliver/professional": 240},
    people=3, first="2025-03-03", last="2025-03-03",
)  # fmt: skip

WORKBOOKS = (MERGED, MONTHS, SIDES)
