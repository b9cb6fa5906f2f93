"""What is kept, in words."""

from datetime import date, datetime
from typing import Any

from django.utils.formats import date_format
from django.utils.text import capfirst
from django.utils.timezone import localtime
from django.utils.translation import gettext as _

from alongside.apps.decisions.enums import PositionTaken
from alongside.apps.rights.enums import Keep
from alongside.apps.rights.queries.kept import Kept
from alongside.apps.rights.queries.mine import Line, field_of
from alongside.web.shared.copies.heads import HEADS, WHOLE

# Where the table holds a code that only another room can say.
CHOICES: dict[str, dict[Any, Any]] = {
    "act__position_taken": dict(PositionTaken.choices),
    "what": dict(Keep.choices),
}


# What its person said in confidence: whoever makes a copy for them would read who said it.
IN_CONFIDENCE = frozenset({"landed"})


def not_in_it() -> str:
    """The same for everybody, so that it tells nothing of anybody."""
    return _(
        "What is not in it, whoever asks: what other people wrote or did, also about you, and matters that "
        "are sealed to keep somebody safe, whether there are any or not."
    )


def not_in_copy_by_others() -> str:
    """The same for everybody: that something was said in confidence must not show."""
    confidence = _(
        "Nor is what somebody says in confidence in a copy that somebody else makes for them, whether they "
        "said anything or not: they find it under My data."
    )
    return f"{not_in_it()} {confidence}"


def heads_of(kept: Kept) -> list[str]:
    """A word for each column."""
    return [str(WHOLE.get(column) or HEADS[column.rsplit("__", 1)[-1]]) for column in kept.columns]


def told(kept: Kept, line: Line) -> tuple[str, list[tuple[str, str]]]:
    """One row, in words: its first cell, the others with their heads; without what is empty or nought."""
    heads = zip(kept.columns, heads_of(kept), line, strict=True)
    first, *others = [(head, _said(kept, column, value)) for column, head, value in heads if _says(value)]
    return first[1], others


def _says(value: Any) -> bool:
    return isinstance(value, bool) or bool(value)


def _said(kept: Kept, column: str, value: Any) -> str:
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if isinstance(value, datetime):
        return _day(localtime(value).date())
    if isinstance(value, date):
        return _day(value)
    words = (CHOICES.get(column) or dict(field_of(kept, column).flatchoices)).get(value)
    return capfirst(str(words)) if words else str(value)


def _day(on: date) -> str:
    """``Sunday 22 November 2026``."""
    return date_format(on, "l j F Y")
