"""Run as a program: somebody is erased, and the program killed where a test asks; then what is left counted.

``make`` makes the database with words of hers in it, the first yes said; ``kill-acts`` and ``kill-record``
stop for good, as ``kill -9`` does, before the titles on acts go and before the record itself does; ``erase``
does it all; ``count`` only counts. Prints JSON.
"""

import json
import os
import signal
import sys
from collections.abc import Callable
from contextlib import nullcontext
from datetime import UTC, datetime
from typing import Any

NOW = datetime(2026, 5, 4, 10, tzinfo=UTC)
MOMENTS = {"kill-acts": 'UPDATE "books_act"', "kill-record": 'UPDATE "people_person"'}


def die_at(moment: str) -> Callable[..., Any]:
    """Pull the plug before that statement."""

    def watch(execute: Callable[..., Any], sql: str, params: Any, many: bool, context: Any) -> Any:
        if sql.startswith(MOMENTS[moment]):
            os.kill(os.getpid(), signal.SIGKILL)
        return execute(sql, params, many, context)

    return watch


def make() -> None:
    from alongside.apps.books.drafts import Text
    from alongside.apps.people.actions.roles import give_role
    from alongside.apps.people.enums import RoleKind
    from alongside.apps.rights.actions.asking import Asked, ask
    from alongside.apps.rights.actions.erasing import propose_erasing
    from alongside.apps.rights.enums import Right
    from alongside.kernel.ids import new_secret_id
    from cast import make_cast
    from factories.entries import an_entry, gave
    from factories.people import BEGINNING, FIRST_DAY

    cast = make_cast()
    hat = cast.hats["ada"]
    hat.title = "mum of two"
    with cast.inside():
        hat.save()
        give_role(person=cast.dev, kind=RoleKind.KEEPER, since=FIRST_DAY, by=None, now=BEGINNING)
        asked = Asked(Right.ERASE, "All of it.")
        made = ask(person=cast.ada, asked=asked, form_token=new_secret_id(), now=NOW)
        propose_erasing(request=made, by=cast.cleo, now=NOW)
    an_entry(cast, words={"what": Text("Tea and toys", "en")}, acts=(gave(cast, "ada"), gave(cast, "dev")))


def erase(verb: str) -> None:
    from django.db import connection

    from alongside.apps.people.models import Person
    from alongside.apps.rights.actions.erasing import agree_erasing
    from alongside.apps.rights.models import Erasure
    from alongside.kernel.scoping import scope

    # unscoped: this program looks for the one place it made.
    erasure = Erasure.unscoped.get()
    with (
        scope(erasure.place_id),
        connection.execute_wrapper(die_at(verb)) if verb in MOMENTS else nullcontext(),
    ):
        agree_erasing(erasure=erasure, by=Person.objects.get(name="Dev Patel"), now=NOW)


def counts() -> dict[str, int]:
    from alongside.apps.books.models import Act, Words
    from alongside.apps.people.models import Account, Person
    from alongside.kernel.audit.models import AuditLine, Erasing

    # unscoped: counted over the whole database, as whoever looks after a broken server would.
    return {
        "named": Person.unscoped.filter(name="Ada Lovell").count(),
        "words": Words.unscoped.filter(text="Tea and toys").count(),
        "titles": Act.unscoped.filter(hat_title="mum of two").count(),
        "ways_in": Account.objects.filter(email="ada@example.org").count(),
        "lines": AuditLine.objects.filter(verb="erase_person").count(),
        "open_ways": Erasing.objects.count(),
    }


def main(verb: str) -> None:
    import django

    django.setup()
    if verb == "make":
        make()
        return
    if verb != "count":
        erase(verb)
    print(json.dumps(counts()))


if __name__ == "__main__":
    main(sys.argv[1])
