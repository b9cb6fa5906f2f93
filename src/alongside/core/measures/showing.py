"""What everyone may see of one side's hours, so that nothing about a few people can be worked out."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from alongside.core.measures.covering import Key
from alongside.core.measures.disclosure import Figure, table_for_strangers
from alongside.core.shared.stages import Stage

_ANY = date.min


@dataclass(frozen=True, slots=True)
class SideShown:
    """One side's minutes by stage and in all; None is held back. **Units**: whole minutes."""

    stages: Mapping[Stage, int | None]
    total: int | None


def stages_for_strangers(stages: Mapping[Stage, Figure], everyone: Figure, smallest_group: int) -> SideShown:
    """Hold back every stage that rests on too few people, and enough others that it cannot be worked out.

    The total is shown whenever it rests on enough people, here as in the table by month and hat, so that no
    table gives away what another keeps. Where that leaves a small stage uncovered, no stage is shown.
    **Units**: whole minutes, people. **Raises** ValueError when the stages do not add up to ``everyone``.
    **Source**: product brief, rule 10; domain brief E6.
    """
    row: dict[Key, Figure] = {(_ANY, None): everyone, (None, None): everyone}
    for stage, figure in stages.items():
        row |= {(_ANY, stage.value): figure, (None, stage.value): figure}
    shown = table_for_strangers(row, smallest_group)
    if everyone.people < smallest_group:
        return SideShown({stage: None if one.amount else 0 for stage, one in stages.items()}, _kept(everyone))
    if shown[None, None] is None:
        return SideShown({stage: None if one.amount else 0 for stage, one in stages.items()}, everyone.amount)
    return SideShown(
        {stage: None if shown[_ANY, stage.value] is None else shown[None, stage.value] for stage in stages},
        everyone.amount,
    )


def months_for_strangers(figures: Mapping[Key, Figure], smallest_group: int) -> dict[Key, int | None]:
    """The same for one side's table by month and hat: its total is shown when enough people gave.

    **Units**: whole minutes, people. **Raises** ValueError when totals do not add up.
    """
    whole = figures[None, None]
    shown = table_for_strangers(figures, smallest_group)
    if shown[None, None] is not None or not whole.amount:
        return shown
    held = {key: None if figure.amount else 0 for key, figure in figures.items()}
    return held | {(None, None): _kept(whole) if whole.people < smallest_group else whole.amount}


def _kept(figure: Figure) -> int | None:
    """A total on too few people: nothing stays nothing, anything else is held back."""
    return None if figure.amount else 0
