"""The names of a register, and the people they may stand for."""

import uuid
from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from alongside.apps.doing.models import StagedRegister
from alongside.apps.doing.rules.near import near_keys
from alongside.apps.doing.rules.spelling import better_spelling
from alongside.apps.people.models import Person
from alongside.apps.places.models import Place
from alongside.core.registers.rows import Reading, Understood
from alongside.core.shared.sides import Side
from alongside.kernel.verdict import Refused, no

NEW = "NEW"
CHUNK = 500


@dataclass(slots=True)
class NameInRegister:
    """One name, however it is spelt, and what it gave in the file."""

    key: str
    name: str
    side: Side
    role: str
    rows: int = 0
    minutes: int = 0


@dataclass(frozen=True, slots=True)
class Candidates:
    """People here a name may stand for. ``alike`` are written the same; ``near`` nearly."""

    alike: tuple[Person, ...] = ()
    near: tuple[Person, ...] = ()


def rows_to_read(staged: StagedRegister, reading: Reading) -> list[Understood]:
    """The rows understood, without the sheets left out."""
    left_out = set(staged.choices.get("left_out", []))
    return [row for row in reading.rows if isinstance(row, Understood) and row.sheet not in left_out]


def names_in(rows: Iterable[Understood]) -> list[NameInRegister]:
    """Every named person of these rows, by name."""
    found: dict[str, NameInRegister] = {}
    for row in rows:
        for who in row.who:
            if who.key:
                one = found.setdefault(who.key, NameInRegister(who.key, who.name, row.side, row.role))
                one.name = better_spelling(one.name, who.name)
                one.rows += 1
                one.minutes += row.minutes_each
    return sorted(found.values(), key=lambda one: one.key)


def candidates_for(place: Place, keys: Sequence[str]) -> dict[str, Candidates]:
    """Who each of these names may be: suggestions, never decisions. Two queries, however many names."""
    here = Person.objects.filter(place=place, left_at__isnull=True)
    alike = people_alike(place, keys)
    lonely = [key for key in keys if key not in alike]
    near = near_keys(lonely, set(here.order_by().values_list("name_key", flat=True))) if lonely else {}
    wanted = {key for keys_near in near.values() for key in keys_near}
    by_key: dict[str, list[Person]] = defaultdict(list)
    for person in here.filter(name_key__in=wanted).order_by("name_key", "id") if wanted else ():
        by_key[person.name_key].append(person)
    return {
        key: Candidates(
            tuple(alike.get(key, ())),
            tuple(person for one in near.get(key, ()) for person in by_key[one]),
        )
        for key in keys
    }


def people_alike(place: Place, keys: Sequence[str]) -> dict[str, list[Person]]:
    """The people whose name is written the same; names nobody has are left out."""
    rows = Person.objects.filter(place=place, left_at__isnull=True).order_by("joined_at", "id")
    found: dict[str, list[Person]] = defaultdict(list)
    for start in range(0, len(keys), CHUNK):
        for person in rows.filter(name_key__in=keys[start : start + CHUNK]):
            found[person.name_key].append(person)
    return dict(found)


def mapped_people(staged: StagedRegister, names: Collection[NameInRegister]) -> dict[str, Person | None]:
    """Who each name was said to be. **Raises** Refused for a name nobody was asked about."""
    chosen: dict[str, str] = staged.choices.get("people", {})
    ids = {uuid.UUID(value) for value in chosen.values() if value != NEW}
    here = {str(person.id): person for person in Person.objects.filter(id__in=ids)} if ids else {}
    people: dict[str, Person | None] = {}
    for one in names:
        value = chosen.get(one.key, "")
        if value != NEW and value not in here:
            raise Refused(no(_("It does not say who “%s” is.") % one.name, _("Choose a person, or add one.")))
        people[one.key] = here.get(value)
    return people
