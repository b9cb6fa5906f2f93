"""Showing somebody's words, and taking them back."""

from datetime import datetime
from typing import cast

from django.db import transaction

from alongside.apps.books.models import Entry, Words
from alongside.apps.people.models import Person
from alongside.apps.quotes.models import Quote
from alongside.apps.quotes.rules.quoting import QUOTED, author_of, may_quote_words, may_take_back
from alongside.kernel.audit.lines import leave_line
from alongside.kernel.once import once
from alongside.kernel.verdict import enforce


@transaction.atomic
def quote_words(*, words: Words, entry: Entry, by: Person, now: datetime) -> Quote:
    """They can be read as far as whoever wrote them lets them be, now and at every later look."""
    enforce(may_quote_words(by, words, entry, now))
    author = cast(Person, author_of(words, entry))  # the rule has seen that there is one
    with once(QUOTED):
        quote = Quote.objects.create(
            place_id=entry.place_id,
            work_id=entry.work_id,
            words=words,
            person=author,
            quoted_by=by,
            quoted_at=now,
        )
    _leave("quote_words", quote, by, now)
    return quote


@transaction.atomic
def take_quote_back(*, quote: Quote, by: Person, now: datetime) -> None:
    """They are quoted no more; in the books they stand as before."""
    enforce(may_take_back(by, quote, now))
    _leave("take_quote_back", quote, by, now)
    Quote.objects.filter(id=quote.id).delete()


def _leave(verb: str, quote: Quote, by: Person, now: datetime) -> None:
    leave_line(
        place_id=quote.place_id,
        actor_id=by.id,
        verb=verb,
        about="Quote",
        about_id=quote.id,
        at=now,
        details={"words": str(quote.words_id)},
    )
