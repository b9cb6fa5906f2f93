"""A pool from the two files that lotteries are kept in: quotas, and people with a column for each feature.

Source: domain D6 (files of the Sortition Foundation; older ones say category and name).
"""

import csv
from collections import Counter
from collections.abc import Iterable, Sequence

from alongside.core.deciding.lots.pool import Pool, Quota, Volunteer

FEATURE = ("feature", "category")
VALUE = ("value", "name", "feature")
IDS = ("id", "nationbuilder_id", "person_id", "unique_id")
Row = dict[str, str]


class NotAPool(ValueError):  # noqa: N818 - it says what the files are
    """The files cannot be read as a pool; says where and what to do."""


def read_pool(features: str, people: str, size: int, household: Sequence[str] = ()) -> Pool:
    """The pool that two texts tell of.

    ``size``: seats of a panel. ``household``: columns that are all alike for people who live together.

    **Raises** NotAPool with the line where it stops making sense.
    """
    quotas = _quotas(_rows(features, "the features"))
    volunteers = _volunteers(_rows(people, "the people"), quotas, household)
    if not 1 <= size <= len(volunteers):
        raise NotAPool(f"A panel of {size} cannot be drawn from {len(volunteers)} people.")
    return Pool(size, quotas, volunteers)


def _rows(text: str, what: str) -> list[tuple[int, Row]]:
    reader = csv.reader(text.lstrip("\ufeff").splitlines())
    try:
        lines = [(reader.line_num, [cell.strip() for cell in cells]) for cells in reader if any(cells)]
    except csv.Error as wrong:
        raise NotAPool(f"Line {reader.line_num} of {what}: {wrong}.") from None
    if len(lines) < 2:
        raise NotAPool(f"In {what} there is no line under the headings.")
    heads = lines[0][1]
    if repeated := [head for head, times in Counter(heads).items() if times > 1]:
        raise NotAPool(f"In {what} the column {repeated[0]} is there twice.")
    return [(line, dict(zip(heads, cells, strict=False))) for line, cells in lines[1:]]


def _quotas(rows: list[tuple[int, Row]]) -> tuple[Quota, ...]:
    feature = _column(rows, FEATURE if "category" not in rows[0][1] else ("category",))
    value = _column(rows, [name for name in VALUE if name != feature])
    found = []
    for line, row in rows:
        least, most = (_whole(row.get(name, ""), line, name) for name in ("min", "max"))
        if not 0 <= least <= most:
            raise NotAPool(f"Line {line} of the features: the min has to be from 0 to the max.")
        found.append(Quota(row.get(feature, ""), row.get(value, ""), least, most))
    if repeated := [one for one, times in Counter((q.feature, q.value) for q in found).items() if times > 1]:
        raise NotAPool(f"In the features {' '.join(repeated[0])} is there twice.")
    return tuple(found)


def _column(rows: list[tuple[int, Row]], names: Iterable[str]) -> str:
    for name in names:
        if name in rows[0][1]:
            return name
    raise NotAPool(f"In the features no column is called {' or '.join(names)}.")


def _whole(written: str, line: int, name: str) -> int:
    if not (written.isascii() and written.isdigit()):
        raise NotAPool(f"Line {line} of the features: the {name} is no whole number: “{written}”.")
    return int(written)


def _volunteers(
    rows: list[tuple[int, Row]], quotas: tuple[Quota, ...], household: Sequence[str]
) -> tuple[Volunteer, ...]:
    features = list(dict.fromkeys(quota.feature for quota in quotas))
    for column in (*features, *household):
        if column not in rows[0][1]:
            raise NotAPool(f"In the people no column is called {column}.")
    place = {(quota.feature, quota.value): position for position, quota in enumerate(quotas)}
    named = next((name for name in IDS if name in rows[0][1]), None)
    found = []
    for number, (line, row) in enumerate(rows, 1):
        for feature in features:
            if (feature, row.get(feature, "")) not in place:
                raise NotAPool(f"Line {line} of the people: “{row.get(feature, '')}” is no {feature}.")
        has = tuple(place[feature, row[feature]] for feature in features)
        lives = "\n".join(row.get(column, "") for column in household)
        found.append(Volunteer(row[named] if named else str(number), has, lives if lives.strip() else ""))
    if repeated := [one for one, times in Counter(each.id for each in found).items() if times > 1]:
        raise NotAPool(f"In the people {repeated[0]} is there twice.")
    return tuple(found)
