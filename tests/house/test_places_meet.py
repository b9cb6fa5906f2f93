"""Both ends of every key lie in one place: a row of one place never points into another."""

import pytest
from django.db import models
from django.db.models import F

from cast import Cast
from house.test_data_model import label_of, own_models, pointing_fields


def is_placed(model: type[models.Model]) -> bool:
    return any(field.attname == "place_id" for field in model._meta.fields)


def crossings() -> list[str]:
    """Every key between placed rows whose two ends lie in different places, with how many rows cross."""
    found = []
    for model in own_models():
        for field in pointing_fields(model):
            if field.name != "place" and is_placed(model) and is_placed(field.related_model):
                same = {f"{field.name}__place_id": F("place_id")}
                rows = model._base_manager.exclude(**{field.name: None}).exclude(**same).count()
                found += [f"{label_of(model)}.{field.name}: {rows}"] if rows else []
    return found


@pytest.mark.both_databases
def test_nothing_the_cast_made_crosses(cast: Cast) -> None:
    assert cast.place != cast.other_place
    assert crossings() == []


def test_a_crossing_would_be_seen(cast: Cast) -> None:
    moved = cast.hats["ada"]
    type(moved)._base_manager.filter(pk=moved.pk).update(place_id=cast.other_place.id)
    assert "people.hat.person: 1" in crossings()
