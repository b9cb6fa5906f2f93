"""Words are quoted only while whoever wrote them lets them be, and are gone at the next look."""

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest
from django.test import Client

from alongside.apps.books.actions.words import erase_words
from alongside.apps.books.drafts import Text
from alongside.apps.books.models import Entry, Words
from alongside.apps.consent.enums import Purpose
from alongside.apps.people.models import Person
from alongside.apps.quotes.actions.quoting import quote_words, take_quote_back
from alongside.apps.quotes.models import Quote
from alongside.apps.quotes.queries.quotes import quotes_for
from alongside.core.consent.gate import Audience, Reach
from alongside.kernel.clock import now
from alongside.kernel.verdict import Refused
from cast import Cast
from counting import asks_as_often_for_thirty
from factories.consent import a_say
from factories.entries import an_entry

ClientFor = Callable[[str], Client]
PAGE = "/stockport/work/first-thousand-days/quotes/"
SAID = "The kettle was on before we had our coats off"


def said(cast: Cast, text: str) -> Entry:
    return an_entry(cast, words={"what": Text(text, "en")})


def words_of(entry: Entry) -> Words:
    return Words.objects.get(entry=entry, about_id=entry.id)


def quoted(cast: Cast, by: Person) -> Quote:
    entry = said(cast, SAID)
    return quote_words(words=words_of(entry), entry=entry, by=by, now=now())


def says(person: Person, reach: Reach | None) -> None:
    audience = Audience(reach=reach)
    at = now()
    until = (at + timedelta(days=100)).date() if reach else None
    a_say(person, Purpose.QUOTE, audience, is_yes=reach is not None, until=until, now=at)


def seen(cast: Cast, viewer: Person | None, at: datetime) -> bool:
    return bool(quotes_for(viewer, cast.work, at, start=0, at_most=20))


@pytest.mark.both_databases
@pytest.mark.usefixtures("inside")
class TestRules:
    def test_without_a_yes_it_stops_and_says_what_to_do(self, cast: Cast) -> None:
        with pytest.raises(Refused) as refused:
            quoted(cast, cast.ada)
        assert "Ask them first" in str(refused.value.verdict.next_step)
        assert not Quote.objects.exists()

    def test_it_is_read_as_far_as_they_said(self, cast: Cast) -> None:
        says(cast.ada, Reach.TABLE)
        quoted(cast, cast.dev)
        at = now()
        far = ((Reach.TABLE, False, False), (Reach.PLACE, True, False), (Reach.EVERYONE, True, True))
        for reach, sol, nobody in far:
            says(cast.ada, reach)
            at = now()
            assert seen(cast, cast.dev, at)
            assert seen(cast, cast.sol, at) == sol
            assert seen(cast, None, at) == nobody
            assert seen(cast, cast.eve, at) == nobody

    def test_only_whoever_wrote_or_quoted_takes_it_back(self, cast: Cast) -> None:
        says(cast.ada, Reach.TABLE)
        quote = quoted(cast, cast.dev)
        with pytest.raises(Refused):
            take_quote_back(quote=quote, by=cast.mina, now=now())
        take_quote_back(quote=quote, by=cast.ada, now=now())
        assert not Quote.objects.exists()

    def test_erased_words_are_quoted_no_more(self, cast: Cast) -> None:
        says(cast.ada, Reach.EVERYONE)
        quote = quoted(cast, cast.ada)
        erase_words(words=quote.words, by=cast.ada, now=now())
        assert not seen(cast, None, now())

    def test_quoted_once(self, cast: Cast) -> None:
        says(cast.ada, Reach.TABLE)
        entry = said(cast, SAID)
        quote_words(words=words_of(entry), entry=entry, by=cast.ada, now=now())
        with pytest.raises(Refused):
            quote_words(words=words_of(entry), entry=entry, by=cast.dev, now=now())


def test_a_no_takes_the_words_from_every_page_and_file(cast: Cast, client_for: ClientFor) -> None:
    with cast.inside():
        says(cast.ada, Reach.EVERYONE)
        quoted(cast, cast.ada)
    stranger = client_for("nobody")
    assert SAID in stranger.get(PAGE).content.decode()
    ada = client_for("ada")
    page = "/stockport/me/permissions/QUOTE/"
    assert "1 quotation of your words" in ada.get(page).content.decode()
    with cast.inside():
        says(cast.ada, None)
    for address in (PAGE, "/stockport/", "/stockport/work/first-thousand-days/", "/stockport/work/"):
        for who in ("nobody", "eve", "sol"):
            assert SAID not in client_for(who).get(address).content.decode(), (who, address)
    for name in ("hours.csv", "finding.csv"):
        answer = stranger.get(f"/stockport/work/first-thousand-days/{name}")
        assert SAID not in answer.getvalue().decode()


def test_quoting_on_the_page(cast: Cast, client_for: ClientFor) -> None:
    with cast.inside():
        entry = said(cast, SAID)
        words = words_of(entry)
    page = f"/stockport/entries/{entry.id}/quote/"
    dev = client_for("dev")
    refused = dev.post(page, {"words": str(words.id)}).content.decode()
    assert "There is no permission for that" in refused
    with cast.inside():
        says(cast.ada, Reach.EVERYONE)
    done = dev.post(page, {"words": str(words.id)})
    assert done["Location"] == PAGE
    assert "Ada" not in client_for("nobody").get(PAGE).content.decode()
    with cast.inside():
        quote = Quote.objects.get()
    client_for("ada").post(f"/stockport/quotes/{quote.id}/back/")
    assert SAID not in client_for("nobody").get(PAGE).content.decode()


@pytest.mark.parametrize("who", ["ada", "nobody"])
def test_thirty_quotations_ask_as_often_as_one(cast: Cast, client_for: ClientFor, who: str) -> None:
    with cast.inside():
        says(cast.ada, Reach.EVERYONE)

    def add(cast: Cast, number: int) -> None:
        entry = said(cast, f"{SAID} {number}")
        quote_words(words=words_of(entry), entry=entry, by=cast.ada, now=now())

    asks_as_often_for_thirty(cast, client_for(who), PAGE, add)
