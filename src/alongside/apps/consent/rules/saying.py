"""Whose word it is: nobody speaks as somebody else, and a child is never spoken for in their own name."""

from datetime import date

from django.utils.translation import gettext_lazy as _

from alongside.apps.consent.enums import Kind, SaidOn, Way
from alongside.apps.consent.models import NamedBody
from alongside.apps.consent.shipped import Terms
from alongside.apps.people.models import Person
from alongside.apps.people.rules.persons import may_tend_person
from alongside.apps.people.rules.young import is_guardian
from alongside.core.consent.gate import Audience, Reach, Speaker
from alongside.kernel.verdict import YES, Verdict, no

BY_MESSAGE = (SaidOn.TEXT, SaidOn.EMAIL)
NOT_THEIRS = no(_("Only they themselves, or whoever looks after a child, can say that."))
NOT_ASKED_SO = no(_("That is not what this question asks."), _("Choose one of the answers it gives."))


def may_say(
    person: Person, *, speaker: Speaker, by: Person, keyed_by: Person | None, channel: SaidOn, day: date
) -> Verdict:
    """``by`` is whose word it is; ``keyed_by`` whoever typed in what was said on paper or aloud."""
    if speaker is Speaker.OWN and by.id != person.id:
        return NOT_THEIRS
    if speaker is Speaker.GUARDIAN and not is_guardian(by, person):
        return NOT_THEIRS
    if person.left_at is not None:
        return no(_("That person does not take part any more."))
    if keyed_by is None:
        return YES if channel in (SaidOn.SCREEN, *BY_MESSAGE) else no(_("Say who keyed it in."))
    return _may_key_in(person, speaker, keyed_by, channel, day)


def _may_key_in(person: Person, speaker: Speaker, keyed_by: Person, channel: SaidOn, day: date) -> Verdict:
    if channel in (SaidOn.SCREEN, *BY_MESSAGE):
        return no(_("Say how it reached you: on paper, by phone or face to face."))
    if speaker is Speaker.OWN and is_guardian(keyed_by, person):
        return no(
            _("You say yes or no for yourself, and they for themselves."),
            _("Somebody who does not look after them keys in what they said."),
        )
    return may_tend_person(keyed_by, person, day)


def may_be_said_by(channel: SaidOn, *, is_yes: bool) -> Verdict:
    """A message can be forged: a no is believed of it, a yes is not."""
    return no(_("A message alone is no yes."), _("Ask them.")) if is_yes and channel in BY_MESSAGE else YES


def may_be_asked_so(terms: Terms, audience: Audience, *, is_yes: bool) -> Verdict:
    """Whether it is one of the answers the question gives."""
    if terms.kind is Kind.REACH:
        return YES if audience.to == "" and (audience.reach is not None) == is_yes else NOT_ASKED_SO
    if audience.reach is not None or (terms.kind is Kind.PLACE) != (audience.to == ""):
        return NOT_ASKED_SO
    if terms.kind is Kind.CHANNEL and audience.to not in Way:
        return NOT_ASKED_SO
    if terms.kind is Kind.BODY and not _is_named(terms, audience.to):
        return NOT_ASKED_SO
    return YES


def _is_named(terms: Terms, body: str) -> bool:
    return NamedBody.objects.filter(purpose=terms.code, organisation__id=body).exists()


def reach_said(text: str) -> Reach | None:
    """How far, or nothing for a no."""
    return Reach(text) if text in {one.value for one in Reach} else None
