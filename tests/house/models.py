"""The project's own models, and whether both ends of every key lie in one place."""

from django.apps import apps
from django.db import models
from django.db.models import F


def own_models() -> list[type[models.Model]]:
    return [model for model in apps.get_models() if model.__module__.startswith("alongside.")]


def pointing_fields(model: type[models.Model]) -> list[models.ForeignKey[models.Model, models.Model]]:
    return [field for field in model._meta.get_fields() if isinstance(field, models.ForeignKey)]


def label_of(model: type[models.Model]) -> str:
    return model._meta.label_lower


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
