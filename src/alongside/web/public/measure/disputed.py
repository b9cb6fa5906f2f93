"""A finding with and without disputed entries, side by side, where leaving them out changes what it says."""

from django.utils.translation import gettext as _

from alongside.core.measures.finding import Finding
from alongside.ui.parts import Head
from alongside.web.public.measure.sections import Table
from alongside.web.public.telling import Telling
from alongside.web.shared.sentences import adding, grid, kinds, ladder, outset, promises
from alongside.web.shared.sentences.sides import Sides


def beside_disputed(told: Telling) -> list[Table]:
    """One table, or none."""
    other = told.finding.without_disputed
    if other is None:
        return []
    heads = [Head(_("What the books show")), Head(_("With disputed entries")), Head(_("Without them"))]
    labels = (
        _("Name"),
        _("On the grid"),
        _("Power"),
        _("Adding or replacing"),
        _("From the outset"),
        _("Promises"),
    )
    rows = list(zip(labels, _said(told.finding, told.sides), _said(other, told.sides), strict=True))
    return [Table(_("With and without disputed entries"), heads, rows)]


def _said(finding: Finding, sides: Sides) -> tuple[str, ...]:
    return (
        kinds.kind_name(finding.instead.kind),
        grid.where(finding.grid.cell, sides),
        ladder.compared(finding.ladder[0]),
        adding.verdict_name(finding.adding),
        outset.in_short(finding.outset, sides),
        promises.in_short(finding.promises),
    )
