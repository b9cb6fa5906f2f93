"""Opening a demo work as people do: an idea, its questions answered, everybody's name, a yes of each side."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from alongside.apps.places.models import Place
from alongside.apps.work.actions import answering
from alongside.apps.work.actions.commitments import sign_commitment, write_commitment
from alongside.apps.work.actions.opening import say_yes_to_opening, sit_down
from alongside.apps.work.actions.proposing import propose_work
from alongside.apps.work.enums import Rung, Stakeholders, ToldBy
from alongside.apps.work.models import Work
from alongside.core.shared.stages import Stage
from alongside.demo.cast import Cast

IDEA, ANSWERS = timedelta(days=41), timedelta(days=3)


@dataclass(frozen=True, slots=True)
class Talk:
    """What was talked over: who fixed it, what it needs, who was missing, and each name with its words."""

    fixed_by: str
    weeks: int
    pay_pence: int
    access_pence: int
    childcare_pence: int
    facilitation_pence: int
    means: str
    missing: dict[Stakeholders, str]
    commitment: dict[str, str]
    signed: dict[str, str]


def open_together(
    *,
    place: Place,
    cast: Cast,
    talk: Talk,
    now: datetime,
    name: str,
    purpose: str,
    fixed: str,
    open_questions: str,
    services: tuple[str, ...],
    words: tuple[str, str],
    leads: tuple[str, ...],
    seats: dict[str, Stakeholders],
    promised: dict[Stage, Rung],
) -> Work:
    """The first of the leads had the idea. Everybody sits down on the day it opens, and signs."""
    first = cast.person(leads[0])
    work = propose_work(place=place, name=name, purpose=purpose, by=first, now=now - IDEA)
    given: dict[str, Any] = {"work": work, "by": first, "now": now - ANSWERS, "channel": ToldBy.SCREEN}
    answering.say_fixed(fixed=fixed, fixed_by=talk.fixed_by, **given)
    answering.say_open(open_questions=open_questions, **given)
    answering.name_services(services=services, citizen_word=words[0], professional_word=words[1], **given)
    answering.say_who_is_missing(answers=talk.missing, **given)
    answering.say_needs(
        weeks=talk.weeks,
        pay_pence=talk.pay_pence,
        access_pence=talk.access_pence,
        childcare_pence=talk.childcare_pence,
        facilitation_pence=talk.facilitation_pence,
        means=talk.means,
        **given,
    )
    answering.promise_at_start(rungs=promised, **given)
    written = now - ANSWERS
    commitment = write_commitment(place=place, work=work, by=first, now=written, **talk.commitment)  # type: ignore[arg-type]  # the four texts by name
    for who, group in seats.items():
        person = cast.person(who)
        sit_down(work=work, hat=cast.hat(who), group=group, is_lead=who in leads, by=person, now=now)
        sign_commitment(commitment=commitment, person=person, understood=talk.signed[who], by=person, now=now)
    for who in leads:
        work = say_yes_to_opening(work=work, person=cast.person(who), by=cast.person(who), now=now)
    return work
