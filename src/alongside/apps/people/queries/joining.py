"""Codes to join with, who joined by them, and who waits to be welcomed."""

import uuid

from django.db.models import Count, Q, QuerySet

from alongside.apps.people.enums import CodeKind
from alongside.apps.people.models import JoinCode, Joining, Person, Welcome
from alongside.apps.people.rules.belonging import newcomers
from alongside.apps.people.rules.codes import read_code
from alongside.apps.people.rules.joining import working
from alongside.apps.people.rules.welcoming import never_met, welcomable_by
from alongside.apps.places.models import Place


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


def codes_of(place: Place) -> QuerySet[JoinCode]:
    """Every code of the place but people's own invitations, newest first, with how many joined by it."""
    rows = JoinCode.objects.filter(place=place).exclude(kind=CodeKind.INVITATION)
    return _counted(rows)


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


def newcomers_to_welcome(person: Person) -> QuerySet[Person]:
    """Those whom this person has not welcomed yet, longest waiting first."""
    return Person.objects.filter(welcomable_by(person)).order_by("joined_at", "id")


def never_met_here(place: Place) -> QuerySet[Person]:
    """Keyed in by one person and met by nobody else, as far as anybody said; longest here first."""
    rows = Person.objects.filter(never_met(), place=place)
    return rows.prefetch_related("welcomes").order_by("joined_at", "id")


def welcomes_of(person: Person) -> list[Welcome]:
    """Who said that they met them, first word first; of whom only the side is told to a newcomer."""
    return list(person.welcomes.order_by("at", "id"))
