"""The cast itself: it is made of real things, and it is whole."""

import pytest

from alongside.apps.people.rules.roles import is_lead
from alongside.apps.work.queries.tables import seats_on
from alongside.kernel.audit.models import AuditLine
from cast import Cast
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
