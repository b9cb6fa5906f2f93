"""Draw lots fairly for a panel: needs no place, no database and no Django."""

import argparse
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from alongside.core.deciding.lots.pool import Pool
from alongside.core.deciding.lots.reading import NotAPool, read_pool

if TYPE_CHECKING:
    from alongside.core.deciding.lots.fairest import Lottery, NoPanel

HELP = "Find the fairest lottery over panels that keep every quota, as numbered panels to draw from."
CANNOT = "No panel keeps every quota."
HOMES = "No change of quotas alone would help: too many of the people live together."


def add(parser: argparse.ArgumentParser) -> None:
    """The arguments of ``alongside lottery``."""
    parser.add_argument("features", type=Path, help="the quotas: .csv of feature, value, min and max")
    parser.add_argument("people", type=Path, help="the pool: .csv of an id and a column for each feature")
    parser.add_argument("--size", type=int, required=True, help="seats of a panel")
    parser.add_argument(
        "--household", default="", help="columns, with commas between, that are alike for who lives together"
    )
    parser.add_argument("--json", action="store_true", help="print JSON and nothing else")


def run(arguments: argparse.Namespace) -> int:
    """Do it; 0 when there is a lottery, 1 when no panel keeps the quotas, 2 when a file cannot be read."""
    try:
        pool = _pool(arguments)
    except (OSError, UnicodeDecodeError, NotAPool) as wrong:
        print(f"The pool cannot be read. {wrong}", file=sys.stderr)
        return 2
    # Loaded here and not above: these take half a second that no other verb should cost.
    from alongside.core.deciding.lots.fairest import NoPanel, fairest_lottery

    try:
        lottery = fairest_lottery(pool, _tell)
    except NoPanel as none:
        print(json.dumps(_changes(none)) if arguments.json else _in_words(none))
        return 1
    said = as_json(pool, lottery)
    print(json.dumps(said, ensure_ascii=False) if arguments.json else as_text(said))
    return 0


def _pool(arguments: argparse.Namespace) -> Pool:
    texts = [file.read_text(encoding="utf-8-sig") for file in (arguments.features, arguments.people)]
    household = [column.strip() for column in arguments.household.split(",") if column.strip()]
    return read_pool(texts[0], texts[1], arguments.size, household)


def _tell(panels: int, smallest: float, bound: float) -> None:
    print(f"{panels} panels, smallest chance {smallest:.4f} of at most {bound:.4f}", file=sys.stderr)


def as_json(pool: Pool, lottery: "Lottery") -> dict[str, Any]:
    """``chances``: of everybody; ``panels``: numbered from 0, one of which is drawn; ``moved``: how far that
    list moved anybody's chance at most; ``set_aside``: who is in no panel that keeps the quotas."""
    from alongside.core.deciding.lots.numbered import chances_in, number_panels

    chances = [0.0] * len(pool.people)
    for kind, chance in zip(pool.kinds, lottery.of_kinds, strict=True):
        for person in kind.people:
            chances[person] = float(chance)
    panels = number_panels(pool, lottery)
    numbered = chances_in(pool, panels)
    name = [person.id for person in pool.people]
    aside = [name[person] for kind in lottery.aside for person in pool.kinds[kind].people]
    return {
        "minimum": lottery.smallest,
        "bound": lottery.bound,
        "chances": dict(zip(name, chances, strict=True)),
        "panels": [[name[person] for person in panel] for panel in panels],
        "moved": max(abs(float(one) - other) for one, other in zip(numbered, chances, strict=True)),
        "set_aside": [{"id": one, "because": "no panel with them keeps every quota"} for one in aside],
    }


def as_text(said: dict[str, Any]) -> str:
    """What is to be said before a number is drawn."""
    lines = [
        f"The smallest chance is {said['minimum']:.2%}; no lottery gives more than {said['bound']:.2%}.",
        f"{len(said['panels'])} numbered panels, moving nobody's chance by more than {said['moved']:.2%}.",
        *(f"{one['id']} is set aside: {one['because']}." for one in said["set_aside"]),
        "Publish the panels (--json) before you draw a number.",
    ]
    return "\n".join(lines)


def _changes(none: "NoPanel") -> dict[str, Any]:
    changes = [
        {
            "feature": change.quota.feature,
            "value": change.quota.value,
            "min": change.least,
            "max": change.most,
        }
        for change in none.changes
    ]
    return {"error": CANNOT, "smallest_changes": changes}


def _in_words(none: "NoPanel") -> str:
    if not none.changes:
        return f"{CANNOT} {HOMES}"
    lines = [
        f"  {change.quota.feature} {change.quota.value}: from {change.quota.least} to {change.quota.most}"
        f" would be from {change.least} to {change.most}"
        for change in none.changes
    ]
    return "\n".join([f"{CANNOT} The smallest change that would help:", *lines])
