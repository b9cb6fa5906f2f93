"""What each measure's page shows: a sentence, its tests, a table, the figures of the place it is read by."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from alongside.apps.books.enums import Book, State
from alongside.apps.places.enums import FigureKey
from alongside.core.measures.facts import Axis
from alongside.core.measures.grid import NameSource
from alongside.core.measures.steps import Step
from alongside.core.shared.sides import Side
from alongside.ui.parts import Grid, Head
from alongside.web.public import thresholds
from alongside.web.public.figures import axis_sentence, deciding
from alongside.web.public.telling import Telling
from alongside.web.public.work.verdict import nearest
from alongside.web.shared.sentences import fully, grid, kinds, outset, promises, steps

Words = str | Promise


@dataclass(frozen=True, slots=True)
class Table:
    """A table of a measure's page."""

    caption: str
    heads: list[Head]
    rows: list[Any]


@dataclass(frozen=True, slots=True)
class Evidence:
    """The way to what stands behind a measure."""

    url: str
    text: str


@dataclass(frozen=True, slots=True)
class Section:
    """The page of one measure, ready to be drawn."""

    title: Words
    say: str
    formula: Words
    limits: Words
    unit: Words
    evidence: Evidence
    source: Words
    because: list[str] = field(default_factory=list)
    tables: list[Table] = field(default_factory=list)
    grid: Grid | None = None
    ladder: Any = None
    figures: tuple[FigureKey, ...] = ()


def enough(told: Telling) -> Section:
    """Can anything be said yet?"""
    readings = (told.finding.grid.design, told.finding.grid.delivery)
    missing = [step for reading in readings for step in reading.enough.missing]
    say = _("There is enough in the books to say something.")
    if missing:
        say = _("There is not enough in the books yet.")
    return Section(
        title=gettext_lazy("Enough in the books"),
        say=say,
        because=[axis_sentence(told, Axis.DELIVERY), axis_sentence(told, Axis.DESIGN)],
        tables=_failing(told, missing),
        formula=gettext_lazy(
            "For the planning and for the doing apart: enough minutes, on enough days, by enough people."
        ),
        limits=gettext_lazy("Hours nobody wrote down are missing. A group counts as its largest head count."),
        unit=gettext_lazy("Minutes, days, people"),
        source=gettext_lazy("Doing book, vouched for by both sides"),
        figures=(FigureKey.MINIMUM_MINUTES, FigureKey.MINIMUM_DAYS, FigureKey.MINIMUM_PEOPLE),
        evidence=evidence_of(told, Book.DOING),
    )


def the_grid(told: Telling) -> Section:
    """Who designs, and who delivers?"""
    found = told.finding.grid
    because = [grid.axis_says(found.design, told.sides), grid.axis_says(found.delivery, told.sides)]
    because += [axis_sentence(told, Axis.DESIGN), axis_sentence(told, Axis.DELIVERY), deciding(told).sentence]
    because += [*grid.absent_says(found.design, told.sides), *grid.absent_says(found.delivery, told.sides)]
    if found.cell and found.cell.name_source is NameSource.BOVAIRD:
        because.append(
            _("The name of this square is ours, after the table of Tony Bovaird, where it is blank.")
        )
    return Section(
        title=gettext_lazy("The grid"),
        say=grid.where(found.cell, told.sides),
        because=list(dict.fromkeys(because)),
        grid=grid.drawn(found.cell, told.sides, told.months.lately),
        formula=gettext_lazy(
            "Hours of one side out of all hours, for the planning (design, commission) and for the doing. "
            "Very small parts count as none. Planning is shared only where something was decided together."
        ),
        limits=gettext_lazy(
            "Every hour weighs the same, chairing or pouring tea. One shared decision makes “both”."
        ),
        unit=gettext_lazy("Hours and decisions"),
        source=gettext_lazy("Doing book and decision book, vouched for by both sides"),
        figures=thresholds.GRID,
        evidence=evidence_of(told, Book.DOING),
    )


def instead(told: Telling) -> Section:
    """If it is not co-production, what is it, and what is missing?"""
    found = told.finding.instead
    because = [kinds.kindly(found.kind, told.sides), fully.fully_says(told.finding.fully)]
    return Section(
        title=gettext_lazy("What it is called, and what is missing"),
        say=kinds.say(found.kind, told.sides, past=told.months.past),
        because=[_rule(found.rule), *(one for one in because if one)],
        grid=grid.drawn(told.finding.grid.cell, told.sides, told.months.lately),
        tables=_failing(told, nearest(found.missing)),
        formula=gettext_lazy("Eight rules in a fixed order; the first that holds gives the name."),
        limits=gettext_lazy(
            "A name says how it is shared, not how good it is. None of the names is a failure."
        ),
        unit=gettext_lazy("Hours, decisions, views, things given"),
        source=gettext_lazy("All three books, vouched for by both sides"),
        figures=thresholds.GRID,
        evidence=evidence_of(told, Book.DOING),
    )


def the_outset(told: Telling) -> Section:
    """Were citizens there before the first decision and the first money?"""
    found = told.finding.outset
    heads = [Head(_("What")), Head(_("Day")), Head(_("Since the work began"))]
    return Section(
        title=gettext_lazy("From the outset"),
        say=outset.in_short(found, told.sides),
        because=[outset.money_says(found, told.sides)],
        tables=[Table(_("The first days"), heads, outset.rows(found, told.sides))],
        formula=gettext_lazy("Days from the opening of the work to the first of each."),
        limits=gettext_lazy("It tells when people came to the table, not how they were treated there."),
        unit=gettext_lazy("Days"),
        source=gettext_lazy("The table of the work, the decision book and the doing book"),
        evidence=evidence_of(told, Book.DECISION),
    )


def the_promises(told: Telling) -> Section:
    """What became of what was promised?"""
    found = told.finding.promises
    heads = [Head(_("How they stand")), Head(_("Promises"), numeric=True)]
    because = [promises.how_long(found)]
    return Section(
        title=gettext_lazy("Promises kept"),
        say=promises.in_short(found),
        because=[one for one in because if one],
        tables=[Table(_("Promises made so far"), heads, promises.rows(found))],
        formula=gettext_lazy("A promise is kept only when those it was made to say so."),
        limits=gettext_lazy(
            "Small and great promises count alike. What was never written down is not counted."
        ),
        unit=gettext_lazy("Promises"),
        source=gettext_lazy("Promise book, vouched for by both sides"),
        evidence=evidence_of(told, Book.PROMISE),
    )


def _rule(number: int) -> str:
    if number == len(Side) * 4 + 1:
        return _("None of the eight rules speaks here, so the square of the grid gives the name.")
    return _("Rule %(n)s of eight gives the name.") % {"n": number}


def _failing(told: Telling, missing: list[Step]) -> list[Table]:
    """Every test that fails: what to do, and for whoever may see it what was found and needed."""
    if not missing:
        return []
    caption = _("What is missing")
    if told.hours.few:
        return [
            Table(caption, [Head(_("Step"))], [(steps.what_to_do(step, told.sides),) for step in missing])
        ]
    rows = [(steps.what_to_do(step, told.sides), steps.how_far(step)) for step in missing]
    return [Table(caption, [Head(_("Step")), Head(_("Found and needed"))], rows)]


def evidence_of(told: Telling, book: Book) -> Evidence:
    """Entries for those who take part, totals for everyone else."""
    words = _("See the entries") if told.hours.everything else _("See totals by month")
    if book is Book.PROMISE and told.hours.everything:
        return Evidence(told.links.promise_book, words)
    return Evidence(told.links.books(book=book.value, state=State.STANDS), words)


Maker = Callable[[Telling], Section]
