"""How often a page asks the database: for thirty rows as often as for one."""

from collections.abc import Callable

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from cast import Cast

MOST = 30
ROWS = 30


def asks_as_often_for_thirty(
    cast: Cast, client: Client, address: str, add: Callable[[Cast, int], object]
) -> None:
    """``add`` makes one row more, by its number. **Raises** AssertionError with what was asked."""
    with cast.inside():
        add(cast, 0)
    short, few = _asked(client, address)
    with cast.inside():
        for number in range(1, ROWS):
            add(cast, number)
    long, many = _asked(client, address)
    assert len(long) > len(short), "the rows added are not on this page"
    assert len(many) == len(few), "\n".join(many)
    assert len(many) <= MOST, "\n".join(many)


def _asked(client: Client, address: str) -> tuple[bytes, list[str]]:
    client.get(address)
    with CaptureQueriesContext(connection) as found:
        answer = client.get(address)
    assert answer.status_code == 200
    return answer.content, [one["sql"][:300] for one in found.captured_queries]
