"""Population tables as published: their columns, their day, their source."""

from dataclasses import dataclass
from datetime import date

from alongside.apps.places.enums import PopulationTable

CENSUS_2021_DAY = date(2021, 3, 21)
MID_2020 = date(2020, 6, 30)
AREA = "ltla21_code"
TOTAL_COLUMNS = ("total_population", "total_females", "total_males")
AGE_COLUMNS = (
    "younger_females",
    "working_age_females",
    "older_females",
    "younger_males",
    "working_age_males",
    "older_males",
)
SINGLE_YEARS = (*(str(age) for age in range(90)), "90+")


@dataclass(frozen=True, slots=True)
class Published:
    """One published table: the groups that are columns, or the column that names them; day and source."""

    counted_on: date
    source: str
    source_url: str
    columns: dict[PopulationTable, tuple[str, ...]]
    group_column: str = ""
    value_column: str = ""

    @property
    def needed(self) -> tuple[str, ...]:
        """The columns a file must have."""
        named = tuple(column for columns in self.columns.values() for column in columns)
        return (AREA, *named, *((self.group_column, self.value_column) if self.group_column else ()))


_ONS = "Office for National Statistics, {}, Open Government Licence v3.0"
PUBLISHED: dict[PopulationTable, Published] = {
    PopulationTable.AGE: Published(
        counted_on=CENSUS_2021_DAY,
        source=_ONS.format("Census 2021, age and sex by local authority"),
        source_url="https://www.ons.gov.uk/census",
        columns={PopulationTable.TOTALS: TOTAL_COLUMNS, PopulationTable.AGE: AGE_COLUMNS},
    ),
    PopulationTable.ETHNIC_GROUP: Published(
        counted_on=CENSUS_2021_DAY,
        source=_ONS.format("Census 2021, ethnic group by local authority"),
        source_url="https://www.ons.gov.uk/census",
        columns={},
        group_column="ethnic_group",
        value_column="value",
    ),
    PopulationTable.SINGLE_YEAR: Published(
        counted_on=MID_2020,
        source=_ONS.format("mid-2020 population estimates by single year of age and local authority"),
        source_url="https://www.ons.gov.uk/peoplepopulationandcommunity/populationandmigration/populationestimates",
        columns={PopulationTable.SINGLE_YEAR: SINGLE_YEARS},
    ),
}
