"""My data: everything kept about whoever looks and nothing of anybody else, on a page and to take away."""

import csv
import io
import json
from collections.abc import Callable
from typing import Any
from zipfile import ZipFile

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from alongside.apps.books.drafts import Text
from alongside.apps.rights.queries.kept import KEPT
from alongside.apps.rights.queries.mine import counts_of
from alongside.apps.rights.queries.own import words_up_to
from alongside.kernel.audit.models import AuditLine
from cast import Cast
from counting import asks_as_often_for_thirty
from factories.entries import a_sheet, an_entry, gave
from factories.furnishing import furnish

ClientFor = Callable[[str], Client]
ADDRESS = "/stockport/me/data/"


def taken(client: Client, address: str = ADDRESS) -> dict[str, str]:
    """The files of a copy."""
    answer: Any = client.post(address)
    assert answer["Content-Type"] == "application/zip"
    assert "no-store" in answer["Cache-Control"]
    whole = b"".join(answer.streaming_content)
    with ZipFile(io.BytesIO(whole)) as archive:
        return {name: archive.read(name).decode() for name in archive.namelist()}


def rows(files: dict[str, str], name: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(files[f"{name}.csv"].removeprefix("\ufeff"))))


@pytest.mark.parametrize("who", ["ada", "cleo", "dev", "mina"])
def test_everything_of_mine_and_nothing_of_others(cast: Cast, client_for: ClientFor, who: str) -> None:
    furnish(cast)
    files = taken(client_for(who))
    whole = "\n".join(files.values())
    assert cast.person(who).name in whole
    everyone = (cast.ada, cast.ben, cast.cleo, cast.dev, cast.mina, cast.sol, cast.eve, cast.nia)
    for other in everyone:
        if other != cast.person(who):
            assert other.name not in whole, other.name
            assert str(other.id) not in whole, other.name
    assert rows(files, "hats")
    assert rows(files, "log")


def test_words_are_mine_where_i_wrote_them_or_they_are_of_me_alone(cast: Cast, client_for: ClientFor) -> None:
    def written(who: str, said: str, **given: Any) -> None:
        an_entry(cast, who, words={"what": Text(said, "en")}, **given)

    written("ada", "I made tea")
    written("dev", "Ada made cakes", acts=(gave(cast, "ada"),), on_behalf=True)
    written("dev", "Ada and Ben sang", acts=(gave(cast, "ada"), gave(cast, "ben")), on_behalf=True)
    written("dev", "I visited", acts=(gave(cast, "dev"),))
    files = taken(client_for("ada"))
    assert {row["text"] for row in rows(files, "words")} == {"I made tea", "Ada made cakes"}
    assert "I visited" not in files["all.json"]
    assert "sang" not in files["all.json"]


def test_the_two_ways_of_writing_it_tell_the_same(cast: Cast, client_for: ClientFor) -> None:
    an_entry(cast, words={"what": Text("=1+1 and =cmd", "en")})
    files = taken(client_for("ada"))
    told = json.loads(files["all.json"])
    assert set(told["tables"]) == {kept.slug for kept in KEPT}
    assert [row["minutes"] for row in told["tables"]["acts"]] == [90]
    assert [row["text"] for row in told["tables"]["words"]] == ["=1+1 and =cmd"]
    assert [row["text"] for row in rows(files, "words")] == ["'=1+1 and =cmd"], "no spreadsheet runs it"
    assert all(len(rows(files, kept.slug)) == len(told["tables"][kept.slug]) for kept in KEPT)


def test_that_a_copy_was_taken_is_remembered_and_looking_leaves_nothing(
    cast: Cast, client_for: ClientFor
) -> None:
    ada = client_for("ada")
    before = AuditLine.objects.count()
    assert ada.get(ADDRESS).status_code == 200
    assert AuditLine.objects.count() == before
    taken(ada)
    line = AuditLine.objects.order_by("-id")[0]
    assert (line.verb, line.actor_id, line.about_id) == ("take_copy", cast.ada.id, cast.ada.id)


def test_what_is_left_out_is_said_alike_to_everybody(cast: Cast, client_for: ClientFor) -> None:
    an_entry(cast)
    said = {
        json.loads(taken(client_for(who))["all.json"])["left_out"]
        for who in ("ada", "ben", "cleo", "sol", "nia")
    }
    assert len(said) == 1
    [sentence] = said
    assert "sealed" in sentence
    assert sentence in client_for("sol").get(ADDRESS).content.decode()


def test_a_copy_speaks_the_language_of_the_page(cast: Cast, client_for: ClientFor) -> None:
    files = taken(client_for("ada"), f"/cy{ADDRESS}")
    [first] = [name for name in files if name.endswith(".txt")]
    assert "Beth mae Alongside yn ei gadw" in files[first]


def test_a_sheet_i_keyed_in_for_others_shows_me_only_that_i_did(cast: Cast, client_for: ClientFor) -> None:
    with cast.inside():
        a_sheet(cast, "cleo", rows=(gave(cast, "ada"), gave(cast, "ben")))
    files = taken(client_for("cleo"))
    assert rows(files, "acts") == []
    assert [row["on_behalf"] for row in rows(files, "entries-written")] == ["True", "True"]
    assert len(rows(files, "batches")) == 1


@pytest.mark.parametrize("table", ["log", "nothing", "me.csv"])
def test_a_table_that_is_not_there_is_nothing(cast: Cast, client_for: ClientFor, table: str) -> None:
    assert client_for("ada").get(f"{ADDRESS}{table}/").status_code == 404


def test_a_table_is_read_row_by_row_in_words(cast: Cast, client_for: ClientFor) -> None:
    an_entry(cast)
    html = client_for("ada").get(f"{ADDRESS}acts/").content.decode()
    assert "Monday 9 March 2026" in html
    assert "Waiting" in html
    assert "DESIGN" not in html


def test_a_long_table_asks_as_often_as_a_short_one(cast: Cast, client_for: ClientFor) -> None:
    def add(_cast: Cast, number: int) -> None:
        an_entry(cast, words={"what": Text(f"Tea {number}", "en")})

    asks_as_often_for_thirty(cast, client_for("ada"), f"{ADDRESS}acts/", add)


def test_the_list_of_tables_costs_the_same_however_much_there_is(cast: Cast, client_for: ClientFor) -> None:
    ada, asked = client_for("ada"), []
    for number in (1, 29):
        for _each in range(number):
            an_entry(cast)
        ada.get(ADDRESS)
        with CaptureQueriesContext(connection) as found:
            html = ada.get(ADDRESS).content.decode()
        asked.append(len(found))
    assert f'href="{ADDRESS}acts/">What the three books say of me</a>: 30' in html
    assert asked[0] == asked[1] <= 8


def test_words_are_counted_no_further_than_anybody_reads(cast: Cast) -> None:
    for number in range(4):
        an_entry(cast, words={"what": Text(f"Tea {number}", "en")})
    with cast.inside():
        for at_most, said in ((2, 3), (3, 4), (9, 4)):
            assert words_up_to(cast.ada, at_most) == said
            assert {kept.slug: n for kept, n in counts_of(cast.ada, at_most=at_most)}["words"] == said
