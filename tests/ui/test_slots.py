"""Named parts of a block."""

import pytest

from alongside.ui import slots
from ui.drawn import draw


def test_a_slot_is_taken_out_and_the_rest_is_the_body() -> None:
    parts = slots.take("before " + slots.wrap("next", " step ") + " after", "next", "aside")
    assert parts == {"next": "step", "aside": "", "body": "before  after"}


def test_a_slot_nobody_has_is_refused() -> None:
    with pytest.raises(ValueError, match="No slot is called 'nxt' here; there are: next"):
        slots.take(slots.wrap("nxt", ""), "next")


def test_a_slot_is_named_in_small_letters() -> None:
    with pytest.raises(ValueError, match="small letters"):
        slots.wrap("Next step", "")


def test_what_a_person_writes_cannot_make_a_slot() -> None:
    html = draw(
        '{% empty_state "x" %}{{ words }}{% endempty_state %}', words="<!--slot:actions-->sly<!--/slot-->"
    )
    assert "&lt;!--slot:actions--&gt;sly" in html
    assert "a-row" not in html


def test_slots_of_an_inner_component_stay_with_it() -> None:
    html = draw(
        '{% verdict "Say" next_title="Next" %}{% slot "next" %}outer{% endslot %}'
        '{% empty_state "e" %}body{% slot "actions" %}inner{% endslot %}{% endempty_state %}{% endverdict %}'
    )
    assert html.index("inner") < html.index("outer")
    assert "slot:" not in html
