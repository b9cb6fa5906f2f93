"""Reading who lives in a place from the census tables as they are published."""

import csv
import uuid
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from alongside.apps.places.enums import PopulationTable
from alongside.apps.places.models import Place, PopulationCount
from alongside.apps.places.rules.population import AREA, PUBLISHED, Published
from alongside.kernel.audit.lines import leave_line
from alongside.kernel.digests import digest
from alongside.kernel.verdict import Refused, no

LARGEST = 2**31 - 1
Group = tuple[PopulationTable, str, int]


@dataclass(frozen=True, slots=True)
class Imported:
    """How many groups were read in; ``new`` is False when the place held exactly these already."""

    groups: int
    new: bool


@transaction.atomic
def import_population(
    *,
    place: Place,
    table: PopulationTable,
    lines: Iterable[str],
    area: str,
    by: uuid.UUID | None,
    now: datetime,
) -> Imported:
    """Read one area's groups from a published table. The same file again changes nothing.

    ``lines`` are the lines of the file. Totals of different tables are never compared.
    """
    if table not in PUBLISHED:
        raise Refused(no(_("That is not a table this place can read.")))
    published = PUBLISHED[table]
    groups = list(_groups(published, lines, area, table))
    if not groups:
        raise Refused(no(_("That area is not in the file."), _("Check the code, such as E08000007.")))
    if _kept(place, published, groups, area):
        return Imported(len(groups), new=False)
    _replace(place, published, groups, area)
    leave_line(
        place_id=place.id,
        actor_id=by,
        verb="import_population",
        about="Place",
        about_id=place.id,
        at=now,
        details={"table": table, "area": area, "groups": len(groups), "rows": digest(groups)},
    )
    return Imported(len(groups), new=True)


def _groups(published: Published, lines: Iterable[str], area: str, table: PopulationTable) -> Iterator[Group]:
    try:
        reader = csv.DictReader(text.removeprefix("\ufeff") for text in lines)
        missing = [name for name in published.needed if name not in (reader.fieldnames or ())]
        if missing:
            raise Refused(
                no(
                    _("This is not that table: there is no column %(column)s.") % {"column": missing[0]},
                    _("Use the table as it is published, with its first row."),
                )
            )
        for row in reader:
            if row[AREA] == area and published.group_column:
                yield table, row[published.group_column], _people(row[published.value_column])
            elif row[AREA] == area:
                yield from _across(published, row)
    except (csv.Error, UnicodeDecodeError):
        raise Refused(no(_("This is not a table in CSV."), _("Save it as CSV with UTF-8 letters."))) from None


def _across(published: Published, row: dict[str, str]) -> Iterator[Group]:
    for table, columns in published.columns.items():
        yield from ((table, column, _people(row[column])) for column in columns)


def _people(text: str | None) -> int:
    """Published counts are whole, also when they are written with a point: 4727.0."""
    whole, _point, rest = (text or "").strip().partition(".")
    if not (whole.isascii() and whole.isdigit()) or rest.strip("0") or int(whole) > LARGEST:
        raise Refused(
            no(_("A number in the table is not a whole number of people: %(text)s") % {"text": text})
        )
    return int(whole)


def _kept(place: Place, published: Published, groups: list[Group], area: str) -> bool:
    tables = {table for table, _group, _count in groups}
    rows = PopulationCount.objects.filter(
        place=place, table__in=tables, counted_on=published.counted_on, area_code=area
    )
    return set(rows.values_list("table", "group", "people")) == {(str(t), g, p) for t, g, p in groups}


def _replace(place: Place, published: Published, groups: list[Group], area: str) -> None:
    """One table of one day belongs to one area, so a corrected table takes the place of the old."""
    tables = {table for table, _group, _count in groups}
    PopulationCount.objects.filter(place=place, table__in=tables, counted_on=published.counted_on).delete()
    PopulationCount.objects.bulk_create(
        PopulationCount(
            place=place,
            table=table,
            group=group,
            position=position,
            people=people,
            counted_on=published.counted_on,
            area_code=area,
            source=published.source,
            source_url=published.source_url,
        )
        for position, (table, group, people) in enumerate(groups, start=1)
    )
