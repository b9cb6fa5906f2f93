"""A whole register: every row has its place, nothing is counted twice, and the caller may choose."""

from collections import Counter
from collections.abc import Sequence
from datetime import date, time, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from alongside.core.registers.across import days_below_each_other
from alongside.core.registers.cells import Cell, Odd, Row, Sheet
from alongside.core.registers.fields import Field
from alongside.core.registers.reader import Reader
from alongside.core.registers.reading import read_register
from alongside.core.registers.reasons import Reason, Why, in_english
from alongside.core.registers.rows import (
    Columns,
    Note,
    Reading,
    Refused,
    Repeated,
    SheetNote,
    Skip,
    Skipped,
    Understood,
)
from alongside.core.registers.settings import shipped_settings
from alongside.core.registers.summary import summarise
from alongside.core.shared.durations import Bare
from alongside.core.shared.sides import Side
from alongside.kernel.sheets.shipped import shipped_words

WORDS = shipped_words()
SETTINGS = shipped_settings(WORDS)
HEADINGS = ("Date", "Name", "Role", "Activity", "Length")
ADA = ("3/3/2025", "Ada Jones", "Parent", "Review", "1h")


def sheet(*rows: Sequence[Cell], name: str = "S", hidden: bool = False) -> Sheet:
    return Sheet(
        name, [Row(number, tuple(cells)) for number, cells in enumerate(rows, 1) if any(cells)], hidden
    )


def read(*rows: Sequence[Cell]) -> Reading:
    return read_register([sheet(*rows)], WORDS, SETTINGS)


def kinds(reading: Reading) -> list[object]:
    return [
        row.why if isinstance(row, Skipped) else row.reason.why if isinstance(row, Refused) else type(row)
        for row in reading.rows
    ]


def understood(reading: Reading) -> list[Understood]:
    return [row for row in reading.rows if isinstance(row, Understood)]


def test_the_same_row_however_it_is_written_is_set_aside_and_the_first_stays() -> None:
    again = (date(2025, 3, 3), "  ADA  JONES", "parents", "reviews", time(1))
    reading = read(HEADINGS, ADA, again, again)
    [first] = understood(reading)
    repeats = [row for row in reading.rows if isinstance(row, Repeated)]
    assert [(row.row, row.first_row, row.understood.ordinal) for row in repeats] == [(3, 2, 2), (4, 2, 3)]
    assert {row.understood.fingerprint for row in repeats} == {first.fingerprint}
    assert summarise(reading).minutes == {"CITIZEN": 60, "PROFESSIONAL": 0}


@pytest.mark.parametrize("place", range(5))
def test_a_row_that_differs_in_anything_is_no_repeat(place: int) -> None:
    other = list(ADA)
    other[place] = ("4/3/2025", "Ada Smith", "Mum", "Planning", "2h")[place]
    assert len(understood(read(HEADINGS, ADA, other))) == 2


def test_two_sessions_of_one_day_are_two_and_the_same_start_is_one() -> None:
    headings = ("Date", "Name", "Role", "Activity", "Start", "End")
    rows = [
        (*ADA[:4], start, end) for start, end in (("10:00", "11:00"), ("13:00", "14:00"), ("10am", "11am"))
    ]
    assert kinds(read(headings, *rows)) == [Skip.HEADING, Understood, Understood, Repeated]


def test_a_row_has_one_fingerprint_in_every_file() -> None:
    headings = ("Name", "Hours", "Activity", "Role", "Date")
    other = ("ada jones", 1, "Adolygiad", "Rhiant", "3 March 2025")
    assert understood(read(HEADINGS, ADA))[0].fingerprint == understood(read(headings, other))[0].fingerprint


def test_rows_that_are_no_entries_are_told_apart() -> None:
    reading = read(
        ("Our hub",), (), HEADINGS, ("e.g. 1/1/2025", "Jo Bloggs", "Parent", "Review", "1h"), ADA,
        (None, None, None, "Sub-total", "1h"), ("Signed by:", "C Nkemelu"), HEADINGS,
        ("Total", None, None, None, 1),
    )  # fmt: skip
    assert kinds(reading) == [
        Skip.TITLE, Skip.HEADING, Skip.EXAMPLE, Understood, Skip.TOTAL, Skip.NOTE, Skip.HEADING, Skip.TOTAL,
    ]  # fmt: skip


def test_a_person_called_like_a_total_is_a_person() -> None:
    assert kinds(read(HEADINGS, ("3/3/2025", "Sum Yi", "Parent", "Review", "1h"))) == [
        Skip.HEADING,
        Understood,
    ]


def test_the_word_total_counts_among_the_notes_only_where_nobody_is_named() -> None:
    headings = (*HEADINGS, "Notes")
    reading = read(headings, (*ADA[:4], "ages", "total mess"), (None, None, None, None, 7, "Total"))
    assert kinds(reading) == [Skip.HEADING, Why.LENGTH_NOT_UNDERSTOOD, Skip.TOTAL]


def test_a_number_below_that_is_not_the_sum_is_asked_about() -> None:
    assert kinds(read(HEADINGS, ADA, (None, None, None, None, 7))) == [Skip.HEADING, Understood, Why.NO_DATE]
    assert kinds(read(HEADINGS, ADA, (None, None, None, None, 1))) == [Skip.HEADING, Understood, Skip.TOTAL]


def test_a_formula_without_its_result_is_asked_about_and_a_lone_one_is_a_total() -> None:
    total = Row(3, (None, None, None, None, Odd.NO_RESULT), frozenset({4}))
    rows = [Row(1, HEADINGS), Row(2, (*ADA[:4], Odd.NO_RESULT)), total, Row(4, (*ADA[:4], Odd.ERROR))]
    reading = read_register([Sheet("S", rows)], WORDS, SETTINGS)
    assert kinds(reading) == [Skip.HEADING, Why.NO_RESULT, Skip.TOTAL, Why.CELL_ERROR]


def test_a_formula_without_its_result_gives_way_to_start_and_end() -> None:
    rows = [
        Row(1, ("Date", "Name", "Role", "Activity", "From", "To", "Hours")),
        Row(2, (*ADA[:4], "10:00", "11:30", Odd.NO_RESULT), frozenset({6})),
    ]
    [row] = understood(read_register([Sheet("S", rows)], WORDS, SETTINGS))
    assert (row.minutes, row.starts_at) == (90, 600)


def test_more_than_a_day_is_asked_about_across_sheets_and_spellings() -> None:
    shouted = ("3/3/2025", "ADA JONES", "HV", "Planning", "5h")
    sheets = [
        sheet(HEADINGS, (*ADA[:4], "20h"), name="One"),
        sheet(HEADINGS, shouted, ("3/3/2025", "Ben Lee", "HV", "Planning", "5h"), name="Two"),
    ]
    reading = read_register(sheets, WORDS, SETTINGS)
    assert kinds(reading) == [Skip.HEADING, Understood, Skip.HEADING, Why.MORE_THAN_A_DAY, Understood]
    [refused] = [row for row in reading.rows if isinstance(row, Refused)]
    assert refused.cells[1] == "ADA JONES"


def test_sheets_that_are_no_registers_are_noted() -> None:
    sheets = [
        sheet(HEADINGS, ADA, name="Old", hidden=True), sheet(HEADINGS, ADA, name="Template"),
        sheet(("Role", "Activity"), ("Parent", "Review"), name="Lists"), sheet((*HEADINGS, "Miles"),
        (*ADA, 4)),
    ]  # fmt: skip
    reading = read_register(sheets, WORDS, SETTINGS)
    assert reading.notes == (
        Note("Old", SheetNote.HIDDEN),
        Note("Template", SheetNote.EXAMPLE),
        Note("Lists", SheetNote.NO_HEADINGS),
        Note("S", SheetNote.COLUMNS_IGNORED, ("Miles",)),
    )  # fmt: skip
    assert summarise(reading).understood == 1
    assert not read_register(sheets[:3], WORDS, SETTINGS).is_register


def test_a_line_above_rows_says_what_they_were_and_an_unknown_one_is_asked_about() -> None:
    rows = [
        ("Date", "Name", "Role", "Hours"),
        ("STAY & PLAY",),
        ("3/3/2025", "Ada", "Parent", 1),
        ("Juggling",),
    ]
    reading = read(*rows, ("4/3/2025", "Ada", "Parent", 1), ("Reviews",), ("5/3/2025", "Ada", "Parent", 1))
    assert [row.activity for row in understood(reading)] == ["STAY & PLAY", "Reviews"]
    [refused] = [row.reason for row in reading.rows if isinstance(row, Refused)]
    assert (refused.why, dict(refused.values)) == (Why.ACTIVITY_NOT_KNOWN, {"word": "Juggling"})


def test_a_column_that_only_numbers_the_rows_is_no_head_count() -> None:
    rows = [(*ADA[:4], f"{hours}h", hours) for hours in (1, 2, 3)]
    assert Field.HEADS not in read((*HEADINGS, "Number"), *rows).columns["S"].fields
    groups = [("3/3/2025", "Parents", "Parent", "Review", f"{n}h", 6) for n in (1, 2, 3)]
    assert summarise(read((*HEADINGS, "Number"), *groups)).minutes[Side.CITIZEN] == 6 * 6 * 60


def test_a_summary_by_name_beside_a_register_is_none() -> None:
    summary = sheet(("Name", "Last date", "Total hours"), ("Ada Jones", "3/3/2025", 12), name="Summary")
    beside = read_register([sheet(HEADINGS, ADA), summary], WORDS, SETTINGS)
    assert kinds(beside) == [Skip.HEADING, Understood]
    assert beside.notes == (Note("Summary", SheetNote.NO_HEADINGS),)
    assert kinds(read_register([summary], WORDS, SETTINGS)) == [Skip.HEADING, Why.NO_ROLE]


def test_the_caller_may_choose_the_columns() -> None:
    rows = (("x", "y", "z", "p", "q"), ("Jo", 90, "Review", "3/3/2025", "Parent"))
    chosen = Columns(
        {Field.NAME: 0, Field.LENGTH: 1, Field.ACTIVITY: 2, Field.DATE: 3, Field.ROLE: 4}, 1, 2, Bare.MINUTES
    )
    reading = read_register([sheet(*rows)], WORDS, SETTINGS, {"S": chosen})
    assert [row.minutes for row in understood(reading)] == [90]
    assert reading.columns["S"] is chosen


def test_the_columns_guessed_are_told_so_that_they_can_be_looked_over() -> None:
    guess = read(("Title",), HEADINGS, ADA).columns["S"]
    assert (guess.heading_row, guess.first_row, guess.headings) == (2, 3, HEADINGS)
    assert guess.fields == {Field.DATE: 0, Field.NAME: 1, Field.ROLE: 2, Field.ACTIVITY: 3, Field.LENGTH: 4}
    assert read(("a", "b"), ("1", "2")).columns == {}


def test_every_reason_has_its_sentence() -> None:
    assert all(in_english(Reason(why)) for why in Why)


CELLS: st.SearchStrategy[Cell] = st.one_of(
    st.none(), st.text(max_size=12), st.integers(-5, 50_000), st.floats(), st.booleans(), st.dates(),
    st.datetimes(), st.times(), st.timedeltas(timedelta(days=-1), timedelta(days=2)),
    st.sampled_from(list(Odd)), st.sampled_from([*HEADINGS, *ADA, "Total", '"', "do.", "Signed"]),
    st.sampled_from(["March 2025", "Parents x 6", "10-12", "-2h"]),
)  # fmt: skip
ROWS = st.lists(st.lists(CELLS, max_size=7), max_size=12)


@given(ROWS, st.booleans())
@settings(max_examples=300)
def test_no_sheet_makes_it_stumble_and_every_row_has_one_place(rows: list[list[Cell]], headed: bool) -> None:
    given_rows = [[*HEADINGS], [*ADA], *rows] if headed else rows
    one = sheet(*given_rows)
    reading = read_register([one], WORDS, SETTINGS)
    if reading.is_register:
        as_read = days_below_each_other(one, Reader(WORDS, SETTINGS))
        assert [row.row for row in reading.rows] == [row.number for row in as_read.rows]
    found = summarise(reading)
    entries = understood(reading)
    assert sum(found.minutes.values()) == sum(found.by_stage.values()) == sum(row.minutes for row in entries)
    assert all(0 < row.minutes_each <= 1440 for row in entries)
    busy = Counter[tuple[str, date]]()
    for row in entries:
        busy.update({(one.key, row.day): row.minutes_each for one in row.who if one.key})
    assert all(minutes <= 1440 for minutes in busy.values())
    assert len({row.fingerprint for row in entries}) == len(entries)


@given(ROWS)
def test_reading_a_file_twice_over_only_adds_repeats(rows: list[list[Cell]]) -> None:
    once: list[list[Cell]] = [[*HEADINGS], [*ADA], *rows]
    first = read(*once)
    both = read_register([sheet(*once), sheet(*once, name="Again")], WORDS, SETTINGS)
    assert [row.fingerprint for row in understood(both)] == [row.fingerprint for row in understood(first)]


def test_the_questions_of_a_form_filled_in_online_are_headings() -> None:
    questions = ("Timestamp", "Your name", "I am a…", "What I did", "How long did it take?")
    [row] = understood(read(questions, ("03/03/2025 18:05:11", *ADA[1:])))
    assert (row.day, row.side, row.minutes_each) == (date(2025, 3, 3), Side.CITIZEN, 60)


def test_when_a_form_was_sent_gives_way_to_the_day_it_tells_of() -> None:
    questions = ("Timestamp", "Name", "Date of activity", "Role", "Activity", "Length")
    sent = ("09/03/2025 10:00", ADA[1], ADA[0], *ADA[2:])
    assert understood(read(questions, sent))[0].day == date(2025, 3, 3)


@pytest.mark.parametrize("name", ["Volunteer / staff name", "Staff or parent name", "Parent/volunteer names"])
def test_a_heading_that_ends_in_name_is_of_names(name: str) -> None:
    headings = ("Date", name, "Who are they?", "Activity", "Length")
    assert [row.who[0].name for row in understood(read(headings, ADA))] == ["Ada Jones"]


def test_a_ditto_written_out_is_a_ditto() -> None:
    first, second = understood(read(HEADINGS, ADA, ("-do-", "Bo Li", "ditto", "- do -", "2h")))
    assert (second.day, second.side, second.stage) == (first.day, first.side, first.stage)
