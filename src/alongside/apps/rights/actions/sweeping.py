"""Once a day: what is over and was kept for its time goes. Nothing that is held goes, and nothing twice.

Each kind is one transaction with its line in the chain; a program killed between two goes on where it was.
"""

from datetime import datetime
from typing import Any

from django.db import transaction

from alongside.apps.places.models import Place
from alongside.apps.rights.actions.letting_go import LET_GO
from alongside.apps.rights.models import Sweep, Swept
from alongside.apps.rights.queries.endings import ENDINGS, Ending
from alongside.apps.rights.queries.keeping import held_people, length_here, let_go_on
from alongside.apps.rights.rules.keeping import SEALED, Length
from alongside.kernel.audit.lines import leave_line
from alongside.kernel.audit.models import AuditLine
from alongside.kernel.clock import local_day
from alongside.kernel.erasing import erasing

# One round never holds the books for long: what is left goes in the next.
AT_MOST = 5_000


def sweep(*, place: Place, now: datetime) -> bool:
    """The round of the place's day. True when this call ended it; False where it was done already."""
    today = local_day(now, place.time_zone)
    held, _new = Sweep.objects.get_or_create(place=place, on=today, defaults={"begun_at": now})
    if held.done_at is not None:
        return False
    for ending in ENDINGS:
        _let_go(held, ending, place, now)
    ended = Sweep.objects.filter(id=held.id, done_at__isnull=True).update(done_at=now)
    return bool(ended)


@transaction.atomic
def _let_go(round_now: Sweep, ending: Ending, place: Place, now: datetime) -> None:
    """Under the round's lock: of two programs one does it, the other finds it done."""
    Sweep.objects.select_for_update().get(id=round_now.id)
    if Swept.objects.filter(sweep=round_now, what=ending.what).exists():
        return
    length = length_here(ending.what, round_now.on)
    if length is None:
        return
    rows = let_go_on(ending, length, place, round_now.on, held_people(round_now.on))
    keys = list(rows.order_by("pk").values_list("pk", flat=True).distinct()[:AT_MOST])
    if not keys:
        return
    going: dict[str, Any] = {"ending": ending, "keys": keys, "place": place, "day": round_now.on, "now": now}
    if ending.what in SEALED:
        LET_GO[ending.what](**going)
        return
    with erasing(_remember(round_now, ending, length, len(keys), now)):
        LET_GO[ending.what](**going)


def _remember(round_now: Sweep, ending: Ending, length: Length, rows: int, now: datetime) -> AuditLine:
    swept = Swept.objects.create(
        place_id=round_now.place_id,
        sweep=round_now,
        what=ending.what,
        months=length.months,
        rows=rows,
        at=now,
    )
    return leave_line(
        place_id=round_now.place_id,
        actor_id=None,
        verb="let_go",
        about="Swept",
        about_id=swept.id,
        at=now,
        details={"what": ending.what, "rows": rows, "months": length.months},
    )
