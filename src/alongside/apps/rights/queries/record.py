"""The record of processing, drawn from what is declared, what is really stored, and the lengths in force."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from alongside.apps.rights.enums import Keep
from alongside.apps.rights.models import KeepingTime
from alongside.apps.rights.queries.endings import BY_WHAT, Ending
from alongside.apps.rights.queries.keeping import own_times
from alongside.apps.rights.queries.kept import KEPT, Kept
from alongside.apps.rights.rules.fates import FATES, Fate
from alongside.apps.rights.rules.keeping import Length, length_on
from alongside.apps.rights.rules.processing import ACTIVITIES, Activity


@dataclass(frozen=True, slots=True)
class Recorded:
    """One activity: what of it people find in their own copy with what erasing does to it, and how long it
    is kept. ``keeps`` is empty where it stays as long as its person does."""

    activity: Activity
    copies: list[tuple[Kept, Fate]]
    keeps: list[tuple[Ending, Length | None]]


def record_on(day: date) -> list[Recorded]:
    """Every activity of the place in scope. One query."""
    return recorded(own_times(), day)


def recorded(own: Sequence[KeepingTime], day: date) -> list[Recorded]:
    """The same with the lengths a place says itself."""
    return [
        Recorded(
            activity,
            [(kept, FATES[kept.slug]) for kept in KEPT if kept.model._meta.label_lower in activity.tables],
            [(BY_WHAT[what], length_on(what, day, own)) for what in activity.keeps],
        )
        for activity in ACTIVITIES
    ]


def with_its_person(day: date) -> Length | None:
    """How long after somebody has left their record goes, and with it what has no length of its own."""
    return length_on(Keep.PEOPLE, day, own_times())
