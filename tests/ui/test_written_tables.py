"""Tables in texts written by hand."""

from markdown_it import MarkdownIt

from alongside.ui.written_tables import set_tables
from pages.rules import complaints
from ui.drawn import layout

WRITTEN = """
Before.

| | Both | Families |
|---|---|---|
| **Staff** | yes | *no* |
| Both | maybe | |

After.
"""


def written() -> str:
    return set_tables(MarkdownIt("commonmark").enable("table").render(WRITTEN))


def test_columns_and_rows_are_named_and_every_cell_has_its_label() -> None:
    html = written()
    assert html.count('<th scope="col">') == 2
    assert '<th scope="row"><strong>Staff</strong></th>' in html
    assert '<td><span class="a-table__label">Families</span><span><em>no</em></span></td>' in html
    assert complaints(layout("page", "<h1>x</h1>" + html)) == []


def test_text_round_a_table_stays_as_it_is() -> None:
    html = written()
    assert html.startswith("<p>Before.</p>")
    assert html.rstrip().endswith("<p>After.</p>")
    assert set_tables("<p>no table</p>") == "<p>no table</p>"
