"""By which way a letter reaches somebody."""

from datetime import date, datetime

from django.utils.translation import gettext_lazy as _

from alongside.apps.consent.enums import Purpose, Way
from alongside.apps.consent.rules.gate import allowed
from alongside.apps.letters.enums import Channel, HowOften
from alongside.apps.letters.models import Choice
from alongside.apps.people.models import Person
from alongside.apps.people.rules.persons import may_tend_person
from alongside.core.consent.gate import Audience
from alongside.kernel.verdict import YES, Verdict, no

_BEHIND_THE_GATE = {Channel.EMAIL: Way.EMAIL, Channel.TEXT: Way.SMS}


def channels_for(person: Person) -> list[Channel]:
    """What somebody can choose. Text messages are not among them until a place can send them."""
    by_email = [Channel.EMAIL] if _email(person) else []
    return [*by_email, Channel.PRINT, Channel.NONE]


def channel_of(person: Person, choice: Choice | None, at: datetime, *, must: bool = False) -> Channel:
    """As they chose, while that can be done and they let us. What they must know reaches them in any case."""
    chosen = Channel(choice.channel) if choice else None
    if chosen is None or chosen not in channels_for(person) or (must and chosen is Channel.NONE):
        chosen = Channel.EMAIL if _email(person) else Channel.PRINT
    return chosen if must or may_write_by(person, chosen, at) else Channel.PRINT


def may_write_by(person: Person, channel: Channel, at: datetime) -> Verdict:
    """The gate. What is printed is handed over by people who know them, and passes."""
    way = _BEHIND_THE_GATE.get(channel)
    return YES if way is None else allowed(person, Purpose.CONTACT, Audience(to=way), at)


def how_often(choice: Choice | None) -> HowOften:
    """A digest a day, unless they chose otherwise."""
    return HowOften(choice.how_often) if choice else HowOften.DAILY


def may_choose_letters(by: Person | None, person: Person, channel: Channel, day: date) -> Verdict:
    """A person themselves, or whoever may tend their record for them."""
    if not (verdict := may_tend_person(by, person, day)):
        return verdict
    if channel not in channels_for(person):
        return no(_("We cannot reach you that way."), _("Choose one of the others."))
    return YES


def _email(person: Person) -> str:
    account = person.account
    return (account.email or "") if account is not None and account.is_active else ""
