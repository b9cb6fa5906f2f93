"""Who a row is about: one, several, or a group of so many heads."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alongside.core.registers.people import WhoReader, mostly_surname_first
from alongside.core.registers.phrases import Finder, WeighRoles
from alongside.core.registers.reasons import Ask, Why
from alongside.kernel.sheets.shipped import shipped_words

WORDS = shipped_words()
READER = WhoReader(WORDS, Finder(WORDS.roles, WeighRoles()))


def people(name: str, heads: int | None = None, role: str = "") -> list[str]:
    who, _hint = READER.read(name, heads, role)
    assert not any(one.is_group for one in who)
    return [one.name for one in who]


def group(name: str, heads: int | None = None, role: str = "") -> tuple[int, str]:
    [one], hint = READER.read(name, heads, role)
    assert one.is_group
    return one.heads, hint


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("  ADA   JONES ", ["ADA JONES"]), ("Huw ap Rhys", ["Huw ap Rhys"]),
        ("Beth O’Connor", ["Beth O’Connor"]),
        ("Ada and Ben", ["Ada", "Ben"]), ("Ada Jones; Ben Lee", ["Ada Jones", "Ben Lee"]),
        ("Ada Jones & Ben Lee", ["Ada Jones", "Ben Lee"]), ("Ada & Ben Jones", ["Ada Jones", "Ben Jones"]),
        ("Ada Jones, Ben Lee", ["Ada Jones", "Ben Lee"]), ("Ada, Ben and Cara", ["Ada", "Ben", "Cara"]),
        ("Huw a Siân", ["Huw", "Siân"]), ("Ada Jones\nBen Lee", ["Ada Jones", "Ben Lee"]),
        ("محمد علي", ["محمد علي"]),
        ("Ada Jones / Ada Jones", ["Ada Jones"]), ("Nan Jones", ["Nan Jones"]), ("@ada & co", ["@ada & co"]),
        ("Parent 1", ["Parent 1"]), ("Mum B", ["Mum B"]), ("Ada Jones / Mum", ["Ada Jones"]),
    ],
)  # fmt: skip
def test_names_are_read_as_people(name: str, expected: list[str]) -> None:
    assert people(name) == expected


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("Ada Jones (parent)", "parent"),
        ("Ada Jones - HV", "HV"),
        ("Ada Jones, health visitor", "health visitor"),
    ],
)
def test_a_role_beside_the_name_is_no_part_of_it(name: str, hint: str) -> None:
    [one], found = READER.read(name, None, "")
    assert (one.name, found) == ("Ada Jones", hint)


@pytest.mark.parametrize(
    ("name", "heads", "role", "expected"),
    [
        ("Parents x 6", None, "", (6, "Parents")), ("6 parents", None, "", (6, "parents")),
        ("Parents (8)", None, "", (8, "Parents")), ("Six mums", None, "", (6, "mums")),
        ("group of 6 dads", None, "", (6, "dads")), ("Parents", 6, "", (6, "Parents")), ("", 6, "Parent",
        (6, "")),
        ("", None, "Parents x 6", (6, "Parents")), ("Reddish Choir", 12, "", (12, "")),
        ("Parents", None, "Parents x 6", (6, "Parents")),
        ("Young people x 4 (Youth forum)", None, "", (4, "Young people")), ("Various", 5, "",
        (5, "")),
        ("Grŵp mamau", 4, "", (4, "Grŵp mamau")), ("5 o rieni", None, "", (5, "rieni")),
        ("Year 6 pupils", 30, "",
        (30, "")),
    ],
)  # fmt: skip
def test_a_group_is_heads_and_nobody_by_name(
    name: str, heads: int | None, role: str, expected: tuple[int, str]
) -> None:
    assert group(name, heads, role) == expected


@pytest.mark.parametrize(
    ("name", "heads", "why"),
    [
        ("", None, Why.NO_NAME), ("?", None, Why.NO_NAME), ("n/a", None, Why.NO_NAME),
        ("TOTAL", None, Why.NO_NAME),
        ("123", None, Why.NO_NAME), ("🌸", None, Why.NO_NAME), ("anon", None, Why.NO_NAME),
        ("Parents", None, Why.GROUP_WITHOUT_NUMBER), ("Various", None, Why.GROUP_WITHOUT_NUMBER),
        ("Ada Jones", 6, Why.PERSON_WITH_NUMBER), ("Ada Jones x 2", None, Why.PERSON_WITH_NUMBER),
        ("Ada + 3", None, Why.OTHERS_UNNAMED), ("Ada Jones and daughter", None, Why.OTHERS_UNNAMED),
        ("Jones, Ada", None, Why.NAME_NOT_CLEAR), ("Ada\nJones", None, Why.NAME_NOT_CLEAR),
        ("x" * 100_000, None, Why.NAME_TOO_LONG), ("ﷺ" * 150, None, Why.NAME_TOO_LONG),
        ("Parents x 0", None, Why.HEADS_NOT_UNDERSTOOD), ("Parents 6", None, Why.GROUP_WITHOUT_NUMBER),
        ("6 parents + 2 staff", None, Why.HEADS_NOT_UNDERSTOOD), ("Parents x 6", 7, Why.HEADS_NOT_UNDERSTOOD),
    ],
)  # fmt: skip
def test_what_could_be_one_or_several_is_asked(name: str, heads: int | None, why: Why) -> None:
    with pytest.raises(Ask) as asked:
        READER.read(name, heads, "")
    assert asked.value.reason.why is why
    assert all(len(value) <= 80 for value in asked.value.reason.values.values())


def test_a_column_of_surnames_first_is_known_by_most_of_it() -> None:
    assert mostly_surname_first(["Jones, Ada", "Lee, Ben", "O'Connor, Beth Ann", "Parents x 6"])
    assert not mostly_surname_first(["Ada Jones", "Lee, Ben", "Cara Moss"])
    reader = WhoReader(WORDS, Finder(WORDS.roles, WeighRoles()), surname_first=True)
    assert [one.name for one in reader.read("Jones, Ada", None, "")[0]] == ["Ada Jones"]


@given(st.text(), st.one_of(st.none(), st.integers(1, 50)), st.text())
def test_no_text_makes_the_reader_of_names_stumble(name: str, heads: int | None, role: str) -> None:
    with suppress(Ask):
        who, _hint = READER.read(name, heads, role)
        assert who
        assert all(one.name and one.heads >= 1 for one in who)
