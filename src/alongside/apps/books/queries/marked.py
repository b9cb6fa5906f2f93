"""Words given soon after somebody else, who could have signed in as them, gave that person a new secret."""

from collections.abc import Collection
from uuid import UUID

from django.db.models import Exists, OuterRef, QuerySet

from alongside.apps.books.enums import Book, Part, State
from alongside.apps.books.models import Batch, Entry, Standing, Vouch
from alongside.apps.people.models import SecretReset
from alongside.apps.people.queries.resets import is_marked, marked_moments
from alongside.apps.work.models import Work
from alongside.core.shared.period import Period
from alongside.kernel.remembering import remembered


def marked_words(entries: Collection[Entry]) -> set[UUID]:
    """Of the words read with these entries, those that are marked; keyed-in ones came otherwise."""
    own = [vouch for entry in entries for vouch in entry.vouches.all() if vouch.keyed_by_id is None]
    moments = marked_moments([vouch.person_id for vouch in own])
    return {vouch.id for vouch in own if is_marked(moments.get(vouch.person_id, []), vouch.at)}


def marked_in_batch(batch: Batch) -> int:
    """How many rows of the whole sheet have a marked word."""
    return _entries(_marked().filter(entry__batch=batch))


def marked_behind(work: Work, period: Period) -> int:
    """How many entries behind its standing hours have a marked word."""

    def count() -> int:
        lines = Standing.objects.filter(
            entry=OuterRef("entry"),
            state=State.STANDS,
            book=Book.DOING,
            part=Part.GAVE,
            month__gte=period.start,
            month__lt=period.end,
            minutes__gt=0,
        )
        return _entries(_marked().filter(Exists(lines), entry__work=work))

    return remembered(work.place_id, ["marked", work.id, period], count)


def _entries(words: QuerySet[Vouch]) -> int:
    return words.values("entry").distinct().count()


def _marked() -> QuerySet[Vouch]:
    """The same rule as a filter. Few were ever given a secret: asked for first, they lead to their words."""
    resets = SecretReset.objects.filter(
        person=OuterRef("person"), at__lte=OuterRef("at"), marked_until__gt=OuterRef("at")
    )
    given = set(SecretReset.objects.values_list("person", flat=True))
    return Vouch.objects.filter(Exists(resets), person__in=given, keyed_by__isnull=True)
