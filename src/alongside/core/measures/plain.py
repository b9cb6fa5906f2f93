"""A finding as plain data, for storing it and for ``--json``."""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from enum import Enum
from fractions import Fraction

Plain = str | int | bool | None | list["Plain"] | dict[str, "Plain"]


def plain(value: object) -> Plain:
    """Turn any result of a measure into what JSON can hold, losing nothing.

    Fractions become text such as ``"31/50"``, days ISO dates, enums their values, sets sorted lists, and
    a missing key ``"WORK"`` where None stands for the work as a whole.
    **Raises** TypeError for anything a measure never returns, floats among them.
    """
    if value is None or isinstance(value, bool):
        return value
    if isinstance(value, Enum):
        return plain(value.value)
    if isinstance(value, str | int):
        return value
    if isinstance(value, Fraction | date):
        return str(value)
    if isinstance(value, Mapping):
        return {"WORK" if key is None else str(key): plain(held) for key, held in value.items()}
    if isinstance(value, frozenset):
        return sorted((plain(one) for one in value), key=str)
    if isinstance(value, list | tuple):
        return [plain(one) for one in value]
    if is_dataclass(value):
        return {one.name: plain(getattr(value, one.name)) for one in fields(value)}
    raise TypeError(f"a measure never returns {type(value).__name__}")
