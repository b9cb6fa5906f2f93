"""Run as a program: read 1,200 rows into the cast's work, in a database of its own, and say what is there.

``make`` makes the database; ``read`` reads in; ``kill-staging`` and ``kill-copying`` stop for good in the
middle, as ``kill -9`` does; ``count`` only counts. Prints JSON.
"""

import json
import os
import signal
import sys
from collections.abc import Callable
from contextlib import nullcontext
from datetime import UTC, datetime
from typing import Any

ROWS = 1200
NOW = datetime(2026, 5, 4, 10, tzinfo=UTC)


def moment(verb: str, vendor: str) -> tuple[str, int]:
    """After the first step was committed; or when entries and acts are copied and standings are not."""
    if verb == "kill-staging":
        return 'INSERT INTO "doing_importline"', 3 if vendor == "postgresql" else 20
    return "INSERT INTO books_standing", 1


def die_at(words: str, times: int) -> Callable[..., Any]:
    """Pull the plug before this statement runs for the nth time."""
    seen = []

    def watch(execute: Callable[..., Any], sql: str, params: Any, many: bool, context: Any) -> Any:
        if sql.startswith(words):
            seen.append(sql)
            if len(seen) == times:
                os.kill(os.getpid(), signal.SIGKILL)
        return execute(sql, params, many, context)

    return watch


def main(verb: str) -> None:
    import django

    django.setup()
    if verb == "make":
        make()
        return
    from alongside.apps.places.queries.places import place_by_slug
    from alongside.kernel.scoping import scope

    place = place_by_slug("stockport")
    assert place is not None
    with scope(place.id):
        if verb != "count":
            read(verb, place)
        print(json.dumps(counts()))


def make() -> None:
    from cast import make_cast

    make_cast()


def read(verb: str, place: Any) -> None:
    from django.db import connection

    from alongside.apps.doing.actions.registers import import_register
    from alongside.apps.people.queries.persons import leads_here
    from alongside.apps.work.queries.works import work_by_slug
    from factories.registers import many_rows

    work = work_by_slug(place, "first-thousand-days", None)
    assert work is not None
    rows = many_rows(ROWS)
    people = {who.key: None for row in rows for who in row.who}
    by = leads_here(place, NOW.date())[0]
    kills = verb.startswith("kill")
    watch = connection.execute_wrapper(die_at(*moment(verb, connection.vendor))) if kills else nullcontext()
    with watch:
        import_register(work=work, rows=rows, people=people, title="x", source_digest="", by=by, now=NOW)


def counts() -> dict[str, int]:
    from django.db import connection

    from alongside.apps.books.models import Act, Batch, Entry, Standing, Words
    from alongside.apps.doing.models import ImportLine
    from alongside.apps.people.models import Person

    connection.check_constraints()
    models: list[Any] = [Entry, Act, Standing, Words, Batch, Person, ImportLine]
    return {model.__name__: model.objects.count() for model in models}


if __name__ == "__main__":
    main(sys.argv[1])
