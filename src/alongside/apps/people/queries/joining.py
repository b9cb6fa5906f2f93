"""Codes to join with, who joined by them, and who waits to be welcomed."""

import uuid
from datetime import datetime

from django.db.models import BooleanField, Count, ExpressionWrapper, Q, QuerySet

from alongside.apps.people.enums import CodeKind
from alongside.apps.people.models import JoinCode, Joining, Person, Welcome
from alongside.apps.people.rules.belonging import newcomers
from alongside.apps.people.rules.codes import read_code
from alongside.apps.people.rules.joining import working
from alongside.apps.people.rules.welcoming import never_met, welcomable_by
from alongside.apps.places.enums import FigureKey
from alongside.apps.places.models import Place
from alongside.apps.places.queries.figures import figure_on
from alongside.kernel.clock import day_began, local_day


def code_to_join(text: str, form_token: uuid.UUID | None = None) -> JoinCode | None:
    """The code somebody meant, if one can join with it now, or has just joined with it by this very form."""
    code = read_code(text)
    if code is None:
        return None
    # unscoped: an address on a poster names no place.
    rows = JoinCode.unscoped.filter(code=code)
    again = Q(joinings__form_token=form_token) if form_token else Q(pk__in=[])
    return rows.filter(working() | again).select_related("place", "organisation", "made_by").first()


def code_made_with(form_token: uuid.UUID) -> JoinCode | None:
    """What the same form made before."""
    return JoinCode.objects.filter(form_token=form_token).first()


def joined_with(form_token: uuid.UUID) -> Person | None:
    """Whoever joined by the same form before."""
    found = (
        Joining.objects.select_related("person__account", "person__place")
        .filter(form_token=form_token)
        .first()
    )
    return found.person if found else None


def codes_of(place: Place, now: datetime) -> QuerySet[JoinCode]:
    """Every code of the place but people's own invitations, newest first, with how many joined by it, and
    how many of them today."""
    rows = JoinCode.objects.filter(place=place).exclude(kind=CodeKind.INVITATION)
    return _counted(rows).annotate(joined_today=Count("joinings", filter=_since_today(place, now)))


def joined_today(code: JoinCode, now: datetime) -> int:
    """How many have joined by it since the place's day began."""
    began = day_began(now, code.place.time_zone)
    return Joining.objects.filter(code=code, person__joined_at__gte=began).count()


def joining_a_day(place: Place, now: datetime) -> int:
    """How many can join by one sheet today."""
    return int(figure_on(place, FigureKey.JOINING_A_DAY, local_day(now, place.time_zone)))


def resting_codes(
    place: Place, now: datetime, at_most: int, *, a_day: int | None = None
) -> list[tuple[str, int]]:
    """Where those hang that let nobody in any more today, each with how many joined by it, fullest first.

    ``a_day``: how many may join by one, if read already.
    """
    most = joining_a_day(place, now) if a_day is None else a_day
    rows = JoinCode.objects.filter(_since_today(place, now), place=place, withdrawn_at__isnull=True)
    rows = rows.exclude(kind=CodeKind.INVITATION).annotate(joined_today=Count("joinings"))
    full = rows.filter(joined_today__gte=most)
    return list(full.order_by("-joined_today", "id").values_list("label", "joined_today")[:at_most])


def _since_today(place: Place, now: datetime) -> Q:
    return Q(joinings__person__joined_at__gte=day_began(now, place.time_zone))


def invitations_of(person: Person) -> QuerySet[JoinCode]:
    """Those somebody wrote, newest first."""
    return _counted(JoinCode.objects.filter(made_by=person, kind=CodeKind.INVITATION))


def _counted(rows: QuerySet[JoinCode]) -> QuerySet[JoinCode]:
    counted = rows.select_related("organisation").annotate(joined=Count("joinings"))
    return counted.order_by("-made_at", "id")


def code_by_id(code_id: uuid.UUID) -> JoinCode | None:
    """A code of the place in scope."""
    rows = JoinCode.objects.select_related("organisation", "made_by", "place")
    return rows.filter(id=code_id).first()


def newcomers_here(place: Place) -> QuerySet[Person]:
    """Who waits to be welcomed, longest first, with the code they came by and the welcomes so far."""
    rows = Person.objects.filter(newcomers(), place=place)
    return (
        rows.select_related("joining__code__organisation")
        .prefetch_related("welcomes")
        .order_by("joined_at", "id")
    )


def newcomers_for(person: Person, at_most: int) -> list[tuple[Person, bool]]:
    """Newcomers and whether this person may welcome them: those first, then those they have welcomed."""
    may = ExpressionWrapper(welcomable_by(person), BooleanField())
    rows = Person.objects.filter(newcomers(), place_id=person.place_id).annotate(may_welcome=may)
    found = rows.order_by("-may_welcome", "joined_at", "id")[:at_most]
    return [(row, row.may_welcome) for row in found]


def never_met_here(place: Place) -> QuerySet[Person]:
    """Keyed in by one person and met by nobody else, as far as anybody said; longest here first."""
    rows = Person.objects.filter(never_met(), place=place)
    return rows.prefetch_related("welcomes").order_by("joined_at", "id")


def welcomes_of(person: Person) -> list[Welcome]:
    """Who said that they met them, first word first; of whom only the side is told to a newcomer."""
    return list(person.welcomes.order_by("at", "id"))
