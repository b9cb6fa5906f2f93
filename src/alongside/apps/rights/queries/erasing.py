"""What erasing would do, before anybody presses."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Q

from alongside.apps.books.models import Words
from alongside.apps.people.models import Person, SamePerson
from alongside.apps.rights.models import DataRequest, Erasure, LegalHold
from alongside.apps.rights.queries.kept import Kept
from alongside.apps.rights.queries.mine import counts_of
from alongside.apps.rights.queries.own import words_by
from alongside.apps.rights.rules.erasing import holding
from alongside.apps.rights.rules.fates import FATES, Fate

SHORTEST_NAME = 3


@dataclass(frozen=True, slots=True)
class Foreseen:
    """One table: how many rows it holds of them, and what becomes of these."""

    kept: Kept
    rows: int
    fate: Fate


def records_of(person: Person) -> list[Person]:
    """Every record said to be this human being, this one first."""
    links = SamePerson.objects.filter(Q(kept=person) | Q(other=person), undone_at__isnull=True)
    others = {key for pair in links.values_list("kept_id", "other_id") for key in pair} - {person.id}
    return [person, *Person.objects.filter(id__in=others).order_by("id")]


def foreseen(records: list[Person]) -> list[Foreseen]:
    """Table by table, over all records of one human being."""
    found: dict[str, Foreseen] = {}
    for record in records:
        for kept, rows in counts_of(record):
            before = found[kept.slug].rows if kept.slug in found else 0
            found[kept.slug] = Foreseen(kept, before + rows, FATES[kept.slug])
    return list(found.values())


def named_by_others(person: Person) -> int:
    """In how many texts that others wrote the name stands. They stay: they are somebody else's words."""
    if len(person.name) < SHORTEST_NAME:
        return 0
    own = words_by(person).order_by().values("id")
    texts = Words.objects.filter(text__icontains=person.name, erased_at__isnull=True)
    return texts.exclude(id__in=own).count()


def hold_on(person: Person, day: date) -> LegalHold | None:
    """What keeps somebody from being erased that day: the hold that ends last."""
    rows = LegalHold.objects.filter(holding(day), person=person)
    return rows.select_related("set_by").order_by("-until", "id").first()


def hold_on_any(records: list[Person], day: date) -> LegalHold | None:
    """The same for every record of one human being."""
    return next((hold for record in records if (hold := hold_on(record, day)) is not None), None)


def erasure_of(request: DataRequest) -> Erasure | None:
    """Whether somebody has seen it through, or it is done."""
    return Erasure.objects.filter(request=request).select_related("proposed_by", "agreed_by").first()


def hold_by_id(hold_id: UUID, person: Person) -> LegalHold | None:
    """One of somebody's."""
    return LegalHold.objects.filter(id=hold_id, person=person).first()
