"""Workbooks cell by cell: days, times, lengths, formulas, merged and crossed out cells, hidden sheets."""

import io
from datetime import date, datetime, time, timedelta

import pytest
from openpyxl import Workbook
from openpyxl.styles import Font

from alongside.core.registers.cells import Cell, Odd, Row, Sheet
from alongside.kernel.sheets.files import sheets_of
from alongside.kernel.sheets.workbook.formats import Shown, Style, style_of_code
from kernel.sheets.making import packed, sheet_xml


def saved(book: Workbook) -> list[Sheet]:
    data = io.BytesIO()
    book.save(data)
    return [
        Sheet(s.name, list(s.rows), s.hidden, s.days_from_1904) for s in sheets_of("a.xlsx", data.getvalue())
    ]


def first_row(*cells: object) -> Row:
    book = Workbook()
    assert book.active is not None
    book.active.append(list(cells))
    return next(iter(saved(book)[0].rows))


def test_values_come_out_as_they_are_seen() -> None:
    row = first_row("Łukasz 😀", 4, 1.5, True, date(2025, 3, 3), datetime(2025, 3, 3, 10, 30), time(1, 30))
    assert row.cells == (
        "Łukasz 😀", 4, 1.5, "TRUE", date(2025, 3, 3), datetime(2025, 3, 3, 10, 30), time(1, 30),
    )  # fmt: skip


def test_a_length_of_more_than_a_day_keeps_its_hours() -> None:
    assert first_row(timedelta(hours=26), timedelta(minutes=90)).cells == (
        timedelta(hours=26),
        timedelta(minutes=90),
    )


def test_a_formula_saved_without_its_result_is_known_as_one() -> None:
    row = first_row("TOTAL", "=SUM(A1:A9)")
    assert (row.cells, row.sums) == (("TOTAL", Odd.NO_RESULT), frozenset({1}))


def test_a_formula_gives_its_result_and_an_error_is_an_error() -> None:
    rows = (
        '<row r="1"><c r="A1"><f>1+1</f><v>2</v></c>'
        '<c r="B1" t="e"><f>1/0</f><v>#DIV/0!</v></c>'
        '<c r="C1" t="str"><f>"a"&amp;"b"</f><v>ab</v></c>'
        '<c r="D1" t="str"><f>IF(1,"","")</f><v></v></c></row>'
    )
    [row] = next(sheets_of("a.xlsx", packed(sheet_xml(rows)))).rows
    assert row.cells == (2, Odd.ERROR, "ab")


def test_rows_and_cells_without_addresses_are_counted_on() -> None:
    rows = "<row><c><v>1</v></c><c><v>2</v></c></row><row/><row><c><v>3</v></c></row>"
    [one, two] = next(sheets_of("a.xlsx", packed(sheet_xml(rows)))).rows
    assert ((one.number, one.cells), (two.number, two.cells)) == ((1, (1, 2)), (3, (3,)))


def test_names_with_prefixes_are_read_alike() -> None:
    row_xml = '<x:row r="2"><x:c r="B2"><x:v>7</x:v></x:c></x:row>'
    xml = f'<x:worksheet xmlns:x="m"><x:sheetData>{row_xml}</x:sheetData></x:worksheet>'
    [row] = next(sheets_of("a.xlsx", packed(xml))).rows
    assert (row.number, row.cells) == (2, (None, 7))


def test_shared_texts_join_their_runs_and_leave_readings_out() -> None:
    first = "<si><r><t>Ada </t></r><r><t>Jones</t></r><rPh><t>x</t></rPh></si>"
    texts = f"<sst>{first}<si><t>a_x000D_b</t></si></sst>"
    rows = '<row><c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="s"><v>9</v></c></row>'
    [row] = next(sheets_of("a.xlsx", packed(sheet_xml(rows), {"xl/sharedStrings.xml": texts}))).rows
    assert row.cells == ("Ada Jones", "a\rb")


def test_days_counted_from_1904_are_days() -> None:
    styles = '<styleSheet><cellXfs><xf numFmtId="14"/></cellXfs></styleSheet>'
    rows = '<row r="1"><c r="A1" s="0"><v>44257</v></c></row>'
    data = packed(sheet_xml(rows), {"xl/styles.xml": styles}, pr='<workbookPr date1904="1"/>')
    [row] = next(sheets_of("a.xlsx", data)).rows
    assert row.cells == (date(2025, 3, 3),)


def test_cells_joined_downwards_say_their_value_in_every_row_they_cover() -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for cells in (["3/3/2025", "Ada"], [None, "Ben"], [None, None], [None, "Cara"], [None, "Dee"]):
        sheet.append(cells)
    sheet.merge_cells("A1:A4")
    assert [(row.number, row.cells) for row in saved(book)[0].rows] == [
        (1, ("3/3/2025", "Ada")), (2, ("3/3/2025", "Ben")), (4, ("3/3/2025", "Cara")), (5, (None, "Dee")),
    ]  # fmt: skip


def test_a_row_is_crossed_out_when_all_of_it_is() -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["Ada", 1])
    sheet.append(["Ben", 1])
    for cell in (sheet["A1"], sheet["B1"], sheet["A2"]):
        cell.font = Font(strike=True)
    assert [row.struck for row in saved(book)[0].rows] == [True, False]


def test_hidden_sheets_are_told_apart_and_charts_are_no_sheets() -> None:
    book = Workbook()
    book.create_sheet("Old").sheet_state = "veryHidden"
    book.create_chartsheet("Chart")
    assert [(sheet.name, sheet.hidden) for sheet in saved(book)] == [("Sheet", False), ("Old", True)]


@pytest.mark.parametrize(
    ("code", "style"),
    [
        ("General", Style()), ("0.00", Style()), ("0.00E+00", Style()), ("@", Style()),
        ("#,##0;[Red]-#,##0", Style()),
        ("dd/mm/yyyy", Style(Shown.DAY)), ("[$-809]dd mmmm yyyy;@", Style(Shown.DAY)),
        ("mmm-yy", Style(Shown.DAY)),
        ("yyyy-mm-dd hh:mm", Style(Shown.DAY)), ("h:mm", Style(Shown.TIME)),
        ("hh:mm:ss AM/PM", Style(Shown.TIME)),
        ("[h]:mm", Style(Shown.LENGTH)), ("[mm]", Style(Shown.LENGTH)), ('0" mins"', Style(unit="mins")),
        ('0.0 "hrs"', Style(unit="hrs")), ('0" people"', Style()), (r"0\h", Style(unit="h")),
    ],
)  # fmt: skip
def test_a_format_says_what_a_number_is(code: str, style: Style) -> None:
    assert style_of_code(code) == style


def test_a_unit_in_the_format_is_read_with_the_number() -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append([45])
    sheet["A1"].number_format = '0" mins"'
    cells: tuple[Cell, ...] = next(iter(saved(book)[0].rows)).cells
    assert cells == ("45 mins",)
