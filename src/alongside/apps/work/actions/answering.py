"""Answering what is asked before a work opens; every answer can be said anew until it is open."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from alongside.apps.people.models import Person
from alongside.apps.places.rules.texts import line, paragraphs
from alongside.apps.work.actions.proposing import LONG, leave_answer, something
from alongside.apps.work.actions.works import clean_purpose, list_services
from alongside.apps.work.enums import Question, Rung, Stakeholders, ToldBy
from alongside.apps.work.models import GroupAnswer, PromisedPower, Service, Work
from alongside.apps.work.queries.power import promised_power
from alongside.apps.work.rules.beginning import may_shape_proposal, needs_make_sense
from alongside.core.shared.stages import Stage
from alongside.kernel.clock import local_day
from alongside.kernel.verdict import Refused, enforce, no


@transaction.atomic
def say_purpose(*, work: Work, purpose: str, by: Person | None, now: datetime, channel: ToldBy) -> Work:
    """What it is for; the name stays."""
    _may(work, by, now)
    work.purpose = clean_purpose(purpose)
    work.save(update_fields=["purpose"])
    return _answered(work, Question.PURPOSE, purpose, by, now, channel)


@transaction.atomic
def say_fixed(
    *, work: Work, fixed: str, fixed_by: str, by: Person | None, now: datetime, channel: ToldBy
) -> Work:
    """What nobody here can change; who fixed it, and why."""
    _may(work, by, now)
    nothing = no(_("It does not say what is fixed."), _("If nothing is fixed, say that nothing is."))
    work.fixed = something(fixed, nothing)
    work.beginning.fixed_by = something(
        fixed_by, no(_("It does not say who fixed it, and why."), _("People can only accept what they know."))
    )
    work.save(update_fields=["fixed"])
    return _answered(work, Question.FIXED, f"{fixed}\n{fixed_by}", by, now, channel)


@transaction.atomic
def say_open(*, work: Work, open_questions: str, by: Person | None, now: datetime, channel: ToldBy) -> Work:
    """What people can really decide together."""
    _may(work, by, now)
    nothing = no(_("It does not say what is open."), _("If nothing is open, do not ask people to decide."))
    work.open_questions = something(open_questions, nothing)
    work.save(update_fields=["open_questions"])
    return _answered(work, Question.OPEN, open_questions, by, now, channel)


@transaction.atomic
def name_services(
    *,
    work: Work,
    services: Sequence[str],
    citizen_word: str,
    professional_word: str,
    by: Person | None,
    now: datetime,
    channel: ToldBy,
) -> Work:
    """The services in their order, and the work's own words for its two sides."""
    _may(work, by, now)
    if not services:
        raise Refused(no(_("No service is named."), _("Name at least one that this is about.")))
    work.citizen_word = line(citizen_word, at_most=40)
    work.professional_word = line(professional_word, at_most=40)
    work.save(update_fields=["citizen_word", "professional_word"])
    Service.objects.filter(work=work).delete()
    list_services(work, services)
    return _answered(work, Question.SERVICES, "\n".join(services), by, now, channel)


@transaction.atomic
def say_who_is_missing(
    *, work: Work, answers: Mapping[Stakeholders, str], by: Person | None, now: datetime, channel: ToldBy
) -> Work:
    """For each group with nobody at the table: who could introduce us, or why not now."""
    _may(work, by, now)
    for group, answer in answers.items():
        if answer.strip():
            written = paragraphs(answer, at_most=500)
            GroupAnswer.objects.update_or_create(
                work=work, group=group, defaults={"answer": written, "place_id": work.place_id}
            )
        else:
            GroupAnswer.objects.filter(work=work, group=group).delete()
    return _answered(work, Question.MISSING, "\n".join(answers.values()), by, now, channel)


@transaction.atomic
def say_needs(
    *,
    work: Work,
    weeks: int,
    pay_pence: int,
    access_pence: int,
    childcare_pence: int,
    facilitation_pence: int,
    means: str,
    by: Person | None,
    now: datetime,
    channel: ToldBy,
) -> Work:
    """Weeks and money, and whose money it is. An honest guess counts, and so does a zero."""
    _may(work, by, now)
    enforce(needs_make_sense(weeks, pay_pence, access_pence, childcare_pence, facilitation_pence))
    begun = work.beginning
    begun.weeks, begun.pay_pence, begun.access_pence = weeks, pay_pence, access_pence
    begun.childcare_pence, begun.facilitation_pence = childcare_pence, facilitation_pence
    begun.means = paragraphs(means, at_most=LONG)
    return _answered(work, Question.NEEDS, f"{weeks}\n{means}", by, now, channel)


@transaction.atomic
def promise_at_start(
    *, work: Work, rungs: Mapping[Stage, Rung], by: Person | None, now: datetime, channel: ToldBy
) -> Work:
    """The power promised per stage; only what differs from before is written down, beside the earlier."""
    _may(work, by, now)
    today = local_day(now, work.place.time_zone)
    before = promised_power(work, today)
    PromisedPower.objects.bulk_create(
        PromisedPower(
            place_id=work.place_id,
            work=work,
            stage=stage,
            rung=rung,
            promised_on=today,
            promised_by=by,
            recorded_at=now,
        )
        for stage, rung in rungs.items()
        if before.get(stage) != rung
    )
    if not rungs and not before:
        raise Refused(no(_("Nothing is promised yet."), _("Promise for one stage at least.")))
    said = "\n".join(f"{stage}:{rung}" for stage, rung in rungs.items())
    return _answered(work, Question.POWER, said, by, now, channel)


def touch_beginning(work: Work, now: datetime) -> None:
    """Something of it was said anew: a yes to opening has to be given again."""
    work.beginning.changed_at = now
    work.beginning.save(update_fields=["changed_at"])


def _may(work: Work, by: Person | None, now: datetime) -> None:
    enforce(may_shape_proposal(by, work, local_day(now, work.place.time_zone)))


def _answered(
    work: Work, question: Question, words: str, by: Person | None, now: datetime, channel: ToldBy
) -> Work:
    work.beginning.changed_at = now
    work.beginning.save()
    leave_answer(work, by, now, f"answer_{question.slug}", words, channel)
    return work
