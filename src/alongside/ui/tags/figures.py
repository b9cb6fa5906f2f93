"""The only ways to show a number: a sentence, or both sides beside each other."""

from collections.abc import Sequence
from datetime import date

from django.utils.safestring import SafeString

from alongside.ui.basis import Basis
from alongside.ui.parts import PairRow
from alongside.ui.tags.drawing import draw, register


@register.simple_block_tag
def figure(
    content: str,
    *,
    unit: str,
    as_of: date | str,
    source: str,
    evidence: str,
    evidence_text: str = "",
    csv: str = "",
    waiting: str = "",
) -> SafeString:
    """A number said in a sentence (the body), with its unit, day or period, source and the entries behind it.

    `as_of` is a day, or a period in words; `evidence` a url; `csv` a url for the same as a file;
    `waiting` such as "3 waiting" when not every entry stands yet.

    **Raises**: TemplateSyntaxError when unit, as_of, source or evidence is left out; ValueError when empty.
    """
    if not content.strip():
        raise ValueError("A figure is a sentence: its body is empty.")
    basis = Basis(unit, as_of, source, evidence, evidence_text, csv, waiting)
    return draw("figure", body=content, basis=basis)


@register.simple_tag
def pair_table(
    caption: str,
    citizen: str,
    professional: str,
    rows: Sequence[PairRow],
    *,
    first: str,
    unit: str,
    as_of: date | str = "",
    source: str = "",
    evidence: str = "",
    evidence_text: str = "",
    csv: str = "",
    waiting: str = "",
    note: str = "",
) -> SafeString:
    """Both sides beside each other, thing by thing: a bar and two numbers in words; basis as in `figure`.

    `citizen` and `professional` are the work's own words for the sides; `first` heads the first column.
    A `note`, safe html, may take the place of day, source and evidence where it says all of them at length.

    **Raises**: ValueError when the basis is neither given whole nor said in a note.
    """
    basis = None if note.strip() else Basis(unit, as_of, source, evidence, evidence_text, csv, waiting)
    lines = [
        (row, f"{row.label}: {citizen} {row.citizen_text}, {professional} {row.professional_text}")
        for row in rows
    ]
    words = {"caption": caption, "citizen": citizen, "professional": professional, "first": first}
    return draw("pair_table", lines=lines, basis=basis, unit=unit, note=note, **words)
