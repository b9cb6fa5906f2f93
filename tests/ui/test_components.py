"""What components promise."""

from datetime import date

import pytest
from django.core.paginator import Paginator
from django.template import TemplateSyntaxError
from django.test import RequestFactory

from alongside.ui.gallery_samples import BARS, GRID, PAIRS, RUNGS
from alongside.ui.parts import Grid, GridCell, Head
from ui.drawn import draw

FULL = {"unit": "Hours", "as_of": date(2026, 11, 3), "source": "Doing book", "evidence": "/entries/"}
PAIRED = (
    '{% pair_table "c" "Families" "Staff" pairs first="Stage" '
    "unit=unit as_of=as_of source=source evidence=evidence %}"
)
FIGURE = "{% figure unit=unit as_of=as_of source=source evidence=evidence %}<p>148 hours</p>{% endfigure %}"


def test_a_figure_says_unit_day_source_and_evidence() -> None:
    html = draw(FIGURE, **FULL)
    assert "Hours · 3 November 2026 · Doing book" in html
    assert 'href="/entries/"' in html


@pytest.mark.parametrize("missing", FULL)
def test_a_figure_with_something_empty_is_refused(missing: str) -> None:
    with pytest.raises(ValueError, match=f"without its {missing}"):
        draw(FIGURE, **{**FULL, missing: ""})


@pytest.mark.parametrize("missing", FULL)
def test_a_figure_with_something_left_out_is_no_template(missing: str) -> None:
    with pytest.raises(TemplateSyntaxError, match=missing):
        draw(FIGURE.replace(f"{missing}={missing}", ""), **FULL)


@pytest.mark.parametrize("missing", FULL)
def test_a_pair_of_numbers_needs_its_basis_too(missing: str) -> None:
    with pytest.raises(ValueError, match=f"without its {missing}"):
        draw(PAIRED, pairs=PAIRS, **{**FULL, missing: ""})


def test_a_note_may_say_the_basis_of_a_pair_in_longer_words() -> None:
    html = draw(
        '{% pair_table "c" "Families" "Staff" pairs first="Stage" unit="hours" note="All of it" %}',
        pairs=PAIRS,
    )
    assert '<span class="a-table__note">All of it</span>' in html


def test_a_figure_without_a_sentence_is_refused() -> None:
    with pytest.raises(ValueError, match="sentence"):
        draw(FIGURE.replace("<p>148 hours</p>", " "), **FULL)


def test_a_button_sends_and_a_button_with_an_address_leads() -> None:
    assert '<button class="a-button a-button--primary" type="submit"' in draw('{% button "Go" %}')
    assert '<a class="a-button a-button--plain" href="/x/"' in draw(
        '{% button "Go" href="/x/" kind="plain" %}'
    )


@pytest.mark.parametrize(
    "source",
    [
        '{% button "x" kind="shiny" %}',
        '{% tag "splendid" %}',
        '{% side "OTHER" "x" %}',
        '{% notice "x" %}{% endnotice %}',
    ],
)
def test_a_kind_nobody_knows_is_refused(source: str) -> None:
    with pytest.raises(ValueError, match="is one of"):
        draw(source)


def test_words_are_escaped() -> None:
    html = draw("{% tag 'open' words %}{% person_name words %}{% button words %}", words="<b>&")
    assert "<b>" not in html
    assert html.count("&lt;b&gt;&amp;") == 3


def test_a_stored_state_in_capitals_is_a_tag() -> None:
    assert "Kept" in draw('{% tag "KEPT" %}')


def test_breadcrumbs_end_with_this_page() -> None:
    html = draw('{% breadcrumbs "Works" "/w/" "Play" "/p/" "Entries" %}')
    assert html.index("/w/") < html.index("/p/") < html.index('<li aria-current="page">Entries')


def test_many_steps_are_drawn_without_the_words_of_each() -> None:
    few, many = [str(number) for number in range(5)], [str(number) for number in range(8)]
    assert "a-steps--many" not in draw("{% steps labels 2 %}", labels=few)
    assert "a-steps--many" in draw("{% steps labels 2 %}", labels=many)


def test_steps_say_where_you_are_in_words() -> None:
    assert "Step 2 of 3" in draw("{% steps labels 2 %}", labels=["a", "b", "c"])
    with pytest.raises(ValueError, match="no step 4"):
        draw("{% steps labels 4 %}", labels=["a", "b", "c"])


def test_the_pager_keeps_what_was_asked_and_vanishes_on_one_page() -> None:
    request = RequestFactory().get("/?side=CITIZEN&page=2")
    html = draw("{% pager page %}", request=request, page=Paginator(range(90), 30).page(2))
    assert 'href="?side=CITIZEN&amp;page=1"' in html
    assert 'href="?side=CITIZEN&amp;page=3"' in html
    assert "Page 2 of 3" in html
    assert draw("{% pager page %}", request=request, page=Paginator(range(9), 30).page(1)) == ""


def test_a_table_writes_its_heads_into_every_row_for_phones() -> None:
    html = draw(
        '{% data_table "c" heads rows %}', heads=["Month", Head("Hours", numeric=True)], rows=[("May", 3)]
    )
    assert '<th scope="row">May</th>' in html
    assert 'class="a-number"><span class="a-table__label">Hours</span><span>3</span>' in html


def test_a_row_with_a_cell_too_many_is_refused() -> None:
    with pytest.raises(ValueError, match="longer"):
        draw('{% data_table "c" heads rows %}', heads=["Month"], rows=[("May", 3)])


def test_a_pair_of_sides_is_said_in_words_beside_its_bar() -> None:
    html = draw(PAIRED, pairs=PAIRS, **FULL)
    assert "<title>Insight: Families 22 h, Staff 9 h</title>" in html
    assert "style=" not in html


def test_every_bar_is_said_in_words() -> None:
    html = draw("{% bars caption rows %}", caption="Hours", rows=BARS)
    assert all(row.label in html and row.text in html for row in BARS)
    assert html.count("a-bar__hatch") == 2


def test_the_grid_marks_where_the_work_stands() -> None:
    html = draw("{% grid9 grid %}", grid=GRID)
    assert '<td class="a-grid9__here">Co-delivered service' in html
    assert '<td class="a-grid9__co">Co-production' in html
    assert GRID.here == (2, 1)


def test_a_grid_with_no_cell_yet_can_be_drawn() -> None:
    empty = Grid(
        "c", ("a", "b", "c"), ("d", "e", "f"), [GridCell("x")] * 9, words="Not enough in the books yet"
    )
    html = draw("{% grid9 grid %}", grid=empty)
    assert "a-grid9__here" not in html
    assert "a-mini__here" not in html
    assert "Not enough in the books yet" in html


def test_a_grid_is_three_by_three() -> None:
    with pytest.raises(ValueError, match="nine cells"):
        Grid("c", ("a", "b", "c"), ("d", "e", "f"), [GridCell("x")] * 8)


def test_the_ladder_shows_promise_and_evidence_on_their_rungs() -> None:
    html = draw("{% side_by_side rungs promised=6 evidenced=3 or_below=True %}", rungs=RUNGS)
    rungs = html.split("<li")[1:]
    assert "Promised" in rungs[1]
    assert "The books show this or below" in rungs[4]
    assert html.count("a-ladder__flag--") == 2


def test_a_ladder_without_evidence_shows_the_promise_alone() -> None:
    html = draw("{% side_by_side rungs promised=7 evidenced=None %}", rungs=RUNGS)
    assert html.count("a-ladder__flag--") == 1


def test_a_list_of_changes_reads_its_term_with_its_link() -> None:
    html = draw('{% summary_row "How long" url="/x/" action="Change" %}2 hours{% endsummary_row %}')
    assert 'Change<span class="a-hidden"> How long</span>' in html


def test_no_language_switch_where_there_is_no_other() -> None:
    assert draw("{% language_switch switch %}", switch=None) == ""


def test_a_title_somebody_wrote_says_its_language() -> None:
    drawn = draw('{% entry_card "Pwll" lang="cy" level=3 %}{% endentry_card %}')
    assert '<h3 class="a-card__title" dir="auto" lang="cy">Pwll' in drawn
    assert " lang=" not in draw('{% entry_card "Pwll" lang="und" %}{% endentry_card %}')
    assert " lang=" not in draw('{% entry_card "Pwll" %}{% endentry_card %}')
