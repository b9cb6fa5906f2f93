"""Everything that waits, read once, in a fixed number of queries however many works there are."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID

from alongside.apps.books.models import Batch, Dispute
from alongside.apps.books.queries.waiting import waiting_in_short
from alongside.apps.books.rules.mediating import pair_of
from alongside.apps.doing.models import StagedRegister
from alongside.apps.doing.queries.desk import works_at_desk
from alongside.apps.doing.queries.staged import unfinished_for
from alongside.apps.insight.models import Alarm, Disagreement
from alongside.apps.insight.queries.desk import (
    disputes_in_the_open,
    missing_at_tables,
    unanswered_alarms,
    unanswered_disagreements,
    unseen_batches,
    waiting_by_side,
    weak_promises,
)
from alongside.apps.letters.queries.printing import letters_to_print
from alongside.apps.letters.rules.printing import may_print_letters
from alongside.apps.people.models import Person
from alongside.apps.people.queries.joining import newcomers_for, resting_codes
from alongside.apps.places.enums import FigureKey
from alongside.apps.places.queries.figures import figures_on
from alongside.apps.promises.models import Promise
from alongside.apps.work.enums import Stakeholders
from alongside.apps.work.models import PlanStep, Work
from alongside.apps.work.queries.plans import late_steps
from alongside.core.shared.sides import Side
from alongside.web.shared.names import prepare_names
from alongside.web.shared.requests import MemberRequest
from alongside.web.steward.desk.thing import AT_MOST

MOST_TABLES = 2


@dataclass(frozen=True, slots=True)
class Found:
    """What waits at somebody's desk. ``for_me``: how many entries of each work wait for their own word."""

    works: list[Work]
    alarms: list[Alarm]
    disagreements: list[Disagreement]
    disputes: list[Dispute]
    late: list[Promise]
    fragile: list[Promise]
    steps: list[PlanStep]
    resting: list[tuple[str, int]]
    new: list[Person]
    welcomed: list[Person]
    batches: list[Batch]
    my_batches: set[UUID]
    for_me: Counter[UUID]
    lines: dict[UUID, dict[frozenset[Side], int]]
    own_sides: dict[UUID, Side]
    missing: list[tuple[Work, list[Stakeholders]]]
    unfinished: list[StagedRegister]
    to_print: int
    prints: bool
    pair_days: int

    def people(self) -> Iterator[Person]:
        """Everybody whose name may be shown: the gate is asked once."""
        yield from self.new
        yield from self.welcomed
        yield from (step.owner for step in self.steps)
        for raised in self.disputes:
            yield from (step.person for step in pair_of(raised).asked.values())


def find(request: MemberRequest) -> Found:
    """For whoever looks, with the names they may see."""
    person, today = request.person, request.today
    prints = bool(may_print_letters(person, today))  # asks the same of them as looking over the place
    works = works_at_desk(person, today, over_place=prints)
    figures = figures_on(request.place, today)
    short = waiting_in_short(person, today)
    here = {work.id for work in works}
    looked_for = request.now - timedelta(days=int(figures[FigureKey.MISSING_DAYS].value))
    late, fragile = weak_promises(works, today, AT_MOST)
    newcomers = newcomers_for(person, AT_MOST * 2)
    found = Found(
        works=works,
        alarms=unanswered_alarms(works, AT_MOST),
        disagreements=unanswered_disagreements(works, person, AT_MOST),
        disputes=disputes_in_the_open(works, person),
        late=late,
        fragile=fragile,
        steps=late_steps(works, today, AT_MOST, of_place_for=person),
        resting=resting_codes(
            request.place,
            request.now,
            AT_MOST,
            a_day=int(figures[FigureKey.JOINING_A_DAY].value),
        ),
        new=[one for one, may_welcome in newcomers if may_welcome],
        welcomed=[one for one, may_welcome in newcomers if not may_welcome],
        batches=unseen_batches(works),
        my_batches={batch for work, batch in short.entries if batch is not None and work in here},
        for_me=Counter(work for work, batch in short.entries if batch is None and work in here),
        lines=waiting_by_side(works),
        own_sides=short.own_sides,
        missing=missing_at_tables(works, today, MOST_TABLES, sought_since=looked_for),
        unfinished=unfinished_for(person, request.now)[:AT_MOST],
        to_print=letters_to_print(request.place).count() if prints else 0,
        prints=prints,
        pair_days=int(figures[FigureKey.PAIR_DAYS].value),
    )
    prepare_names(request, list(found.people()))
    return found
