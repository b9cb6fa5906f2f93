"""Understood rows without a file round them."""

from datetime import date
from typing import Any

from alongside.core.registers.rows import Understood, Who
from alongside.core.shared.hats import HatKind
from alongside.core.shared.help import HelpKind
from alongside.core.shared.names import name_key
from alongside.core.shared.sides import Side
from alongside.core.shared.stages import Stage
from alongside.kernel.digests import digest


def a_row(name: str = "Jo Smith", *, row: int = 2, heads: int = 0, **given: Any) -> Understood:
    """One row: a person, or a group when it has heads."""
    said: dict[str, Any] = {
        "sheet": "Sheet1",
        "row": row,
        "day": date(2025, 3, 12),
        "who": (Who(name, "" if heads else name_key(name), heads or 1),),
        "role": "Parent",
        "role_word": "parent",
        "side": Side.CITIZEN,
        "hat": HatKind.PARENT_CARER,
        "activity": "Planning",
        "activity_word": "planning",
        "stage": Stage.DESIGN,
        "kind": HelpKind.MEET,
        "minutes_each": 90,
        "starts_at": None,
        "organisation": "",
        "notes": "",
    } | given
    key = [str(said["day"]), name_key(name), said["role_word"], said["activity_word"], said["minutes_each"]]
    return Understood(**({"fingerprint": digest(key)} | said))


def many_rows(count: int) -> list[Understood]:
    """As many different rows: twenty people, both sides, all stages."""
    stages = list(Stage)
    return [
        a_row(
            f"Person {number % 20}",
            row=number + 2,
            minutes_each=1 + number // 20,
            side=Side.PROFESSIONAL if number % 20 < 8 else Side.CITIZEN,
            hat=HatKind.PRACTITIONER if number % 20 < 8 else HatKind.NEIGHBOUR,
            role="Health visitor" if number % 20 < 8 else "Volunteer",
            stage=stages[number % 5],
        )
        for number in range(count)
    ]
