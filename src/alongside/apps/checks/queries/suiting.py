"""What somebody plans, what the rules say of it, and whether a check fits."""

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from uuid import UUID
from zoneinfo import ZoneInfo

from django.db.models import Exists, OuterRef, Prefetch, QuerySet

from alongside.apps.checks.models import Check, GoneOn, PlannedActivity, PlannedTime, Proof
from alongside.apps.checks.rules.suiting import again_on, check_fits
from alongside.apps.people.models import Person
from alongside.apps.people.rules.belonging import members
from alongside.apps.places.enums import FigureKey
from alongside.apps.places.models import Place
from alongside.apps.places.queries.figures import figure_on
from alongside.core.suitability.finding import Suitability, likely_regulated
from alongside.core.suitability.plan import Planned, Span
from alongside.core.suitability.rules import Activity, Territory, Workforce


@dataclass(frozen=True, slots=True)
class Suiting:
    """How one person stands: what the rules say, the check that fits, or the word by which it goes on."""

    finding: Suitability
    fits: Check | None
    gone_on: GoneOn | None

    @property
    def is_stopped(self) -> bool:
        """Likely regulated, and nothing that lets it go on."""
        return self.finding.ask and self.fits is None and self.gone_on is None


def suiting_of(person: Person, place: Place, day: date) -> Suiting:
    """One person's."""
    return suiting_of_all([person.id], place, day)[person.id]


def suiting_of_all(ids: Collection[UUID], place: Place, day: date) -> dict[UUID, Suiting]:
    """Everybody's of a page, in as many queries however many they are."""
    months = int(figure_on(place, FigureKey.CHECK_MONTHS, day))
    planned: dict[UUID, list[Planned]] = defaultdict(list)
    for one in planned_by(ids):
        planned[one.person_id].append(_planned(one, place))
    fitting: dict[UUID, Check] = {}
    for check in Check.objects.filter(person__in=ids).order_by("issued_on", "id"):
        if check_fits(check, day, months):
            fitting[check.person_id] = check
    gone = {
        row.person_id: row
        for row in GoneOn.objects.filter(person__in=ids, until__gt=day).order_by("at", "id")
    }
    zone = ZoneInfo(place.time_zone)
    return {
        key: Suiting(likely_regulated(planned[key], zone), fitting.get(key), gone.get(key)) for key in ids
    }


def planned_by(ids: Collection[UUID]) -> QuerySet[PlannedActivity]:
    """What these people plan and have not ended, with all its times."""
    rows = PlannedActivity.objects.filter(person__in=ids, ended_at__isnull=True)
    times = Prefetch("times", PlannedTime.objects.order_by("starts_at"))
    return rows.select_related("work").prefetch_related(times).order_by("written_at", "id")


def _planned(row: PlannedActivity, place: Place) -> Planned:
    return Planned(
        activity=Activity(row.kind),
        spans=tuple(Span(one.starts_at, one.ends_at) for one in row.times.all()),
        workforce=Workforce(row.workforce),
        supervised=row.supervised,
        own_child_only=row.own_child_only,
        territory=Territory(place.nation),
    )


def people_with_checks(place: Place) -> QuerySet[Person]:
    """Whoever plans something, or of whom a check or a proof was seen, by name."""
    about = [
        Exists(PlannedActivity.objects.filter(person=OuterRef("pk"), ended_at__isnull=True)),
        Exists(Check.objects.filter(person=OuterRef("pk"), ended_on__isnull=True)),
        Exists(Proof.objects.filter(person=OuterRef("pk"))),
    ]
    rows = Person.objects.filter(members(), place=place).filter(about[0] | about[1] | about[2])
    return rows.order_by("name_key", "id")


def checks_of(person: Person) -> list[Check]:
    """The certificates seen of somebody, the newest first; those that count no more last."""
    rows = Check.objects.filter(person=person).select_related("seen_by")
    return sorted(rows.order_by("-issued_on", "-id"), key=lambda one: one.ended_on is not None)


def proofs_of(person: Person) -> list[Proof]:
    """References and trainings, the newest first."""
    return list(Proof.objects.filter(person=person).select_related("seen_by").order_by("-dated_on", "-id"))


def check_by_id(check_id: UUID) -> Check | None:
    """One certificate of the place in scope."""
    return Check.objects.filter(id=check_id).select_related("person", "place").first()


def planned_by_id(planned_id: UUID) -> PlannedActivity | None:
    """One planned activity of the place in scope."""
    return PlannedActivity.objects.filter(id=planned_id).select_related("person", "place", "work").first()


def checks_to_look_at(place: Place, day: date) -> list[tuple[Check, date]]:
    """Those whose day comes within the days of the place's figure or has passed, each with that day."""
    months = int(figure_on(place, FigureKey.CHECK_MONTHS, day))
    before = int(figure_on(place, FigureKey.CHECK_REMIND_DAYS, day))
    rows = Check.objects.filter(place=place, ended_on__isnull=True, person__left_at__isnull=True)
    dated = [(check, again_on(check, months)) for check in rows.select_related("person").order_by("id")]
    return [(check, on) for check, on in dated if (on - day).days <= before]
