"""Whoever writes looks at how it reads: it is said, everything typed stays, nothing is written or held up."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from alongside.apps.glossary.actions.terms import add_term
from alongside.apps.glossary.drafts import TermDraft
from alongside.kernel.audit.models import AuditLine
from alongside.kernel.clock import now
from alongside.kernel.ids import new_secret_id
from cast import Cast
from factories.entries import an_entry

ClientFor = Callable[[str], Client]
HARD = (
    "Multidisciplinary practitioners facilitated comprehensive implementation of CAMHS provision, and " * 12
    + "so on."
)


def lines() -> int:
    return AuditLine.objects.count()


def looked(client: Client, address: str, **typed: Any) -> str:
    before = lines()
    answer = client.post(address, {"look": "1", "form_token": str(new_secret_id())} | typed)
    assert answer.status_code == 200
    assert lines() == before, "something was written"
    return re.sub(r"\s+", " ", answer.content.decode())


def test_it_says_how_it_reads_and_keeps_what_was_typed(cast: Cast, client_for: ClientFor) -> None:
    page = looked(client_for("ada"), "/stockport/start/idea/", name="Play & stay", purpose=HARD)
    assert "Reading age above 21." in page
    assert "Most people read with ease at 9." in page
    assert "multidisciplinary, practitioners" in page
    assert "1 sentence has more than 20 words." in page
    assert "Words nobody may know: CAMHS." in page
    assert 'value="Play &amp; stay"' in page
    assert HARD[:60] in page.partition("<textarea")[2]
    assert "There is a problem" not in page
    assert "Easy Read" not in page


def test_what_the_glossary_explains_is_known(cast: Cast, client_for: ClientFor) -> None:
    with cast.inside():
        add_term(
            place=cast.place, draft=TermDraft("CAMHS", "Help for young minds."), by=cast.ada, now=now(),
            form_token=new_secret_id(),
        )  # fmt: skip
    assert "Words nobody may know" not in looked(client_for("ada"), "/stockport/start/idea/", purpose=HARD)


def test_short_plain_words_are_said_to_be_too_short_and_plain(cast: Cast, client_for: ClientFor) -> None:
    page = looked(client_for("ada"), "/stockport/start/idea/", purpose="We meet at the hall. Come along.")
    assert "Too short for a reading age: that takes 100 words." in page
    assert "Short words and short sentences: that reads well." in page


@pytest.mark.parametrize("language", ["cy", "und"])
def test_of_another_language_no_age_is_said(cast: Cast, client_for: ClientFor, language: str) -> None:
    page = looked(client_for("ada"), "/stockport/start/idea/", purpose=HARD, language=language)
    assert "A reading age can be worked out for English only." in page
    assert "About reading age" not in page
    assert "reads well" not in page


def test_with_nothing_written_it_says_so(cast: Cast, client_for: ClientFor) -> None:
    assert "There is nothing written yet." in looked(client_for("ada"), "/stockport/start/idea/")


W = "/stockport/work/first-thousand-days"


@pytest.mark.parametrize(
    ("who", "address", "typed"),
    [
        ("ada", "/stockport/words/new/", {"name": "hub", "meaning": HARD}),
        ("cleo", f"{W}/commitment/new/", {"definition": HARD, "ground_rules": "a", "citizen_duties": "b"}),
        ("cleo", f"{W}/plan/step/", {"what": HARD}),
        ("ada", f"{W}/disagree/", {"words": HARD}),
        ("ada", "/stockport/write/hours/?work=first-thousand-days", {"length": "45", "about": HARD}),
        (
            "ada",
            "/stockport/write/decision/?work=first-thousand-days",
            {"question": HARD, "work": "first-thousand-days"},
        ),
        (
            "ada",
            "/stockport/write/promise/?work=first-thousand-days",
            {"promise": HARD, "work": "first-thousand-days"},
        ),
        (
            "ada",
            "/stockport/write/views/?work=first-thousand-days",
            {"asked": HARD, "work": "first-thousand-days"},
        ),
    ],
)
def test_on_every_form_with_long_text_nothing_is_done(
    cast: Cast, client_for: ClientFor, who: str, address: str, typed: dict[str, str]
) -> None:
    client = client_for(who)
    if ">Look at how it reads<" not in client.get(address).content.decode():
        pytest.fail("the button is missing")
    looked(client, address, **typed)


def test_a_dispute_is_only_looked_at(cast: Cast, client_for: ClientFor) -> None:
    entry = an_entry(cast)
    page = looked(client_for("ben"), f"/stockport/entries/{entry.id}/dispute/", words=HARD)
    assert "Reading age above" in page
