"""Both ends of every key lie in one place: a row of one place never points into another."""

import pytest

from cast import Cast
from house.models import crossings


@pytest.mark.both_databases
def test_nothing_the_cast_made_crosses(cast: Cast) -> None:
    assert cast.place != cast.other_place
    assert crossings() == []


def test_a_crossing_would_be_seen(cast: Cast) -> None:
    moved = cast.hats["ada"]
    type(moved)._base_manager.filter(pk=moved.pk).update(place_id=cast.other_place.id)
    assert "people.hat.person: 1" in crossings()
