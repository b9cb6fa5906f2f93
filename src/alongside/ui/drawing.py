"""Where the lines of a drawing go. Geometry only; colours are the style sheet's."""

from dataclasses import dataclass

WIDTH, HEIGHT, GAP, STEP = 300.0, 24.0, 3.0, 7.0


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar of two parts: widths in drawing units, and the path of the hatching over the first."""

    citizen: float
    professional: float
    start: float
    hatch: str


def pair_bar(citizen: float, professional: float) -> Bar:
    """Share the width between the sides, with a gap where both gave something.

    **Units**: any one unit in; drawing units of 300 across out.
    **Raises**: ValueError for a negative amount.
    """
    if citizen < 0 or professional < 0:
        raise ValueError("Nobody gives less than nothing.")
    total = citizen + professional
    room = WIDTH - GAP if citizen and professional else WIDTH
    first = room * citizen / total if total else 0.0
    second = room * professional / total if total else 0.0
    return Bar(round(first, 1), round(second, 1), round(WIDTH - second, 1), hatch(first))


def hatch(width: float) -> str:
    """Slanting lines cut off at both ends of a part this wide, as one path.

    No pattern element, whose id could stand only once on a page.
    """
    lines = []
    foot = STEP - HEIGHT
    while foot < width:
        left, right = max(foot, 0.0), min(foot + HEIGHT, width)
        if right > left:
            lines.append(
                f"M{left:.1f} {HEIGHT - (left - foot):.1f}L{right:.1f} {HEIGHT - (right - foot):.1f}"
            )
        foot += STEP
    return "".join(lines)


def squares(row: int | None, column: int | None) -> list[tuple[int, int, bool]]:
    """Nine squares of a small grid: x, y, and whether this one is filled. Row and column count from 1.

    **Raises**: ValueError when the cell is outside the grid.
    """
    if (row is None) != (column is None) or not {row, column} <= {None, 1, 2, 3}:
        raise ValueError(f"There is no cell in row {row}, column {column}.")
    return [
        (2 + 20 * across, 2 + 20 * down, (down + 1, across + 1) == (row, column))
        for down in range(3)
        for across in range(3)
    ]


def lengths(amounts: list[float]) -> list[float]:
    """How long each bar is beside the longest.

    **Units**: any one unit in; drawing units of 300 across out.
    **Raises**: ValueError for a negative amount.
    """
    if any(amount < 0 for amount in amounts):
        raise ValueError("A bar cannot be shorter than nothing.")
    most = max(amounts, default=0.0)
    return [round(WIDTH * amount / most, 1) if most else 0.0 for amount in amounts]
