"""Who the names of a register are: people who are here, and people who come with it."""

import uuid
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from django.utils.translation import gettext_lazy as _

from alongside.apps.doing.rules.spelling import better_spelling
from alongside.apps.people.models import Hat, Organisation, Person
from alongside.apps.work.models import Work
from alongside.core.registers.rows import Understood, Who
from alongside.core.shared.names import name_key, tidy_name
from alongside.core.shared.sides import Side
from alongside.kernel.ids import new_id
from alongside.kernel.verdict import Refused, no


@dataclass(slots=True)
class Newcomer:
    """Somebody first met in this register, and the hats they wear in it."""

    id: uuid.UUID
    name: str
    hats: dict[tuple[str, str], tuple[str, date]] = field(default_factory=dict)


@dataclass(slots=True)
class Faces:
    """``people``: the person each name key stands for, None for somebody new.

    New people get their key here and are written down only with the entries, all or nothing.
    """

    people: Mapping[str, Person | None]
    payers: Mapping[uuid.UUID, Organisation]
    organisations: Mapping[str, Organisation] = field(default_factory=dict)
    newcomers: dict[str, Newcomer] = field(default_factory=dict)

    def person_id(self, who: Who, row: Understood) -> uuid.UUID | None:
        """Nobody for a group. **Raises** Refused when nobody said who a name is."""
        if who.is_group:
            return None
        if who.key not in self.people:
            raise Refused(
                no(_("It does not say who “%s” is.") % who.name[:80], _("Choose a person, or add one."))
            )
        known = self.people[who.key]
        if known is not None:
            return known.id
        new = self.newcomers.get(who.key)
        if new is None:
            new = self.newcomers[who.key] = Newcomer(new_id(), tidy_name(who.name)[:200])
        if new.name != who.name:
            new.name = better_spelling(new.name, tidy_name(who.name)[:200])
        _wear(new, row)
        return new.id

    def payer(self, person_id: uuid.UUID | None, organisation: str) -> Organisation | None:
        """The organisation the row names, if it is known here, else the one the person acts for."""
        named = self.organisations.get(name_key(organisation)[:200]) if organisation else None
        return named or (self.payers.get(person_id) if person_id else None)

    def is_silent(self, who: Who) -> bool:
        """Whether they asked that their hours are not counted."""
        known = self.people.get(who.key)
        return known is not None and not known.counts_hours


def _wear(new: Newcomer, row: Understood) -> None:
    title, since = new.hats.get((row.hat, row.side), (tidy_name(row.role)[:80], row.day))
    new.hats[row.hat, row.side] = (title, min(since, row.day))


def write_newcomers(faces: Faces, work: Work, by: Person, now: datetime) -> None:
    """Their persons and hats; part of the import's one transaction and told in its one line."""
    persons = [
        Person(
            id=new.id,
            place_id=work.place_id,
            name=new.name,
            name_key=name_key(new.name)[:200],
            language=work.language,
            joined_at=now,
            welcomed_at=now,
            keyed_in_by=by,
        )
        for new in faces.newcomers.values()
    ]
    Person.objects.bulk_create(persons, batch_size=100)
    hats = [
        Hat(place_id=work.place_id, person_id=new.id, kind=kind, side=side, title=title, since=since)
        for new in faces.newcomers.values()
        for (kind, side), (title, since) in new.hats.items()
    ]
    Hat.objects.bulk_create(hats, batch_size=100)


def payers_of(people: Mapping[str, Person | None]) -> dict[uuid.UUID, Organisation]:
    """The organisation each known professional acts for, by the hat they took up last."""
    ids = [person.id for person in people.values() if person is not None]
    found: dict[uuid.UUID, Organisation] = {}
    for start in range(0, len(ids), 500):
        hats = Hat.objects.filter(
            person_id__in=ids[start : start + 500], side=Side.PROFESSIONAL, organisation__isnull=False
        )
        for hat in hats.select_related("organisation").order_by("since", "id"):
            if hat.organisation is not None:
                found[hat.person_id] = hat.organisation
    return found
