"""A stage has one name, and where it is chosen the form says what that means."""

from collections.abc import Callable

from django.test import Client

from alongside.core.shared.stages import Stage
from alongside.web.shared.sentences.ladder import stage_name as in_the_books
from alongside.web.shared.sentences.stages import stage_choices, stage_name
from cast import Cast
from factories.entries import an_entry

ClientFor = Callable[[str], Client]


def test_the_books_and_every_other_page_call_a_stage_the_same() -> None:
    assert [stage_name(stage) for stage in Stage] == [in_the_books(stage) for stage in Stage]
    assert dict(stage_choices())["DELIVER"] == "Deliver: doing it"


def test_ones_own_pages_say_the_name_of_the_books(cast: Cast, client_for: ClientFor) -> None:
    entry = an_entry(cast)
    page = client_for("ada").get(f"/stockport/entries/{entry.id}/").content.decode()
    assert stage_name(entry.stage) in page
    assert "Working out how it should be" not in page
    assert "Doing it" not in page
