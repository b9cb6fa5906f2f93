"""The ladder's page: promised and shown, stage by stage, with every test."""

from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from alongside.apps.books.enums import Book
from alongside.core.measures.ladder import RungReading
from alongside.ui.parts import Head, Rung
from alongside.web.public import thresholds
from alongside.web.public.measure.sections import Section, Table, evidence_of
from alongside.web.public.telling import Telling
from alongside.web.shared.sentences import ladder


@dataclass(frozen=True, slots=True)
class Drawing:
    """What the ladder's component needs."""

    rungs: list[Rung]
    promised: int | None
    evidenced: int
    or_below: bool
    caption: str


def the_ladder(told: Telling) -> Section:
    """What was promised, and what do the books show?"""
    whole, *stages = told.finding.ladder
    return Section(
        title=gettext_lazy("Power promised and power used"),
        say=ladder.compared(whole),
        because=[_("A lower step is no failure. What matters is whether a promise is borne out.")],
        ladder=Drawing(
            rungs=ladder.rungs(),
            promised=int(whole.promised) if whole.promised else None,
            evidenced=int(whole.evidenced),
            or_below=whole.or_below,
            caption=_("The work as a whole"),
        ),
        tables=[_stages(stages), _tests(told, whole)],
        formula=gettext_lazy("Each step has tests. The lowest test that fails holds the work below it."),
        limits=gettext_lazy(
            "Below “asked” the books cannot tell one step from another. For people under 18 "
            "another way is used, without any order."
        ),
        unit=gettext_lazy("Steps of a ladder"),
        source=gettext_lazy("Decision book and doing book, vouched for by both sides"),
        figures=thresholds.PARITY,
        evidence=evidence_of(told, Book.DECISION),
    )


def _stages(readings: list[RungReading]) -> Table:
    heads = [Head(ladder.stage_head()), Head(ladder.promised_head()), Head(ladder.shown_head())]
    rows = [
        (
            ladder.stage_name(one.stage),
            ladder.rung_name(one.promised) if one.promised else _("nothing promised"),
            ladder.evidenced_name(one),
        )
        for one in readings
    ]
    return Table(_("Stage by stage"), heads, rows)


def _tests(told: Telling, whole: RungReading) -> Table:
    few = frozenset(side.value for side in told.hours.few)
    rows = [
        (
            ladder.check_says(check, told.sides),
            _("Yes") if check.passed else _("Not yet"),
            ladder.check_found(check, few=few),
        )
        for check in whole.checks
    ]
    return Table(
        _("The tests, from the lowest step"), [Head(_("Test")), Head(_("Passed")), Head(_("Found"))], rows
    )
