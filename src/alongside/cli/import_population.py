"""Read who lives in a place from the census tables as they are published."""

import argparse
import sys
from pathlib import Path

HELP = "read the population of a place from a published census table"
TABLES = ("age", "ethnic-group", "single-year")


def add(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", type=Path, help="the table as published, in CSV")
    parser.add_argument("--place", required=True, help="the place's address, such as stockport")
    parser.add_argument("--table", required=True, choices=TABLES, help="which table it is")
    parser.add_argument("--area", required=True, metavar="CODE", help="its code, such as E08000007")


def run(arguments: argparse.Namespace) -> int:
    from alongside.cli.main import django_up

    django_up()
    from alongside.apps.places.actions.population import import_population
    from alongside.apps.places.enums import PopulationTable
    from alongside.apps.places.queries.places import place_by_slug
    from alongside.kernel.clock import now
    from alongside.kernel.scoping import scope
    from alongside.kernel.verdict import Refused

    place = place_by_slug(arguments.place)
    if place is None:
        return _stop(f"there is no place called {arguments.place}")
    table = PopulationTable(arguments.table.replace("-", "_").upper())
    try:
        with arguments.file.open(encoding="utf-8-sig", newline="") as lines, scope(place.id):
            done = import_population(
                place=place, table=table, lines=lines, area=arguments.area, by=None, now=now()
            )
    except OSError as problem:
        return _stop(f"{arguments.file}: {problem.strerror or 'it cannot be read'}")
    except Refused as refused:
        return _stop(f"{refused.verdict.reason} {refused.verdict.next_step}".strip())
    print(f"{done.groups} groups of {arguments.area} {'read in' if done.new else 'were here already'}.")
    return 0


def _stop(why: str) -> int:
    print(f"alongside: {why}", file=sys.stderr)
    return 2
