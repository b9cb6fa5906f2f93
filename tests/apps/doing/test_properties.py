"""Whatever is in a register, and however often and in whatever order it is read in."""

from datetime import UTC, datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from alongside.apps.books.models import Entry
from alongside.apps.doing.actions.registers import import_register, undo_import
from alongside.apps.doing.queries.repeats import Held, number_of
from alongside.apps.doing.rules.near import is_one_slip, near_keys
from alongside.apps.doing.rules.spelling import better_spelling
from alongside.core.registers.rows import Understood
from cast import Cast
from factories.registers import a_row

NOW = datetime(2026, 5, 4, 10, tzinfo=UTC)
NAMES = st.sampled_from(["Jo Smith", "Ada Lovell", "Łukasz Nowak", "مريم", "O'Brien"])
ROWS = st.lists(st.tuples(NAMES, st.integers(1, 3)), max_size=6, unique=True)


def rows_of(said: list[tuple[str, int]]) -> list[Understood]:
    return [a_row(name, row=number, minutes_each=minutes) for number, (name, minutes) in enumerate(said, 2)]


def read_in(cast: Cast, rows: list[Understood]) -> int:
    people = {who.key: None for row in rows for who in row.who}
    done = import_register(
        work=cast.work, rows=rows, people=people, title="", source_digest="", by=cast.cleo, now=NOW
    )
    if done.batch is None:
        assert done.entries == 0
    return done.entries


def counted() -> int:
    return Entry.objects.filter(withdrawal__isnull=True).count()


@pytest.mark.usefixtures("inside")
@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(first=ROWS, second=ROWS)
def test_reading_in_twice_is_reading_in_once(
    cast: Cast, first: list[tuple[str, int]], second: list[tuple[str, int]]
) -> None:
    """Overlapping files add up to every row once, in either order; what was there before stays."""
    before = counted()
    read_in(cast, rows_of(first))
    read_in(cast, rows_of(second))
    once = counted()
    read_in(cast, rows_of([*second][::-1]))
    read_in(cast, rows_of(first))
    assert counted() == once >= before


@pytest.mark.usefixtures("inside")
@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(said=ROWS.filter(bool), times=st.integers(1, 3))
def test_undoing_and_reading_in_again_leaves_every_row_once(
    cast: Cast, said: list[tuple[str, int]], times: int
) -> None:
    rows = [a_row(name, row=n, minutes_each=100 + minutes) for n, (name, minutes) in enumerate(said, 2)]
    people = {who.key: None for row in rows for who in row.who}
    for _time in range(times):
        done = import_register(
            work=cast.work, rows=rows, people=people, title="", source_digest="", by=cast.cleo, now=NOW
        )
        assert done.batch is not None
        assert done.entries == len(rows)
        undo_import(batch=done.batch, by=cast.cleo, now=NOW)


@given(counted=st.integers(0, 5), gone=st.integers(0, 5), ordinal=st.integers(1, 8))
def test_a_row_gets_a_number_nobody_had_or_none(counted: int, gone: int, ordinal: int) -> None:
    held = Held(counted, counted + gone)
    number = number_of(ordinal, held)
    assert number is None if ordinal <= counted else number is not None and number > held.highest


@pytest.mark.parametrize(
    ("one", "other", "slip"),
    [
        ("smith", "smyth", True),
        ("smith", "smiht", True),
        ("smith", "smit", True),
        ("smith", "smiths", True),
        ("smith", "jones", False),
        ("ab", "ba", True),
        ("smith", "smi", False),
    ],
)
def test_one_slip_of_the_pen(one: str, other: str, slip: bool) -> None:
    assert is_one_slip(one, other) is slip
    assert is_one_slip(other, one) is slip


def test_near_names_are_suggested_and_the_same_is_not_near() -> None:
    known = {"jo smith", "j smith", "jo smyth", "ann smith", "jo"}
    assert near_keys(["jo smith"], known) == {"jo smith": ("j smith", "jo", "jo smyth")}


def test_the_better_of_two_spellings_is_kept() -> None:
    assert better_spelling("JO SMITH", "Jo Smith") == "Jo Smith"
    assert better_spelling("Jo Smith", "JO SMITH") == "Jo Smith"
    assert better_spelling("jo smith", "JO SMITH") == "jo smith"
