"""By which way a letter reaches somebody."""

from datetime import date

from django.utils.translation import gettext_lazy as _

from alongside.apps.letters.enums import Channel, HowOften
from alongside.apps.letters.models import Choice
from alongside.apps.people.models import Person
from alongside.apps.people.rules.persons import may_tend_person
from alongside.kernel.verdict import YES, Verdict, no


def channels_for(person: Person) -> list[Channel]:
    """What somebody can choose. Text messages are not among them until a place can send them."""
    by_email = [Channel.EMAIL] if _email(person) else []
    return [*by_email, Channel.PRINT, Channel.NONE]


def channel_of(person: Person, choice: Choice | None, *, must: bool = False) -> Channel:
    """As they chose, while that can be done. What somebody must know reaches them in any case."""
    chosen = Channel(choice.channel) if choice else None
    if chosen is not None and chosen in channels_for(person) and not (must and chosen is Channel.NONE):
        return chosen
    return Channel.EMAIL if _email(person) else Channel.PRINT


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
