"""Saying what a work is about once it is open: its services, its words, whose money it is."""

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from alongside.apps.people.models import Person
from alongside.apps.places.rules.texts import line
from alongside.apps.work.models import Service, Work
from alongside.apps.work.rules.works import may_run_work
from alongside.kernel.audit.lines import leave_line
from alongside.kernel.clock import local_day
from alongside.kernel.digests import digest
from alongside.kernel.verdict import Refused, enforce, no

MOST_SERVICES = 50


@transaction.atomic
def describe_work(
    *,
    work: Work,
    services: Sequence[str],
    citizen_word: str,
    professional_word: str,
    is_personal_budget: bool,
    by: Person,
    now: datetime,
) -> Work:
    """The services in order, its own words for its two sides, and whether it is one person's budget."""
    enforce(may_run_work(by, work, local_day(now, work.place.time_zone)))
    if len(services) > MOST_SERVICES:
        raise Refused(no(_("That is too many services for one work."), _("Name the ones it changes.")))
    named = [line(name, at_most=160) for name in services]
    work.citizen_word = line(citizen_word, at_most=40)
    work.professional_word = line(professional_word, at_most=40)
    work.is_personal_budget = is_personal_budget
    work.save(update_fields=["citizen_word", "professional_word", "is_personal_budget"])
    if named != list(Service.objects.filter(work=work).order_by("position").values_list("name", flat=True)):
        Service.objects.filter(work=work).delete()
        Service.objects.bulk_create(
            Service(place_id=work.place_id, work=work, name=name, position=position)
            for position, name in enumerate(named, start=1)
        )
    leave_line(
        place_id=work.place_id,
        actor_id=by.id,
        verb="describe_work",
        about="Work",
        about_id=work.id,
        at=now,
        details={
            "services": digest(named),
            "words": digest([work.citizen_word, work.professional_word]),
            "is_personal_budget": is_personal_budget,
        },
    )
    return work
