"""Ideas, answered and half answered, as the people of the cast would talk them over."""

from datetime import datetime
from typing import Any

from alongside.apps.work.actions import answering
from alongside.apps.work.actions.commitments import sign_commitment, write_commitment
from alongside.apps.work.actions.opening import sit_down
from alongside.apps.work.actions.proposing import propose_work
from alongside.apps.work.enums import Rung, Stakeholders, ToldBy
from alongside.apps.work.models import Commitment, Work
from alongside.apps.work.queries.beginning import groups_to_find
from alongside.core.shared.stages import Stage
from alongside.kernel.clock import local_day
from cast import Cast

TEXTS: dict[str, Any] = {
    "definition": "We plan it together and we do it together.",
    "ground_rules": "One speaks at a time.\nA no comes with its reason.",
    "citizen_duties": "We come, or say when we cannot.",
    "professional_duties": "We bring what is known.",
}


def an_idea(cast: Cast, at: datetime, name: str = "Quiet hour at the pool", **given: Any) -> Work:
    """Ada's idea; she and Dev sit down to it and offer to lead."""
    said: dict[str, Any] = {"purpose": "Children who cannot bear noise swim too.", "by": cast.ada, "now": at}
    work = propose_work(place=cast.place, name=name, **said | given)
    for who, group in (("ada", Stakeholders.FAMILIES), ("dev", Stakeholders.PRACTITIONERS)):
        sit(cast, work, who, at, group=group)
    return work


def sit(
    cast: Cast,
    work: Work,
    who: str,
    at: datetime,
    *,
    group: Stakeholders = Stakeholders.FAMILIES,
    is_lead: bool = True,
) -> None:
    """Somebody sits down, and offers to lead unless told otherwise."""
    sit_down(work=work, hat=cast.hats[who], group=group, is_lead=is_lead, by=cast.person(who), now=at)


def answer_everything(cast: Cast, work: Work, at: datetime) -> Commitment:
    """Every question but the signatures under the commitment."""
    given: dict[str, Any] = {"work": work, "by": cast.ada, "now": at, "channel": ToldBy.SCREEN}
    answering.say_fixed(fixed="The pool closes at nine.", fixed_by="The council, for staff hours.", **given)
    answering.say_open(open_questions="Which hour, and what music.", **given)
    answering.name_services(
        services=["Swimming"], citizen_word="families", professional_word="staff", **given
    )
    today = local_day(at, cast.place.time_zone)
    missing = {group: "Ask at the school gate." for group, _said in groups_to_find(work, today)}
    answering.say_who_is_missing(answers=missing, **given)
    answering.say_needs(
        weeks=12, pay_pence=40000, access_pence=0, childcare_pence=8050, facilitation_pence=0,
        means="The leisure trust; it said yes.", **given,
    )  # fmt: skip
    answering.promise_at_start(rungs={Stage.DESIGN: Rung.CO_DESIGN}, **given)
    return write_commitment(place=cast.place, work=work, by=cast.ada, now=at, **TEXTS)


def ready(cast: Cast, at: datetime) -> Work:
    """An idea with nothing missing but the two yes."""
    work = an_idea(cast, at)
    commitment = answer_everything(cast, work, at)
    for who in ("ada", "dev"):
        person = cast.person(who)
        sign_commitment(
            commitment=commitment, person=person, understood="We decide it together.", by=person, now=at
        )
    return work
