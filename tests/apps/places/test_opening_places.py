"""A place opens with everything it needs, or not at all."""

from datetime import date

import pytest

from alongside.apps.places.actions.places import open_place, show_place
from alongside.apps.places.enums import UNITS, FigureKey
from alongside.apps.places.models import Figure, Place
from alongside.apps.places.queries.figures import figures_on
from alongside.apps.places.queries.places import demo_places, open_places, place_by_slug
from alongside.kernel.audit.models import AuditLine
from alongside.kernel.scoping import scope
from alongside.kernel.verdict import Refused
from factories import a_place
from factories.people import BEGINNING, FIRST_DAY

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]


def test_a_new_place_has_every_figure_with_its_unit_and_source() -> None:
    place = a_place()
    with scope(place.id):
        figures = figures_on(place, FIRST_DAY)
    assert set(figures) == set(FigureKey)
    assert all(figure.source and figure.unit == UNITS[key] for key, figure in figures.items())
    assert all(figure.valid_from == FIRST_DAY for figure in figures.values())


def test_half_a_day_is_said_to_be_our_convention() -> None:
    place = a_place()
    with scope(place.id):
        figure = figures_on(place, FIRST_DAY)[FigureKey.HALF_DAY_MINUTES]
    assert int(figure.value) == 210
    assert "convention of Alongside" in figure.source


@pytest.mark.parametrize("slug", ["sign-in", "measures", "cy", "j", "look-around", "static", "healthz"])
def test_fixed_words_of_the_site_are_never_a_place(slug: str) -> None:
    with pytest.raises(Refused, match="fixed word"):
        a_place(slug)


@pytest.mark.parametrize("slug", ["", "Stock port", "stöckport", "a/b", "a" * 61, "x\x00y", "Ü", "-a"])
def test_an_address_is_plain(slug: str) -> None:
    with pytest.raises(Refused, match="address does not work"):
        a_place(slug, name="Somewhere")


def test_an_address_is_used_once() -> None:
    a_place()
    with pytest.raises(Refused, match="taken"):
        a_place()


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"nation": "ATLANTIS"}, "bank holidays"),
        ({"time_zone": "Europe/Nowhere"}, "time zone"),
        ({"time_zone": ""}, "time zone"),
        ({"time_zone": "Europe"}, "time zone"),
        ({"time_zone": "../../etc/passwd"}, "time zone"),
        ({"time_zone": "x\x00y"}, "time zone"),
        ({"name": "x" * 100_000}, "too long"),
        ({"name": "a\x00b"}, "cannot be kept"),
        ({"name": " \u200b "}, "nothing in it"),
    ],
)
def test_a_place_that_does_not_hold_together_leaves_nothing_behind(given: dict[str, str], said: str) -> None:
    with pytest.raises(Refused, match=said):
        a_place(**given)
    assert not Place.objects.exists()
    # unscoped: nothing of any place may be left.
    assert not Figure.unscoped.exists()
    assert not AuditLine.objects.exists()


def test_names_keep_their_script() -> None:
    assert (
        open_place(slug="cardiff", name="  Caerdydd\n🙂 القاهرة ", now=BEGINNING).name
        == "Caerdydd 🙂 القاهرة"
    )


def test_open_closed_and_demo_places_are_told_apart() -> None:
    first, closed = a_place("b", name="B"), a_place("a", name="A", is_open=False)
    made_up = a_place("c", name="C", is_demo=True)
    assert open_places() == [first, made_up]
    assert demo_places() == [made_up]
    assert place_by_slug("a") == closed
    assert place_by_slug("nowhere") is None
    show_place(place=closed, is_open=True, by=None, now=BEGINNING)
    assert open_places() == [closed, first, made_up]


def test_opening_leaves_a_line_without_a_name() -> None:
    place = a_place(name="Secret Hub")
    line = AuditLine.objects.get(verb="open_place")
    assert (line.place_id, line.about_id, line.actor_id) == (place.id, place.id, None)
    assert "Secret" not in str(line.details)


def test_a_place_opens_on_its_own_day_at_midnight() -> None:
    from datetime import UTC, datetime

    place = a_place(now=datetime(2026, 6, 30, 23, 30, tzinfo=UTC))
    with scope(place.id):
        assert figures_on(place, FIRST_DAY)[FigureKey.SMALL_NUMBER].valid_from == date(2026, 7, 1)
