"""What the law sets is data with a day and a source."""

from datetime import date

from alongside.apps.rights.rules.terms import TermKey, term_on, terms


def test_a_length_holds_from_its_day_on() -> None:
    assert term_on(TermKey.ACKNOWLEDGE_DAYS, date(2026, 6, 18)) is None
    thirty = term_on(TermKey.ACKNOWLEDGE_DAYS, date(2026, 6, 19))
    assert thirty is not None
    assert (thirty.value, thirty.unit) == (30, "DAYS")


def test_every_length_is_there_with_its_unit_and_source() -> None:
    assert {term.key for term in terms()} == set(TermKey)
    for term in terms():
        assert term.key.value.endswith(f"_{term.unit}")
        assert term.source
        own = term.source.startswith("A convention of Alongside")
        assert own or term.source_url.startswith("https://www.legislation.gov.uk/")
