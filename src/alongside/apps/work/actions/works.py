"""Opening a work, saying again what it is about, closing it."""

from collections.abc import Sequence
from datetime import date, datetime

from django.db import transaction
from django.utils import translation
from django.utils.text import slugify
from django.utils.translation import gettext, gettext_noop
from django.utils.translation import gettext_lazy as _

from alongside.apps.people.models import Person
from alongside.apps.places.enums import Language
from alongside.apps.places.models import Place
from alongside.apps.places.rules.texts import line, paragraphs
from alongside.apps.work.actions.lines import hashed, leave_line_of
from alongside.apps.work.enums import WorkState
from alongside.apps.work.models import Service, Work
from alongside.apps.work.rules.works import may_open_work, may_run_work
from alongside.kernel.clock import local_day
from alongside.kernel.once import once
from alongside.kernel.verdict import Refused, enforce, no

CITIZEN_WORD = gettext_noop("families")
PROFESSIONAL_WORD = gettext_noop("practitioners")
MOST_SERVICES = 50
SAME_MOMENT = no(
    _("Another work of that name was opened at this moment."), _("Look at it, or send yours again.")
)


@transaction.atomic
def open_work(
    *,
    place: Place,
    name: str,
    purpose: str,
    by: Person | None,
    now: datetime,
    services: Sequence[str] = (),
    fixed: str = "",
    open_questions: str = "",
    citizen_word: str = "",
    professional_word: str = "",
    language: str = "",
    is_personal_budget: bool = False,
    opened_on: date | None = None,
    slug: str = "",
) -> Work:
    """A work the keeper of the server opens at once; people open theirs together, see ``actions.opening``.

    Words for the two sides that are left empty are the usual ones.
    """
    today = local_day(now, place.time_zone)
    enforce(may_open_work(by))
    written = line(name, at_most=160)
    speaks = language or place.language
    with once(SAME_MOMENT):
        work = Work.objects.create(
            place=place,
            slug=free_slug(place, slug or written),
            name=written,
            language=speaks,
            purpose=clean_purpose(purpose),
            fixed=paragraphs(fixed, at_most=2000),
            open_questions=paragraphs(open_questions, at_most=2000),
            citizen_word=side_word(citizen_word, CITIZEN_WORD, speaks),
            professional_word=side_word(professional_word, PROFESSIONAL_WORD, speaks),
            is_personal_budget=is_personal_budget,
            opened_on=opened_on or today,
        )
    list_services(work, services)
    leave_line_of(
        work, by, now, "open_work", {"services": str(len(services)), "opened_on": str(work.opened_on)}
    )
    return work


@transaction.atomic
def restate_work(
    *, work: Work, purpose: str, fixed: str, open_questions: str, by: Person | None, now: datetime
) -> Work:
    """Say anew what the work is for, what is fixed and what is open; the line keeps a hash of it."""
    enforce(may_run_work(by, work, local_day(now, work.place.time_zone)))
    work.purpose = clean_purpose(purpose)
    work.fixed = paragraphs(fixed, at_most=2000)
    work.open_questions = paragraphs(open_questions, at_most=2000)
    work.save(update_fields=["purpose", "fixed", "open_questions"])
    said = "\n".join([work.purpose, work.fixed, work.open_questions])
    leave_line_of(work, by, now, "restate_work", hashed(said))
    return work


@transaction.atomic
def close_work(*, work: Work, closed_on: date, by: Person | None, now: datetime) -> Work:
    """The work has come to its end; its books stay open to read."""
    enforce(may_run_work(by, work, local_day(now, work.place.time_zone)))
    if work.state != WorkState.OPEN or closed_on < work.opened_on:
        raise Refused(no(_("A work closes once, after it was opened."), _("Check the day.")))
    work.closed_on, work.state = closed_on, WorkState.CLOSED
    work.save(update_fields=["closed_on", "state"])
    leave_line_of(work, by, now, "close_work", {"closed_on": str(closed_on)})
    return work


def clean_purpose(text: str) -> str:
    """What a work is for is never left empty. **Raises** Refused."""
    return line(text, at_most=2000) if not text.strip() else paragraphs(text, at_most=2000)


def side_word(given: str, usual: str, language: str) -> str:
    """The work's own word for a side, else the usual one in its language."""
    if given.strip():
        return line(given, at_most=40)
    with translation.override(language if language in (Language.EN, Language.CY) else Language.EN):
        return gettext(usual)


def free_slug(place: Place, text: str) -> str:
    """The first free address made of the text; a name with no letter a to z becomes "work"."""
    base = slugify(text)[:70].strip("-") or "work"
    taken = set(Work.objects.filter(place=place, slug__startswith=base).values_list("slug", flat=True))
    number, slug = 1, base
    while slug in taken:
        number += 1
        slug = f"{base}-{number}"
    return slug


def list_services(work: Work, services: Sequence[str]) -> None:
    """The services it is about, in order. **Raises** Refused when one is empty or there are too many."""
    if len(services) > MOST_SERVICES:
        raise Refused(no(_("That is too many services for one work."), _("Name the ones it changes.")))
    Service.objects.bulk_create(
        Service(place_id=work.place_id, work=work, name=line(name, at_most=160), position=position)
        for position, name in enumerate(services, start=1)
    )
