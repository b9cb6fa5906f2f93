"""What erasing does to the rows of one record, by the list of what is kept and its fates.

Called inside ``kernel.erasing``: acts and moves of steps are only ever added to; they lose their words here,
and entries among few people their day.
"""

from datetime import date, datetime
from typing import Any

from django.db.models import F, Q, QuerySet

from alongside.apps.books.models import Act, Words
from alongside.apps.consent.models import Permission
from alongside.apps.doing.models import ImportLine, StagedRegister
from alongside.apps.letters.models import LetterItem
from alongside.apps.people.actions.contacts import renew_contacts
from alongside.apps.people.enums import CodeKind, NameShown
from alongside.apps.people.models import Hat, JoinCode, Person, Role
from alongside.apps.people.queries.persons import persons_of_account
from alongside.apps.rights.actions.coarsening import coarsen_days
from alongside.apps.rights.queries.kept import KEPT, Kept
from alongside.apps.rights.queries.own import words_by
from alongside.apps.rights.rules.fates import FATES, Fate, Goes
from alongside.apps.work.models import Beginning, Seat
from alongside.core.consent.ages import AgeBand
from alongside.kernel.outbox.models import Queued

AT_ONCE = 500
APART = frozenset({"me", "signing-in", "devices", "acts", "words"})  # done below, each in its own way


def erase_record(*, person: Person, day: date, now: datetime) -> None:
    """Empties, removes, unlinks; the same statements however much there is."""
    _words(person, now)
    _letters(person)
    for kept in KEPT:
        if kept.slug not in APART:
            _meet_fate(kept, FATES[kept.slug], person, now)
    _passing(person)
    _name_written_by_others(person)
    Act.objects.filter(person=person).exclude(hat_title="").update(hat_title="")
    coarsen_days(person=person, day=day)
    _end(person, day)
    _the_record_itself(person, now)


def _words(person: Person, now: datetime) -> None:
    """The hash stays with the entry, so that the chain stays whole."""
    keys = list(words_by(person).order_by().values_list("pk", flat=True))
    for start in range(0, len(keys), AT_ONCE):
        rows = Words.objects.filter(pk__in=keys[start : start + AT_ONCE], erased_at__isnull=True)
        rows.update(text="", tells_of="", erased_at=now)


def _letters(person: Person) -> None:
    """Their lines and what is still to be told; the letters themselves go by their fate."""
    LetterItem.objects.filter(letter__person=person).delete()
    Queued.objects.filter(place_id=person.place_id, person_id=person.id).delete()


def _meet_fate(kept: Kept, fate: Fate, person: Person, now: datetime) -> None:
    rows = kept.rows_of(person) if not fate.only else _only(kept, fate, person)
    if fate.goes is Goes.REMOVED:
        rows.delete()
    elif fate.columns:
        # By key, for a row found through another table; and only where anything stands in it.
        said = Q()
        for column in fate.columns:
            said |= ~Q(**{column: ""})
        every: QuerySet[Any, Any] = kept.model._default_manager.all()
        emptied: dict[str, Any] = dict.fromkeys(fate.columns, "")
        if any(field.name == "erased_at" for field in kept.model._meta.get_fields()):
            emptied["erased_at"] = now
        every.filter(pk__in=rows.filter(said).order_by().values("pk")).update(**emptied)


def _only(kept: Kept, fate: Fate, person: Person) -> "QuerySet[Any, Any]":
    rows: QuerySet[Any, Any] = kept.model._default_manager.filter(**{fate.only: person})
    return rows


def _passing(person: Person) -> None:
    """What holds only while they take part: half-read registers that know them, what they allow."""
    StagedRegister.objects.filter(choices__icontains=str(person.id)).delete()
    ImportLine.objects.filter(person_id=person.id).delete()
    Seat.objects.filter(beside=person).update(beside=None)
    Permission.objects.filter(Q(person=person) | Q(by=person)).delete()


def _name_written_by_others(person: Person) -> None:
    """Where others wrote the name into a field of its own: an invitation, whose idea it was."""
    came_by = JoinCode.objects.filter(kind=CodeKind.INVITATION, joinings__person=person)
    JoinCode.objects.filter(id__in=came_by.values("id")).update(label="")
    if person.name:
        Beginning.objects.filter(whose_idea__icontains=person.name).update(whose_idea="")


def _end(person: Person, day: date) -> None:
    """Nothing runs on: seats, hats, roles."""
    for model in (Seat, Hat, Role):
        rows: QuerySet[Any, Any] = model._default_manager.filter(person=person)
        rows = rows.filter(Q(until__isnull=True) | Q(until__gt=day))
        rows.filter(since__lt=day).update(until=day)
        rows.filter(since__gte=day).update(until=F("since"))


def _the_record_itself(person: Person, now: datetime) -> None:
    """A record without a name, a way in, or anything that leads to somebody."""
    account, person.account = person.account, None
    person.name = person.name_key = person.name_said = person.spoken_to = ""
    person.name_shown, person.knows_way_at, person.keyed_in_by = NameShown.OWN, None, None
    person.age_band = AgeBand.UNKNOWN
    person.left_at = person.left_at or now
    person.save()
    renew_contacts(person.place)
    if account is not None and not persons_of_account(account):
        account.delete()
