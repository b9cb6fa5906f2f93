"""The census tables are read as they are published."""

import csv
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from alongside.apps.places.actions.population import import_population
from alongside.apps.places.enums import PopulationTable
from alongside.apps.places.models import Place
from alongside.apps.places.queries.population import everyone_in, population_of
from alongside.apps.places.rules.population import AGE_COLUMNS, AREA, SINGLE_YEARS, TOTAL_COLUMNS
from alongside.kernel.audit.models import AuditLine
from alongside.kernel.scoping import scope
from alongside.kernel.verdict import Refused
from factories import a_place
from factories.people import BEGINNING

SHARED = (
    Path(os.environ.get("ALONGSIDE_SHARED_DATA", Path(__file__).parents[4] / "shared/data")) / "population"
)
pytestmark = pytest.mark.both_databases
STOCKPORT = "E08000007"
FILES = {
    PopulationTable.AGE: "census2021_age_gender_ltla.csv",
    PopulationTable.ETHNIC_GROUP: "census2021_ethnic_group_ltla.csv",
    PopulationTable.SINGLE_YEAR: "mid2020_population_single_year_age_ltla.csv",
}
AGES = [",".join([AREA, *TOTAL_COLUMNS, *AGE_COLUMNS]), "E1,60,30,30,1,2,27,3,4,23", "E2,6,3,3,1,1,1,1,1,1"]


@pytest.fixture
def place(db: None) -> Iterator[Place]:
    made = a_place()
    with scope(made.id):
        yield made


def read(
    place: Place, lines: list[str], table: PopulationTable = PopulationTable.AGE, area: str = "E1"
) -> int:
    return import_population(place=place, table=table, lines=lines, area=area, by=None, now=BEGINNING).groups


def test_only_the_area_asked_for_is_read_in_its_own_order(place: Place) -> None:
    assert read(place, AGES) == 9
    rows = population_of(place, PopulationTable.AGE)
    assert [(row.group, row.people) for row in rows] == list(
        zip(AGE_COLUMNS, (1, 2, 27, 3, 4, 23), strict=True)
    )
    everyone = everyone_in(place)
    assert everyone is not None
    assert everyone.people == 60
    assert "Census 2021" in everyone.source


def test_groups_need_not_add_up_to_the_total(place: Place) -> None:
    read(place, [AGES[0], "E1,999,1,1,1,2,27,3,4,23"])
    everyone = everyone_in(place)
    assert everyone is not None
    assert everyone.people == 999


def test_the_same_table_again_adds_nothing(place: Place) -> None:
    read(place, AGES)
    again = import_population(
        place=place, table=PopulationTable.AGE, lines=AGES, area="E1", by=None, now=BEGINNING
    )
    assert not again.new
    assert AuditLine.objects.filter(verb="import_population").count() == 1


def test_a_corrected_table_takes_the_place_of_the_old(place: Place) -> None:
    read(place, AGES)
    read(place, [AGES[0], "E1,61,31,30,2,2,27,3,4,23"])
    assert population_of(place, PopulationTable.AGE)[0].people == 2
    assert len(population_of(place, PopulationTable.AGE)) == 6


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        ([], "no column"),
        (["a,b", "1,2"], "no column"),
        (AGES[:1], "not in the file"),
        ([AGES[0], "E1,60,30,30,1,2,27,3,4"], "whole number"),
        ([AGES[0], "E1,60,30,30,1,2,27,3,4,2.5"], "whole number"),
        ([AGES[0], "E1,60,30,30,1,2,27,3,4,-2"], "whole number"),
        ([AGES[0], "E1,60,30,30,1,2,27,3,4,99999999999"], "whole number"),
        ([AGES[0], f'E1,"{"x" * 200_000}"'], "not a table"),
    ],
)
def test_what_is_not_the_table_is_refused_whole(place: Place, lines: list[str], said: str) -> None:
    with pytest.raises(Refused, match=said):
        read(place, lines)
    assert population_of(place, PopulationTable.AGE) == []


@pytest.mark.skipif(not SHARED.is_dir(), reason="the published tables are not beside this project")
@pytest.mark.parametrize(("table", "groups"), [("AGE", 9), ("ETHNIC_GROUP", 19), ("SINGLE_YEAR", 91)])
def test_stockport_is_read_from_the_published_tables(place: Place, table: str, groups: int) -> None:
    wanted = PopulationTable(table)
    with (SHARED / FILES[wanted]).open(encoding="utf-8", newline="") as lines:
        rows = [row for row in csv.reader(lines) if STOCKPORT in row]
    with (SHARED / FILES[wanted]).open(encoding="utf-8", newline="") as lines:
        assert read(place, list(lines), wanted, STOCKPORT) == groups
    kept = population_of(place, wanted)
    assert all(row.area_code == STOCKPORT and row.source and row.counted_on for row in kept)
    if wanted == PopulationTable.SINGLE_YEAR:
        assert [row.group for row in kept] == list(SINGLE_YEARS)
        assert [row.people for row in kept] == [int(float(people)) for people in rows[0][3:]]
    if wanted == PopulationTable.ETHNIC_GROUP:
        assert [row.people for row in kept] == [int(row[3]) for row in rows]


@pytest.mark.skipif(not SHARED.is_dir(), reason="the published tables are not beside this project")
def test_the_two_published_totals_differ_and_both_stay(place: Place) -> None:
    for table in FILES:
        with (SHARED / FILES[table]).open(encoding="utf-8", newline="") as lines:
            read(place, list(lines), table, STOCKPORT)
    everyone = everyone_in(place)
    assert everyone is not None
    single = sum(row.people for row in population_of(place, PopulationTable.SINGLE_YEAR))
    ethnic = sum(row.people for row in population_of(place, PopulationTable.ETHNIC_GROUP))
    assert len({everyone.people, single, ethnic}) == 3
