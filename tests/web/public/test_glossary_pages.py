"""Words explained to everybody, asked about by whoever has joined; nobody is named."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from alongside.apps.glossary.actions.asking import ask_about_word
from alongside.apps.glossary.actions.terms import add_term
from alongside.apps.glossary.drafts import TermDraft
from alongside.apps.glossary.enums import TextKind
from alongside.apps.glossary.models import Challenge, Term
from alongside.apps.glossary.queries.texts import text_here
from alongside.kernel.clock import now
from alongside.kernel.ids import new_secret_id
from cast import NOBODY, Cast
from counting import asks_as_often_for_thirty
from factories.entries import an_entry

ClientFor = Callable[[str], Client]
WORDS = "/stockport/words/"


def explain(cast: Cast, name: str, meaning: str = "A place for families.", **welsh: str) -> Term:
    draft = TermDraft(name, meaning, **welsh)
    return add_term(place=cast.place, draft=draft, by=cast.ada, now=now(), form_token=new_secret_id())


def ask(cast: Cast, word: str, who: str = "ben") -> Challenge:
    text = text_here(cast.person(who), cast.place, TextKind.WORK, cast.work.id)
    assert text is not None
    return ask_about_word(place=cast.place, text=text, word=word, by=cast.person(who), now=now())


def page(client: Client, address: str, **sent: Any) -> str:
    answer = client.post(address, sent, follow=True) if sent else client.get(address)
    assert answer.status_code == 200, answer
    return answer.content.decode()


def test_a_stranger_reads_the_words_and_not_who_wrote_them(cast: Cast, client_for: ClientFor) -> None:
    with cast.inside():
        term = explain(cast, "family hub", name_cy="hyb teulu", meaning_cy="Lle i deuluoedd.")
    seen = page(client_for(NOBODY), WORDS) + page(client_for(NOBODY), f"{WORDS}{term.id}/")
    assert "A place for families." in seen
    assert "hyb teulu" in seen
    assert cast.ada.name not in seen
    assert "Lle i deuluoedd." in page(client_for(NOBODY), f"/cy{WORDS}")
    assert cast.ada.name in page(client_for("ben"), f"{WORDS}{term.id}/")


def test_a_word_is_found_by_its_meaning_too(cast: Cast, client_for: ClientFor) -> None:
    with cast.inside():
        explain(cast, "family hub")
        explain(cast, "CAMHS", "Help for young minds.")
    found = page(client_for(NOBODY), f"{WORDS}?q=minds")
    assert "CAMHS" in found
    assert "family hub" not in found
    assert "No word here is called that" in page(client_for(NOBODY), f"{WORDS}?q=zebra")


def test_the_words_of_an_entry_are_explained_beneath_it(cast: Cast, client_for: ClientFor) -> None:
    with cast.inside():
        explain(cast, "school run", "Taking children to school and back.")
    entry = an_entry(cast)
    with cast.inside():
        text = " ".join(row.text for row in entry.words.all())
        explain(cast, text.split()[0], "Explained beneath.")
    assert "Explained beneath." in page(client_for("ben"), f"/stockport/entries/{entry.id}/")


def test_asking_from_a_text_and_answering_it(cast: Cast, client_for: ClientFor) -> None:
    about = f"{WORDS}of/work/{cast.work.id}/"
    assert "You get a letter" in page(client_for("nia"), about, word="service")
    with cast.inside():
        asked = Challenge.objects.get()
    address = f"{WORDS}asked/{asked.id}/"
    seen = page(client_for("dev"), address)
    assert cast.nia.name not in seen
    token = str(new_secret_id())
    answered = page(
        client_for("dev"),
        address,
        how="term",
        name="service",
        meaning="Help that is paid for.",
        form_token=token,
    )
    assert "Whoever asked gets a letter" in answered
    assert "Help that is paid for." in page(client_for("nia"), address)
    assert "Help that is paid for." in page(client_for(NOBODY), about)


def test_a_no_keeps_what_was_typed(cast: Cast, client_for: ClientFor) -> None:
    with cast.inside():
        asked = ask(cast, "service")
    seen = page(
        client_for("dev"), f"{WORDS}asked/{asked.id}/", how="term", name="service", form_token=new_secret_id()
    )
    assert "Write both in one language at least" in seen
    assert 'value="service"' in seen


def test_a_stranger_is_asked_nothing_and_writes_nothing(cast: Cast, client_for: ClientFor) -> None:
    about = f"{WORDS}of/work/{cast.work.id}/"
    assert (
        '<form method="post"'
        not in page(client_for(NOBODY), about).partition("<main")[2].partition("</main")[0]
    )
    page(client_for(NOBODY), about, word="service")
    with cast.inside():
        assert not Challenge.objects.exists()


def test_a_text_one_may_not_read_is_nothing(cast: Cast, client_for: ClientFor) -> None:
    entry = an_entry(cast)
    for who, code in ((NOBODY, 302), ("nia", 404), ("eve", 404)):
        assert client_for(who).get(f"{WORDS}of/entry/{entry.id}/").status_code == code
    assert client_for("ada").get(f"{WORDS}of/diary/{entry.id}/").status_code == 404


def test_a_word_is_changed_and_taken_out(cast: Cast, client_for: ClientFor) -> None:
    with cast.inside():
        term = explain(cast, "hub")
    changed = page(
        client_for("dev"),
        f"{WORDS}{term.id}/change/",
        name="hub",
        meaning="For families.",
        form_token=new_secret_id(),
    )
    assert "It is said better now" in changed
    assert client_for("dev").post(f"{WORDS}{term.id}/retire/").status_code == 302
    assert "/sign-in/" in client_for(NOBODY).get(f"{WORDS}{term.id}/").headers["Location"]
    assert "not in the glossary any more" in page(client_for("ada"), f"{WORDS}{term.id}/")


@pytest.mark.parametrize(
    ("address", "add"),
    [
        (WORDS, lambda cast, number: explain(cast, f"word{number}")),
        (f"{WORDS}asked/", lambda cast, number: ask(cast, f"word{number}", "ben" if number < 15 else "ada")),
    ],
)
def test_its_lists_ask_as_often_for_thirty(
    cast: Cast, client_for: ClientFor, address: str, add: Callable[[Cast, int], object]
) -> None:
    asks_as_often_for_thirty(cast, client_for("ada"), address, add)
