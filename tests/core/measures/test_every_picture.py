"""Whatever the books hold, a work has exactly one name: tried over the whole product of states."""

from collections.abc import Iterator
from dataclasses import fields
from itertools import product
from typing import Any

import pytest

from alongside.core.measures.axes import Who
from alongside.core.measures.grid import Cell
from alongside.core.measures.instead import _RULES, name_of
from alongside.core.measures.kinds import Kind
from alongside.core.measures.picture import Payer, Picture, Views

YES_NO = (False, True)
STATES: dict[str, tuple[Any, ...]] = {
    "organisations": (1, 2),
    "payer": tuple(Payer),
    "views": tuple(Views),
    **{one.name: YES_NO for one in fields(Picture) if one.type in {bool, "bool"}},
}


def every_picture() -> Iterator[Picture]:
    for (design, delivery), values in product([(None, None), *product(Who, Who)], product(*STATES.values())):
        state = dict(zip(STATES, values, strict=True))
        if not (design is Who.BOTH and not state["shared_decision"]):
            yield Picture(design=design, delivery=delivery, **state)


def test_every_picture_has_exactly_one_name_and_every_name_and_rule_its_picture() -> None:
    rules_by_kind: dict[Kind, set[int]] = {kind: set() for kind in Kind}
    for picture in every_picture():
        kind, rule = name_of(picture)
        assert kind is not Kind.CO_PRODUCTION or picture.cell is Cell.D5
        rules_by_kind[kind].add(rule)
    assert all(rules_by_kind.values())
    assert set().union(*rules_by_kind.values()) == set(range(1, len(_RULES) + 1))
    assert rules_by_kind[Kind.CO_PRODUCTION] == {8}


def test_a_picture_no_evidence_can_give_is_refused() -> None:
    nothing: dict[str, Any] = {name: values[0] for name, values in STATES.items()}
    with pytest.raises(ValueError, match="never both without"):
        Picture(design=Who.BOTH, delivery=Who.BOTH, **nothing)
    with pytest.raises(ValueError, match="enough for both axes"):
        Picture(design=None, delivery=Who.BOTH, **nothing)
