"""A finding as plain data: what ``alongside measure --json`` prints and a stored finding keeps."""

from dataclasses import fields, is_dataclass
from datetime import date
from enum import Enum
from fractions import Fraction
from typing import Any

from alongside.core.measures.finding import Finding


def told(finding: Finding) -> dict[str, Any]:
    """Every measure by name; shares and amounts as exact fractions in words ("3/4") beside a decimal."""
    return _named(finding)


def _named(value: Any) -> dict[str, Any]:
    """The fields of a result, and what it works out from them: a verdict, a share, a total."""
    worked_out = [name for name, part in vars(type(value)).items() if isinstance(part, property)]
    names = [field.name for field in fields(value)] + worked_out
    return {name: plain(getattr(value, name)) for name in names}


def plain(value: Any) -> Any:
    """Dataclasses, enums, dates, fractions and sets, turned into what JSON can hold."""
    if isinstance(value, Enum):
        return value.name
    if isinstance(value, Fraction):
        return {"exact": str(value), "decimal": round(float(value), 4)}
    if isinstance(value, date):
        return value.isoformat()
    if is_dataclass(value):
        return _named(value)
    if isinstance(value, dict):
        return {_key(key): plain(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [plain(item) for item in value]
    if isinstance(value, (set, frozenset)):
        return sorted((plain(item) for item in value), key=str)
    return value


def _key(key: Any) -> str:
    return key.name if isinstance(key, Enum) else str(key)
