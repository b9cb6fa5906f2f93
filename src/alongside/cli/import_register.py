"""Read a register from a spreadsheet: a dry run needs no place, no work, no database and no Django."""

import argparse
import json
import sys
from datetime import date, timedelta
from pathlib import Path

from alongside.core.registers.reading import read_register
from alongside.core.registers.reasons import in_english
from alongside.core.registers.rows import Note, Reading, SheetNote
from alongside.core.registers.settings import shipped_settings
from alongside.core.registers.summary import Summary, summarise
from alongside.core.shared.durations import say_length
from alongside.kernel.sheets.files import sheets_of_file
from alongside.kernel.sheets.shipped import shipped_words
from alongside.kernel.sheets.unreadable import Unreadable

HELP = "Read a register of given time from a spreadsheet (.xlsx or .csv)."
_SHOWN = 40  # refused rows printed when nobody asked for JSON
_NO_REGISTER = (
    "No sheet of this file looks like a register: the columns for the date, the name and the length of time"
    " were not found. Give each a heading, such as Date, Name, Role, Activity, How long."
)


def add(parser: argparse.ArgumentParser) -> None:
    """The arguments of ``alongside import-register``."""
    parser.add_argument("file", type=Path, help="the register: .xlsx or .csv")
    parser.add_argument("--place", help="the place whose work it belongs to")
    parser.add_argument("--work", help="the work whose books it goes into")
    parser.add_argument("--by", default="", help="who reads it in: their e-mail or personal code")
    parser.add_argument("--dry-run", action="store_true", help="only say what would be read in")
    parser.add_argument("--json", action="store_true", help="print JSON and nothing else")


def run(arguments: argparse.Namespace) -> int:
    """Do it; 0 when the file could be read, 2 when it could not."""
    if not arguments.dry_run:
        return _run_into_books(arguments)
    try:
        reading = read_file(arguments.file)
    except Unreadable as unreadable:
        print(unreadable, file=sys.stderr)
        return 2
    if not reading.is_register:
        print(_NO_REGISTER, file=sys.stderr)
        return 2
    summary = summarise(reading)
    say(json.dumps(as_json(summary)) if arguments.json else as_text(summary, reading))
    return 0


def _run_into_books(arguments: argparse.Namespace) -> int:
    if not (arguments.place and arguments.work):
        print("Say --place and --work to read it in, or --dry-run to only look.", file=sys.stderr)
        return 2
    from alongside.cli.into_books import NotRead, read_into_books

    try:
        done = read_into_books(arguments)
    except NotRead as problem:
        print(f"alongside: {problem}", file=sys.stderr)
        return 2
    summary = summarise(done.reading)
    if arguments.json:
        told = as_json(summary)
        refused = [
            {"sheet": row.sheet, "row": row.row, "reason": f"which {name}? (choose on the screen)"}
            for row, name in done.unclear
        ]
        print(json.dumps(told | {"refused": [*_refused(summary), *refused]}))
    else:
        say(as_text(summary, done.reading))
        for row, name in done.unclear:
            print(f"  {row.sheet}, row {row.row}: which {name}? (choose on the screen)")
    return 0


def say(text: str) -> None:
    """Print for any terminal: no sign that steers it, and signs it cannot show as their codes."""
    safe = "".join(sign if sign.isprintable() or sign == "\n" else "�" for sign in text)
    encoding = sys.stdout.encoding or "utf-8"
    print(safe.encode(encoding, "backslashreplace").decode(encoding))


def read_file(path: Path) -> Reading:
    """The register in a file, read with the shipped words. **Raises** Unreadable."""
    words = shipped_words()
    # A date well ahead of today is a slip of the pen; a year's plan may still be in the same sheet.
    settings = shipped_settings(words, latest=date.today() + timedelta(days=366))  # noqa: DTZ011  a file on a desk has no time zone
    return read_register(sheets_of_file(path), words, settings)


def as_json(summary: Summary) -> dict[str, object]:
    """The summary in the words of the file format."""
    return {
        "understood": summary.understood,
        "repeated": summary.repeated,
        "refused": _refused(summary),
        "minutes": {side.value.lower(): minutes for side, minutes in summary.minutes.items()},
        "by_stage": {
            f"{stage.value.lower()}/{side.value.lower()}": minutes
            for (stage, side), minutes in sorted(summary.by_stage.items())
        },
        "people": summary.people,
        "first": summary.first.isoformat() if summary.first else None,
        "last": summary.last.isoformat() if summary.last else None,
    }


def _refused(summary: Summary) -> list[dict[str, object]]:
    return [{"sheet": row.sheet, "row": row.row, "reason": in_english(row.reason)} for row in summary.refused]


def as_text(summary: Summary, reading: Reading) -> str:
    """The summary for a person at a terminal."""
    asked = len(summary.refused)
    lines = [
        f"{summary.understood} rows understood, {summary.repeated} repeated, {asked} to ask about.",
        f"{summary.people} people by name, from {summary.first or '-'} to {summary.last or '-'}.",
    ]
    lines += [
        f"{side.value.capitalize()}s gave {say_length(minutes)}."
        for side, minutes in summary.minutes.items()
        if minutes
    ]
    for row in summary.refused[:_SHOWN]:
        value = next(iter(row.reason.values.values()), "")
        lines.append(
            f"  {row.sheet}, row {row.row}: {in_english(row.reason)}" + (f" [{value}]" if value else "")
        )
    if len(summary.refused) > _SHOWN:
        lines.append(f"  and {len(summary.refused) - _SHOWN} more; --json lists them all.")
    return "\n".join([*lines, *(_note(note) for note in reading.notes)])


def _note(note: Note) -> str:
    said = {
        SheetNote.HIDDEN: "is hidden and was not read.",
        SheetNote.EXAMPLE: "shows how to fill the register in and was not read.",
        SheetNote.NO_HEADINGS: "is not a register and was not read.",
        SheetNote.COLUMNS_IGNORED: f"has columns that were not read: {', '.join(note.values)}.",
    }
    return f"Sheet {note.sheet!r} {said[note.about]}"
