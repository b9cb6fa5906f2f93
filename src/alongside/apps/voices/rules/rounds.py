"""Who puts a question to chosen people, who rings them, and by which address a reply comes in."""

from datetime import date, datetime, time, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from django.utils.translation import gettext_lazy as _

from alongside.apps.people.models import Person
from alongside.apps.people.rules import long_codes
from alongside.apps.people.rules.belonging import is_member
from alongside.apps.voices.enums import Again, AskState
from alongside.apps.voices.models import Ask, AskRound, Question
from alongside.apps.voices.rules.asking import is_open
from alongside.apps.voices.rules.sheets import may_key_sheets
from alongside.apps.work.rules.works import may_run_work
from alongside.kernel.verdict import YES, Verdict, no

_SALT = "alongside.voices.reply"
EVENING, MORNING = time(17), time(10)
DONE = no(_("They have answered, or do not want to be asked."), _("Ring the next one."))
NOT_THE_CALLER = no(
    _("Somebody else rings these people: numbers are seen by nobody but whoever rings."),
    _("Ask whoever runs the work to give you the sheet."),
)


def reply_code(ask_id: UUID) -> str:
    """The code in the address to which this person's reply by e-mail goes."""
    return long_codes.made_of(_SALT, ask_id)


def may_ask_people(by: Person, question: Question, day: date) -> Verdict:
    """Whoever runs the work, while the question is answered."""
    if not (verdict := is_open(question, day)):
        return verdict
    return may_run_work(by, question.work, day)


def may_ring_for(caller: Person | None, question: Question, day: date) -> Verdict:
    """Somebody at the table: they write down what they hear, as from a sheet."""
    if caller is None or not is_member(caller):
        return no(_("Say who rings round."), _("It is somebody at the table of this work."))
    return may_key_sheets(caller, question, day)


def may_see_calls(viewer: Person, asked: AskRound, day: date) -> Verdict:
    """Whoever rings, and whoever runs the work."""
    if viewer.id == asked.caller_id and may_key_sheets(viewer, asked.question, day):
        return YES
    return YES if may_run_work(viewer, asked.question.work, day) else NOT_THE_CALLER


def may_note_call(by: Person, ask: Ask, day: date) -> Verdict:
    """While they can still be asked."""
    if ask.state != AskState.OPEN:
        return DONE
    if by.id == ask.person_id:
        return no(_("That is yourself."), _("Answer the question on its own page."))
    if not (verdict := is_open(ask.question, day)):
        return verdict
    return may_see_calls(by, ask.round, day)


def ring_again_at(when: Again, now: datetime, time_zone: str) -> datetime:
    """By the clock on the wall: five this evening, or ten in the morning of the day they said."""
    zone = ZoneInfo(time_zone)
    here = now.astimezone(zone)
    if when == Again.EVENING:
        return max(datetime.combine(here.date(), EVENING, zone), now + timedelta(hours=1))
    days = 1 if when == Again.TOMORROW else 7
    return datetime.combine(here.date() + timedelta(days=days), MORNING, zone)
