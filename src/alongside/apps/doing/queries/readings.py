"""Reading a staged register with the words and figures of its place."""

from collections import OrderedDict
from datetime import date

from alongside.apps.doing.models import StagedRegister
from alongside.apps.doing.rules.meanings import with_word
from alongside.apps.doing.rules.sayings import UNREADABLE
from alongside.apps.places.enums import FigureKey
from alongside.apps.places.models import Place
from alongside.apps.places.queries.figures import figure_on
from alongside.apps.places.queries.words import register_words
from alongside.core.registers.fields import Field
from alongside.core.registers.headings import Headings
from alongside.core.registers.mending import ToMend, rows_to_mend
from alongside.core.registers.reading import read_register
from alongside.core.registers.rows import Columns, Reading
from alongside.core.registers.settings import Settings, shipped_settings
from alongside.core.registers.words import Words
from alongside.core.shared.durations import Bare
from alongside.kernel.digests import digest
from alongside.kernel.sheets.files import sheets_of
from alongside.kernel.sheets.shipped import shipped_words
from alongside.kernel.sheets.unreadable import Unreadable
from alongside.kernel.verdict import Refused

KEPT = 2
_readings: OrderedDict[str, Reading] = OrderedDict()  # turning pages of a preview reads a large file once


def words_of(place: Place) -> Words:
    """The shipped words, and those the place taught, which win."""
    words = shipped_words()
    for row in register_words(place):
        words = with_word(words, row.kind, row.word, row.meaning)
    return words


def settings_of(place: Place, words: Words, today: date) -> Settings:
    """The place's own half day; a day ahead is asked about."""
    shipped = shipped_settings(words)
    half_day = int(figure_on(place, FigureKey.HALF_DAY_MINUTES, today))
    return Settings(half_day, shipped.day_limit_minutes, latest=today)


def read_content(
    place: Place, name: str, content: bytes, today: date, columns: dict[str, Columns] | None = None
) -> Reading:
    """Every row of a file. **Raises** Refused with what to do when it cannot be read at all."""
    words = words_of(place)
    try:
        return read_register(sheets_of(name, content), words, settings_of(place, words, today), columns)
    except Unreadable as unreadable:
        raise Refused(UNREADABLE[unreadable.fault]) from None


def reading_of(staged: StagedRegister, today: date) -> Reading:
    """The staged file, read with the columns chosen so far."""
    taught = [(row.kind, row.word_key, row.meaning) for row in register_words(staged.place)]
    half_day = figure_on(staged.place, FigureKey.HALF_DAY_MINUTES, today)
    key = digest([staged.id, staged.choices.get("columns"), taught, half_day, today])
    if key not in _readings:
        found = read_content(
            staged.place, staged.file_name, bytes(staged.content), today, chosen_columns(staged)
        )
        _readings[key] = found
        while len(_readings) > KEPT:
            _readings.popitem(last=False)
    _readings.move_to_end(key)
    return _readings[key]


def to_mend(staged: StagedRegister, today: date) -> ToMend:
    """The rows to ask about, headed so that they read again once they are mended."""
    return rows_to_mend(reading_of(staged, today), Headings(words_of(staged.place)).read)


def chosen_columns(staged: StagedRegister) -> dict[str, Columns]:
    """The columns somebody chose, by sheet; sheets they did not touch are guessed."""
    return {
        sheet: Columns(
            fields={Field(name): column for name, column in kept["fields"].items()},
            heading_row=kept["heading_row"],
            first_row=kept["first_row"],
            bare=Bare(kept["bare"]) if kept["bare"] else None,
            headings=tuple(kept["headings"]),
        )
        for sheet, kept in staged.choices.get("columns", {}).items()
    }
