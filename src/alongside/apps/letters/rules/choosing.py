"""By which way a letter reaches somebody."""

from datetime import date, datetime

from django.utils.translation import gettext_lazy as _

from alongside.apps.consent.enums import Purpose, Way
from alongside.apps.consent.rules.gate import allowed
from alongside.apps.letters.enums import Channel, HowOften
from alongside.apps.letters.models import Choice
from alongside.apps.letters.providers import carried_by
from alongside.apps.people.models import Person, WayToReach
from alongside.apps.people.rules.persons import may_tend_person
from alongside.core.consent.gate import Audience
from alongside.kernel.verdict import YES, Verdict, no

_BEHIND_THE_GATE = {Channel.EMAIL: Way.EMAIL, Channel.TEXT: Way.SMS, Channel.POST: Way.POST}
_GIVEN_FOR = {Channel.TEXT: Way.SMS, Channel.POST: Way.POST}
NOT_CARRIED = {
    Channel.TEXT: no(
        _("Nobody carries text messages for this place."), _("By e-mail or on paper we reach you.")
    ),
    Channel.POST: no(
        _("Nobody posts letters for this place."), _("The people who keep it going hand them over.")
    ),
}


def channels_for(person: Person) -> list[Channel]:
    """What somebody can choose: the ways that are carried, and to which they gave a number or an address."""
    by_email = [Channel.EMAIL] if _email(person) else []
    return [*by_email, *_given(person), Channel.PRINT, Channel.NONE]


def _given(person: Person) -> list[Channel]:
    carried = {way: channel for channel, way in _GIVEN_FOR.items() if carried_by(channel)}
    if not carried:
        return []
    rows = WayToReach.objects.filter(person=person, way__in=carried).order_by("way")
    usable = [row for row in rows if row.way != Way.SMS or row.proved_at is not None]
    return [carried[Way(row.way)] for row in usable]


def may_be_carried(channel: Channel) -> Verdict:
    """Whether a provider takes what goes that way. Where there is none it costs nothing and cannot be had."""
    return YES if channel not in NOT_CARRIED or carried_by(channel) else NOT_CARRIED[channel]


def address_for(person: Person, channel: Channel) -> str:
    """Where a letter goes by that channel; empty where it cannot. By post the name comes first."""
    if channel is Channel.EMAIL:
        return _email(person)
    way = _GIVEN_FOR.get(channel)
    if way is None or channel not in _given(person):
        return ""
    where = WayToReach.objects.filter(person=person, way=way).values_list("where", flat=True).first() or ""
    return f"{person.name}\n{where}" if way is Way.POST else where


def channel_of(person: Person, choice: Choice | None, at: datetime, *, must: bool = False) -> Channel:
    """As they chose, while that can be done and they let us. What they must know reaches them in any case."""
    chosen = Channel(choice.channel) if choice else None
    if chosen is None or chosen not in channels_for(person) or (must and chosen is Channel.NONE):
        chosen = Channel.EMAIL if _email(person) else Channel.PRINT
    return chosen if must or may_write_by(person, chosen, at) else Channel.PRINT


def may_write_by(person: Person, channel: Channel, at: datetime) -> Verdict:
    """The gate. What is printed here is handed over by people who know them, and passes."""
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
