"""Whose words they are, who may show them, and to whom they are shown."""

from datetime import datetime

from django.utils.translation import gettext_lazy as _

from alongside.apps.books.models import Entry, Words
from alongside.apps.books.rules.seeing import may_see_entry
from alongside.apps.consent.enums import Purpose
from alongside.apps.consent.rules.gate import allowed
from alongside.apps.people.models import Person
from alongside.apps.people.rules.persons import takes_part
from alongside.apps.quotes.models import Quote
from alongside.apps.work.models import Work
from alongside.apps.work.queries.tables import seat_of
from alongside.core.consent.gate import Audience, Reach
from alongside.kernel.clock import local_day
from alongside.kernel.verdict import YES, Verdict, no

QUOTED = no(_("These words are quoted already."))


def author_of(words: Words, entry: Entry) -> Person | None:
    """Whoever wrote them, or whom they were keyed in for; nobody where that is not one person."""
    if words.about_id != entry.id:
        return None
    if not entry.on_behalf:
        return entry.made_by
    named = {act.person for act in entry.acts.all()}
    return named.pop() if len(named) == 1 else None


def may_quote_words(by: Person, words: Words, entry: Entry, at: datetime) -> Verdict:
    """Somebody at the table, or whoever wrote them; and whoever wrote them said that they may be quoted."""
    author, day = author_of(words, entry), local_day(at, entry.place.time_zone)
    if not (verdict := may_see_entry(by, entry)):
        return verdict
    if author is None or not words.text or entry.import_key:
        return no(_("These are not the words of one person."), _("Quote something that one person wrote."))
    if by.id != author.id and seat_of(entry.work, by, day) is None:
        return no(_("Only people at the table of this work quote from its books."))
    return allowed(author, Purpose.QUOTE, Audience(reach=Reach.TABLE), at)


def may_take_back(by: Person, quote: Quote, at: datetime) -> Verdict:
    """Whose words they are, and whoever quoted them."""
    if by.id in (quote.person_id, quote.quoted_by_id):
        return YES
    return no(_("Whoever wrote or quoted these words takes them back."))


def reach_for(viewer: Person | None, work: Work, at: datetime) -> Reach:
    """How far somebody must have let their words go to be read by whoever looks."""
    if viewer is None or not takes_part(viewer, work.place):
        return Reach.EVERYONE
    seated = seat_of(work, viewer, local_day(at, work.place.time_zone)) is not None
    return Reach.TABLE if seated else Reach.PLACE
