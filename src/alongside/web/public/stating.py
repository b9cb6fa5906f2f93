"""A finding as rows of a file: measure, what it says, figure, unit."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from alongside.core.shared.sides import Side
from alongside.core.shared.stages import Stage
from alongside.web.public.figures import ratio_shown
from alongside.web.public.telling import Telling
from alongside.web.public.work.verdict import nearest
from alongside.web.shared.sentences import adding, grid, kinds, ladder, outset, promises, steps

Row = list[str]


def finding_rows(told: Telling) -> Iterator[Row]:
    """Every measure in its order, without any figure that may not be seen."""
    finding = told.finding
    yield [_("measure"), _("of"), _("what the books show"), _("figure"), _("unit")]
    yield [_("months"), told.work.name, told.months.said, "", ""]
    yield [
        _("waiting"),
        told.work.name,
        _("entries that wait move no figure"),
        str(finding.waiting_entries),
        _("entries"),
    ]
    yield [_("what it is"), told.work.name, kinds.kind_name(finding.instead.kind), "", ""]
    for reading in (finding.grid.design, finding.grid.delivery):
        yield [_("grid"), reading.axis.name.lower(), grid.axis_says(reading, told.sides), "", ""]
    yield from _hours(told)
    for step in nearest(finding.instead.missing):
        yield [_("nearest missing step"), told.work.name, steps.what_to_do(step, told.sides), "", ""]
    for rung in finding.ladder:
        yield [_("ladder"), ladder.stage_name(rung.stage), ladder.compared(rung), "", ""]
    says = adding.verdict_says(finding.adding, told.sides)
    yield [_("adding or replacing"), told.work.name, f"{says} {ratio_shown(told)}".strip(), "", ""]
    yield [_("from the outset"), told.work.name, outset.in_short(finding.outset, told.sides), "", ""]
    for label, count in promises.rows(finding.promises):
        yield [_("promises"), told.work.name, label, count, _("promises")]


def _hours(told: Telling) -> Iterator[Row]:
    held = _("not shown: too few people")
    for stage in Stage:
        for side in Side:
            minutes = told.hours.sides[side].stages[stage]
            said = held if minutes is None else ""
            figure = "" if minutes is None else str(minutes)
            yield [
                _("hours"),
                f"{ladder.stage_name(stage)}, {told.sides.of(side)}",
                said,
                figure,
                _("minutes"),
            ]
