"""Drawing lots: against every panel of small pools, one by one, and against published figures."""

import json
import os
from itertools import combinations
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.optimize import linprog

from alongside.core.deciding.lots.fairest import GAP, NoPanel, fairest_lottery
from alongside.core.deciding.lots.numbered import PANELS, chances_in, number_panels
from alongside.core.deciding.lots.pool import Pool, Quota, Volunteer
from alongside.core.deciding.lots.reading import NotAPool, read_pool

SHARED = Path(os.environ.get("ALONGSIDE_SHARED_DATA", Path(__file__).parents[4] / "shared/data"))
DATA = SHARED / "sortition"
there = pytest.mark.skipif(not DATA.exists(), reason="the folder of published lotteries is not here")
FEATURES = "feature,value,min,max\nage,young,1,2\nage,old,1,2\n"
PEOPLE = (
    "id,age,street,door\na,young,Mill Lane,1\nb,young,Mill Lane,1\nc,old,Mill Lane,2\nd,old,High Street,2\n"
)


def every_panel(pool: Pool) -> list[tuple[int, ...]]:
    """All of them, looked at one by one."""

    def keeps(panel: tuple[int, ...]) -> bool:
        has = [place for person in panel for place in pool.people[person].has]
        homes = [pool.people[person].household for person in panel if pool.people[person].household]
        counts = all(q.least <= has.count(place) <= q.most for place, q in enumerate(pool.quotas))
        return counts and len(set(homes)) == len(homes)

    return [panel for panel in combinations(range(len(pool.people)), pool.size) if keeps(panel)]


def best_there_can_be(pool: Pool, panels: list[tuple[int, ...]]) -> float:
    """The highest smallest chance of everybody who sits in some panel, over all lotteries."""
    sits = sorted({person for panel in panels for person in panel})
    part = np.array([[person in panel for panel in panels] for person in sits], dtype=float)
    solved = linprog(
        [*[0.0] * len(panels), -1.0],
        A_ub=np.hstack([-part, np.ones((len(sits), 1))]),
        b_ub=np.zeros(len(sits)),
        A_eq=[[*[1.0] * len(panels), 0.0]],
        b_eq=[1],
    )
    return float(np.asarray(solved.x)[-1])


@st.composite
def small_pools(draw: st.DrawFn) -> Pool:
    size = draw(st.integers(1, 4))
    quotas, features = [], draw(st.integers(1, 3))
    for feature in range(features):
        for value in "xy":
            least = draw(st.integers(0, 2))
            quotas.append(Quota(str(feature), value, least, draw(st.integers(least, 4))))
    has = st.tuples(*(st.sampled_from([2 * feature, 2 * feature + 1]) for feature in range(features)))
    rows = draw(st.lists(st.tuples(has, st.sampled_from(["", "", "one", "two"])), min_size=size, max_size=8))
    people = [Volunteer(str(place), each, home) for place, (each, home) in enumerate(rows)]
    return Pool(size, tuple(quotas), tuple(people))


@settings(max_examples=60)
@given(small_pools())
def test_nobodys_chance_could_be_better(pool: Pool) -> None:
    panels = every_panel(pool)
    if not panels:
        with pytest.raises(NoPanel):
            fairest_lottery(pool)
        return
    lottery = fairest_lottery(pool)
    best = best_there_can_be(pool, panels)
    assert best - GAP <= lottery.smallest + 1e-9 <= best + 2e-9 <= lottery.bound + 3e-9
    aside = {person for kind in lottery.aside for person in pool.kinds[kind].people}
    assert aside == set(range(len(pool.people))) - {person for panel in panels for person in panel}
    assert set(number_panels(pool, lottery)) <= set(panels)


@settings(max_examples=40)
@given(small_pools())
def test_the_smallest_change_helps_and_none_that_is_smaller(pool: Pool) -> None:
    try:
        fairest_lottery(pool)
    except NoPanel as none:
        changed = {(change.quota.feature, change.quota.value): change for change in none.changes}
        if not changed:  # too many live together, whatever the quotas
            assert not every_panel(
                Pool(pool.size, (), tuple(Volunteer(p.id, (), p.household) for p in pool.people))
            )
            return
        quotas = [
            Quota(q.feature, q.value, one.least, one.most)
            if (one := changed.get((q.feature, q.value)))
            else q
            for q in pool.quotas
        ]
        assert every_panel(Pool(pool.size, tuple(quotas), pool.people))
        total = sum((c.quota.least - c.least) + (c.most - c.quota.most) for c in none.changes)
        assert total == _least_change(pool)


def _least_change(pool: Pool) -> int:
    """Of every panel that keeps households, how far it is from the quotas."""
    free = Pool(pool.size, (), tuple(Volunteer(p.id, (), p.household) for p in pool.people))
    found = []
    for panel in every_panel(free):
        has = [place for person in panel for place in pool.people[person].has]
        counts = [has.count(place) for place in range(len(pool.quotas))]
        found.append(sum(max(0, q.least - n, n - q.most) for q, n in zip(pool.quotas, counts, strict=True)))
    return min(found)


def test_the_numbered_panels_give_everybody_nearly_their_chance() -> None:
    people = tuple(Volunteer(str(each), (each % 2, 2 + (each % 7 == 0))) for each in range(40))
    quotas = (Quota("a", "x", 4, 6), Quota("a", "y", 4, 6), Quota("b", "x", 7, 9), Quota("b", "y", 1, 3))
    pool = Pool(10, quotas, people)
    lottery = fairest_lottery(pool)
    numbered = number_panels(pool, lottery)
    chances = chances_in(pool, numbered)
    assert len(numbered) == PANELS
    assert chances.sum() == pytest.approx(10)
    for kind, chance in zip(pool.kinds, lottery.of_kinds, strict=True):
        assert np.abs(chances[list(kind.people)] - chance).max() < 0.004


def test_the_same_pool_gives_the_same_panels() -> None:
    pool = read_pool(FEATURES, PEOPLE, 2)
    one, other = (number_panels(pool, fairest_lottery(pool)) for _each in range(2))
    assert one == other


@there
def test_the_published_minimum_of_two_hundred_for_twenty_seats() -> None:
    folder = DATA / "example_small_20"
    pool = read_pool((folder / "categories.csv").read_text(), (folder / "respondents.csv").read_text(), 20)
    assert fairest_lottery(pool).smallest == pytest.approx(0.1)


def _solvable() -> list[Any]:
    file = DATA / "small_examples_expected.json"
    if not file.exists():
        return []
    return [(name, one) for name, one in json.loads(file.read_text()).items() if name.startswith("example")]


@there
@pytest.mark.parametrize(("name", "known"), _solvable())
def test_the_pools_that_were_solved_by_hand(name: str, known: dict[str, Any]) -> None:
    quotas = [
        Quota(f, v, q["min"], q["max"]) for f, values in known["quotas"].items() for v, q in values.items()
    ]
    place = {(quota.feature, quota.value): position for position, quota in enumerate(quotas)}
    people = [Volunteer(i, tuple(place[f, a[f]] for f in known["quotas"])) for i, a in known["pool"].items()]
    pool = Pool(known["panel_size"], tuple(quotas), tuple(people))
    if "maximin_error" in known:
        with pytest.raises(NoPanel):
            fairest_lottery(pool)
        return
    sits = [chance for chance in known["maximin_marginals_recomputed"].values() if chance > 0]
    assert fairest_lottery(pool).smallest == pytest.approx(min(sits), abs=GAP)


def test_who_lives_together_is_told_by_columns() -> None:
    homes = [kind.household for kind in read_pool(FEATURES, PEOPLE, 2, ["street", "door"]).kinds]
    assert homes == ["Mill Lane\n1", "", ""] or sorted(homes) == ["", "Mill Lane\n1"]


@pytest.mark.parametrize(
    ("features", "people", "size", "says"),
    [
        ("", PEOPLE, 2, "In the features there is no line"),
        (FEATURES, PEOPLE, 9, "A panel of 9 cannot be drawn from 4 people."),
        (FEATURES.replace("young,1", "young,3"), PEOPLE, 2, "Line 2 of the features: the min has to be"),
        (FEATURES.replace("young,1", "young,x"), PEOPLE, 2, "Line 2 of the features: the min is no whole"),
        (FEATURES, PEOPLE.replace("a,young", "a,grand"), 2, "Line 2 of the people: “grand” is no age."),
        (FEATURES, PEOPLE.replace("b,young", "a,young"), 2, "In the people a is there twice."),
        (FEATURES, PEOPLE.replace("age", "years"), 2, "In the people no column is called age."),
        (FEATURES + "age,old,1,2\n", PEOPLE, 2, "In the features age old is there twice."),
    ],
)
def test_a_broken_file_is_told_where(features: str, people: str, size: int, says: str) -> None:
    with pytest.raises(NotAPool, match=says):
        read_pool(features, people, size)
