"""Layouts and error pages, whole."""

import pytest
from django.template.loader import get_template
from django.test import RequestFactory
from django.utils import translation
from django.views.csrf import csrf_failure
from django.views.defaults import bad_request, page_not_found, server_error

from pages.rules import complaints
from ui.drawn import layout, page

ERRORS = ["400.html", "403_csrf.html", "404.html", "500.html"]


@pytest.mark.parametrize("name", ["page", "task", "sheet"])
def test_a_layout_makes_a_whole_page(name: str) -> None:
    assert complaints(layout(name, "<h1>A page</h1>")) == []


def test_a_title_names_page_place_and_alongside() -> None:
    assert "<title>A page – Testton – Alongside</title>" in layout("page", "<h1>A page</h1>")


def test_a_page_in_a_right_to_left_language_says_so() -> None:
    with translation.override("ar"):
        assert '<html lang="ar" dir="rtl">' in layout("page", "<h1>A page</h1>")


def test_the_current_page_is_marked_in_the_navigation() -> None:
    assert '<a href="/testton/works/" aria-current="page">' in layout("page", "<h1>A page</h1>")


def test_a_task_keeps_help_and_drops_navigation() -> None:
    html = layout("task", "<h1>A page</h1>")
    assert "Tell the safeguarding lead" in html
    assert "/testton/works/" not in html


@pytest.mark.parametrize("name", ERRORS)
@pytest.mark.parametrize("language", ["en", "cy"])
def test_an_error_page_is_whole_and_offers_a_way_on(name: str, language: str) -> None:
    with translation.override(language):
        html = page(name)
    assert complaints(html) == []
    assert 'class="a-button' in html


@pytest.mark.parametrize("name", ERRORS)
def test_an_error_page_needs_nothing_but_itself(name: str) -> None:
    assert complaints(get_template(name).render()) == []


def test_django_finds_our_error_pages() -> None:
    request = RequestFactory().get("/nowhere/")
    answers = [
        bad_request(request, ValueError()),
        server_error(request),
        csrf_failure(request),
    ]
    assert all(b'class="a-skip"' in answer.content for answer in answers)
    assert b'class="a-skip"' in page_not_found(request, LookupError()).content
