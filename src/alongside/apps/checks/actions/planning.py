"""Writing down what somebody plans, ending it, and letting it go on with a reason."""

import uuid
from datetime import date, datetime, timedelta

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from alongside.apps.checks.actions.lines import leave
from alongside.apps.checks.drafts import PlanDraft
from alongside.apps.checks.models import GoneOn, PlannedActivity, PlannedTime
from alongside.apps.checks.queries.suiting import suiting_of
from alongside.apps.checks.rules.looking import may_write_checks_of
from alongside.apps.people.models import Person
from alongside.apps.places.models import Place
from alongside.apps.places.rules.texts import line, paragraphs
from alongside.apps.work.models import Work
from alongside.kernel.clock import local_day
from alongside.kernel.digests import digest
from alongside.kernel.verdict import Refused, enforce, no

MOST_TIMES = 200
LONGEST_TIME = timedelta(days=31)
LONGEST_GOING_ON = timedelta(days=92)
NO_TIMES = no(_("It does not say when."), _("Write at least one day."))
TOO_MANY = no(_("That is too many days at once."), _("Write at most 200, and the rest later."))
TOO_LONG = no(_("A time ends after it begins, and within a month."), _("Check the days and hours."))
NOT_STOPPED = no(_("Nothing stops it."), _("There is nothing to go on from."))
NO_REASON = no(_("It goes on only with a reason."), _("Say who is beside them, and what is being done."))
NOT_SO_LONG = no(
    _("It goes on for at most three months at a time."), _("Choose an earlier day from tomorrow on.")
)


@transaction.atomic
def plan_activity(
    *,
    person: Person,
    place: Place,
    work: Work,
    draft: PlanDraft,
    by: Person,
    now: datetime,
    form_token: uuid.UUID,
) -> PlannedActivity:
    """What, where and when. Whether it is likely regulated is worked out each time one looks."""
    enforce(may_write_checks_of(by, person, place, local_day(now, place.time_zone)))
    if sent := PlannedActivity.objects.filter(form_token=form_token).first():
        return sent
    times = sorted(set(draft.times))
    if not times or len(times) > MOST_TIMES:
        raise Refused(NO_TIMES if not times else TOO_MANY)
    if any(not timedelta() < end - start <= LONGEST_TIME for start, end in times):
        raise Refused(TOO_LONG)
    activity = PlannedActivity.objects.create(
        place=place,
        person=person,
        work=work,
        kind=draft.kind,
        workforce=draft.workforce,
        where=line(draft.where, at_most=120),
        supervised=draft.supervised,
        own_child_only=draft.own_child_only,
        written_by=by,
        written_at=now,
        form_token=form_token,
    )
    starts = dict(times)
    PlannedTime.objects.bulk_create(
        PlannedTime(place=place, activity=activity, starts_at=start, ends_at=end)
        for start, end in starts.items()
    )
    leave(
        activity,
        "plan_activity",
        by,
        now,
        {"person": str(person.id), "kind": draft.kind, "times": str(len(starts))},
    )
    return activity


@transaction.atomic
def end_activity(*, activity: PlannedActivity, by: Person, now: datetime) -> None:
    """They do not plan it any more. Pressed twice, once."""
    enforce(
        may_write_checks_of(by, activity.person, activity.place, local_day(now, activity.place.time_zone))
    )
    if PlannedActivity.objects.filter(id=activity.id, ended_at__isnull=True).update(ended_at=now):
        leave(activity, "end_activity", by, now, {})


@transaction.atomic
def go_on(*, person: Person, place: Place, reason: str, until: date, by: Person, now: datetime) -> GoneOn:
    """Somebody by name lets it go on without a check that fits, with the reason and until when."""
    today = local_day(now, place.time_zone)
    enforce(may_write_checks_of(by, person, place, today))
    how = suiting_of(person, place, today)
    if not how.is_stopped:
        raise Refused(NOT_STOPPED)
    if not today < until <= today + LONGEST_GOING_ON:
        raise Refused(NOT_SO_LONG)
    said = paragraphs(reason, at_most=500)
    if not said:
        raise Refused(NO_REASON)
    rule = how.finding.rules[0] if how.finding.rules else None
    row = GoneOn.objects.create(
        place=place,
        person=person,
        by=by,
        at=now,
        until=until,
        reason=said,
        why=how.finding.why,
        rule_from=rule.valid_from if rule else None,
    )
    leave(row, "go_on", by, now, {"person": str(person.id), "why": how.finding.why, "reason": digest(said)})
    return row
