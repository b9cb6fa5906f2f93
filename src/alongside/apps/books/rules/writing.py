"""Who may write what in the books."""

from datetime import date

from django.utils.translation import gettext_lazy as _

from alongside.apps.books.drafts import ActDraft, EntryDraft
from alongside.apps.books.enums import Book, Part
from alongside.apps.people.models import Person
from alongside.apps.people.rules.belonging import is_member
from alongside.apps.people.rules.roles import is_lead
from alongside.apps.work.enums import WorkState
from alongside.apps.work.models import Work
from alongside.apps.work.queries.tables import seat_of
from alongside.kernel.verdict import YES, Verdict, no

DAY_MINUTES = 24 * 60
LONGEST_TEXT = 5000


def may_write_in_work(person: Person, work: Work, today: date) -> Verdict:
    """Write anything beyond one's own hours: decisions, promises, meetings, entries for others."""
    if person.place_id != work.place_id or not is_member(person):
        return no(_("You do not take part in this place."))
    if seat_of(work, person, today) is None and not is_lead(person, today):
        return no(
            _("Only people at the table of this work can write that."),
            _("Ask a lead of the work for a seat, or ask them to write it for you."),
        )
    return YES


def may_write_entry(person: Person, draft: EntryDraft, today: date) -> Verdict:
    """A member may write down their own hours in any work; the rest is for people at the table."""
    if draft.work.state == WorkState.PROPOSED:
        return no(_("This work is not open yet."), _("Its books open when a lead of each side opens it."))
    if draft.hat.person_id != person.id:
        return no(_("That is somebody else's hat."), _("Choose one of your own."))
    own = draft.book == Book.DOING and all(act.person == person for act in draft.acts)
    if own and person.place_id == draft.work.place_id and is_member(person):
        return YES
    return may_write_in_work(person, draft.work, today)


def entry_makes_sense(draft: EntryDraft, today: date, *, long_day_confirmed: bool) -> Verdict:
    """What no entry can say, whoever writes it."""
    if not draft.acts:
        return no(_("Nobody is named in it."), _("Say who gave, decided or promised."))
    if draft.happened_on > today:
        return no(_("That day has not come yet."), _("Write it down once it has happened."))
    if any(len(words.text) > LONGEST_TEXT for words in draft.words.values()):
        return no(_("That text is too long."), _("Keep it under 5,000 characters."))
    for act in draft.acts:
        if not (verdict := _act_makes_sense(draft, act, long_day_confirmed=long_day_confirmed)):
            return verdict
    return YES


def _act_makes_sense(draft: EntryDraft, act: ActDraft, *, long_day_confirmed: bool) -> Verdict:
    if act.person is not None and act.person.place_id != draft.work.place_id:
        return no(_("Somebody named in it does not take part in this place."))
    if act.heads < 1 or (act.person is not None and act.heads != 1):
        return no(_("A group needs at least one person in it."))
    if act.minutes_each < 0 or act.pence < 0:
        return no(_("Time and money cannot be below zero."))
    if draft.book == Book.DOING and act.part == Part.GAVE and not (act.minutes or act.pence or act.in_kind):
        return no(_("It does not say what was given."), _("Say how long it took, how much, or what it was."))
    if act.minutes_each > DAY_MINUTES and not long_day_confirmed:
        return no(_("That is more than 24 hours in a day."), _("Check the time, or say that it is right."))
    return YES
