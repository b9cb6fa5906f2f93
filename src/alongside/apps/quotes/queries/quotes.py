"""Quotations of a work, as far as whoever looks may read them."""

from datetime import datetime
from uuid import UUID

from django.db.models import Q

from alongside.apps.books.models import Entry, Words
from alongside.apps.consent.enums import Purpose
from alongside.apps.consent.rules.gate import permitted
from alongside.apps.people.models import Person
from alongside.apps.quotes.models import Quote
from alongside.apps.quotes.rules.quoting import author_of, reach_for
from alongside.apps.work.models import Work
from alongside.core.consent.gate import Audience
from alongside.kernel.clock import local_day


def quotes_for(viewer: Person | None, work: Work, at: datetime, *, start: int, at_most: int) -> list[Quote]:
    """The newest first. The gate is part of the query, so that a page is full of what may be read."""
    audience = Audience(reach=reach_for(viewer, work, at))
    day = local_day(at, work.place.time_zone)
    people = Person.objects.filter(permitted(Purpose.QUOTE, audience, day)).values("id")
    shown = Q(person__in=people) | (Q(person=viewer) if viewer is not None else Q())
    rows = Quote.objects.filter(shown, work=work).exclude(words__text="")
    rows = rows.select_related("words", "person", "words__entry").order_by("-quoted_at", "-id")
    return list(rows[start : start + at_most])


def quote_by_id(quote_id: UUID) -> Quote | None:
    """One of the place in scope."""
    return Quote.objects.filter(id=quote_id).select_related("person", "work__place", "words").first()


def quotable_words(entry: Entry) -> list[tuple[Words, Person]]:
    """What one person wrote in this entry, with who that is."""
    pairs = [(words, author_of(words, entry)) for words in entry.words.all() if words.text]
    return [(words, author) for words, author in pairs if author is not None]


def quoted_of(person: Person) -> int:
    """How often somebody's words are quoted."""
    return Quote.objects.filter(person=person).exclude(words__text="").count()
