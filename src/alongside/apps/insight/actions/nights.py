"""What a place does every night."""

from datetime import datetime

from alongside.apps.checks.actions.checks import remind_of_checks
from alongside.apps.insight.actions.findings import store_finding
from alongside.apps.places.models import Place
from alongside.apps.promises.actions.telling import tell_of_late_promises
from alongside.apps.work.actions.plans import tell_of_late_steps
from alongside.apps.work.queries.plans import late_steps_here
from alongside.apps.work.queries.works import open_works
from alongside.core.shared.period import last_months
from alongside.kernel.audit.chain import publish_head, seal
from alongside.kernel.audit.lines import PLACE, SEALED
from alongside.kernel.clock import local_day
from alongside.kernel.planning import look_again

MONTHS = 12


def close_day(*, place: Place, now: datetime) -> None:
    """Keep the day's findings, tell of what is late, seal the audit lines, look at the tables anew.

    Running it again does no harm.
    """
    today = local_day(now, place.time_zone)
    for work in open_works(place):
        store_finding(work=work, period=last_months(today, MONTHS), now=now)
    tell_of_late_steps(steps=late_steps_here(place, today), now=now)
    tell_of_late_promises(place=place, today=today, now=now)
    remind_of_checks(place=place, now=now)
    for chain in (PLACE, SEALED):
        while seal(place_id=place.id, chain=chain, now=now):
            pass
        publish_head(place_id=place.id, chain=chain, day=today)
    look_again()
