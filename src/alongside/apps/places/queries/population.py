"""Who lives in a place, as published."""

from alongside.apps.places.enums import PopulationTable
from alongside.apps.places.models import Place, PopulationCount


def population_of(place: Place, table: PopulationTable | str) -> list[PopulationCount]:
    """The groups of one table in the order published; the newest count only. Empty when none was read in."""
    rows = PopulationCount.objects.filter(place=place, table=table)
    newest = rows.order_by("-counted_on").values_list("counted_on", flat=True).first()
    if newest is None:
        return []
    return list(rows.filter(counted_on=newest).order_by("position"))


def everyone_in(place: Place) -> PopulationCount | None:
    """The published number of people who live here, with its day and source."""
    totals = population_of(place, PopulationTable.TOTALS)
    return next((row for row in totals if row.group == "total_population"), None)
