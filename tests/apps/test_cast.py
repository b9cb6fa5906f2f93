"""The cast itself: it is made of real things, and it is whole."""

from typing import Any

import pytest
from django.db import connection, transaction

from alongside.apps.people.rules.roles import is_lead
from alongside.apps.work.queries.tables import seats_on
from alongside.kernel.audit.models import AuditLine
from cast import Cast, make_cast
from factories.again import Again
from factories.people import FIRST_DAY


@pytest.mark.usefixtures("inside")
def test_five_of_the_cast_sit_at_the_table_and_the_lead_comes_first(cast: Cast) -> None:
    assert [seat.person for seat in seats_on(cast.work, FIRST_DAY)] == [
        cast.cleo, cast.ada, cast.ben, cast.dev, cast.mina,
    ]  # fmt: skip


@pytest.mark.usefixtures("inside")
def test_only_cleo_leads_here(cast: Cast) -> None:
    assert [
        who for who in ("ada", "ben", "cleo", "dev", "mina", "sol") if is_lead(cast.person(who), FIRST_DAY)
    ] == ["cleo"]
    assert not is_lead(cast.eve, FIRST_DAY)  # in this scope: her role belongs to another place


def test_everything_made_left_a_line_in_its_own_place(cast: Cast) -> None:
    assert set(AuditLine.objects.values_list("place_id", flat=True)) == {cast.place.id, cast.other_place.id}
    assert AuditLine.objects.filter(verb="add_person").count() == 8


@pytest.mark.both_databases
@pytest.mark.django_db
def test_written_again_it_is_row_for_row_as_it_was_made() -> None:
    again = Again(make_cast)
    made, written = (_rows_of(again) for _turn in range(2))
    assert sum(len(rows) for rows in made.values()) > 100
    assert written == made


@pytest.mark.django_db(transaction=True)
def test_remembered_is_what_was_written_and_no_beginning_of_a_transaction() -> None:
    again = Again(make_cast)
    again.in_empty()
    assert {sql.split()[0] for sql, _params in again.written} == {"INSERT", "UPDATE"}


def _rows_of(again: Again[Cast]) -> dict[str, list[Any]]:
    """What stands in every table once the cast is there; then it is gone again."""
    with transaction.atomic(), connection.cursor() as cursor:
        cast = again.in_empty()
        assert cast.ada.account_id == cast.accounts["ada"].pk
        found = {}
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f"SELECT * FROM {connection.ops.quote_name(table)}")  # noqa: S608 - its own tables
            found[table] = sorted(map(repr, cursor.fetchall()))
        transaction.set_rollback(True)
    return found
