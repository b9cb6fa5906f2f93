"""Adding people, what they said about themselves, and two records of one person."""

import uuid
from datetime import date, datetime

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from alongside.apps.people.actions.contacts import renew_contacts
from alongside.apps.people.enums import NameShown
from alongside.apps.people.models import Person, Role, SamePerson, WayToReach
from alongside.apps.people.queries.persons import persons_of_account
from alongside.apps.people.rules.persons import LINKED, may_add_person, may_link_same_person, may_tend_person
from alongside.apps.people.rules.roles import may_look_after_place, on_day
from alongside.apps.places.enums import Language
from alongside.apps.places.models import Place
from alongside.apps.places.rules.texts import line
from alongside.core.shared.names import name_key
from alongside.kernel.audit.lines import leave_line
from alongside.kernel.clock import local_day
from alongside.kernel.once import once
from alongside.kernel.verdict import Refused, enforce, no


@transaction.atomic
def add_person(
    *,
    place: Place,
    name: str,
    by: Person | None,
    now: datetime,
    language: str = Language.EN,
    name_shown: str = NameShown.TABLE,
) -> Person:
    """A further person of a place, keyed in by somebody; the keeper of the server adds the first."""
    enforce(may_add_person(by, place))
    written = line(name, at_most=200)
    person = Person.objects.create(
        place=place,
        name=written,
        name_key=name_key(written)[:200],
        name_shown=name_shown,
        language=language,
        joined_at=now,
        welcomed_at=now,
        keyed_in_by=by,
    )
    _leave(person, by, now, "add_person", {"name_shown": name_shown})
    return person


@transaction.atomic
def choose_name_shown(*, person: Person, name_shown: NameShown, by: Person | None, now: datetime) -> Person:
    """How far a name is shown; the gate asks every time, so it holds at once."""
    enforce(may_tend_person(by, person, _day(person, now)))
    person.name_shown = name_shown
    person.save(update_fields=["name_shown"])
    _leave(person, by, now, "choose_name_shown", {"name_shown": name_shown})
    return person


@transaction.atomic
def correct_name(*, person: Person, name: str, by: Person | None, now: datetime) -> Person:
    """A name that was written wrongly, or is another now: put right at once, and everywhere it stands."""
    enforce(may_tend_person(by, person, _day(person, now)))
    written = line(name, at_most=200)
    if written == person.name:
        return person
    person.name, person.name_key = written, name_key(written)[:200]
    person.save(update_fields=["name", "name_key"])
    _leave(person, by, now, "correct_name", {})
    return person


@transaction.atomic
def say_how_called(
    *, person: Person, name_said: str, spoken_to: str, by: Person | None, now: datetime
) -> Person:
    """How the name sounds, and how they like to be spoken to. Nothing written is nothing said."""
    enforce(may_tend_person(by, person, _day(person, now)))
    said = line(name_said, at_most=80) if name_said.strip() else ""
    liked = line(spoken_to, at_most=160) if spoken_to.strip() else ""
    if (said, liked) == (person.name_said, person.spoken_to):
        return person
    person.name_said, person.spoken_to = said, liked
    person.save(update_fields=["name_said", "spoken_to"])
    _leave(person, by, now, "say_how_called", {})
    return person


@transaction.atomic
def choose_language(*, person: Person, language: Language, by: Person | None, now: datetime) -> Person:
    """The language of letters to them; said by the person themselves, also that of signing in."""
    enforce(may_tend_person(by, person, _day(person, now)))
    person.language = language
    person.save(update_fields=["language"])
    if person.account is not None and by is not None and by.id == person.id:
        person.account.language = language
        person.account.save(update_fields=["language"])
    _leave(person, by, now, "choose_language", {"language": language})
    return person


@transaction.atomic
def know_my_way(*, person: Person, by: Person, now: datetime) -> Person:
    """Somebody has seen how it works: the first visit is over. Said twice, the first time holds."""
    enforce(may_tend_person(by, person, _day(person, now)))
    if person.knows_way_at is None:
        person.knows_way_at = now
        person.save(update_fields=["knows_way_at"])
        _leave(person, by, now, "know_my_way", {})
    return person


@transaction.atomic
def leave_place(*, person: Person, by: Person | None, now: datetime) -> Person:
    """Somebody no longer takes part; what they gave stays in the books.

    A way in that opens no other place ends with it, and what they gave us to reach them by is forgotten.
    """
    enforce(may_tend_person(by, person, _day(person, now)))
    if person.left_at is not None:
        raise Refused(no(_("That person does not take part any more.")))
    account, person.account = person.account, None
    person.left_at = now
    person.save(update_fields=["left_at", "account"])
    day = _day(person, now)
    Role.objects.filter(on_day(day), person=person).update(until=day)
    WayToReach.objects.filter(person=person).delete()
    if account is not None and not persons_of_account(account):
        account.delete()
    renew_contacts(person.place)
    _leave(person, by, now, "leave_place", {})
    return person


@transaction.atomic
def link_same_person(*, kept: Person, other: Person, by: Person, now: datetime) -> SamePerson:
    """Say that two records are one human being. Nothing is merged; the link can be undone."""
    enforce(may_link_same_person(by, kept, other, _day(kept, now)))
    with once(LINKED):
        link = SamePerson.objects.create(
            place_id=kept.place_id, kept=kept, other=other, said_by=by, said_at=now
        )
    _leave(kept, by, now, "link_same_person", {"other": str(other.id), "link": str(link.id)})
    return link


@transaction.atomic
def undo_same_person(*, link: SamePerson, by: Person, now: datetime) -> SamePerson:
    """The two records stand apart again; that they were linked stays known."""
    enforce(may_look_after_place(by, link.place, _day(link.kept, now)))
    if link.undone_at is not None:
        raise Refused(no(_("This link was undone already.")))
    link.undone_at = now
    link.save(update_fields=["undone_at"])
    _leave(link.kept, by, now, "undo_same_person", {"link": str(link.id)})
    return link


def _day(person: Person, now: datetime) -> date:
    return local_day(now, person.place.time_zone)


def _leave(person: Person, by: Person | None, now: datetime, verb: str, details: dict[str, str]) -> None:
    actor: uuid.UUID | None = by.id if by else None
    leave_line(
        place_id=person.place_id,
        actor_id=actor,
        verb=verb,
        about="Person",
        about_id=person.id,
        at=now,
        details=details,
    )
