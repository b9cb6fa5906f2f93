"""Registers read in, and what others have done with their entries since."""

import uuid
from dataclasses import dataclass

from django.db.models import Exists, OuterRef, QuerySet

from alongside.apps.books.enums import Channel
from alongside.apps.books.models import Batch, Dispute, Entry, Vouch, Withdrawal
from alongside.apps.books.queries.entries import with_lines
from alongside.apps.work.models import Work


@dataclass(frozen=True, slots=True)
class BatchCount:
    """How the entries of a batch stand towards an undo."""

    entries: int
    untouched: int
    withdrawn: int

    @property
    def touched(self) -> int:
        """Entries that stay because somebody else had a hand in them."""
        return self.entries - self.untouched - self.withdrawn


_withdrawn = Exists(Withdrawal.unscoped.filter(entry=OuterRef("pk")))  # unscoped: joined to a scoped row
_touched = (
    Exists(Vouch.unscoped.filter(entry=OuterRef("pk")))
    | Exists(Dispute.unscoped.filter(entry=OuterRef("pk")))
    | Exists(Entry.unscoped.filter(corrects=OuterRef("pk")))
)


def untouched_in(batch: Batch) -> QuerySet[Entry]:
    """Entries of a batch that only their maker has touched, and that were not withdrawn."""
    return Entry.objects.filter(batch=batch).exclude(_withdrawn).exclude(_touched).order_by("id")


def touched_in(batch: Batch) -> QuerySet[Entry]:
    """Entries that stay after an undo, as lines of a list: vouched for, disputed or corrected by others."""
    rows = Entry.objects.filter(batch=batch).exclude(_withdrawn).filter(_touched)
    return with_lines(rows).prefetch_related("disputes").select_related("corrected_by").order_by("id")


def count_of(batch: Batch) -> BatchCount:
    """What an undo would take back and what it would leave."""
    entries = Entry.objects.filter(batch=batch)
    return BatchCount(entries.count(), untouched_in(batch).count(), entries.filter(_withdrawn).count())


def imports_of(work: Work) -> QuerySet[Batch]:
    """Registers read into a work, latest first."""
    return (
        Batch.objects.filter(work=work, channel=Channel.IMPORT)
        .select_related("made_by")
        .order_by("-made_at", "-id")
    )


def import_by_id(batch_id: uuid.UUID) -> Batch | None:
    """A register read in, in the place in scope."""
    rows = Batch.objects.filter(id=batch_id, channel=Channel.IMPORT)
    return rows.select_related("work", "work__place", "place", "made_by").first()
