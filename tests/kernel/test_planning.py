"""The planner is told what the tables look like."""

import pytest
from django.db import connection

from alongside.kernel.planning import look_again
from cast import Cast


@pytest.mark.both_databases
def test_looking_again_leaves_the_planner_something_to_go_by(cast: Cast) -> None:
    look_again()
    known = {
        "sqlite": "SELECT COUNT(*) FROM sqlite_stat1 WHERE tbl = 'people_person'",
        "postgresql": "SELECT COUNT(*) FROM pg_class WHERE relname = 'people_person' AND reltuples > 0",
    }
    with connection.cursor() as cursor:
        cursor.execute(known[connection.vendor])
        assert cursor.fetchone()[0] > 0
