"""A concern ends: its seals go, and with them every way to its words (ADR 0020); or it is kept longer."""

from collections.abc import Sequence
from datetime import date, datetime
from uuid import UUID

from django.db import transaction

from alongside.apps.people.models import Person
from alongside.apps.places.models import Place
from alongside.apps.safeguarding.actions.reading import leave, write_row
from alongside.apps.safeguarding.enums import Part, RowKind
from alongside.apps.safeguarding.models import Concern, ConcernSeal, Watch
from alongside.apps.safeguarding.rules.concerns import may_keep_longer
from alongside.apps.safeguarding.words import Opened
from alongside.kernel.clock import local_day
from alongside.kernel.verdict import enforce


def end_concerns(*, concern_ids: Sequence[UUID], place: Place, now: datetime) -> None:
    """In the transaction of the round. Its line stands in the chain of sealed matters alone."""
    for concern in Concern.objects.filter(id__in=concern_ids, place=place).order_by("id"):
        ConcernSeal.objects.filter(concern=concern).delete()
        leave(concern, None, now, "end_concern")


@transaction.atomic
def keep_longer(
    *,
    concern: Concern,
    until: date,
    why: str,
    by: Person,
    opened: Opened,
    language: str,
    form_token: UUID,
    now: datetime,
) -> Watch:
    """A claim, an inquiry, an adult it was about who still works: it does not end before that day.

    The reason is sealed like everything else of it; in the clear stands the day alone.
    """
    enforce(may_keep_longer(until, local_day(now, concern.place.time_zone)))
    write_row(
        concern=concern,
        kind=RowKind.LONGER,
        parts={Part.LONGER: why},
        by=by,
        opened=opened,
        language=language,
        form_token=form_token,
        now=now,
    )
    watch = Watch.objects.select_for_update().get(concern=concern)
    watch.keep_until = until
    watch.save(update_fields=["keep_until"])
    leave(concern, by, now, "keep_concern_longer", until=until.isoformat())
    return watch
