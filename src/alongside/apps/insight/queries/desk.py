"""What waits for whoever keeps a place going, over all of their works at once."""

import uuid
from collections.abc import Collection
from datetime import date, datetime, timedelta

from django.db.models import Count, Exists, OuterRef, Prefetch

from alongside.apps.books.enums import DisputeStep, PairStep, State
from alongside.apps.books.models import Act, Batch, Dispute, Entry, Mediation, Standing, Words
from alongside.apps.books.rules.seeing import seen_by
from alongside.apps.insight.models import Alarm, Disagreement, Reply
from alongside.apps.people.models import Person
from alongside.apps.people.rules.roles import on_day
from alongside.apps.promises.enums import StepKind
from alongside.apps.promises.models import Promise, PromiseStep
from alongside.apps.promises.queries.promises import with_footings
from alongside.apps.promises.rules.endings import ended_in, explained
from alongside.apps.promises.rules.footing import stands_firm
from alongside.apps.work.enums import Stakeholders
from alongside.apps.work.models import GroupSought, Seat, Work
from alongside.core.shared.sides import Side
from alongside.kernel.remembering import remembered

LOOKED_AT = 20
SOON_DAYS = 31


def waiting_by_side(works: Collection[Work]) -> dict[uuid.UUID, dict[frozenset[Side], int]]:
    """How many lines of each work wait, by the sides whose word they lack; works where none does not."""
    if not works:
        return {}
    rows = Standing.objects.filter(work__in=works, state=State.WAITING).order_by()
    found = rows.values_list("work_id", "needs_citizen", "needs_professional").annotate(lines=Count("*"))
    place_id, keys = next(iter(works)).place_id, sorted(work.id for work in works)
    counted = remembered(place_id, ["waiting by side", keys], lambda: list(found))
    by_work: dict[uuid.UUID, dict[frozenset[Side], int]] = {}
    for work, citizen, professional, lines in counted:
        lacks = {Side.CITIZEN: citizen, Side.PROFESSIONAL: professional}
        sides = frozenset(side for side, lacking in lacks.items() if lacking)
        by_work.setdefault(work, {})[sides] = lines
    return by_work


def unseen_batches(works: Collection[Work]) -> list[Batch]:
    """Sheets and registers with rows that wait, latest first; older ones show as lines of their work."""
    recent = Batch.objects.filter(work__in=works).order_by("-made_at", "-id").values("id")[:LOOKED_AT]
    waiting = Standing.objects.filter(entry__batch=OuterRef("pk"), state=State.WAITING)
    rows = Batch.objects.filter(Exists(waiting), id__in=recent).select_related("work")
    return list(rows.order_by("-made_at", "-id"))


def disputes_in_the_open(works: Collection[Work], person: Person) -> list[Dispute]:
    """Entries somebody disputes openly, longest first, each with its pair as far as there is one.

    What is asked kindly stays between two people; where a pair has signed, there is no more to do.
    """
    steps = Dispute.objects.filter(raised=OuterRef("pk"))
    signed = Mediation.objects.filter(dispute=OuterRef("pk"), kind=PairStep.SIGNED)
    rows = Dispute.objects.filter(
        Exists(steps.filter(step=DisputeStep.OPENLY)),
        ~Exists(steps.filter(step=DisputeStep.SETTLED)),
        ~Exists(signed),
        raised__isnull=True,
        entry__work__in=works,
        entry__in=Entry.objects.filter(seen_by(person), disputes__isnull=False),
    )
    whole = rows.select_related("entry", "entry__work").prefetch_related(
        Prefetch("mediation", Mediation.objects.select_related("person").order_by("at", "id")),
    )
    return list(whole.order_by("at", "id")[:LOOKED_AT])


def weak_promises(works: Collection[Work], today: date, at_most: int) -> tuple[list[Promise], list[Promise]]:
    """Those whose day has passed without an ending, longest overdue first; and those due within a month that
    lack something to stand on, soonest due first.

    Explained with a day to hope for, it is late all the same; it comes back when that day has gone by. Each
    says with ``asked`` whether it is said to be done, so that those it was made to have the next word.
    """
    gone = Standing.objects.filter(entry=OuterRef("entry"), state__in=[State.WITHDRAWN, State.REPLACED])
    ended = ended_in()
    open_ones = Promise.objects.filter(
        ~Exists(gone), ~ended["kept"], ~ended["let_go"], entry__work__in=works
    ).order_by("due_on", "id")
    late = open_ones.filter(~Exists(explained(today)), due_on__lt=today)
    soon = open_ones.filter(~stands_firm(), due_on__gte=today, due_on__lt=today + timedelta(days=SOON_DAYS))
    # First which, then the whole of each: joined to all that is shown, a planner reads every promise.
    keys = [list(rows.values_list("id", flat=True)[:at_most]) for rows in (late, soon)]
    whole = _whole([key for some in keys for key in some])
    first, second = ([whole[key] for key in some] for some in keys)
    return first, second


def _whole(keys: list[uuid.UUID]) -> dict[uuid.UUID, Promise]:
    denied = PromiseStep.objects.filter(
        promise=OuterRef("promise"), kind=StepKind.SAID_NOT_KEPT, at__gt=OuterRef("at")
    )
    done = PromiseStep.objects.filter(~Exists(denied), promise=OuterRef("pk"), kind=StepKind.SAID_DONE)
    rows = Promise.objects.filter(id__in=keys).annotate(asked=Exists(done))
    found = rows.select_related("entry", "entry__work").prefetch_related(
        with_footings(),
        Prefetch("entry__acts", Act.objects.select_related("person").order_by("position")),
        Prefetch("entry__words", Words.objects.order_by("field")),
    )
    return {promise.id: promise for promise in found}


def missing_at_tables(
    works: Collection[Work], today: date, at_most: int, *, sought_since: datetime | None = None
) -> list[tuple[Work, list[Stakeholders]]]:
    """Works at whose tables groups are missing, most of them first; in one query.

    ``sought_since``: but those of which somebody has said since what is being done, or why not now.
    """
    rows = Seat.objects.filter(on_day(today), work__in=works).order_by().values_list("work_id", "group")
    if sought_since is not None:
        said = GroupSought.objects.filter(work__in=works, at__gte=sought_since).order_by()
        rows = rows.union(said.values_list("work_id", "group"))
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


def unanswered_disagreements(works: Collection[Work], person: Person, at_most: int) -> list[Disagreement]:
    """What others said against a finding and nobody has replied to, longest first."""
    replied = Reply.objects.filter(disagreement=OuterRef("pk"))
    rows = Disagreement.objects.filter(~Exists(replied), finding__work__in=works).exclude(by=person)
    return list(rows.select_related("finding__work").order_by("at", "id")[:at_most])
