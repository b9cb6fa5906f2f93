"""One row into one entry, or the question to ask about it."""

from datetime import date

from alongside.core.registers.answers import Answers, picker
from alongside.core.registers.cells import Row
from alongside.core.registers.context import Context
from alongside.core.registers.fields import Field
from alongside.core.registers.meaning import MeaningReader
from alongside.core.registers.people import WhoReader
from alongside.core.registers.plain import word_key
from alongside.core.registers.reader import Reader
from alongside.core.registers.reasons import Ask, Why
from alongside.core.registers.repeats import fingerprint
from alongside.core.registers.rows import Columns, Understood, Who
from alongside.core.registers.timing import TimingReader

_NAMES = (Field.NAME, Field.FIRST_NAME, Field.SURNAME, Field.HEADS)
_DAYS = (Field.DATE, Field.DAY, Field.MONTH, Field.YEAR)


class EntryReader:
    """Reads whole rows of one table: the same columns and, until it is told otherwise, the same context."""

    def __init__(
        self, sheet: str, reader: Reader, who: WhoReader, columns: Columns, context: Context
    ) -> None:
        self.columns = columns
        self.context = context
        self._sheet = sheet
        self._reader = reader
        self._who = who
        self._timing = TimingReader(reader, columns.fields, columns.bare or reader.settings.bare)
        self._meaning = MeaningReader(reader, who, columns.fields)
        self._pick_names, self._pick_day = picker(_NAMES, columns.fields), picker(_DAYS, columns.fields)
        self._names: dict[object, tuple[tuple[Who, ...], str, int]] = {}
        self._days: dict[object, date] = {}
        self._width = max(columns.fields.values(), default=0) + 1

    def tell(self, context: Context) -> None:
        """What the sheet says from here on."""
        self.context = context
        self._names.clear()
        self._days.clear()
        self._timing.forget()
        self._meaning.forget()

    def read(self, row: Row) -> Understood:
        """The entry. **Raises** Ask with the first question about the row."""
        cells = row.cells
        if len(cells) < self._width:
            cells += (None,) * (self._width - len(cells))
        answers = Answers(cells, self.columns.fields, self.context.said)
        day = self._day(answers)
        who, hint, heads = self._people(answers)
        minutes, start = self._timing.read(answers, heads)
        if minutes > self._reader.settings.day_limit_minutes:
            raise Ask(Why.MORE_THAN_A_DAY, minutes=str(minutes))
        role_text, role = self._meaning.role(answers, hint)
        activity_text, activity = self._meaning.activity(answers)
        if row.struck:
            raise Ask(Why.CROSSED_OUT)
        return Understood(
            self._sheet, row.number, day, who, role_text, role.word, role.side, role.hat, activity_text,
            activity.word, activity.stage, activity.kind, minutes, start,
            answers.text(Field.ORGANISATION), answers.text(Field.NOTES),
            fingerprint(day, who, role, activity, minutes, start),
        )  # fmt: skip

    def _day(self, answers: Answers) -> date:
        key = self._pick_day(answers.cells)
        found = self._days.get(key)
        if found is None:
            found = self._days[key] = self._day_of(answers)
        return found

    def _day_of(self, answers: Answers) -> date:
        cell = answers.get(Field.DATE)
        if cell is None and Field.DAY in self.columns.fields:
            parts = [answers.text(field) for field in _DAYS[1:]]
            cell = " ".join(filter(None, parts)) if parts[0] else None
        if self._reader.gives_nothing(cell):
            cell = self.context.block
        if cell is None:
            raise Ask(Why.NO_DATE)
        return self._reader.day(cell, self.context.stated)

    def _people(self, answers: Answers) -> tuple[tuple[Who, ...], str, int]:
        """Who, a role written beside the name, and how many heads."""
        key = self._pick_names(answers.cells)
        found = self._names.get(key)
        if found is None:
            wanted = Field.HEADS in self.columns.fields
            number = self._who.heads(answers.get(Field.HEADS)) if wanted else None
            who, hint = self._who.read(self._name(answers), number, answers.text(Field.ROLE))
            found = who, hint, sum(one.heads for one in who)
            if not who[0].is_group:  # a group without a name of its own goes by its role
                self._names[key] = found
        return found

    def _name(self, answers: Answers) -> str:
        fields = self.columns.fields
        name, surname = answers.whole_text(Field.NAME), answers.whole_text(Field.SURNAME)
        if Field.FIRST_NAME in fields:
            name = answers.whole_text(Field.FIRST_NAME) or name
        elif Field.NAME in fields and word_key(name).endswith(word_key(surname)):
            return name
        return f"{name} {surname}".strip() if surname else name
