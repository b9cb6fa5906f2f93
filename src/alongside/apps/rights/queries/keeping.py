"""What would go, how much of it and when; and what has gone."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from django.db.models import Count, Q, QuerySet, Value

from alongside.apps.people.models import Person, SamePerson
from alongside.apps.people.rules.safeguarding import looks_after_safeguarding
from alongside.apps.places.models import Place
from alongside.apps.rights.enums import Keep
from alongside.apps.rights.models import KeepingTime, LegalHold, Sweep, Swept
from alongside.apps.rights.queries.endings import ENDINGS, Ending, acted_in_by, cut_on, over
from alongside.apps.rights.queries.own import words_by
from alongside.apps.rights.rules.erasing import holding
from alongside.apps.rights.rules.keeping import SEALED, Length, length_on
from alongside.apps.safeguarding.models import Concern
from alongside.core.rights.keeping import kept_until
from alongside.kernel.clock import local_day

SOON, LATER = timedelta(days=30), timedelta(days=365)
Rows = QuerySet[Any, Any]
OPEN = [ending for ending in ENDINGS if ending.what not in SEALED]


@dataclass(frozen=True, slots=True)
class Foreseen:
    """``now``: what the next round lets go of; ``soon`` and ``later``: by a month and a year from now, with
    that. None where it is not for whoever looks to know."""

    ending: Ending
    length: Length | None
    now: int | None = 0
    soon: int | None = 0
    later: int | None = 0


def own_times() -> list[KeepingTime]:
    """What the place in scope says itself, newest first."""
    return list(KeepingTime.objects.select_related("set_by").order_by("-valid_from", "-set_at"))


def length_here(what: Keep, day: date) -> Length | None:
    """The length in force in the place in scope."""
    return length_on(what, day, KeepingTime.objects.filter(what=what))


def held_people(day: date) -> frozenset[UUID]:
    """Every record of whoever is held on a day; nothing that tells of them goes."""
    held = set(LegalHold.objects.filter(holding(day)).values_list("person_id", flat=True))
    if not held:
        return frozenset()
    links = SamePerson.objects.filter(Q(kept__in=held) | Q(other__in=held), undone_at__isnull=True)
    return frozenset(held.union(*links.values_list("kept_id", "other_id")))


def let_go_on(ending: Ending, length: Length, place: Place, day: date, held: frozenset[UUID]) -> Rows:
    """The rows that go on a day: their time is over, and nobody they tell of is held."""
    rows = over(ending, cut_on(day, length.months, place.time_zone))
    for key in ending.about if held else ():
        rows = rows.exclude(**{f"{key}__in": held})
    if ending.what == Keep.BOOK_WORDS and held:
        rows = rows.exclude(acted_in_by(held))
        for person in Person.objects.filter(id__in=held):
            rows = rows.exclude(id__in=words_by(person).order_by().values("id"))
    return rows


def would_go(place: Place, day: date) -> dict[str, int]:
    """How many of each kind the round of a day lets go; concerns are counted for nobody."""
    own = own_times()
    lengths = {ending.what: length_on(ending.what, day, own) for ending in OPEN}
    return _counts(OPEN, lengths, place, day, held_people(day))


def foreseen(place: Place, person: Person, day: date) -> list[Foreseen]:
    """Kind by kind. Three looks at the whole, however many kinds there are."""
    own, held = own_times(), held_people(day)
    lengths = {ending.what: length_on(ending.what, day, own) for ending in ENDINGS}
    looks = [_counts(OPEN, lengths, place, on, held) for on in (day, day + SOON, day + LATER)]
    found = []
    for ending in ENDINGS:
        if ending.what in SEALED:
            found.append(_sealed(ending, lengths[ending.what], place, person, day))
        else:
            counts = (counted.get(ending.what, 0) for counted in looks)
            found.append(Foreseen(ending, lengths[ending.what], *counts))
    return found


def _counts(
    endings: Sequence[Ending],
    lengths: dict[Keep, Length | None],
    place: Place,
    day: date,
    held: frozenset[UUID],
) -> dict[str, int]:
    counting = [
        _counted(ending, let_go_on(ending, length, place, day, held))
        for ending in endings
        if (length := lengths[ending.what]) is not None
    ]
    if not counting:
        return {}
    first, *rest = counting
    return {what: rows for what, rows in first.union(*rest, all=True) if rows}


def _counted(ending: Ending, rows: Rows) -> Rows:
    grouped = rows.order_by().annotate(table=Value(ending.what.value)).values("table")
    counted: Rows = grouped.annotate(n=Count("pk", distinct=True)).values_list("table", "n")
    return counted


def _sealed(ending: Ending, length: Length | None, place: Place, person: Person, day: date) -> Foreseen:
    """Of concerns somebody sees only those sealed to them, and only who looks after safeguarding sees any."""
    if length is None or not looks_after_safeguarding(person, day):
        return Foreseen(ending, length, None, None, None)
    counts = [
        let_go_on(ending, length, place, on, frozenset()).filter(key__person=person).count()
        for on in (day, day + SOON, day + LATER)
    ]
    return Foreseen(ending, length, *counts)


def concern_kept_until(concern: Concern, day: date) -> date | None:
    """The first day on which a closed concern is kept no longer."""
    length, watch = length_here(Keep.CONCERNS, day), concern.watch
    if length is None or watch.closed_at is None:
        return None
    ends = kept_until(local_day(watch.closed_at, concern.place.time_zone), length.months)
    return max(ends, watch.keep_until) if watch.keep_until else ends


def swept_lately(start: int, at_most: int) -> list[Swept]:
    """What went, newest first."""
    return list(Swept.objects.select_related("sweep").order_by("-at", "what")[start : start + at_most])


def last_sweep() -> Sweep | None:
    """The last round of the place in scope."""
    return Sweep.objects.order_by("-on").first()


def holds_in_force(day: date, start: int, at_most: int) -> list[LegalHold]:
    """Who is held and why; what ends first stands first."""
    rows = LegalHold.objects.filter(holding(day)).select_related("person", "set_by")
    return list(rows.order_by("until", "id")[start : start + at_most])


def hold_here(hold_id: UUID) -> LegalHold | None:
    """One of the place in scope."""
    return LegalHold.objects.filter(id=hold_id).select_related("person", "place").first()
