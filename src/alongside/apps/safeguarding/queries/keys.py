"""Keys of those who look after safeguarding."""

from collections.abc import Collection
from datetime import date, datetime
from uuid import UUID

from django.db.models import Q

from alongside.apps.people.enums import RoleKind
from alongside.apps.people.models import Person, Role
from alongside.apps.people.rules.roles import on_day
from alongside.apps.people.rules.safeguarding import safeguarding_leads
from alongside.apps.places.models import Place
from alongside.apps.safeguarding.models import LeadKey, Unlocked
from alongside.apps.safeguarding.rules.keys import keys_in_use
from alongside.apps.safeguarding.words import Opened
from alongside.kernel.boxes import NotOpened, unhide
from alongside.kernel.clock import local_day


def key_of(person: Person) -> LeadKey | None:
    """The key somebody uses now."""
    return LeadKey.objects.filter(person=person, ended_at__isnull=True).select_related("person").first()


def leads_with_keys(place: Place, day: date) -> list[tuple[Person, LeadKey | None]]:
    """Everybody who looks after safeguarding that day, with the key they use now."""
    people = Person.objects.filter(safeguarding_leads(day), place=place).order_by("name_key", "id")
    keys = LeadKey.objects.filter(place=place, ended_at__isnull=True).select_related("person")
    held = {key.person_id: key for key in keys}
    return [(person, held.get(person.id)) for person in people]


def keys_to_seal_to(place: Place, now: datetime, *, without: Collection[UUID] = ()) -> list[LeadKey]:
    """The keys of all who may read what is raised now, but for those it is about; leads before deputies."""
    day = local_day(now, place.time_zone)
    rows = LeadKey.objects.filter(keys_in_use(day), place=place).exclude(person__in=list(without))
    leads = _leads(place, now)
    return sorted(rows.order_by("id"), key=lambda key: key.person_id not in leads)


def first_told(keys: list[LeadKey], place: Place, now: datetime) -> list[LeadKey]:
    """Of these keys, those of leads; where it is about all of them, everybody's."""
    leads = _leads(place, now)
    return [key for key in keys if key.person_id in leads] or keys


def _leads(place: Place, now: datetime) -> set[UUID]:
    held = Role.objects.filter(on_day(local_day(now, place.time_zone)), kind=RoleKind.SAFEGUARDING)
    return set(held.filter(place=place).values_list("person_id", flat=True))


def unlocked_by(person: Person, reference: UUID, cookie: bytes, now: datetime) -> Opened | None:
    """The key somebody has unlocked in this browser, until it locks itself again."""
    mine = Q(key__person=person, key__ended_at__isnull=True)
    row = Unlocked.objects.filter(mine, id=reference, ends_at__gt=now).first()
    if row is None:
        return None
    try:
        return Opened(row.key_id, unhide(row.hidden, under=cookie))
    except (NotOpened, ValueError):
        return None
