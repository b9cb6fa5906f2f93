"""Quiet hour at the pool: an idea in the middle of its conversation, its commitment signed by one side."""

from datetime import datetime, timedelta
from typing import Any

from alongside.apps.places.models import Place
from alongside.apps.work.actions import answering
from alongside.apps.work.actions.commitments import sign_commitment, write_commitment
from alongside.apps.work.actions.opening import sit_down
from alongside.apps.work.actions.plans import care_for_plan, end_step, move_step, write_step
from alongside.apps.work.actions.proposing import propose_work
from alongside.apps.work.enums import Layer, Stakeholders, StepState, ToldBy
from alongside.apps.work.models import Work
from alongside.demo.cast import Cast
from alongside.kernel.clock import local_day

HERE: dict[str, Any] = {
    "definition": (
        "Families and the people who work with them decide together what is done, and do it together."
        " Neither side does it to the other, or for the other."
    ),
    "ground_rules": (
        "One speaks at a time, and everybody gets a turn.\n"
        "A no comes with its reason and the next step.\n"
        "What somebody tells of their own life stays in the room."
    ),
    "citizen_duties": (
        "We come, or say when we cannot. We speak for ourselves unless others asked us to speak for them."
    ),
    "professional_duties": (
        "We say at the start what is fixed. We bring what is known, in plain words, a week before."
    ),
}


MISSING = {
    Stakeholders.FORUMS: "Marta knows the parent carer forum and will ask on Thursday.",
    Stakeholders.COMMISSIONING: "Cleo can introduce us to whoever pays for leisure.",
    Stakeholders.EDUCATION: "The nursery on Vine Street; Rosie’s sister works there.",
}


def talk_over(place: Place, other: Work, cast: Cast, now: datetime) -> Work:
    """Five of eight questions answered, two leads, four at the table, one signature."""
    began, since = now - timedelta(days=16), now - timedelta(days=9)
    work = propose_work(
        place=place,
        name="Quiet hour at the pool",
        purpose="Children who cannot bear noise and crowds learn to swim as well, with their families.",
        began_from=other,
        what_changed="Theirs is a morning for the little ones. Ours is an evening, for all ages, in water.",
        by=cast.person("farida"),
        now=began,
    )
    for name, group, is_lead in (
        ("farida", Stakeholders.FAMILIES, True),
        ("ada", Stakeholders.FAMILIES, False),
        ("dev", Stakeholders.PRACTITIONERS, True),
        ("tom", Stakeholders.CHARITIES, False),
    ):
        sit_down(work=work, hat=cast.hat(name), group=group, is_lead=is_lead, by=cast.person(name), now=began)
    _answers(work, cast, since)
    commitment = write_commitment(place=place, work=work, by=cast.person("farida"), now=since, **HERE)
    for name, words, channel in (
        ("farida", "The pool people and we decide as equals, and we both turn up.", ToldBy.SCREEN),
        ("ada", "I can say no, and they have to tell me why if they say no.", ToldBy.SCREEN),
    ):
        sign_commitment(
            commitment=commitment,
            person=cast.person(name),
            understood=words,
            by=cast.person(name),
            now=since + timedelta(days=1),
            channel=channel,
        )
    return work


def _answers(work: Work, cast: Cast, now: datetime) -> None:
    """Two questions came back on the paper Tom had taken along."""
    screen: dict[str, Any] = {
        "work": work, "by": cast.person("farida"), "now": now, "channel": ToldBy.SCREEN,
    }  # fmt: skip
    paper = screen | {"by": cast.person("tom"), "channel": ToldBy.PAPER}
    answering.say_fixed(
        fixed="The pool closes at nine. There is one lifeguard after seven.",
        fixed_by="The leisure trust fixed both last spring, because of what staff hours cost.",
        **screen,
    )
    answering.say_open(
        open_questions="Which evening and which hour. Lights, music, who may come in. How lessons go.",
        **screen,
    )
    answering.name_services(
        services=["Swimming", "Short breaks"], citizen_word="families", professional_word="staff", **paper
    )
    answering.say_who_is_missing(answers=MISSING, **paper)
    answering.say_needs(
        weeks=5,
        pay_pence=36000,
        access_pence=9000,
        childcare_pence=12000,
        facilitation_pence=0,
        means="Nobody has said yes to the money yet. The leisure trust is asked first.",
        **screen,
    )


def agree_here(place: Place, cast: Cast, now: datetime) -> None:
    """What the place itself means by working together, signed by some."""
    own = write_commitment(place=place, work=None, by=cast.person("cleo"), now=now, **HERE)
    for name, words in (
        ("cleo", "I keep the promises in sight, and I do not decide alone."),
        ("ben", "They have to ask us before, not after."),
        ("mina", "I say what the money can and cannot do before we begin."),
    ):
        sign_commitment(
            commitment=own, person=cast.person(name), understood=words, by=cast.person(name), now=now
        )
    sign_commitment(
        commitment=own,
        person=cast.person("peg"),
        understood="I come when the lamps are on and there is tea.",
        by=cast.person("cleo"),
        now=now,
        channel=ToldBy.PAPER,
    )


def plan(place: Place, work: Work, cast: Cast, now: datetime) -> None:
    """Three steps at three layers: one done, one past its day, one to come."""
    today = local_day(now, place.time_zone)
    steps = (
        (Layer.STRATEGY, "The hub’s hours are in next year’s budget.", "mina", 60),
        (Layer.SERVICE, "Parents and staff choose the toys for the new room together.", "dev", -12),
        (Layer.PRACTICE, "Two parents welcome newcomers at the door every Tuesday.", "ada", -30),
    )
    for layer, what, owner, days in steps:
        step = write_step(
            place=place,
            work=work,
            layer=layer,
            what=what,
            owner=cast.person(owner),
            due_on=today + timedelta(days=days),
            by=None,
            now=now - timedelta(days=80),
        )
        if layer is Layer.SERVICE:
            move_step(
                step=step,
                due_on=today - timedelta(days=4),
                reason="The catalogue came late, and we want everybody to see it before we choose.",
                by=cast.person("dev"),
                now=now - timedelta(days=14),
            )
        if layer is Layer.PRACTICE:
            end_step(step=step, state=StepState.DONE, by=None, now=now - timedelta(days=32))
    care_for_plan(
        place=place,
        work=work,
        sponsor="The children’s commissioner",
        cleared="Two hours a week of the nursery nurse, and the room on Tuesdays.",
        cleared_on=today - timedelta(days=75),
        refresh_on=today + timedelta(days=45),
        by=None,
        now=now - timedelta(days=70),
    )
