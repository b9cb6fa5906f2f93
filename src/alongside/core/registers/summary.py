"""A reading in numbers: what the command prints and the preview shows."""

from collections import Counter
from dataclasses import dataclass
from datetime import date

from alongside.core.registers.rows import Reading, Refused, Repeated, Understood
from alongside.core.shared.sides import Side
from alongside.core.shared.stages import Stage


@dataclass(frozen=True, slots=True)
class Summary:
    """**Units**: rows for ``understood`` and ``repeated``; minutes; distinct named people; days."""

    understood: int
    repeated: int
    refused: tuple[Refused, ...]
    minutes: dict[Side, int]
    by_stage: dict[tuple[Stage, Side], int]
    people: int
    first: date | None
    last: date | None


def summarise(reading: Reading) -> Summary:
    """Count a reading. Repeated and refused rows are in no sum; a group's heads are minutes, never people."""
    entries = [row for row in reading.rows if isinstance(row, Understood)]
    by_stage: Counter[tuple[Stage, Side]] = Counter()
    for entry in entries:
        by_stage[entry.stage, entry.side] += entry.minutes
    days = [entry.day for entry in entries]
    return Summary(
        understood=len(entries),
        repeated=sum(1 for row in reading.rows if isinstance(row, Repeated)),
        refused=tuple(row for row in reading.rows if isinstance(row, Refused)),
        minutes={side: sum(m for (_, its), m in by_stage.items() if its is side) for side in Side},
        by_stage=dict(by_stage),
        people=len({one.key for entry in entries for one in entry.who if one.key}),
        first=min(days, default=None),
        last=max(days, default=None),
    )
