"""Short forms nobody explained, and the glossary's terms in a text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alongside.core.words.jargon import Acronym, unknown_acronyms
from alongside.core.words.terms import term_key, terms_in


def short_forms(text: str, *known: str) -> list[str]:
    return [found.text for found in unknown_acronyms(text, known)]


def test_a_short_form_nobody_explained_is_named_once() -> None:
    assert short_forms("CAMHS wrote. The EHCPs go to CAMHS.") == ["CAMHS", "EHCP"]


@pytest.mark.parametrize(
    "text",
    [
        "The Accessible Information Standard (AIS) holds. AIS is good.",
        "AIS (Accessible Information Standard) holds.",
        "Child and Adolescent Mental Health Services (CAMHS) came.",
        "Education, health and care plans (EHCPs) help; an EHCP is long.",
        "Seen by the general practitioner, on TV, at 9 PM by King Charles III.",
        "PLEASE READ THIS NOW, SEND IT ON.",
        "I came. A cup. We read ws@EXAMPLE.ORG.",
    ],
)
def test_what_is_explained_or_everyday_is_left_alone(text: str) -> None:
    assert short_forms(text) == []


def test_a_bracket_that_explains_nothing_does_not_count() -> None:
    assert short_forms("We asked the team (CAMHS) today.") == ["CAMHS"]


def test_explained_after_it_was_used_is_said_so() -> None:
    text = "AIS holds. The Accessible Information Standard (AIS) says so."
    assert unknown_acronyms(text) == (Acronym("AIS", explained_late=True),)


def test_what_the_glossary_has_is_known() -> None:
    assert short_forms("CAMHS and SEND", "camhs") == ["SEND"]


@given(st.text())
def test_any_text_is_looked_through(text: str) -> None:
    named = short_forms(text)
    assert len(named) == len(set(named))
    assert short_forms(text, *named) == []


TERMS = {
    term_key(term): term
    for term in ("child in need plan", "child", "EHCP", "CAMHS", "IT", "family hub", "carer")
}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("A child in need plan, a child.", ["child in need plan", "child"]),
        ("Carers and EHCPs", ["carer", "EHCP"]),
        ("Family hubs are for families. It is.", ["family hub"]),
        ("The carer’s IT.", ["carer", "IT"]),
        ("Childhood", []),
        ("CAMHS and Camhs", ["CAMHS"]),
        ("", []),
    ],
)
def test_terms_are_found_as_whole_words_the_longest_first(text: str, found: list[str]) -> None:
    assert terms_in(text, TERMS) == found


def test_no_terms_are_found_in_an_empty_glossary() -> None:
    assert terms_in("A child.", {}) == []


@given(st.lists(st.sampled_from("a child in need plan EHCP IT it".split())))
def test_each_term_is_told_once(words: list[str]) -> None:
    found = terms_in(" ".join(words), TERMS)
    assert len(found) == len(set(found))
