"""Files that are broken, disguised or made to hurt: a clear message, never a crash, never all the memory."""

import io
import resource
import struct
import zipfile
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from alongside.kernel.sheets import limits
from alongside.kernel.sheets.files import sheets_of, sheets_of_file
from alongside.kernel.sheets.unreadable import Fault, Unreadable
from kernel.sheets.making import packed, sheet_xml

GOOD = packed(sheet_xml('<row r="1"><c r="A1" t="inlineStr"><is><t>Date</t></is></c></row>'))


def fault_of(name: str, data: bytes) -> Fault:
    with pytest.raises(Unreadable) as said:
        [list(sheet.rows) for sheet in sheets_of(name, data)]
    assert str(said.value).endswith(".")
    return said.value.fault


def zipped(parts: dict[str, bytes]) -> bytes:
    saved = io.BytesIO()
    with zipfile.ZipFile(saved, "w") as package:
        for name, part in parts.items():
            package.writestr(name, part)
    return saved.getvalue()


def with_every_flag(data: bytes, bit: int) -> bytes:
    """The package with a flag set on its parts, as a program that encrypts them does."""
    changed = bytearray(data)
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        start = changed.find(mark)
        while start >= 0:
            flags = struct.unpack_from("<H", changed, start + offset)[0]
            struct.pack_into("<H", changed, start + offset, flags | bit)
            start = changed.find(mark, start + 4)
    return bytes(changed)


@pytest.mark.parametrize(
    ("name", "data", "fault"),
    [
        ("a.csv", b"", Fault.EMPTY),
        ("a.csv", b"\xef\xbb\xbf \r\n", Fault.EMPTY),
        ("a.xlsx", b"just words", Fault.NOT_A_SPREADSHEET),
        ("a.xlsx", b"PK\x03\x04 and then nothing", Fault.BROKEN),
        ("a.xlsx", GOOD[: len(GOOD) // 2], Fault.BROKEN),
        ("a.xlsx", with_every_flag(GOOD, 1), Fault.PASSWORD),
        ("a.xlsx", zipped({"word/document.xml": b"<w/>"}), Fault.NOT_A_SPREADSHEET),
        (
            "a.ods",
            zipped({"mimetype": b"application/vnd.oasis.opendocument.spreadsheet"}),
            Fault.OPEN_DOCUMENT,
        ),
        ("a.xlsb", zipped({"xl/workbook.bin": b"x"}), Fault.BINARY_EXCEL),
        ("a.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(900), Fault.OLD_EXCEL),
        (
            "a.xlsx",
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + "EncryptedPackage".encode("utf-16-le"),
            Fault.PASSWORD,
        ),
        ("a.xls", b"  <html><table>", Fault.WEB_PAGE),
        ("a.csv", b"%PDF-1.4", Fault.PDF),
        ("a.csv", bytes(range(1, 9)) * 500, Fault.NOT_TEXT),
        ("a.csv", b"a," + b"b" * 200_000, Fault.CELL_TOO_LONG),
        ("a.xlsx", packed("<worksheet><sheetData><row>"), Fault.BROKEN),
        ("a.xlsx", packed("not xml at all"), Fault.BROKEN),
    ],
)
def test_each_fault_is_named_with_what_to_do(name: str, data: bytes, fault: Fault) -> None:
    assert fault_of(name, data) is fault


def test_entities_are_refused_before_they_unfold() -> None:
    bomb = '<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><worksheet>&b;</worksheet>'
    assert fault_of("a.xlsx", packed('<?xml version="1.0"?>' + bomb)) is Fault.BROKEN


def test_a_zip_bomb_is_refused_by_its_index() -> None:
    bomb = packed(b"<worksheet>" + b" " * (limits.MOST_UNPACKED_BYTES + 1))
    assert len(bomb) < limits.MOST_FILE_BYTES
    assert fault_of("a.xlsx", bomb) is Fault.OVERBLOWN


def test_a_tight_bomb_is_refused_by_its_ratio() -> None:
    assert fault_of("a.xlsx", packed(b"<worksheet>" + b" " * (20 * 1024 * 1024))) is Fault.OVERBLOWN


def test_an_index_that_lies_about_the_size_opens_nothing_more() -> None:
    data = bytearray(packed(b"<worksheet>" + b" " * (20 * 1024 * 1024)))
    start = data.find(b"PK\x01\x02")
    while start >= 0:
        struct.pack_into("<I", data, start + 24, 1000)
        start = data.find(b"PK\x01\x02", start + 4)
    assert fault_of("a.xlsx", bytes(data)) in {Fault.BROKEN, Fault.OVERBLOWN}


def test_a_sheet_is_counted_while_it_unpacks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MOST_SHEET_BYTES", 10_000)
    assert fault_of("a.xlsx", packed(sheet_xml("<row/>" * 5_000))) is Fault.OVERBLOWN


def test_dimensions_blown_up_cost_nothing() -> None:
    rows = '<row r="1048576"><c r="A1048576"><v>1</v></c><c r="XFD1048576"><v>2</v></c></row>'
    [sheet] = sheets_of(
        "a.xlsx", packed('<worksheet><dimension ref="A1:XFD1048576"/>' + sheet_xml(rows)[11:])
    )
    [row] = sheet.rows
    assert (row.number, row.cells) == (1_048_576, (1,))


def test_too_many_rows_are_refused_while_they_are_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("alongside.kernel.sheets.budget.MOST_ROWS", 50)
    assert fault_of("a.csv", b"a,b\n" * 51) is Fault.TOO_MANY_ROWS


def test_a_file_too_big_is_not_even_opened(tmp_path: Path) -> None:
    path = tmp_path / "big.csv"
    with path.open("wb") as file:
        file.truncate(limits.MOST_FILE_BYTES + 1)
    with pytest.raises(Unreadable) as said:
        sheets_of_file(path)
    assert said.value.fault is Fault.TOO_BIG


def test_a_long_register_stays_within_its_memory() -> None:
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    rows = "".join(
        f'<row r="{n}"><c t="inlineStr"><is><t>Person {n}</t></is></c><c><v>{n}</v></c></row>'
        for n in range(1, 60_001)
    )
    [sheet] = sheets_of("a.xlsx", packed(sheet_xml(rows)))
    assert sum(1 for _ in sheet.rows) == 60_000
    assert (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024 < 100


def readable(name: str, data: bytes) -> None:
    with suppress(Unreadable):
        for sheet in sheets_of(name, data):
            for row in sheet.rows:
                assert row.cells


@given(st.binary(max_size=3000), st.sampled_from(["a.csv", "a.xlsx", "a.txt", "noname"]))
def test_no_bytes_make_it_stumble(data: bytes, name: str) -> None:
    readable(name, data)


@given(st.binary(min_size=1, max_size=20), st.integers(0, len(GOOD)))
@settings(max_examples=200)
def test_no_damage_to_a_workbook_makes_it_stumble(data: bytes, place: int) -> None:
    readable("a.xlsx", GOOD[:place] + data + GOOD[place + len(data) :])


@given(st.text(max_size=400))
def test_no_sheet_xml_makes_it_stumble(text: str) -> None:
    readable("a.xlsx", packed(sheet_xml(text).encode("utf-8", "replace")))
