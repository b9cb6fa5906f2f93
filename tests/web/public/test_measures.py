"""The pages of the measures, and the texts behind them."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.test import Client

from alongside.core.measures.adding import Unclassified
from alongside.core.measures.answer import AnswerState
from alongside.core.measures.axes import Who, Why
from alongside.core.measures.change import Verdict
from alongside.core.measures.grid import Cell
from alongside.core.measures.kinds import Kind
from alongside.core.measures.ladder import Rung, RungTest
from alongside.core.measures.steps import StepCode
from alongside.web.public import reading
from alongside.web.shared.sentences import adding, grid, kinds, ladder, steps
from alongside.web.shared.sentences.sides import Sides
from cast import NOBODY

SignIn = Callable[[str], Client]
NAMES = ("enough", "grid", "instead", "ladder", "adding", "outset", "promises")
SIDES = Sides("families", "staff")
EXPLAINED = {
    "": ["co-production", "vouch", "promised power"],
    "/cy": ["cydgynhyrchu", "cadarnhau", "pŵer a addawyd"],
}


@pytest.mark.parametrize("name", NAMES)
def test_every_measure_shows_its_figures_and_leads_to_its_formula(
    name: str, busy: Any, client: Client
) -> None:
    text = client.get(f"{busy.url}measure/{name}/").content.decode()
    assert f'href="/measures/{name}/"' in text
    assert "books/?" in text
    assert "finding.csv" in text


@pytest.mark.parametrize("name", NAMES)
def test_small_numbers_are_kept_from_strangers_on_every_measure(
    name: str, quiet: Any, client: Client
) -> None:
    from alongside.core.shared.stages import Stage

    quiet.gave([*quiet.parents[:2], *quiet.staff[:2]], Stage.DELIVER, 713)
    text = client.get(f"{quiet.url}measure/{name}/").content.decode()
    assert "24 hours" not in text
    assert "713" not in text


@pytest.mark.parametrize(("who", "asked"), [("ada", True), ("sol", False), (NOBODY, False)])
def test_whoever_sits_at_the_table_is_asked_beside_the_reasons_if_they_disagree(
    who: str, asked: bool, busy: Any, client_for: SignIn
) -> None:
    text = client_for(who).get(f"{busy.url}measure/grid/").content.decode()
    assert ("/disagree/?from=" in text) is asked


def test_there_is_no_page_for_a_measure_nobody_has(busy: Any, client_for: SignIn) -> None:
    assert client_for("ada").get(f"{busy.url}measure/score/").status_code == 404


@pytest.mark.parametrize("name", [*NAMES, "fully", "disclosure"])
def test_every_formula_is_a_page(name: str, db: None, client: Client) -> None:
    text = client.get(f"/measures/{name}/").content.decode()
    assert "<h1>" in text
    assert '.md"' not in text


def test_a_text_is_shown_in_welsh_where_there_is_one(db: None, client: Client) -> None:
    text = client.get("/cy/measures/").content.decode()
    assert '<article class="a-prose" lang="cy" dir="auto">' in text


def test_a_text_without_a_welsh_version_says_so(
    db: None, client: Client, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "measures").mkdir()
    (tmp_path / "measures/README.md").write_text("# How\n\n<script>run()</script>So.", encoding="utf-8")
    monkeypatch.setattr(reading, "DOCS", tmp_path)
    text = client.get("/cy/measures/").content.decode()
    assert '<article class="a-prose" lang="en" dir="auto">' in text
    assert "a-notice" in text
    assert "<script>run" not in text


@pytest.mark.parametrize("name", ["nothing", "README", "..", "a_b"])
def test_no_other_file_opens_as_a_text(name: str, db: None, client: Client) -> None:
    assert client.get(f"/measures/{name}/").status_code in (302, 404)


@pytest.mark.parametrize("url", ["/words/", "/accessibility/", "/gallery/", "/measures/"])
def test_pages_that_belong_to_no_place(url: str, db: None, client: Client) -> None:
    assert client.get(url).status_code == 200
    assert client.get(f"/cy{url}").status_code == 200


def test_the_words_are_a_list_of_terms(db: None, client: Client) -> None:
    text = client.get("/words/").content.decode()
    assert '<dt id="hat">hat</dt><dd>' in text
    assert '<a href="#hat">hat</a>' in text


@pytest.mark.parametrize(("prefix", "terms"), EXPLAINED.items())
def test_the_front_explains_a_few_words_as_their_page_does(
    busy: Any, client: Client, prefix: str, terms: list[str]
) -> None:
    front, words = (client.get(prefix + url).content.decode() for url in ("/stockport/", "/words/"))
    for term in terms:
        meaning = re.search(rf"<dt[^>]*>{term}</dt>\s*<dd>([^<]+)</dd>", words)
        assert meaning is not None
        assert f"<dd>{meaning[1]}</dd>" in front


def test_the_chain_is_published(busy: Any, client: Client) -> None:
    assert "No head has been published yet" in client.get("/stockport/chain/").content.decode()


def test_every_code_has_its_words() -> None:
    assert set(kinds.TELLINGS) == set(Kind)
    assert set(steps.DO) == set(StepCode)
    assert set(grid.CELL_NAMES) == set(Cell)
    assert (set(grid.DESIGNING), set(grid.DELIVERING), set(grid.WHYS)) == (set(Who), set(Who), set(Why))
    assert set(ladder.TESTS) == set(RungTest)
    assert {int(code) for code in ladder.MEANINGS} == {int(rung) for rung in Rung}
    assert (set(adding.NAMES), set(adding.SAYS)) == (set(Verdict), set(Verdict))
    assert set(adding.REASONS) == set(Unclassified)
    assert len(AnswerState) == 4


@pytest.mark.parametrize("kind", Kind)
def test_every_name_makes_a_sentence_in_the_work_s_own_words(kind: Kind) -> None:
    for said in (kinds.say(kind, SIDES), kinds.say(kind, SIDES, past="May 2026"), kinds.kindly(kind, SIDES)):
        assert said.endswith(".")
        assert "%" not in said


@pytest.mark.parametrize("cell", Cell)
def test_every_square_says_who_designs_and_who_delivers(cell: Cell) -> None:
    assert grid.where(cell, SIDES).count(".") == 2
    row, column = grid.spot(cell)
    assert list(Cell)[(row or 0) * 3 - 3 + (column or 0) - 1] is cell
