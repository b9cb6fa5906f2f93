"""The words a purpose is asked in: the place's own where it wrote some, else those shipped."""

from collections.abc import Collection
from datetime import datetime

from django.db.models import Max

from alongside.apps.consent.models import Wording
from alongside.apps.consent.shipped import shipped_wordings
from alongside.apps.people.models import Person
from alongside.apps.places.models import Place
from alongside.core.consent.ages import AgeBand, Readers, readers_of
from alongside.kernel.clock import local_day


def wording_for(person: Person, purpose: str, now: datetime) -> Wording:
    """What this person is asked, in words for their age. **Raises** LookupError where nobody wrote any."""
    return wording_of(person.place, purpose, readers_of(AgeBand(person.age_band)), now)


def wording_of(place: Place, purpose: str, readers: Readers, now: datetime) -> Wording:
    """The newest words for these readers. **Raises** LookupError where nobody wrote any."""
    return wordings_of(place, [purpose], readers, now)[purpose]


def wordings_of(
    place: Place, purposes: Collection[str], readers: Readers, now: datetime
) -> dict[str, Wording]:
    """The same for many, in one query; where none were written for the young, those for everybody."""
    meant = list(dict.fromkeys([readers, Readers.GROWN]))
    rows = Wording.objects.filter(purpose__in=purposes, readers__in=meant, written_by__isnull=False)
    own = {(row.purpose, row.readers): row for row in rows.order_by("number")}
    found = {}
    for purpose in purposes:
        offered = (own.get((purpose, who)) or _shipped(place, purpose, who, now) for who in meant)
        if (words := next((one for one in offered if one is not None), None)) is not None:
            found[purpose] = words
    return found


def newest_number(place: Place, purpose: str, readers: Readers, now: datetime) -> int:
    """The number of the newest words for these readers, 0 where there are none."""
    shipped = _shipped(place, purpose, readers, now)
    kept = Wording.objects.filter(purpose=purpose, readers=readers).aggregate(last=Max("number"))["last"]
    return max(kept or 0, shipped.number if shipped else 0)


def kept_wording(person: Person, purpose: str, now: datetime) -> Wording:
    """The same as a row, so that what somebody said yes to can be read for ever."""
    wording = wording_for(person, purpose, now)
    if wording._state.adding:
        key = {"purpose": purpose, "readers": wording.readers, "number": wording.number}
        texts = {
            name: getattr(wording, name) for name in ("asks_en", "asks_cy", "more_en", "more_cy", "since")
        }
        wording, _new = Wording.objects.get_or_create(**key, defaults={"place_id": person.place_id, **texts})
    return wording


def _shipped(place: Place, purpose: str, readers: Readers, now: datetime) -> Wording | None:
    """The newest in force, as a row not kept yet. The first ones also hold for the days before them."""
    day = local_day(now, place.time_zone)
    found = [one for one in shipped_wordings() if (one.purpose, one.readers) == (purpose, readers)]
    if not found:
        return None
    last = [one for one in found if one.valid_from <= day or one.number == 1][-1]
    texts = {name: getattr(last, name) for name in ("asks_en", "asks_cy", "more_en", "more_cy")}
    return Wording(
        place=place, purpose=purpose, readers=readers, number=last.number, since=place.created_at, **texts
    )
