"""What is somebody's own where a key to them does not say it all."""

from typing import Any

from django.db import models
from django.db.models import Exists, F, OuterRef, QuerySet

from alongside.apps.books.models import Act, Answer, Dispute, Entry, Mediation, Standing, Words
from alongside.apps.insight.models import AlarmAnswer, Disagreement, Reply
from alongside.apps.people.models import Person
from alongside.apps.promises.models import Footing, PromiseStep, Thanks
from alongside.kernel.audit.lines import PLACE
from alongside.kernel.audit.models import AuditLine

_SAID: tuple[type[models.Model], ...] = (
    Dispute, Answer, Mediation, PromiseStep, Footing, Thanks, Disagreement, Reply, AlarmAnswer,
)  # fmt: skip


def entries_by(person: Person) -> QuerySet[Entry]:
    """Written down by them. The rows of a register they read in are other people's; the batch is theirs."""
    return Entry.objects.filter(made_by=person, import_key__isnull=True)


def done_by(person: Person) -> QuerySet[AuditLine]:
    """The lines they left in this place; sealed matters have a chain of their own, which is in no copy."""
    return AuditLine.objects.filter(place_id=person.place_id, actor_id=person.id, chain=PLACE)


def words_by(person: Person) -> QuerySet[Words]:
    """In entries of their own, and in what they said of entries, promises and findings.

    By whom a row of words is, the row says that they are about.
    """
    said = [model._default_manager.filter(by=person).order_by().values("id") for model in _SAID]
    return Words.objects.filter(about_id__in=_entries_of(person).union(*said))


def words_up_to(person: Person, at_most: int) -> int:
    """How many rows of words are theirs, counted no further than one beyond ``at_most``.

    First those in what they wrote themselves, which an index finds: mostly that is answer enough.
    """
    own = Words.objects.filter(
        entry__made_by=person, entry__import_key__isnull=True, entry__on_behalf=False, about_id=F("entry_id")
    )
    for rows in (own, words_by(person)):
        found = len(rows.order_by().values_list("pk", flat=True)[: at_most + 1])
        if found > at_most:
            break
    return found


def _entries_of(person: Person) -> QuerySet[Entry, Any]:
    """What they wrote themselves; and what was keyed in for them alone. Of a whole table's sheet, nothing."""
    named_in = Standing.objects.filter(person=person).order_by().values("entry_id")
    others = Act.objects.filter(entry=OuterRef("pk"), person__isnull=False).exclude(person=person)
    keyed_in = Entry.objects.filter(~Exists(others), on_behalf=True, id__in=named_in)
    own = entries_by(person).filter(on_behalf=False)
    return own.order_by().values("id").union(keyed_in.order_by().values("id"))
