"""What the books show of a work, in the terminal."""

import argparse
import json
import sys
from datetime import date

HELP = "work out what the books show of a work"


def add(parser: argparse.ArgumentParser) -> None:
    """The work, the period, and whether to print JSON."""
    parser.add_argument("--place", required=True, help="the place, as it stands in its address")
    parser.add_argument("--work", required=True, help="the work, as it stands in its address")
    parser.add_argument("--from", dest="first", type=_month, help="the first month, like 2026-01")
    parser.add_argument("--months", type=int, default=12, help="how many whole months (12)")
    parser.add_argument("--json", action="store_true", help="every measure, as JSON alone")


def _month(text: str) -> date:
    return date.fromisoformat(f"{text}-01")


def run(arguments: argparse.Namespace) -> int:
    """Measure; 2 when there is no such place or work."""
    from alongside.cli.reading import NotThere, ready, work_in
    from alongside.core.shared.period import Period, add_months, last_months

    ready()
    months = max(1, arguments.months)
    try:
        with work_in(arguments.place, arguments.work) as (work, today):
            from alongside.apps.insight.queries.findings import finding_of
            from alongside.core.measures.plain import plain

            first: date | None = arguments.first
            period = Period(first, add_months(first, months)) if first else last_months(today, months)
            said = plain(finding_of(work, period, today))
            where = {"place": work.place.slug, "work": work.slug, "read_on": today.isoformat()}
            data: dict[str, object] = {**where, **(said if isinstance(said, dict) else {})}
            text = json.dumps(data, ensure_ascii=False, indent=1) if arguments.json else _summary(data)
    except NotThere as problem:
        print(f"alongside: {problem}", file=sys.stderr)
        return 2
    print(text)
    return 0


def _summary(data: dict[str, object]) -> str:
    """The findings by their codes, one a line; the pages say them in sentences."""
    picks = {
        "period": ("period",),
        "what it is": ("instead", "kind"),
        "cell of the grid": ("grid", "cell"),
        "missing": ("instead", "missing"),
        "adding or replacing": ("adding", "verdict"),
        "promises late": ("promises", "late"),
        "promises kept": ("promises", "kept"),
        "entries waiting": ("waiting_entries",),
    }
    return "\n".join(f"{label}: {_pick(data, path)}" for label, path in picks.items())


def _pick(data: object, path: tuple[str, ...]) -> object:
    for name in path:
        data = data[name] if isinstance(data, dict) else None
    if isinstance(data, list):
        return ", ".join(str(step["code"]) for step in data) or "nothing"
    return data
