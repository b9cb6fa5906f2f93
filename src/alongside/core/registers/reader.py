"""Everything needed to look one cell up, with its answers remembered: registers repeat themselves."""

from datetime import date

from alongside.core.registers.cells import Cell, Odd, is_blank
from alongside.core.registers.dates import Stated, read_day
from alongside.core.registers.headings import Headings
from alongside.core.registers.lengths import length_of_cell
from alongside.core.registers.phrases import Finder, WeighActivities, WeighRoles
from alongside.core.registers.plain import trimmed
from alongside.core.registers.reasons import Ask, Why
from alongside.core.registers.settings import Settings
from alongside.core.registers.words import ActivityMeaning, RoleMeaning, Words
from alongside.core.shared.durations import Bare, LengthRules

_LONGEST_DITTO = 20


class Reader:
    """Reads single cells by the words and settings given."""

    def __init__(self, words: Words, settings: Settings) -> None:
        self.words = words
        self.settings = settings
        self.roles: Finder[RoleMeaning] = Finder(words.roles, WeighRoles())
        self.activities: Finder[ActivityMeaning] = Finder(words.activities, WeighActivities())
        self.headings = Headings(words)
        self._dittos: dict[str, bool] = {}
        self._lengths: dict[tuple[object, ...], tuple[int, int | None]] = {}

    def day(self, cell: Cell, stated: Stated) -> date:
        """The day a cell means. **Raises** Ask with the question."""
        self.refuse_odd(cell)
        day = read_day(cell, self.words.calendar, stated, month_first=self.settings.month_first)
        if not self.settings.earliest <= day <= self.settings.latest:
            raise Ask(Why.DATE_FAR_OFF, word=day.isoformat())
        return day

    def length(self, cell: Cell, bare: Bare, *, may_be_clock: bool = False) -> tuple[int, int | None]:
        """Minutes and start of a cell. **Raises** Ask with the question."""
        key = (type(cell), cell, bare, may_be_clock)
        found = self._lengths.get(key)
        if found is None:
            rules = LengthRules(bare, self.settings.half_day_minutes)
            found = self._lengths[key] = length_of_cell(cell, rules, may_be_clock=may_be_clock)
        return found

    def gives_nothing(self, cell: Cell) -> bool:
        """Whether a cell is blank or holds a mark that stands for nothing, such as a dash."""
        if isinstance(cell, str) and len(cell) < 30:
            return trimmed(cell).casefold() in self.words.signs.empty or not cell.strip()
        return is_blank(cell)

    def is_ditto(self, cell: Cell) -> bool:
        """Whether a cell says *as above*."""
        if not isinstance(cell, str) or len(cell) >= _LONGEST_DITTO:
            return False
        known = self._dittos.get(cell)
        if known is None:
            known = self._dittos[cell] = trimmed(cell).casefold() in self.words.signs.ditto
        return known

    @staticmethod
    def refuse_odd(cell: Cell) -> None:
        """**Raises** Ask for a formula without its result, an error, and signs that cannot be kept."""
        if isinstance(cell, Odd):
            raise Ask(Why.NO_RESULT if cell is Odd.NO_RESULT else Why.CELL_ERROR)
        if isinstance(cell, str) and "\x00" in cell:
            raise Ask(Why.NOT_KEEPABLE)
