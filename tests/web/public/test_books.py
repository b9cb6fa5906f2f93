"""The books of a work: entries for those who take part, totals for everyone else."""

import csv
import io
from collections.abc import Callable
from typing import Any

import pytest
from django.core.cache import caches
from django.test import Client

from alongside.core.shared.stages import Stage

SignIn = Callable[[str], Client]


def rows(client: Client, url: str) -> list[list[str]]:
    answer: Any = client.get(url)
    text = b"".join(answer.streaming_content).decode("utf-8-sig")
    return list(csv.reader(io.StringIO(text)))


def test_strangers_see_totals_and_nobody_in_them(busy: Any, client: Client) -> None:
    text = client.get(f"{busy.url}books/").content.decode()
    assert "Hours by month" in text
    assert "Parent a" not in text
    assert "Tuesday group" not in text
    assert "Nursery nurse" not in text


def test_members_see_entries_with_who_was_there(busy: Any, client_for: SignIn) -> None:
    text = client_for("ada").get(f"{busy.url}books/").content.decode()
    assert "Tuesday group" in text
    assert "Parent a, Parent b, Parent c, Parent d and 8 more" in text


def test_whoever_is_not_at_the_table_sees_hats_where_names_are_shut(busy: Any, client_for: SignIn) -> None:
    text = client_for("sol").get(f"{busy.url}books/").content.decode()
    assert "a parent or carer (6 people), a nursery nurse (6 people)" in text


def test_somebody_of_another_place_is_a_stranger_here(busy: Any, client_for: SignIn) -> None:
    text = client_for("eve").get(f"{busy.url}books/").content.decode()
    assert "Tuesday group" not in text


def test_a_small_month_is_kept_from_strangers(quiet: Any, client: Client) -> None:
    quiet.gave([quiet.parents[0], quiet.staff[0]], Stage.DELIVER, 47)
    text = client.get(f"{quiet.url}books/").content.decode()
    assert "not shown" in text
    assert "47" not in text


def test_the_file_of_strangers_holds_the_same_totals(busy: Any, client: Client) -> None:
    found = rows(client, f"{busy.url}hours.csv")
    assert found[0] == ["month", "side", "hat", "minutes"]
    assert {row[1] for row in found[1:]} == {busy.cast.work.citizen_word, busy.cast.work.professional_word}
    assert not any("Parent" in cell and "carer" not in cell for row in found for cell in row)


def test_no_cell_of_a_file_is_run_by_a_spreadsheet(quiet: Any, client_for: SignIn) -> None:
    person = quiet.parents[0].person
    person.name, person.name_shown = "=cmd|'/c calc'!A1", "EVERYONE"
    person.save(update_fields=["name", "name_shown"])
    quiet.gave([quiet.parents[0]], Stage.DELIVER, 60)
    cells = [cell for row in rows(client_for("ada"), f"{quiet.url}hours.csv") for cell in row]
    assert any("cmd" in cell for cell in cells)
    assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@"))]


def test_entries_come_in_pages_of_20(quiet: Any, client_for: SignIn, django_assert_num_queries: Any) -> None:
    ada, url = client_for("ada"), f"{quiet.url}books/"
    quiet.gave([*quiet.parents], Stage.DELIVER, 30)
    ada.get(url)
    caches["memory"].clear()
    with django_assert_num_queries(QUERIES):
        ada.get(url)
    for _ in range(29):
        quiet.gave([*quiet.parents], Stage.DELIVER, 30)
    with django_assert_num_queries(QUERIES):
        first = ada.get(url).content.decode()
    assert first.count("a-card__title") == 20
    assert ada.get(f"{url}?page=2").content.decode().count("a-card__title") == 10
    assert ada.get(f"{url}?page=99999999999").status_code == 200


QUERIES = 14


def test_a_figure_opens_the_entries_behind_it(busy: Any, client_for: SignIn) -> None:
    text = client_for("ada").get(f"{busy.url}books/?book=DOING&stage=INSIGHT&side=CITIZEN").content.decode()
    assert "A talk at the gate" in text
    assert "Tuesday group" not in text


@pytest.mark.parametrize("asked", ["?book=NONE", "?stage=x&side=y&state=z", "?page=-1", "?page=x"])
def test_nonsense_choices_are_answered_with_a_page(asked: str, busy: Any, client_for: SignIn) -> None:
    assert client_for("ada").get(f"{busy.url}books/{asked}").status_code == 200


def test_the_finding_as_a_file_keeps_small_numbers_back(
    busy: Any, client: Client, client_for: SignIn
) -> None:
    stranger, member = (rows(who, f"{busy.url}finding.csv") for who in (client, client_for("ada")))
    assert not [row for row in stranger if row[3] == "47"]
    assert [row for row in member if row[3] == "47"]
