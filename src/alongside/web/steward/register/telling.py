"""A reading in words and numbers, page by page."""

from collections import Counter
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from alongside.apps.doing.models import StagedRegister
from alongside.apps.doing.queries.mapping import rows_to_read
from alongside.apps.doing.queries.repeats import not_held
from alongside.apps.doing.rules.sayings import said, unknown_word
from alongside.apps.places.enums import WordKind
from alongside.apps.work.models import Work
from alongside.core.registers.cells import text_of
from alongside.core.registers.rows import Reading, Refused, Repeated, Understood
from alongside.core.shared.sides import Side
from alongside.web.shared.sentences.amounts import day, exactly
from alongside.web.shared.sentences.sides import sides_of
from alongside.web.shared.sentences.stages import stage_name

UNDERSTOOD, REPEATED, REFUSED, BEFORE = "understood", "repeated", "refused", "before"
SHOWS = (UNDERSTOOD, REPEATED, BEFORE, REFUSED)
MOST_CELLS = 12
MOST_SIGNS = 160


@dataclass(frozen=True, slots=True)
class UnknownWord:
    """A word the place could teach its registers."""

    kind: str
    word: str
    rows: int

    @property
    def is_role(self) -> bool:
        """Whether it says who somebody was, or else what it was for."""
        return self.kind == WordKind.ROLE


@dataclass(frozen=True, slots=True)
class Sorted:
    """The rows of a register by what becomes of them. ``before``: in the books already."""

    understood: list[Understood]
    before: list[Understood]
    repeated: list[Repeated]
    refused: list[Refused]

    def rows(self, show: str) -> list[Any]:
        """The rows of one of the lists."""
        found: list[Any] = getattr(self, show)
        return found

    @property
    def minutes(self) -> dict[Side, int]:
        """What the rows understood add up to."""
        return {side: sum(row.minutes for row in self.understood if row.side is side) for side in Side}

    def unknown_words(self) -> list[UnknownWord]:
        """Words that would make refused rows readable, most wanted first."""
        found = Counter(pair for row in self.refused if (pair := unknown_word(row.reason))[1])
        return [UnknownWord(kind, word, rows) for (kind, word), rows in found.most_common(20)]


def sort_rows(staged: StagedRegister, reading: Reading) -> Sorted:
    """Every row of the sheets that are read."""
    left_out = set(staged.choices.get("left_out", []))
    new, before = not_held(staged.work, rows_to_read(staged, reading))
    rows = [row for row in reading.rows if row.sheet not in left_out]
    return Sorted(
        understood=new,
        before=before,
        repeated=[row for row in rows if isinstance(row, Repeated)],
        refused=[row for row in rows if isinstance(row, Refused)],
    )


def given(work: Work, rows: Sorted) -> list[tuple[str, str]]:
    """What each side gave in the rows understood, under the work's own word for it."""
    return [
        (sides_of(work).head(side), exactly(minutes)) for side, minutes in rows.minutes.items() if minutes
    ]


def heads(show: str) -> list[str]:
    """The heads of a list's table."""
    if show == REFUSED:
        return [_("Row"), _("What is written there"), _("What to ask")]
    last = {REPEATED: _("The same as"), UNDERSTOOD: _("Stage")}.get(show, _("Stage"))
    return [_("Row"), _("Day"), _("Who"), _("As what"), _("What for"), _("How long"), last]


def cells(row: Understood | Repeated | Refused, *, several_sheets: bool) -> list[str]:
    """One row of it. The names are those of the file, shown to whoever brought it."""
    where = f"{row.sheet}, {row.row}" if several_sheets else str(row.row)
    if isinstance(row, Refused):
        return [where, _written(row), said(row.reason)]
    read = row.understood if isinstance(row, Repeated) else row
    last = _("row %(row)d") % {"row": row.first_row} if isinstance(row, Repeated) else stage_name(read.stage)
    who = ", ".join(f"{one.name} ({people(one.heads)})" if one.is_group else one.name for one in read.who)
    return [where, day(read.day), who, read.role, read.activity, exactly(read.minutes_each), last]


def _written(row: Refused) -> str:
    texts = [text for cell in row.cells[:MOST_CELLS] if (text := text_of(cell).strip())]
    written = " · ".join(texts)
    return written if len(written) <= MOST_SIGNS else f"{written[:MOST_SIGNS]}…"


def people(count: int) -> str:
    """``1 person``, ``6 people``."""
    return ngettext("%(count)d person", "%(count)d people", count) % {"count": count}


def labels(rows: Sorted) -> list[tuple[str, str]]:
    """The lists one can look at, each with how many rows it holds; empty ones are left out."""
    said_of = {
        UNDERSTOOD: ngettext("%(n)d row understood", "%(n)d rows understood", len(rows.understood)),
        REPEATED: ngettext("%(n)d row repeated", "%(n)d rows repeated", len(rows.repeated)),
        BEFORE: ngettext(
            "%(n)d row in the books already", "%(n)d rows in the books already", len(rows.before)
        ),
        REFUSED: ngettext("%(n)d row to ask about", "%(n)d rows to ask about", len(rows.refused)),
    }
    return [(show, said_of[show] % {"n": len(rows.rows(show))}) for show in SHOWS if rows.rows(show)]
