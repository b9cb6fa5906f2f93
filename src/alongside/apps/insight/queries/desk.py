"""What waits for whoever keeps a place going, over all of their works at once."""

import uuid
from collections.abc import Collection
from datetime import date, timedelta

from django.db.models import Count, Exists, OuterRef, Prefetch

from alongside.apps.books.enums import DisputeStep, PairStep, State
from alongside.apps.books.models import Act, Batch, Dispute, Mediation, Standing, Words
from alongside.apps.insight.models import Alarm
from alongside.apps.people.rules.roles import on_day
from alongside.apps.promises.models import Promise, PromiseStep
from alongside.apps.promises.queries.promises import with_footings
from alongside.apps.promises.rules.endings import ended_in, explained
from alongside.apps.promises.rules.footing import stands_firm
from alongside.apps.work.enums import Stakeholders
from alongside.apps.work.models import Seat, Work
from alongside.kernel.remembering import remembered

LOOKED_AT = 20
SOON_DAYS = 31


def waiting_by_work(works: Collection[Work]) -> dict[uuid.UUID, int]:
    """How many lines of each work wait for somebody's word; works where none does are left out."""
    if not works:
        return {}
    rows = Standing.objects.filter(work__in=works, state=State.WAITING).order_by()
    found = rows.values_list("work_id").annotate(lines=Count("*"))
    place_id, keys = next(iter(works)).place_id, sorted(work.id for work in works)
    return remembered(place_id, ["waiting by work", keys], lambda: dict(found))


def unseen_batches(works: Collection[Work], at_most: int) -> list[Batch]:
    """Sheets and registers with rows that wait, latest first; older ones show as lines of their work."""
    recent = Batch.objects.filter(work__in=works).order_by("-made_at", "-id")[:LOOKED_AT]
    waiting = Standing.objects.filter(entry__batch=OuterRef("pk"), state=State.WAITING)
    rows = Batch.objects.filter(Exists(waiting), id__in=[batch.id for batch in recent]).select_related("work")
    return list(rows.order_by("-made_at", "-id")[:at_most])


def disputes_in_the_open(works: Collection[Work], at_most: int) -> list[Dispute]:
    """Entries somebody disputes openly, longest first, but those a pair is looking at or has looked at.

    What is asked kindly stays between two people.
    """
    pair = Mediation.objects.filter(dispute=OuterRef("pk"))
    declined = pair.filter(kind=PairStep.DECLINED)
    opened = Dispute.objects.filter(raised=OuterRef("pk"), step=DisputeStep.OPENLY)
    settled = Dispute.objects.filter(raised=OuterRef("pk"), step=DisputeStep.SETTLED)
    rows = Dispute.objects.filter(
        Exists(opened),
        ~Exists(settled),
        ~Exists(pair) | Exists(declined),
        raised__isnull=True,
        entry__work__in=works,
    )
    return list(rows.select_related("entry", "entry__work").order_by("at", "id")[:at_most])


def late_promises(works: Collection[Work], today: date, at_most: int) -> list[Promise]:
    """Promises whose day has passed without an ending, longest overdue first.

    Explained with a day to hope for, it is late all the same; it comes back when that day has gone by.
    """
    gone = Standing.objects.filter(entry=OuterRef("entry"), state__in=[State.WITHDRAWN, State.REPLACED])
    ended = ended_in()
    rows = Promise.objects.filter(
        ~ended["kept"],
        ~ended["let_go"],
        ~Exists(gone),
        ~Exists(explained(today)),
        entry__work__in=works,
        due_on__lt=today,
    )
    whole = Promise.objects.select_related("entry", "entry__work").prefetch_related(
        Prefetch("entry__words", Words.objects.order_by("field"))
    )
    keys = list(rows.order_by("due_on", "id").values_list("id", flat=True)[:at_most])
    return list(whole.filter(id__in=keys).order_by("due_on", "id"))


def fragile_promises(works: Collection[Work], today: date, at_most: int) -> list[Promise]:
    """Promises due within a month that lack something to stand on, soonest due first."""
    gone = Standing.objects.filter(entry=OuterRef("entry"), state__in=[State.WITHDRAWN, State.REPLACED])
    ended = ended_in()
    rows = Promise.objects.filter(
        ~Exists(gone),
        ~ended["kept"],
        ~ended["let_go"],
        ~stands_firm(),
        entry__work__in=works,
        due_on__gte=today,
        due_on__lt=today + timedelta(days=SOON_DAYS),
    )
    whole = rows.select_related("entry", "entry__work").prefetch_related(
        with_footings(),
        Prefetch("steps", PromiseStep.objects.order_by("at", "id")),
        Prefetch("entry__acts", Act.objects.select_related("person").order_by("position")),
        Prefetch("entry__words", Words.objects.order_by("field")),
    )
    return list(whole.order_by("due_on", "id")[:at_most])


def missing_at_tables(
    works: Collection[Work], today: date, at_most: int
) -> list[tuple[Work, list[Stakeholders]]]:
    """Works at whose tables groups are missing, most of them first; in one query."""
    rows = (
        Seat.objects.filter(on_day(today), work__in=works)
        .order_by()
        .values_list("work_id", "group")
        .distinct()
    )
    here = set(rows)
    missing = [
        (work, [group for group in Stakeholders if (work.id, group.value) not in here]) for work in works
    ]
    found = sorted((one for one in missing if one[1]), key=lambda one: (-len(one[1]), one[0].name))
    return found[:at_most]


def unanswered_alarms(works: Collection[Work], at_most: int) -> list[Alarm]:
    """Alarms that nobody has answered in writing, soonest due first."""
    rows = Alarm.objects.filter(work__in=works, answer__isnull=True).select_related("work")
    return list(rows.order_by("answer_due_on", "id")[:at_most])
