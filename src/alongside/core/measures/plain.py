"""A finding as plain data, for storing it and for ``--json``."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from datetime import date
from enum import Enum
from fractions import Fraction

Plain = str | int | bool | None | list["Plain"] | dict[str, "Plain"]


def plain(value: object) -> Plain:
    """Turn any result of a measure into what JSON can hold, what it works out included, losing nothing.

    Fractions become text such as ``"31/50"``, days ISO dates, enums their values, sets sorted lists.
    **Raises** TypeError for anything a measure never returns, floats among them.
    """
    if isinstance(value, Enum):
        return plain(value.value)
    if value is None or isinstance(value, bool | int | str):
        return value
    if isinstance(value, Fraction | date):
        return str(value)
    if isinstance(value, frozenset):
        return sorted((plain(one) for one in value), key=str)
    if isinstance(value, tuple):
        return [plain(one) for one in value]
    if is_dataclass(value):
        return {name: plain(getattr(value, name)) for name in _names(value)}
    raise TypeError(f"a measure never returns {type(value).__name__}")


def _names(value: object) -> Iterator[str]:
    if is_dataclass(value):
        yield from (one.name for one in fields(value))
    yield from (name for name, held in vars(type(value)).items() if isinstance(held, property))
