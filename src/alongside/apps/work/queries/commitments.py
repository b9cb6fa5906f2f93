"""What people promise each other, and who has signed it."""

from datetime import date
from uuid import UUID

from alongside.apps.people.models import Person
from alongside.apps.places.models import Place
from alongside.apps.work.models import Commitment, Seat, Signature, Work
from alongside.apps.work.queries.tables import seats_on


def commitments_of(place: Place, work: Work | None) -> list[Commitment]:
    """Every version, newest first; without a work, the place's own."""
    rows = Commitment.objects.filter(place=place, work=work).select_related("written_by")
    return list(rows.order_by("-number"))


def latest_commitment(work: Work) -> Commitment | None:
    """The version in force for a work."""
    return Commitment.objects.filter(work=work).order_by("-number").first()


def place_commitment(place: Place) -> Commitment | None:
    """The version in force for the place itself."""
    return Commitment.objects.filter(place=place, work__isnull=True).order_by("-number").first()


def signatures_of(commitment: Commitment) -> list[Signature]:
    """Who signed it, in the order they did."""
    rows = Signature.objects.filter(commitment=commitment).select_related("person", "keyed_in_by")
    return list(rows.order_by("signed_at", "id"))


def signed_by(commitment: Commitment) -> frozenset[UUID]:
    """The people whose name stands under it."""
    return frozenset(Signature.objects.filter(commitment=commitment).values_list("person_id", flat=True))


def not_signed_yet(commitment: Commitment, day: date) -> list[Seat]:
    """Who sits at the table and has not signed this version yet."""
    if commitment.work is None:
        return []
    signed = signed_by(commitment)
    return [seat for seat in seats_on(commitment.work, day) if seat.person_id not in signed]


def commitments_to_sign(person: Person, day: date) -> list[Commitment]:
    """The latest versions, of tables somebody sits at, that wait for their name."""
    seats = Seat.objects.filter(person=person, until__isnull=True, since__lte=day)
    rows = Commitment.objects.filter(work__in=seats.values("work_id")).select_related("work")
    latest = {row.work_id: row for row in rows.order_by("number")}
    signed = set(
        Signature.objects.filter(commitment__in=list(latest.values()), person=person).values_list(
            "commitment_id", flat=True
        )
    )
    return [row for row in latest.values() if row.id not in signed]
