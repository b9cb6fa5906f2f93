"""One row into one entry, or the question to ask about it."""

from dataclasses import dataclass
from datetime import date

from alongside.core.registers.cells import Cell, Odd, Row, is_blank, text_of
from alongside.core.registers.context import Context
from alongside.core.registers.fields import Field
from alongside.core.registers.lengths import is_no_length, stretch_of_cells
from alongside.core.registers.people import WhoReader
from alongside.core.registers.plain import trimmed, word_key
from alongside.core.registers.reader import Reader
from alongside.core.registers.reasons import Ask, Why
from alongside.core.registers.rows import Columns, Understood
from alongside.core.registers.words import ActivityMeaning, RoleMeaning
from alongside.core.shared.durations import Bare
from alongside.core.shared.hats import HatKind, side_of_hat
from alongside.core.shared.help import HelpKind
from alongside.core.shared.sides import Side

_LONGEST_TEXT = 2_000


@dataclass(frozen=True, slots=True)
class Answers:
    """The cells of one row by field, with what the sheet says once for all."""

    row: Row
    columns: Columns
    context: Context

    def get(self, field: Field) -> Cell:
        """The cell that answers for a field."""
        column = self.columns.fields.get(field)
        if column is None:
            return self.context.said.get(field)
        return self.row.cells[column] if column < len(self.row.cells) else None

    def text(self, field: Field) -> str:
        """The same as text in one line. **Raises** Ask for a sign that cannot be kept."""
        cell = self.get(field)
        if cell is None:
            return ""
        Reader.refuse_odd(cell)
        return trimmed(text_of(cell)[:_LONGEST_TEXT]) if field is not Field.NAME else text_of(cell)


class EntryReader:
    """Reads whole rows of one table: the same columns and the same context."""

    def __init__(
        self, sheet: str, reader: Reader, who: WhoReader, columns: Columns, context: Context
    ) -> None:
        self._sheet = sheet
        self._reader = reader
        self._who = who
        self.columns = columns
        self.context = context
        self._bare = columns.bare or reader.settings.bare

    def read(self, row: Row) -> Understood:
        """The entry. **Raises** Ask with the first question about the row."""
        answers = Answers(row, self.columns, self.context)
        day = self._day(answers)
        heads = self._who.heads(answers.get(Field.HEADS)) if Field.HEADS in self.columns.fields else None
        role_text = answers.text(Field.ROLE)
        who, hint = self._who.read(self._name(answers), heads, role_text)
        minutes, start = self._length(answers, sum(one.heads for one in who))
        if minutes > self._reader.settings.day_limit_minutes:
            raise Ask(Why.MORE_THAN_A_DAY, minutes=str(minutes))
        role = self._role(answers, role_text, hint)
        activity_text = answers.text(Field.ACTIVITY)
        activity = self._activity(answers, activity_text)
        if row.struck:
            raise Ask(Why.CROSSED_OUT)
        return Understood(
            self._sheet, row.number, day, who, role_text or hint, role.word, role.side, role.hat,
            activity_text, activity.word, activity.stage, activity.kind, minutes, start,
            answers.text(Field.ORGANISATION), answers.text(Field.NOTES),
        )  # fmt: skip

    def _day(self, answers: Answers) -> date:
        cell = answers.get(Field.DATE)
        if cell is None and Field.DAY in self.columns.fields:
            parts = [answers.text(field) for field in (Field.DAY, Field.MONTH, Field.YEAR)]
            cell = " ".join(filter(None, parts)) if parts[0] else None
        if self._reader.gives_nothing(cell):
            cell = self.context.block
        if cell is None:
            raise Ask(Why.NO_DATE)
        return self._reader.day(cell, self.context.stated)

    def _name(self, answers: Answers) -> str:
        fields = self.columns.fields
        name, surname = answers.text(Field.NAME), answers.text(Field.SURNAME)
        if Field.FIRST_NAME in fields:
            name = answers.text(Field.FIRST_NAME) or name
        elif Field.NAME in fields and word_key(name).endswith(word_key(surname)):
            return name
        return f"{name} {surname}".strip() if surname else name

    def _length(self, answers: Answers, heads: int) -> tuple[int, int | None]:
        said = self._said_length(answers)
        stretch = self._stretch(answers, wanted=said is None)
        if said is None:
            if stretch is None:
                raise Ask(Why.NO_LENGTH)
            return stretch
        minutes, start = said
        if stretch and minutes > stretch[0] and not (heads > 1 and minutes == stretch[0] * heads):
            raise Ask(Why.LENGTHS_DISAGREE)
        if stretch and heads > 1 and minutes == stretch[0] * heads:
            minutes = stretch[0]
        return minutes, stretch[1] if stretch else start

    def _said_length(self, answers: Answers) -> tuple[int, int | None] | None:
        """The length a row says outright; None when it says none and its times have to tell."""
        cell, more = answers.get(Field.LENGTH), answers.get(Field.MINUTES)
        empty = self._reader.words.signs.empty
        if isinstance(cell, Odd) and Field.START in self.columns.fields:
            return None
        if Field.MINUTES in self.columns.fields and not is_no_length(more, empty):
            return self._hours_and_minutes(cell, more)
        if is_no_length(cell, empty):
            return None
        return self._reader.length(cell, self._bare)

    def _hours_and_minutes(self, hours: Cell, minutes: Cell) -> tuple[int, int | None]:
        empty = self._reader.words.signs.empty
        zero = text_of(minutes).strip() in {"0", "00"}
        if is_no_length(hours, empty) or text_of(hours).strip() in {"0", "00"}:
            return self._reader.length(minutes, Bare.MINUTES)
        whole, start = self._reader.length(hours, Bare.HOURS)
        part = 0 if zero else self._reader.length(minutes, Bare.MINUTES)[0]
        if part == whole:  # the same length said twice, in hours and in minutes
            return whole, start
        if part >= 60 or whole % 60:
            raise Ask(Why.LENGTHS_DISAGREE)
        return whole + part, start

    def _stretch(self, answers: Answers, *, wanted: bool) -> tuple[int, int | None] | None:
        """What the times of a row say; None when there are none, or they are not needed and not clear."""
        start, end, empty = answers.get(Field.START), answers.get(Field.END), self._reader.words.signs.empty
        both_blank = is_blank(start) and is_blank(end)
        try:
            if not both_blank and not is_no_length(start, empty) and not is_no_length(end, empty):
                return self._less_break(answers, stretch_of_cells(start, end))
            time = answers.get(Field.TIME)
            if not is_no_length(time, empty):
                return self._less_break(answers, self._reader.length(time, self._bare, may_be_clock=True))
        except Ask as ask:
            if wanted or ask.reason.why is Why.END_BEFORE_START:
                raise
            return None
        if wanted and not both_blank:
            raise Ask(Why.TIME_NOT_UNDERSTOOD)
        return None

    def _less_break(self, answers: Answers, stretch: tuple[int, int | None]) -> tuple[int, int | None]:
        cell = answers.get(Field.BREAK)
        if is_no_length(cell, self._reader.words.signs.empty) or text_of(cell).strip() == "0":
            return stretch
        off, _ = self._reader.length(cell, Bare.FORM)
        if off >= stretch[0]:
            raise Ask(Why.LENGTHS_DISAGREE)
        return stretch[0] - off, stretch[1]

    def _role(self, answers: Answers, text: str, hint: str) -> RoleMeaning:
        side = self._side(answers)
        if self._reader.gives_nothing(text):
            text = hint
        if not text:
            if side is not None:
                return RoleMeaning(
                    "", side, HatKind.NEIGHBOUR if side is Side.CITIZEN else HatKind.PRACTITIONER
                )
            raise Ask(Why.NO_ROLE)
        counted = self._who.counted(text)
        meaning = self._reader.roles.find(text) or (self._reader.roles.find(counted[0]) if counted else None)
        if meaning is None:
            return self._by_side(text, side)
        told = self._reader.roles.find(hint) if hint else None
        if told and told.side is not meaning.side:
            raise Ask(Why.SIDES_DISAGREE, word=text)
        return self._on_side(meaning, side, text)

    def _by_side(self, text: str, side: Side | None) -> RoleMeaning:
        """A role nobody knows, on a side the register states outright."""
        if side is None:
            raise Ask(Why.ROLE_NOT_KNOWN, word=text)
        hat = HatKind.FACILITATOR if word_key(text) == "facilitator" else None
        usual = HatKind.NEIGHBOUR if side is Side.CITIZEN else HatKind.PRACTITIONER
        return RoleMeaning(word_key(text), side, hat or usual)

    @staticmethod
    def _on_side(meaning: RoleMeaning, side: Side | None, text: str) -> RoleMeaning:
        if side is None or side is meaning.side:
            return meaning
        try:
            side_of_hat(meaning.hat, paid=side is Side.PROFESSIONAL)
        except ValueError:
            raise Ask(Why.SIDES_DISAGREE, word=text) from None
        return RoleMeaning(meaning.word, side, meaning.hat)

    def _side(self, answers: Answers) -> Side | None:
        words = self._reader.words
        said = words.sides.get(word_key(answers.text(Field.SIDE)))
        paid = trimmed(answers.text(Field.PAID)).casefold()
        if said is None and paid in words.signs.yes:
            return Side.PROFESSIONAL
        return Side.CITIZEN if said is None and paid in words.signs.no else said

    def _activity(self, answers: Answers, text: str) -> ActivityMeaning:
        known = None if self._reader.gives_nothing(text) else self._reader.activities.find(text)
        stage_text = answers.text(Field.STAGE)
        kind = self._reader.words.kinds.get(word_key(answers.text(Field.KIND)))
        if not self._reader.gives_nothing(stage_text):
            stage = self._reader.words.stages.get(word_key(stage_text))
            if stage is None:
                raise Ask(Why.STAGE_NOT_KNOWN, word=stage_text)
            usual = known.kind if known else HelpKind.MEET
            return ActivityMeaning(known.word if known else word_key(text), stage, kind or usual)
        if known is None:
            raise Ask(
                Why.ACTIVITY_NOT_KNOWN if not self._reader.gives_nothing(text) else Why.NO_ACTIVITY, word=text
            )
        return ActivityMeaning(known.word, known.stage, kind) if kind else known
