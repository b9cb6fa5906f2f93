"""The figures of a finding as sentences, each with its unit, months, source and the way to its entries."""

from dataclasses import dataclass, replace

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from alongside.apps.books.enums import Book, State
from alongside.core.measures.axes import AxisReading
from alongside.core.measures.facts import Axis
from alongside.core.shared.sides import Side
from alongside.core.shared.stages import Stage
from alongside.web.public.telling import Telling
from alongside.web.shared.sentences import adding, amounts, promises


@dataclass(frozen=True, slots=True)
class Said:
    """One figure, ready for the component that shows it."""

    sentence: str
    unit: str
    as_of: str
    source: str
    evidence: str
    evidence_text: str
    csv: str = ""
    waiting: str = ""


def headline_figures(told: Telling) -> list[Said]:
    """The doing, the planning, the deciding, the asking."""
    grid = told.finding.grid
    axes = [_axis(told, grid.delivery), _axis(told, grid.design)]
    if (
        all(told.hours.of(side, axis.stages) is None for side in told.hours.few for axis in Axis)
        and told.hours.few
    ):
        axes = [replace(axes[0], sentence=_held_back(told))]
    found = [*axes, deciding(told)]
    return [*found, asked(told)] if _views(told) else found


def _held_back(told: Telling) -> str:
    """Neither the doing nor the planning can be shown to everyone."""
    return _(
        "How the planning and the doing were shared is not shown to everyone: for one of them, fewer than "
        "%(n)s people of a side gave time. Those who take part see every hour."
    ) % {"n": told.finding.thresholds.smallest_group}


def waiting_words(told: Telling) -> str:
    """ "3 waiting"; nothing where nothing waits."""
    count = told.finding.waiting_entries
    return ngettext("%(n)s waiting", "%(n)s waiting", count) % {"n": amounts.grouped(count)} if count else ""


def _axis(told: Telling, reading: AxisReading) -> Said:
    stages = tuple(stage for stage in Stage if stage in reading.axis.stages)
    return Said(
        sentence=axis_sentence(told, reading.axis),
        unit=_("Hours"),
        as_of=told.months.said,
        source=_("Doing book, vouched for by both sides"),
        evidence=told.links.books(book=Book.DOING, stages=stages, state=State.STANDS),
        evidence_text=evidence_words(told),
        csv=told.links.hours_csv,
        waiting=waiting_words(told),
    )


def axis_sentence(told: Telling, axis: Axis) -> str:
    """ "Families gave 148 of the 251 hours of doing."; without numbers where they are held back."""
    citizen = told.hours.of(Side.CITIZEN, axis.stages)
    professional = told.hours.of(Side.PROFESSIONAL, axis.stages)
    doing = axis is Axis.DELIVERY
    if citizen is None or professional is None:
        few = told.sides.of(Side.CITIZEN if citizen is None else Side.PROFESSIONAL)
        said = (
            _("Few of the %(side)s gave time to the doing, so the hours are not shown to everyone.")
            if doing
            else _("Few of the %(side)s gave time to the planning, so the hours are not shown to everyone.")
        )
        return said % {"side": few}
    if not citizen + professional:
        return (
            _("No hours of doing stand in the books.")
            if doing
            else _("No hours of planning stand in the books.")
        )
    said = (
        _("%(C)s gave %(part)s of the %(whole)s of doing.")
        if doing
        else _("%(C)s gave %(part)s of the %(whole)s of planning.")
    )
    part = _("none") if not citizen else _part(citizen, citizen + professional)
    return said % {**told.sides.words, "part": part, "whole": amounts.hours(citizen + professional)}


def _part(minutes: int, whole: int) -> str:
    """ "148" of hours; in minutes where it is less than one."""
    if minutes < amounts.MINUTES_PER_HOUR <= whole:
        return amounts.hours(minutes)
    return amounts.grouped(amounts.in_hours(minutes) if whole >= amounts.MINUTES_PER_HOUR else minutes)


def deciding(told: Telling) -> Said:
    """How many decisions of the planning both sides took part in."""
    count = told.finding.grid.design.deciding
    made = count.shared + count.citizens_alone + count.professionals_alone
    if not made:
        sentence = _("No decision about the design stands in the books.")
    else:
        sentence = ngettext(
            "Of %(n)s decision about the design, both sides took part in %(shared)s.",
            "Of %(n)s decisions about the design, both sides took part in %(shared)s.",
            made,
        ) % {"n": made, "shared": count.shared or _("none")}
    return Said(
        sentence=sentence,
        unit=_("Decisions"),
        as_of=told.months.said,
        source=_("Decision book, vouched for by both sides"),
        evidence=_evidence(told, "grid", (Stage.DESIGN, Stage.COMMISSION)),
        evidence_text=_("See the decisions") if told.hours.everything else _("See how this is counted"),
        waiting=waiting_words(told),
    )


def asked(told: Telling) -> Said:
    """How often views were asked for."""
    count = _views(told)
    sentence = ngettext(
        "%(C)s were asked what they think %(n)s time.", "%(C)s were asked what they think %(n)s times.", count
    )
    return Said(
        sentence=sentence % {**told.sides.words, "n": count},
        unit=_("Times asked"),
        as_of=told.months.said,
        source=_("Decision book, vouched for by both sides"),
        evidence=_evidence(told, "ladder"),
        evidence_text=_("See what was said") if told.hours.everything else _("See how this is counted"),
        waiting=waiting_words(told),
    )


def promised(told: Telling) -> Said:
    """What became of promises."""
    return Said(
        sentence=promises.in_short(told.finding.promises),
        unit=_("Promises"),
        as_of=amounts.day(told.finding.promises.on),
        source=_("Promise book, vouched for by both sides"),
        evidence=told.links.promise_book if told.hours.everything else told.links.measure("promises"),
        evidence_text=_("See the promises") if told.hours.everything else _("See how this is counted"),
        csv=told.links.finding_csv,
    )


def replaced(told: Telling) -> Said:
    """Whether help was added or replaced, and by how much."""
    found = told.finding.adding
    return Said(
        sentence=f"{adding.verdict_says(found, told.sides)} {ratio_shown(told)}".strip(),
        unit=_("Hours in 30 days"),
        as_of=told.months.said,
        source=_("Doing book, and what both sides gave before"),
        evidence=told.links.measure("adding"),
        evidence_text=_("See before and now"),
        csv=told.links.finding_csv,
    )


def ratio_shown(told: Telling) -> str:
    """How much went for each hour that came, for whoever may see both sides' hours."""
    hours = told.finding.adding.hours
    if hours is None or not told.hours.totals_shown:
        return ""
    return adding.ratio_says(hours, told.sides)


def _evidence(told: Telling, measure: str, stages: tuple[Stage, ...] = ()) -> str:
    """The decision book; for strangers, who see no entry of it, how it is counted."""
    if not told.hours.everything:
        return told.links.measure(measure)
    return told.links.books(book=Book.DECISION, stages=stages, state=State.STANDS)


def evidence_words(told: Telling) -> str:
    """What the way to the evidence is called: entries for those who take part, totals for everyone else."""
    return _("See every entry") if told.hours.everything else _("See totals by month")


def still_waiting(told: Telling) -> str:
    """The way to the entries nobody has vouched for yet."""
    return told.links.books(book=Book.DOING, state=State.WAITING)


def _views(told: Telling) -> int:
    """The whole work's first rung test counts the views entered."""
    return told.finding.ladder[0].checks[0].found
