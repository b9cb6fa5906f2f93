"""Days and times are written the British way in both languages."""

from datetime import UTC, date, datetime

import pytest
from django.utils import translation
from django.utils.formats import date_format


@pytest.mark.parametrize(("language", "says"), [("en", "3 November 2026"), ("cy", "3 Tachwedd 2026")])
def test_a_day_reads_day_month_year(language: str, says: str) -> None:
    with translation.override(language):
        assert date_format(date(2026, 11, 3)) == says


@pytest.mark.parametrize("language", ["en", "cy"])
def test_a_time_has_twenty_four_hours(language: str) -> None:
    with translation.override(language):
        assert date_format(datetime(2026, 11, 3, 14, 30, tzinfo=UTC), "TIME_FORMAT") == "14:30"
