"""alongside import-population, as it is typed."""

from pathlib import Path

import pytest

from alongside.apps.places.queries.population import population_of
from alongside.cli.main import main
from alongside.kernel.scoping import scope
from factories import a_place

TABLE = (
    "ltla21_code,ltla21_name,ethnic_group,value\nE1,Here,White: Irish,3\nE2,There,White: Irish,4\n"
    'E1,Here,"Asian, Asian British or Asian Welsh: Indian",5\n'
)


def run(file: Path, area: str = "E1", place: str = "stockport") -> int:
    return main(["import-population", "--place", place, "--table", "ethnic-group", "--area", area, str(file)])


@pytest.mark.django_db
def test_a_table_is_read_in_once(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    place, file = a_place(), tmp_path / "table.csv"
    file.write_text("\ufeff" + TABLE, encoding="utf-8")
    assert run(file) == 0
    assert run(file) == 0
    assert capsys.readouterr().out == "2 groups of E1 read in.\n2 groups of E1 were here already.\n"
    with scope(place.id):
        assert [row.people for row in population_of(place, "ETHNIC_GROUP")] == [3, 5]


@pytest.mark.django_db
def test_what_cannot_be_read_says_why(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    a_place()
    file, junk = tmp_path / "table.csv", tmp_path / "junk.csv"
    file.write_text(TABLE, encoding="utf-8")
    junk.write_bytes(b"PK\x03\x04\xff\xfe\x00")
    asked = [run(tmp_path / "missing.csv"), run(junk), run(file, area="E9"), run(file, place="nowhere")]
    assert asked == [2, 2, 2, 2]
    said = capsys.readouterr().err.splitlines()
    assert [
        "No such file" in said[0],
        "CSV" in said[1],
        "not in the file" in said[2],
        "nowhere" in said[3],
    ] == [
        True,
        True,
        True,
        True,
    ]
