"""What a sheet says once for all its rows: above the headings, between blocks, or in its own name."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from alongside.core.registers.cells import Cell, Row, is_blank, text_of
from alongside.core.registers.dates import Stated
from alongside.core.registers.fields import Field
from alongside.core.registers.plain import folded, word_key
from alongside.core.registers.reader import Reader
from alongside.core.registers.reasons import Ask

_TWO_YEARS = re.compile(r"(?<!\d)20\d{2}\s*[-/–&]\s*(?:20)?\d{2}(?!\d)(?!\s*[-/–])")
_FULL_DATE = re.compile(r"(?<!\d)\d{1,2}[/.-]\d{1,2}[/.-](20\d{2})(?!\d)|(20\d{2})-\d{2}-\d{2}")
_YEAR = re.compile(r"(?<!\d)(20\d{2})(?!\d)")
_LABEL = re.compile(r"^([^:]{1,60}):\s*(.*)$", re.DOTALL)
_MOST_LABELLED = 2  # cells of a row that may be a label and its value without a colon
_LONGEST_LINE = 6  # words of a line that heads rows; a longer one is a remark
_SAID_ONCE = frozenset(
    {
        Field.DATE, Field.NAME, Field.ROLE, Field.ACTIVITY, Field.ORGANISATION, Field.STAGE, Field.MONTH,
        Field.YEAR, Field.LENGTH, Field.START, Field.END, Field.TIME,
    }
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Context:
    """``stated`` helps dates along; ``said`` answers for fields that have no column; ``block`` is the date
    that stands alone above rows whose own date is blank; ``headed`` is what lines between rows give: a line
    nobody understands then stands for something too, and is not passed over."""

    stated: Stated = field(default_factory=Stated)
    said: dict[Field, Cell] = field(default_factory=dict)
    block: Cell = None
    headed: Field | None = None

    def also(self, said: dict[Field, Cell]) -> "Context":
        """The same with more said; what is said later wins."""
        return replace(self, said={**self.said, **said})


def context_of(name: str, above: Sequence[Row], reader: Reader) -> Context:
    """What the sheet's name and the rows above its headings say."""
    texts = [cell for row in above for cell in row.cells if isinstance(cell, str)]
    said: dict[Field, Cell] = {}
    for row in above:
        said.update(labels(row.cells, reader))
        said.update(_title(row, reader))
    year, month = (
        _year_said(name, texts, said),
        _month_of(name, reader) or _month_of(said.get(Field.MONTH), reader),
    )
    if not month:
        months = {_month_of(text, reader) for text in texts if _YEAR.search(text) and len(text) < 80} - {0}
        month = months.pop() if len(months) == 1 else 0
    return Context(Stated(year, month or None), _from_name(name, reader) | said)


def labels(cells: Iterable[Cell], reader: Reader) -> dict[Field, Cell]:
    """Labels and their values in one row: ``Date: 3/3/2025`` in a cell, or side by side."""
    said: dict[Field, Cell] = {}
    waiting: Field | None = None
    for cell in cells:
        if is_blank(cell):
            continue
        match = _LABEL.match(cell) if isinstance(cell, str) else None
        heading = reader.headings.read(match[1] if match else text_of(cell))
        plain = heading is not None and heading.sure and not heading.weak and not heading.total
        known = heading.field if heading and plain and heading.field in _SAID_ONCE else None
        if match and match[2] and known:
            said[known], waiting = match[2].strip(), None
        elif waiting and not (match and not match[2]):
            said[waiting], waiting = cell, None
        else:
            waiting = known
    return said


def section(row: Row, context: Context, missing: frozenset[Field], reader: Reader) -> Context | None:
    """The context after a row that only says something for the rows below it; None when it says nothing."""
    filled = [cell for cell in row.cells if not is_blank(cell)]
    if len(filled) <= _MOST_LABELLED or ":" in text_of(filled[0]):
        wanted = missing | {Field.MONTH, Field.YEAR}
        said = {key: cell for key, cell in labels(row.cells, reader).items() if key in wanted}
        if said:
            return replace(context.also(said), stated=_stated_anew(said, context.stated, reader))
    if len(filled) != 1 or not isinstance(filled[0], str):
        return None
    text = filled[0].strip(" :-–")
    month, year = _month_of(text, reader), _one_year([text])
    if (month or year) and len(folded(text).split()) <= 2 and not _has_day(text):
        return replace(context, stated=Stated(year or context.stated.year, month or context.stated.month))
    return _said_by_word(text, context, missing, reader)


def _stated_anew(said: dict[Field, Cell], before: Stated, reader: Reader) -> Stated:
    """A block that begins with its own month or year helps its own dates along."""
    year = _one_year([text_of(said.get(Field.YEAR)), text_of(said.get(Field.MONTH))])
    return Stated(year or before.year, _month_of(said.get(Field.MONTH), reader) or before.month)


def block_day(row: Row, reader: Reader, context: Context) -> Cell:
    """The date of a row that holds nothing else: a heading for the rows below it. None when it is not one."""
    filled = [cell for cell in row.cells if not is_blank(cell)]
    if len(filled) != 1:
        return None
    try:
        return reader.day(filled[0], context.stated)
    except Ask:
        return None


def _said_by_word(text: str, context: Context, missing: frozenset[Field], reader: Reader) -> Context | None:
    if Field.ROLE in missing and reader.roles.find(text):
        return replace(context.also({Field.ROLE: text}), headed=Field.ROLE)
    if Field.ACTIVITY in missing and reader.activities.find(text):
        return replace(context.also({Field.ACTIVITY: text}), headed=Field.ACTIVITY)
    return None


def unknown_line(row: Row, context: Context) -> Context | None:
    """The context after a line nobody understands, where such lines head the rows below them."""
    filled = [cell for cell in row.cells if not is_blank(cell)]
    if context.headed is None or len(filled) != 1 or len(folded(text_of(filled[0])).split()) > _LONGEST_LINE:
        return None
    return context.also({context.headed: filled[0]})


def _title(row: Row, reader: Reader) -> dict[Field, Cell]:
    """A title that is nothing but a role or an activity, such as *Volunteers* above their hours."""
    filled = [cell for cell in row.cells if not is_blank(cell)]
    if len(filled) != 1 or not isinstance(filled[0], str):
        return {}
    if reader.roles.find(filled[0]):
        return {Field.ROLE: filled[0]}
    return {Field.ACTIVITY: filled[0]} if reader.activities.find(filled[0]) else {}


def _from_name(name: str, reader: Reader) -> dict[Field, Cell]:
    """A sheet called *Staff*, *Design*, *Stay & play* or *12 March 2025* says so for all its rows."""
    try:
        return {Field.DATE: reader.day(name, Stated())}
    except Ask:
        pass
    if reader.roles.find(name):
        return {Field.ROLE: name}
    if word_key(name) in reader.words.stages:
        return {Field.STAGE: name}
    return {Field.ACTIVITY: name} if reader.activities.find(name) else {}


def _year_said(name: str, texts: list[str], said: dict[Field, Cell]) -> int | None:
    return _one_year([name]) or _one_year([text_of(said.get(Field.YEAR))]) or _one_year(texts)


def _one_year(texts: Iterable[str]) -> int | None:
    """The one year these texts name; none when they name two, or one that runs into the next."""
    years: set[int] = set()
    for text in texts:
        plain = _FULL_DATE.sub("", text[:300])
        if _TWO_YEARS.search(plain):
            return None
        years.update(int(year) for year in _YEAR.findall(plain))
    return years.pop() if len(years) == 1 else None


def _month_of(said: Cell, reader: Reader) -> int:
    if not isinstance(said, str):
        return 0
    months = {reader.words.calendar.months.get(word, 0) for word in folded(said).split()} - {0}
    return months.pop() if len(months) == 1 else 0


def _has_day(text: str) -> bool:
    return re.search(r"(?<!\d)\d{1,2}(?!\d)", text) is not None
