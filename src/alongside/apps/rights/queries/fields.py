"""The field a written path of columns comes from."""

from typing import Any

from django.db import models


def field_at(model: type[models.Model], path: str) -> "models.Field[Any, Any]":
    """``person__left_at`` of a seat is the field of a person."""
    found: Any = model
    *way, last = path.split("__")
    for step in way:
        found = found._meta.get_field(step).related_model
    field: models.Field[Any, Any] = found._meta.get_field(last)
    return field
