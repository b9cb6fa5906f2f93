"""Taking an entry back before anybody else touched it, and hours one does not want counted."""

from collections.abc import Iterable
from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from alongside.apps.books.actions.standing import restand
from alongside.apps.books.enums import Part
from alongside.apps.books.models import Entry, Standing, Withdrawal
from alongside.apps.books.rules.disputing import may_withdraw_entry
from alongside.apps.people.models import Person
from alongside.kernel.audit.lines import leave_line
from alongside.kernel.verdict import enforce, no


def withdraw_entry(*, entry: Entry, by: Person, now: datetime) -> None:
    """The entry stays in the book, marked as withdrawn, and counts for nothing."""
    enforce(may_withdraw_entry(by, entry))
    withdraw_untouched(entries=[entry], by=by, now=now, reason="OWN")


def withdraw_untouched(*, entries: Iterable[Entry], by: Person, now: datetime, reason: str) -> int:
    """Withdraw entries already found to be untouched; says how many."""
    entries = list(entries)
    with transaction.atomic():
        Withdrawal.objects.bulk_create(
            [
                Withdrawal(place_id=entry.place_id, entry=entry, by=by, at=now, reason=reason)
                for entry in entries
            ],
            ignore_conflicts=True,
            batch_size=200,
        )
        restand(entries)
        for entry in entries[:1]:
            leave_line(
                place_id=entry.place_id,
                actor_id=by.id,
                verb="withdraw_entries",
                about="Entry",
                about_id=entry.id,
                at=now,
                details={"entries": len(entries), "reason": reason},
            )
    return len(entries)


def count_my_hours(*, person: Person, counted: bool, by: Person, now: datetime) -> None:
    """ "Don't count my hours", or do again: only the person themselves can say so."""
    if by.id != person.id:
        enforce(no(_("Only the person themselves can say that.")))
    with transaction.atomic():
        person.counts_hours = counted
        person.save(update_fields=["counts_hours"])
        touched = Standing.objects.filter(person=person, part=Part.GAVE, minutes__gt=0)
        restand(
            Entry.objects.filter(id__in=touched.values("entry_id"))
            .select_related("place", "corrects")
            .order_by("id")
        )
        leave_line(
            place_id=person.place_id,
            actor_id=by.id,
            verb="count_my_hours",
            about="Person",
            about_id=person.id,
            at=now,
            details={"counted": counted},
        )
