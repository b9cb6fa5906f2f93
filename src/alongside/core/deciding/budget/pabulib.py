"""Elections as Pabulib writes them down: sections META, PROJECTS and VOTES of values with semicolons between.

Source: the format's own page, pabulib.org/format; Faliszewski et al., IJCAI 2023.
"""

import csv
import re
from collections.abc import Iterator
from fractions import Fraction

from alongside.core.deciding.budget.election import Election, Project, gather_ballots

SECTIONS = ("META", "PROJECTS", "VOTES")
WITH_POINTS = ("cumulative", "scoring")
KINDS = ("approval", "choose-1", "ordinal", *WITH_POINTS)
Row = dict[str, str]


class NotAnElection(ValueError):  # noqa: N818 - it says what the file is
    """The text cannot be read as an election; says where and what to do."""


def read_election(text: str) -> Election:
    """The election a file tells of.

    An approval is one point. On a ranked ballot of at most m places the first gets m points, the next m - 1.

    **Raises** NotAnElection with the line where it stops making sense.
    """
    parts = _sections(text)
    meta = {row.get("key", ""): row.get("value", "") for _line, row in parts["META"]}
    projects = tuple(_projects(parts["PROJECTS"]))
    place = {project.id: position for position, project in enumerate(projects)}
    if not projects:
        raise NotAnElection("There is no project in the section PROJECTS.")
    if len(place) < len(projects):
        twice = next(each.id for position, each in enumerate(projects) if place[each.id] != position)
        raise NotAnElection(f"The project {twice} is there twice: give each an id of its own.")
    ballots = [_points(line, row, meta, place) for line, row in parts["VOTES"]]
    return Election(_money(meta.get("budget", ""), "the budget"), projects, gather_ballots(ballots))


def _sections(text: str) -> dict[str, list[tuple[int, Row]]]:
    found: dict[str, list[tuple[int, Row]]] = {}
    rows: list[tuple[int, Row]] = []
    heads: list[str] | None = None
    for line, cells in _lines(text):
        if len(cells) == 1 and cells[0].upper() in SECTIONS:
            rows = found[cells[0].upper()] = []
            heads = None
        elif heads is None:
            heads = [cell.lower() for cell in cells]
        else:
            rows.append((line, dict(zip(heads, cells, strict=False))))
    for section in SECTIONS:
        if section not in found:
            raise NotAnElection(
                f"The section {section} is missing: a line of its own with that word begins it."
            )
    return found


def _lines(text: str) -> Iterator[tuple[int, list[str]]]:
    reader = csv.reader(text.lstrip("\ufeff").splitlines(), delimiter=";")
    try:
        for cells in reader:
            if any(cell.strip() for cell in cells):
                yield reader.line_num, [cell.strip() for cell in cells]
    except csv.Error as wrong:
        raise NotAnElection(f"Line {reader.line_num}: {wrong}.") from None


def _projects(rows: list[tuple[int, Row]]) -> Iterator[Project]:
    for line, row in rows:
        if not row.get("project_id"):
            raise NotAnElection(f"Line {line}: a project without an id; the column is called project_id.")
        cost = _money(row.get("cost", ""), f"line {line}, the cost of {row['project_id']}")
        yield Project(row["project_id"], cost, row.get("name", ""))


def _money(written: str, what: str) -> Fraction:
    amount = _number(written, what)
    if amount <= 0:
        raise NotAnElection(f"{what[:1].upper()}{what[1:]} is {written}: it has to be above nothing.")
    return amount


def _number(written: str, what: str) -> Fraction:
    plain = written.replace(",", ".")
    if not re.fullmatch(r"-?[0-9]{1,15}(\.[0-9]{1,9})?", plain):
        raise NotAnElection(f"{what[:1].upper()}{what[1:]} is no number: “{written}”.")
    return Fraction(plain)


def _points(line: int, row: Row, meta: Row, place: dict[str, int]) -> dict[int, Fraction]:
    """What one voter gave, by position of the project; what they gave no points is left out."""
    kind = meta.get("vote_type", "").lower()
    if kind not in KINDS:
        raise NotAnElection(f"The vote_type is “{kind}”: it has to be one of {', '.join(KINDS)}.")
    named = [name.strip() for name in row.get("vote", "").split(",") if name.strip()]
    unknown = [name for name in named if name not in place]
    if unknown:
        raise NotAnElection(f"Line {line}: there is no project {unknown[0]}.")
    if len(set(named)) < len(named):
        raise NotAnElection(f"Line {line}: a project is there twice on one ballot.")
    given = zip(named, _given(line, row, kind, len(named), meta, len(place)), strict=True)
    return {place[name]: points for name, points in given if points}


def _given(line: int, row: Row, kind: str, named: int, meta: Row, projects: int) -> list[Fraction]:
    if kind == "ordinal":
        longest = int(_number(meta.get("max_length") or str(projects), "the max_length"))
        return [Fraction(max(longest, named) - above) for above in range(named)]
    if kind not in WITH_POINTS:
        return [Fraction(1)] * named
    points = [_number(each, f"line {line}, the points") for each in row.get("points", "").split(",") if each]
    if len(points) != named or any(each < 0 for each in points):
        raise NotAnElection(f"Line {line}: give each project its points, nothing below nothing.")
    return points
