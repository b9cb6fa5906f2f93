"""What somebody typed into a form, told from what they chose in it: it can be shown back without the form."""

import re
from collections.abc import Iterator
from datetime import date

from django.http import QueryDict
from django.utils.formats import date_format

NEVER_SHOWN = ("secret", "code", "token")
# Buttons, and what a form says of itself: a single word under these names was not typed.
NOT_TYPED = frozenset(
    "answer corrects counted do go id item kind language move next other out person phone quick reset say "
    "state step sure way which who word work".split()
)
MOST_SHOWN = 20
_CODE = re.compile(r"on|yes|[A-Z][A-Z_]*(:[A-Z_]+)?|[0-9a-f]{8}-[0-9a-f-]{27}|-?\d{1,2}")
_PART_OF_A_DAY = re.compile(r"(.+)_(day|month|year)")


def own_words(sent: QueryDict) -> list[str]:
    """Sentences, words and days, in the order of the form; no tick, no choice, and never a secret."""
    return list(dict.fromkeys(_typed(sent)))[:MOST_SHOWN]


def _typed(sent: QueryDict) -> Iterator[str]:
    for name, values in sent.lists():
        if any(part in name for part in NEVER_SHOWN):
            continue
        part = _PART_OF_A_DAY.fullmatch(name)
        if part is not None:
            yield from _day(sent, part[1]) if part[2] == "day" else ()
            continue
        yield from (value.strip() for value in values if _is_typed(name, value.strip()))


def _is_typed(name: str, value: str) -> bool:
    return " " in value or bool(value and name not in NOT_TYPED and not _CODE.fullmatch(value))


def _day(sent: QueryDict, name: str) -> Iterator[str]:
    """ "9 March 2026"; what is no day, as it was typed."""
    parts = [sent.get(f"{name}_{part}", "").strip() for part in ("year", "month", "day")]
    try:
        yield date_format(date(*(int(part) for part in parts)), "j F Y")
    except (ValueError, OverflowError):
        if any(parts):
            yield "/".join(part or "-" for part in reversed(parts))
