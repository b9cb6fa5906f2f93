"""Whatever unit a figure of the place has, pages can say it."""

import pytest
from django.utils.translation import override

from alongside.apps.places.enums import Unit
from alongside.web.shared.sentences.amounts import counted

SAID_OTHERWISE = {Unit.SHARE}


@pytest.mark.parametrize("unit", sorted(set(Unit) - SAID_OTHERWISE))
@pytest.mark.parametrize("language", ["en", "cy"])
def test_every_unit_is_said(unit: Unit, language: str) -> None:
    with override(language):
        assert "3" in counted(unit, 3)
