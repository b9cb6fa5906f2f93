"""Text files in every alphabet, with every separator, numbered as a spreadsheet numbers them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alongside.core.registers.cells import Cell, Odd
from alongside.kernel.sheets.files import sheets_of
from alongside.kernel.sheets.neutral import neutralise

WORDS = "Name,Role\nSiân García,Rhiant\nBeth O’Connor,Rôl\n"


def read(data: str | bytes, name: str = "a.csv") -> list[tuple[int, tuple[Cell, ...]]]:
    [sheet] = sheets_of(name, data.encode() if isinstance(data, str) else data)
    return [(row.number, row.cells) for row in sheet.rows]


@pytest.mark.parametrize(
    "encoding",
    ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252", "mac_roman"],
)
def test_the_alphabet_is_found_out(encoding: str) -> None:
    assert read(WORDS.encode(encoding))[1:] == [(2, ("Siân García", "Rhiant")), (3, ("Beth O’Connor", "Rôl"))]


def test_the_alphabet_of_old_excel_is_found_out() -> None:
    assert read("Name,Time\nSiân García,½ hr\n".encode("cp850"))[1] == (2, ("Siân García", "½ hr"))


def test_the_alphabet_of_polish_windows_is_found_out() -> None:
    assert read("Imię,Rola\nŁukasz Zieliński,x\nMałgorzata,y\n".encode("cp1250"))[1:] == [
        (2, ("Łukasz Zieliński", "x")),
        (3, ("Małgorzata", "y")),
    ]


def test_a_pound_and_a_half_are_no_letters_of_another_alphabet() -> None:
    assert read("Name,Cost\nJosé,£5½\n".encode("cp1252"))[1] == (2, ("José", "£5½"))
    assert read("Name,Cost\nZoë Müller,x\nAnaïs,y\n".encode("mac_roman"))[1:] == [
        (2, ("Zoë Müller", "x")),
        (3, ("Anaïs", "y")),
    ]


def test_a_stray_windows_letter_does_not_spoil_the_rest() -> None:
    assert read("Łukasz,Siân\nSi".encode() + b"\xe2n,x\n") == [(1, ("Łukasz", "Siân")), (2, ("Siân", "x"))]


@pytest.mark.parametrize("sign", [",", ";", "\t", "|"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_the_separator_is_found_out(sign: str, end: str) -> None:
    rows = [sign.join(["Hub, the one; here", "", ""]), sign.join("abc"), sign.join(["1,5", "2;3", "x"])]
    rows[0] = f'"Hub, the one; here"{sign}{sign}'
    rows[2] = sign.join(['"1,5"', '"2;3"', "x"])
    assert read(end.join(rows) + end)[2] == (3, ("1,5", "2;3", "x"))


def test_decimal_commas_do_not_win_over_semicolons() -> None:
    assert read("a;b;c\n1,5;x;2,5\n0,5;y;3,5\n")[1] == (2, ("1,5", "x", "2,5"))


def test_excels_own_first_line_names_the_separator_and_is_no_row() -> None:
    assert read("sep=;\na;b\n1,5;2\n") == [(1, ("a", "b")), (2, ("1,5", "2"))]


def test_rows_are_numbered_as_a_spreadsheet_numbers_them() -> None:
    assert read('a,b\n\n"two\nlines",x\n,\ny,z\n') == [
        (1, ("a", "b")),
        (3, ("two\nlines", "x")),
        (5, ("y", "z")),
    ]


def test_a_lone_quotation_mark_is_a_ditto_mark() -> None:
    assert read('a|b|c\n1|2|3\n"|x|"\n4|5|6\n')[2] == (3, ('"', "x", '"'))


def test_a_quoted_comma_stays_a_comma() -> None:
    assert read('a,b,c\n"x,y","z, w",3\n4,5,6\n')[1] == (2, ("x,y", "z, w", "3"))


def test_a_mark_that_never_closes_swallows_nothing() -> None:
    assert read('a,b\n"Ada,1\nBen,2\n') == [(1, ("a", "b")), (2, ("Ada", "1")), (3, ("Ben", "2"))]


def test_what_excel_writes_to_keep_a_text_is_undone() -> None:
    assert read('a,b,c\n="07",\'=x,=SUM(A1:A2)\n')[1] == (2, ("07", "=x", Odd.NO_RESULT))


@pytest.mark.parametrize("text", ["=1+1", "+1+1", "-2h", "@x", "\t=1", "＝1+1", " =1"])
def test_what_a_spreadsheet_would_run_is_made_harmless(text: str) -> None:
    assert neutralise(text) == f"'{text}"


@pytest.mark.parametrize("text", ["-5", "+1.5", "3/3/2025", "Ada", "", "2h -ish"])
def test_what_is_harmless_stays_as_it_is(text: str) -> None:
    assert neutralise(text) == text


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1))
def test_a_neutralised_text_comes_back(text: str) -> None:
    field = neutralise(text).replace('"', '""')
    [[_, cells], *_rest] = read(f'"{field}",x\n')
    assert cells[-1] == "x"
    assert cells[0] in (text, text.lstrip(), f"'{text}", None) or cells[0] == Odd.NO_RESULT or '"' in text
