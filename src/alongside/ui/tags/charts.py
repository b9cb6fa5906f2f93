"""Drawings with words: SVG without inline styles, told apart by pattern as well as colour."""

from collections.abc import Sequence

from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from alongside.ui import drawing
from alongside.ui.parts import Bar, Grid, Rung
from alongside.ui.tags.drawing import draw, register


@register.simple_tag
def grid9(grid: Grid) -> SafeString:
    """The nine ways of sharing design and delivery: a table on wide screens, a drawing with words on phones.

    Takes a `parts.Grid`; its `words` say where the work stands, or why it stands nowhere yet.
    """
    return draw("grid9", grid=grid)


@register.simple_tag
def mini_grid(row: int | None, column: int | None, label: str = "", *, big: bool = False) -> SafeString:
    """The grid as a small drawing, one cell filled (none when `row` is None).

    Without a label it is decoration beside words.
    """
    return draw("mini_grid", squares=drawing.squares(row, column), label=label, big=big)


@register.simple_tag
def pair_bar(citizen: float, professional: float, title: str, desc: str = "") -> SafeString:
    """One bar for both sides: citizens hatched, professionals solid.

    Amounts in any one unit; the words are in `title`.
    """
    return draw("pair_bar", bar=drawing.pair_bar(float(citizen), float(professional)), title=title, desc=desc)


@register.simple_tag
def bars(caption: str, rows: Sequence[Bar]) -> SafeString:
    """Amounts of one unit under each other, each said in words above its bar: before and now, kept and late.

    Its numbers are those of the figure it belongs to, which carries their basis.
    """
    long = drawing.lengths([float(row.amount) for row in rows])
    drawn = [(row, length, drawing.hatch(length)) for row, length in zip(rows, long, strict=True)]
    return draw("bars", caption=caption, rows=drawn)


@register.simple_tag
def side_by_side(
    rungs: Sequence[Rung],
    *,
    promised: int | None,
    evidenced: int | None,
    promised_text: str = "",
    evidenced_text: str = "",
    or_below: bool = False,
    caption: str = "",
) -> SafeString:
    """The ladder, top rung first: the rung promised beside the rung the books show.

    Rungs are given from the bottom, counted from 1.
    `or_below`: the books cannot tell between this rung and those under it.
    """
    texts = {
        "promised_text": promised_text or _("Promised"),
        "evidenced_text": evidenced_text
        or (_("The books show this or below") if or_below else _("The books show")),
    }
    numbered = [
        (number, rungs[number - 1], number == promised, number == evidenced)
        for number in range(len(rungs), 0, -1)
    ]
    return draw("side_by_side", rungs=numbered, caption=caption, **texts)
