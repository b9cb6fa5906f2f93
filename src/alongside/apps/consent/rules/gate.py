"""The one gate: whether something may be done with what is known about somebody.

Every other room asks here, for one person or for all that a page names, in one query; and keeps no answer.
"""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date, datetime
from uuid import UUID

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils.translation import gettext_lazy as _

from alongside.apps.consent.models import Permission
from alongside.apps.consent.rules.purposes import terms_of
from alongside.apps.people.models import Guardian, Person
from alongside.apps.people.rules.young import guardian_now
from alongside.core.consent.ages import AgeBand, bands_from
from alongside.core.consent.gate import Audience, Reach, Said, Speaker, lets, reaching
from alongside.kernel.clock import local_day
from alongside.kernel.verdict import YES, Verdict, no

NOT_ALLOWED = no(
    _("There is no permission for that from the person it is about, so it stops here."),
    _("Ask them first. They can say yes on their page, on paper or by phone, and may as well say no."),
)


def allowed(person: Person, purpose: str, audience: Audience, at: datetime) -> Verdict:
    """Yes, or a no that does not tell who said it: a child's own word and a guardian's stay apart."""
    return YES if person.id in allowed_among([person], purpose, audience, at) else NOT_ALLOWED


def allowed_among(persons: Iterable[Person], purpose: str, audience: Audience, at: datetime) -> set[UUID]:
    """Of these people of one place, whom it may be done with: one query, however many they are."""
    here = {person.id: person for person in persons if person.left_at is None}
    terms = terms_of(purpose)
    if not here or terms is None:
        return set()
    day = local_day(at, next(iter(here.values())).place.time_zone)
    said = _said_of(here, purpose, audience)
    return {
        key
        for key, person in here.items()
        if lets(
            said[key],
            band=AgeBand(person.age_band),
            own_say_from=terms.own_say_from,
            reach=audience.reach,
            day=day,
        )
    }


def _said_of(persons: Iterable[UUID], purpose: str, audience: Audience) -> dict[UUID, list[Said]]:
    rows = _words(purpose, audience).filter(person_id__in=list(persons)).order_by("id")
    found: dict[UUID, list[Said]] = defaultdict(list)
    for row in rows:
        found[row.person_id].append(said_in(row))
    return found


def said_in(row: Permission) -> Said:
    """A row as the core reads it."""
    return Said(Speaker(row.speaker), row.is_yes, Reach(row.reach) if row.reach else None, row.until)


def permitted(purpose: str, audience: Audience, day: date) -> Q:
    """The same rule as a filter on persons of the place in scope."""
    terms = terms_of(purpose)
    if terms is None:
        return Q(pk__in=[])
    living = _words(purpose, audience).filter(Q(is_yes=False) | Q(until__isnull=True) | Q(until__gt=day))
    covering = Q(is_yes=True)
    if audience.reach is not None:
        covering &= Q(reach__in=reaching(audience.reach))
    theirs = living.filter(person=OuterRef("pk"))
    own = theirs.filter(speaker=Speaker.OWN)
    alone = Q(age_band__in=bands_from(terms.own_say_from))
    by_guardian = Exists(theirs.filter(covering, speaker=Speaker.GUARDIAN)) & ~Exists(
        theirs.exclude(covering)
    )
    return Q(left_at__isnull=True) & ((alone & Exists(own.filter(covering))) | (~alone & Q(by_guardian)))


def _words(purpose: str, audience: Audience) -> QuerySet[Permission]:
    return words_heard().filter(purpose=purpose, to=audience.to)


def words_heard() -> QuerySet[Permission]:
    """What was said by those who may still say it: not by who looks after a child no more."""
    link = Guardian.objects.filter(
        guardian_now(), child=OuterRef("person"), guardian=OuterRef("by"), guardian__left_at__isnull=True
    )
    return Permission.objects.filter(Q(speaker=Speaker.OWN) | Q(Exists(link)))
