"""Every unit a figure can have is said in words."""

import pytest

from alongside.apps.places.enums import Unit
from alongside.web.shared.sentences.amounts import counted


@pytest.mark.parametrize("unit", [unit for unit in Unit if unit is not Unit.SHARE])
def test_every_unit_is_said_with_its_number(unit: Unit) -> None:
    assert "3" in counted(unit, 3)
