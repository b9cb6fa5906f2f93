"""How long things are kept: what ships with Alongside, what a place says instead, and who may say it."""

import csv
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from pathlib import Path

from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

from alongside.apps.people.models import Person
from alongside.apps.people.rules.roles import may_look_after_place
from alongside.apps.places.models import Place
from alongside.apps.rights.enums import Keep
from alongside.apps.rights.models import KeepingTime
from alongside.apps.rights.rules.terms import TermKey, term_on
from alongside.kernel.verdict import YES, Verdict, no

FILE = Path(__file__).resolve().parents[1] / "data" / "keeping.csv"
# What goes silently, because that it was there is known to few.
SEALED = frozenset({Keep.CONCERNS})
SET = no(_("This has a length from that day on already."), _("Choose a later day."))


@dataclass(frozen=True, slots=True)
class Length:
    """So many months after it is over, from a day on, and why; what a place may say lies between two."""

    what: Keep
    months: int
    valid_from: date
    source: str
    source_url: str = ""
    at_least: int = 0
    at_most: int = 0


@cache
def shipped() -> tuple[Length, ...]:
    """All that come with Alongside, in the order they came into force."""
    with FILE.open(encoding="utf-8", newline="") as file:
        found = [
            Length(
                what=Keep(row["key"]),
                months=int(row["months"]),
                valid_from=date.fromisoformat(row["valid_from"]),
                source=row["source"],
                source_url=row["source_url"] or "",
                at_least=int(row["at_least"]),
                at_most=int(row["at_most"]),
            )
            for row in csv.DictReader(file)
        ]
    return tuple(sorted(found, key=lambda length: length.valid_from))


def shipped_on(what: Keep, day: date) -> Length | None:
    """What Alongside says on a day; None before it said anything."""
    held = [length for length in shipped() if length.what == what and length.valid_from <= day]
    return held[-1] if held else None


def length_on(what: Keep, day: date, own: Iterable[KeepingTime]) -> Length | None:
    """The length in force: the place's own where it has one that has begun, else what ships."""
    held = [row for row in own if row.what == what and row.valid_from <= day]
    if not held:
        return shipped_on(what, day)
    latest = max(held, key=lambda row: row.valid_from)
    return Length(what, latest.months, latest.valid_from, latest.source)


def may_set_keeping(by: Person, place: Place, day: date) -> Verdict:
    """Leads of the place; keepers see it."""
    return may_look_after_place(by, place, day)


def keeping_makes_sense(wanted: Length, now_months: int, day: date) -> Verdict:
    """Within what its source leaves open. A shorter one begins only after others could see it coming."""
    bounds = shipped_on(wanted.what, day)
    if bounds is not None and not bounds.at_least <= wanted.months <= bounds.at_most:
        return no(
            _("That is shorter or longer than may be said here: %(why)s") % {"why": bounds.source},
            _("Give a number of months from %(least)s to %(most)s.")
            % {"least": bounds.at_least, "most": bounds.at_most},
        )
    notice = term_on(TermKey.SHORTER_NOTICE_DAYS, day)
    first = day + timedelta(days=notice.value if notice and wanted.months < now_months else 0)
    if wanted.valid_from < first:
        return no(
            _("It begins too early: what goes does not come back."),
            _("Choose %(day)s or a later day.") % {"day": date_format(first, "j F Y")},
        )
    return YES
