"""The year's totals of a record: by work, and by what one was doing."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass

from django.utils.translation import gettext as _

from alongside.apps.books.enums import Part
from alongside.apps.books.queries.records import RecordLine
from alongside.core.shared.stages import Stage
from alongside.ui.parts import Head
from alongside.web.member import sayings
from alongside.web.shared.sentences.stages import stage_name

_STAGES = [stage.value for stage in Stage]


@dataclass(frozen=True, slots=True)
class Totals:
    """A table: a row for each work or stage, a column for what was given and one for what was received."""

    caption: str
    heads: list[Head]
    rows: list[list[str]]


def by_work(lines: list[RecordLine]) -> Totals:
    return _totals(_("By work"), _("Work"), lines, lambda line: line.work)


def by_stage(lines: list[RecordLine]) -> Totals:
    ordered = sorted(lines, key=lambda line: _STAGES.index(line.stage))
    head, caption = _("What I was doing"), _("By what I was doing")
    return _totals(caption, head, ordered, lambda line: line.stage, stage_name)


def _totals(
    caption: str,
    head: str,
    lines: list[RecordLine],
    row_of: Callable[[RecordLine], str],
    said: Callable[[str], str] = str,
) -> Totals:
    minutes: Counter[tuple[str, str]] = Counter()
    pence: Counter[tuple[str, str]] = Counter()
    for line in lines:
        minutes[row_of(line), line.part] += line.minutes
        pence[row_of(line), line.part] += line.pence
    heads = {Part.GAVE: _("Gave"), Part.RECEIVED: _("Received")}
    parts = [part for part in heads if any(line.part == part for line in lines)]
    rows = [
        [said(row), *(amount(minutes[row, part], pence[row, part]) or "–" for part in parts)]
        for row in dict.fromkeys(row_of(line) for line in lines)
    ]
    return Totals(caption, [Head(head), *(Head(heads[part]) for part in parts)], rows)


def amount(minutes: int, pence: int) -> str:
    """Time, money or both; nothing where there is neither."""
    parts = [sayings.length(minutes)] if minutes else []
    if pence:
        parts.append(sayings.money(pence))
    return _(" and ").join(parts)
