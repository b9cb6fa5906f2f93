"""Fields, errors and dates."""

from datetime import date
from typing import Any

import pytest
from django import forms
from django.utils import translation

from alongside.ui.forms import DayMonthYearField, PostingForm, UiForm
from alongside.ui.gallery_samples import Sample
from pages.rules import complaints
from ui.drawn import draw, layout


class When(UiForm):
    day = DayMonthYearField(label="When was it?")


class Maybe(UiForm):
    day = DayMonthYearField(label="When was it?", required=False)


class Post(PostingForm):
    what = forms.CharField(label="What?")


def sent(day: str, month: str, year: str) -> When:
    return When({"day_day": day, "day_month": month, "day_year": year})


@pytest.mark.parametrize(
    "words", [("27", "3", "2026"), ("27", "03", "2026"), ("27", "March", "2026"), (" 27 ", "mar", "2026")]
)
def test_a_day_is_read_as_people_write_it(words: tuple[str, str, str]) -> None:
    form = sent(*words)
    assert form.is_valid()
    assert form.cleaned_data["day"] == date(2026, 3, 27)


@pytest.mark.parametrize("month", ["Mawrth", "mawrth", "March"])
def test_a_month_has_a_name_in_welsh_too(month: str) -> None:
    with translation.override("cy"):
        assert sent("27", month, "2026").is_valid()


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("", "", ""), "Enter the day, month and year"),
        (("3", "", "2026"), "must include a month"),
        (("3", "2", "26"), "in full"),
        (("3", "13", "2026"), "from 1 to 12"),
        (("3", "ma", "2026"), "from 1 to 12"),
        (("0", "2", "2026"), "from 1 to 31"),
        (("²", "2", "2026"), "from 1 to 31"),
        (("31", "2", "2026"), "no such day"),
        (("29", "2", "2026"), "no such day"),
        (("3", "2", "9" * 12), "in full"),
    ],
)
def test_a_wrong_day_says_what_to_put_right(words: tuple[str, str, str], says: str) -> None:
    form = sent(*words)
    assert not form.is_valid()
    assert says in form.errors["day"][0]


def test_a_leap_day_exists_in_its_year() -> None:
    assert sent("29", "2", "2028").is_valid()


def test_a_day_may_be_left_out_where_it_is_not_needed() -> None:
    form = Maybe({"day_day": "", "day_month": "", "day_year": ""})
    assert form.is_valid()
    assert form.cleaned_data["day"] is None


def test_a_day_is_shown_again_in_its_three_parts() -> None:
    html = draw("{% field form.day %}", form=When(initial={"day": date(2026, 3, 27)}))
    assert all(f'value="{part}"' in html for part in (27, 3, 2026))


def test_a_form_keeps_its_token_when_shown_again() -> None:
    token = Post()["form_token"].value()
    again = Post({"form_token": str(token), "what": ""})
    assert not again.is_valid()
    assert f'value="{token}"' in draw("{% fields form %}", form=again)


def test_two_forms_have_two_tokens() -> None:
    assert Post()["form_token"].value() != Post()["form_token"].value()


def test_a_form_without_its_token_is_not_taken() -> None:
    form = Post({"what": "x"})
    assert "came without its number" in draw("{% error_summary form %}", form=form)


def test_every_error_leads_to_its_input_and_back() -> None:
    wrong = Sample({"wrong-what": ""}, prefix="wrong")
    main = '<h1>x</h1>{% error_summary wrong %}<form method="get">{% fields wrong %}</form>'
    html = layout("task", main, wrong=wrong)
    assert complaints(html) == []
    for ident in ("id_wrong-what", "id_wrong-hat_0", "id_wrong-day_0"):
        assert f'href="#{ident}"' in html
        assert f' id="{ident}"' in html
    assert 'aria-describedby="id_wrong-what_helptext id_wrong-what_error"' in html
    assert "Please answer “What did you do?”" in html


def test_a_form_without_errors_has_no_summary() -> None:
    assert draw("{% error_summary form %}", form=Sample()) == ""


def test_optional_fields_say_so() -> None:
    html = draw("{% field form.more %}{% field form.what %}", form=Sample())
    assert html.count("(if you like)") == 1


def test_a_list_that_is_always_answered_is_not_called_optional() -> None:
    class Lists(UiForm):
        chosen = forms.ChoiceField(label="a", choices=[("x", "X")], required=False)
        grouped = forms.ChoiceField(label="b", choices=[("Group", [("x", "X")])], required=False)
        empty = forms.ChoiceField(label="c", choices=[("", "Not said"), ("x", "X")], required=False)

    asked = [draw("{% field bound %}", bound=bound) for bound in Lists()]
    assert ["(if you like)" in html for html in asked] == [False, False, True]


def test_further_words_become_attributes_of_the_input() -> None:
    html = draw('{% field form.what autocomplete="name" inputmode="text" width="short" %}', form=Sample())
    assert 'autocomplete="name"' in html
    assert 'class="a-input a-input--short"' in html


def test_one_question_may_be_the_heading_of_its_page() -> None:
    main = '<form method="get">{% field form.hat heading=True %}</form>'
    assert complaints(layout("task", main, form=Sample())) == []
    main = '<form method="get">{% field form.what heading=True %}</form>'
    assert complaints(layout("task", main, form=Sample())) == []


@pytest.mark.parametrize("bad", [{"hat": "x"}, {"needs": ["zzz"]}])
def test_a_choice_nobody_offered_is_shown_beside_its_field(bad: dict[str, Any]) -> None:
    form = Sample(bad)
    (name,) = bad
    assert f'id="id_{name}_error"' in draw("{% fields form %}", form=form)
