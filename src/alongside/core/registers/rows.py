"""What became of every row of a register."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from alongside.core.registers.cells import Cell
from alongside.core.registers.fields import Field
from alongside.core.registers.reasons import Reason
from alongside.core.shared.durations import Bare
from alongside.core.shared.hats import HatKind
from alongside.core.shared.help import HelpKind
from alongside.core.shared.sides import Side
from alongside.core.shared.stages import Stage


@dataclass(frozen=True, slots=True)
class Who:
    """A person (``heads`` 1, ``key`` for matching) or a group (``key`` empty, ``name`` its label)."""

    name: str
    key: str
    heads: int = 1

    @property
    def is_group(self) -> bool:
        """Whether these are heads and not a person: counted in sums, never among people."""
        return not self.key


@dataclass(frozen=True, slots=True)
class Understood:
    """One row read whole. ``role`` and ``activity`` are as written; the ``_word`` beside each is its meaning.

    ``fingerprint`` is the same in every file that holds an equal row; ``ordinal`` counts equal rows from 1.

    **Units**: ``minutes_each`` minutes a head; ``minutes`` all heads together.
    """

    sheet: str
    row: int
    day: date
    who: tuple[Who, ...]
    role: str
    role_word: str
    side: Side
    hat: HatKind
    activity: str
    activity_word: str
    stage: Stage
    kind: HelpKind
    minutes_each: int
    starts_at: int | None
    organisation: str
    notes: str
    fingerprint: str = ""
    ordinal: int = 1

    @property
    def minutes(self) -> int:
        """Minutes of everybody in the row together."""
        return self.minutes_each * sum(who.heads for who in self.who)


@dataclass(frozen=True, slots=True)
class Repeated:
    """A row equal to an earlier one of the same file: set aside and shown, in no sum."""

    understood: Understood
    first_sheet: str
    first_row: int

    @property
    def sheet(self) -> str:
        """The sheet it stands in."""
        return self.understood.sheet

    @property
    def row(self) -> int:
        """The number beside it."""
        return self.understood.row


@dataclass(frozen=True, slots=True)
class Refused:
    """A row that has to be asked about, with its cells for the file of refused rows."""

    sheet: str
    row: int
    reason: Reason
    cells: tuple[Cell, ...]


class Skip(StrEnum):
    """Why a row is no entry."""

    TITLE = "TITLE"
    HEADING = "HEADING"
    SECTION = "SECTION"
    TOTAL = "TOTAL"
    NOTE = "NOTE"
    EXAMPLE = "EXAMPLE"


@dataclass(frozen=True, slots=True)
class Skipped:
    """A row that is no entry: a title, a heading, a total, a remark."""

    sheet: str
    row: int
    why: Skip


ReadRow = Understood | Repeated | Refused | Skipped


class SheetNote(StrEnum):
    """What is said about a sheet as a whole."""

    HIDDEN = "HIDDEN"  # not read
    EXAMPLE = "EXAMPLE"  # not read
    NO_HEADINGS = "NO_HEADINGS"  # not a register
    COLUMNS_IGNORED = "COLUMNS_IGNORED"  # money, mileage, phone numbers


@dataclass(frozen=True, slots=True)
class Note:
    """A remark about a sheet."""

    sheet: str
    about: SheetNote
    values: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Columns:
    """Which column (counted from 0) answers what, and what a bare number in the length column means.

    ``heading_row`` and ``first_row`` are row numbers as seen; without headings ``heading_row`` is 0.
    """

    fields: Mapping[Field, int]
    heading_row: int
    first_row: int
    bare: Bare | None = None
    headings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """Every row in its order, and the remarks about sheets."""

    rows: tuple[ReadRow, ...] = ()
    notes: tuple[Note, ...] = ()
    columns: Mapping[str, Columns] = field(default_factory=dict)

    @property
    def is_register(self) -> bool:
        """Whether any sheet had headings of a register."""
        return bool(self.columns)
