"""The figures as a table a person can read, each beside its bound."""

from typing import Any


def table(result: dict[str, Any], bounds: dict[str, float]) -> str:
    """Every page, then adding and importing. A figure past its bound is marked.

    ``first ms`` has no bound: what the first reader after a change waits, before anything is remembered.
    """
    small, large = result["sizes"]["small"], result["sizes"]["large"]
    lines = [
        f"{result['database']}: {large:,} entries against {small:,}; 20,000 people, 300 works",
        "",
        f"{'page':38}{'p50 ms':>16}{'ratio':>8}{'p95 ms':>16}{'ratio':>8}{'queries':>9}{'first ms':>16}",
    ]
    before = {row["page"]: row for row in result["pages_small"]}
    lines += [_page(before[row["page"]], row, bounds) for row in result["pages_large"]]
    lines += ["", *_costs(result, bounds)]
    return "\n".join(lines)


def _page(old: dict[str, Any], new: dict[str, Any], bounds: dict[str, float]) -> str:
    p50, p95 = new["p50_ms"] / old["p50_ms"], new["p95_ms"] / old["p95_ms"]
    past = (
        p50 > bounds["p50"]
        or p95 > bounds["p95"]
        or new["queries"] > bounds["queries"]
        or new["p95_ms"] > bounds["p95_ms"]
    )
    fifty = f"{old['p50_ms']:.0f} → {new['p50_ms']:.0f}"
    ninety = f"{old['p95_ms']:.0f} → {new['p95_ms']:.0f}"
    first = f"{old['first_ms']:.0f} → {new['first_ms']:.0f}"
    mark = "  past a bound" if past else ""
    return (
        f"{new['page']:38}{fifty:>16}{p50:>8.2f}{ninety:>16}{p95:>8.2f}{new['queries']:>9}{first:>16}{mark}"
    )


def _costs(result: dict[str, Any], bounds: dict[str, float]) -> list[str]:
    empty, full = result["adding_empty"]["p50_ms"], result["adding_large"]["p50_ms"]
    ours, plain = result["import"], result["plain"]
    adding = f"Adding an entry: {empty} ms in an empty place, {full} ms in a full one"
    rows, seconds = result["rows"], ours["seconds"]
    reading = f"Reading in {rows:,} rows: {seconds} s; plainly {plain['seconds']} s"
    waiting = f"longest wait of another writer {ours['other_writer_longest_ms']} ms (at most 2000)"
    phone = result["slow_phone"]
    gate = _gate(result["gate"], bounds["gate"])
    first = f"First view of the front page on a slow phone: {phone['kilobytes']} kB (at most 120)"
    return [
        f"{adding}: {full / empty:.2f} times (at most {bounds['adding']})",
        f"{reading}: {ours['seconds'] / plain['seconds']:.2f} times (at most {bounds['import']})",
        f"  memory {ours['peak_mb']} MB (under 300); {waiting}, {ours['other_writer_writes']} writes",
        gate,
        *map(_letters, result["letters"]),
        *(_export(result[f"export_{size}"], bounds["export_mb"]) for size in ("small", "large")),
        f"{first}, largest text after {phone['largest_text_ms']} ms (under 3000)",
    ]


def _gate(found: dict[str, Any], bound: float) -> str:
    (few, many), (small, large) = found["permissions"], found["p50_ms"]
    page = f"The gate, {found['on_page']} people on a page, {found['queries']} query"
    sizes = f"{many:,} permissions against {few:,}"
    return f"{page}, {sizes}: {small} → {large} ms, {large / small:.2f} times (at most {bound})"


def _letters(found: dict[str, Any]) -> str:
    """None lost; a carrier that can be asked doubles none, another at most one for each kill."""
    most = 0 if found["carrier"] == "notify" else found["killed"]
    queued = f"{found['people']:,} letters queued in {found['queued_s']} s, gone in {found['sent_s']} s"
    killed = f"by {found['carrier']}, {found['killed']} of 3 workers killed"
    return f"{queued} {killed}: {found['lost']} lost (none), {found['doubled']} doubled (at most {most})"


def _export(found: dict[str, Any], bound: float) -> str:
    """The copy of one person, and the page that counts what is in it."""
    copy = f"A copy of {found['entries']:,} entries ({found['lines']:,} lines, {found['zip_kb']:,} kB)"
    return (
        f"{copy}: {found['seconds']} s, memory {found['peak_mb']} MB (under {bound}); "
        f"its page counts in {found['counting_ms']} ms"
    )
