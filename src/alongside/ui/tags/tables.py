"""Tables that become lists on a phone. Where a table is all numbers, its note carries their basis."""

from collections.abc import Iterable, Sequence
from typing import Any

from django.utils.safestring import SafeString

from alongside.ui.parts import Head
from alongside.ui.tags.drawing import draw, register


@register.simple_tag
def data_table(
    caption: str,
    heads: Sequence[Head | str],
    rows: Iterable[Sequence[Any]],
    *,
    note: str = "",
    hide_caption: bool = False,
) -> SafeString:
    """Rows under heads; the first cell of a row is its head. On a phone each row becomes a short list.

    Cells are text, numbers or safe html. `note` stands under the caption and may be safe html.

    **Raises**: ValueError when a row has not as many cells as there are heads.
    """
    columns = [head if isinstance(head, Head) else Head(str(head)) for head in heads]
    lines = [list(zip(columns, row, strict=True)) for row in rows]
    return draw(
        "data_table", caption=caption, columns=columns, lines=lines, note=note, hide_caption=hide_caption
    )
