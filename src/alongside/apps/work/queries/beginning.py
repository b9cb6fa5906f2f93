"""Ideas that are not open yet: what was answered, what is missing, who has said yes."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from alongside.apps.people.models import Person
from alongside.apps.people.rules.safeguarding import has_lead_and_deputy
from alongside.apps.places.models import Place
from alongside.apps.work.enums import Question, Stakeholders, WorkState
from alongside.apps.work.models import (
    Beginning,
    Commitment,
    GroupAnswer,
    LaidAside,
    OpeningYes,
    PromisedPower,
    Seat,
    Service,
    Work,
)
from alongside.apps.work.queries.commitments import latest_commitment, signed_by
from alongside.apps.work.queries.tables import leads_of, missing_groups
from alongside.apps.work.queries.works import work_by_slug
from alongside.apps.work.rules.beginning import UNANSWERED, proposals_open_to, without_lead
from alongside.core.shared.sides import Side
from alongside.kernel.verdict import Verdict, no


@dataclass(frozen=True, slots=True)
class Missing:
    """One thing without which the work does not open; ``question`` is where it is answered, if anywhere."""

    verdict: Verdict
    question: Question | None = None
    is_about_names: bool = False


def proposals_for(viewer: Person | None, place: Place) -> list[Beginning]:
    """The ideas talked over in a place, the latest touched first."""
    rows = _ideas(viewer, place).filter(laid_aside__isnull=True).select_related("work", "proposed_by")
    return list(rows.order_by("-changed_at", "-id"))


def laid_aside_for(viewer: Person | None, place: Place) -> list[Beginning]:
    """The ideas that do not go on for now, the latest laid aside first."""
    rows = _ideas(viewer, place).filter(laid_aside__isnull=False)
    return list(
        rows.select_related("work", "proposed_by", "laid_aside__by").order_by("-laid_aside__at", "-id")
    )


def _ideas(viewer: Person | None, place: Place) -> QuerySet[Beginning]:
    return Beginning.objects.filter(work__in=Work.objects.filter(proposals_open_to(viewer, place)))


def ideas_laid_aside_of(person: Person) -> list[Beginning]:
    """Somebody's own ideas that others laid aside, so that they are told on their own page."""
    rows = Beginning.objects.filter(proposed_by=person, laid_aside__isnull=False)
    others = rows.exclude(laid_aside__by=person).select_related("work", "laid_aside__by")
    return list(others.order_by("-laid_aside__at", "-id"))


def times_laid_aside(work: Work) -> list[LaidAside]:
    """Each time an idea was laid aside and taken up again, the latest first."""
    rows = LaidAside.objects.filter(work=work, taken_up_at__isnull=False)
    return list(rows.select_related("by", "taken_up_by").order_by("-at", "-id"))


def proposal_by_slug(place: Place, slug: str, viewer: Person | None) -> Work | None:
    """An idea, or nothing."""
    rows = Work.objects.filter(proposals_open_to(viewer, place), slug=slug)
    begun = ("beginning__proposed_by", "beginning__began_from", "beginning__laid_aside__by")
    return rows.select_related("place", *begun).first()


def idea_at_this_moment(work: Work) -> Work:
    """The idea with nobody else acting on it until the transaction ends: opening it, or laying it aside."""
    locked = Work.objects.select_for_update(of=("self",)).select_related("place").get(pk=work.pk)
    locked.beginning = Beginning.objects.select_related("laid_aside").get(work=locked)
    return locked


def idea_sent(place: Place, token: UUID) -> Work | None:
    """The work a form made already, should it come twice."""
    found = Beginning.objects.filter(place=place, form_token=token).select_related("work").first()
    return found.work if found else None


def group_answers(work: Work) -> dict[Stakeholders, str]:
    """What is known of the groups that are missing."""
    rows = GroupAnswer.objects.filter(work=work).values_list("group", "answer")
    return {Stakeholders(group): answer for group, answer in rows}


def groups_to_find(work: Work, day: date) -> list[tuple[Stakeholders, str]]:
    """The groups with nobody at the table, each with what was answered for it."""
    answers = group_answers(work)
    return [(group, answers.get(group, "")) for group in missing_groups(work, day)]


def unanswered(work: Work, day: date) -> list[Question]:
    """The questions with no answer yet, in their order."""
    begun = work.beginning
    answered = {
        Question.PURPOSE: bool(work.purpose),
        Question.FIXED: bool(work.fixed and begun.fixed_by),
        Question.OPEN: bool(work.open_questions),
        Question.SERVICES: Service.objects.filter(work=work).exists(),
        Question.MISSING: all(answer for _group, answer in groups_to_find(work, day)),
        Question.NEEDS: begun.weeks is not None,
        Question.POWER: PromisedPower.objects.filter(work=work).exists(),
        Question.COMMITMENT: latest_commitment(work) is not None,
    }
    return [question for question in Question if not answered[question]]


def missing_before_opening(work: Work, day: date) -> list[Missing]:
    """Everything without which a work does not open: answers, a lead on each side, their names under it,
    and somebody who looks after safeguarding, with a deputy."""
    found = [Missing(UNANSWERED[question], question) for question in unanswered(work, day)]
    leads = leads_of(work, day)
    if not (verdict := without_lead({side for side, seats in leads.items() if seats})):
        found.append(Missing(verdict))
    if not (verdict := has_lead_and_deputy(work.place, day)):
        found.append(Missing(verdict))
    commitment = latest_commitment(work)
    if commitment is not None and not _have_signed(leads, commitment):
        found.append(Missing(_UNSIGNED, is_about_names=True))
    return found


_UNSIGNED = no(
    _("Those who lead it have not all signed the commitment."), _("Each lead reads it and signs by name.")
)


def _have_signed(leads: Mapping[Side, list[Seat]], commitment: Commitment) -> bool:
    signed = signed_by(commitment)
    return all(seat.person_id in signed for seats in leads.values() for seat in seats)


def yes_to_opening(work: Work, day: date) -> dict[Side, OpeningYes]:
    """The yes of each side that holds: of somebody who leads it today, to what it says today."""
    leads = {seat.person_id: Side(seat.side) for seats in leads_of(work, day).values() for seat in seats}
    rows = OpeningYes.objects.filter(work=work, said_at__gte=work.beginning.changed_at)
    return {
        leads[row.person_id]: row
        for row in rows.select_related("person").order_by("said_at")
        if row.person_id in leads
    }


def proposals_led_by(person: Person, day: date) -> list[Work]:
    """The ideas whose side somebody offered to lead, and which are not open yet."""
    seats = Seat.objects.filter(person=person, is_lead=True, until__isnull=True, since__lte=day)
    rows = Work.objects.filter(id__in=seats.values("work_id"), state=WorkState.PROPOSED)
    return list(rows.order_by("name", "id"))


def work_or_idea(place: Place, slug: str, viewer: Person | None) -> Work | None:
    """A work, or for people of the place an idea that is not open yet."""
    return work_by_slug(place, slug, viewer) or proposal_by_slug(place, slug, viewer)
