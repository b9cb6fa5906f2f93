"""Whether a promise stands on firm ground, and what is missing under it."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Means(StrEnum):
    """Whether the money, time or rooms a promise needs are there."""

    THERE = "THERE"
    NOT_YET = "NOT_YET"
    UNSAID = "UNSAID"


class Stoppable(StrEnum):
    """Whether anybody besides those who promise could stop it."""

    NOBODY = "NOBODY"
    SOMEBODY = "SOMEBODY"
    UNSAID = "UNSAID"


class Asked(StrEnum):
    """Where whoever could stop it stands."""

    AGREED = "AGREED"
    NO_ANSWER = "NO_ANSWER"
    NOT_ASKED = "NOT_ASKED"
    REFUSED = "REFUSED"


class Weakness(StrEnum):
    """What makes a promise fragile, the worst first."""

    REFUSED = "REFUSED"
    NO_OWNER = "NO_OWNER"
    MEANS_NOT_YET = "MEANS_NOT_YET"
    MEANS_UNSAID = "MEANS_UNSAID"
    NOT_ASKED = "NOT_ASKED"
    NO_ANSWER = "NO_ANSWER"
    STOPPERS_UNSAID = "STOPPERS_UNSAID"


@dataclass(frozen=True, slots=True)
class Ground:
    """What is known of the ground a promise stands on.

    ``has_owner``: somebody is named who sees to it. ``asked``: where each of those who could stop it stands.
    """

    has_owner: bool
    means: Means
    stoppable: Stoppable
    asked: tuple[Asked, ...] = ()


def weaknesses(ground: Ground) -> tuple[Weakness, ...]:
    """What is missing; a promise is fragile when anything is. None of it says that it will not be kept.

    **Source**: a convention of Alongside (docs/measures/promises.md), after what makes promises break:
    nobody sees to it, the means are not there, or somebody could stop it and has not said yes.
    **Ties**: in the order of ``Weakness``, each once.
    """
    found = set(_of_owner(ground)) | set(_of_means(ground)) | set(_of_stoppers(ground))
    return tuple(weakness for weakness in Weakness if weakness in found)


def _of_owner(ground: Ground) -> Iterable[Weakness]:
    return () if ground.has_owner else (Weakness.NO_OWNER,)


def _of_means(ground: Ground) -> Iterable[Weakness]:
    lacking = {Means.NOT_YET: Weakness.MEANS_NOT_YET, Means.UNSAID: Weakness.MEANS_UNSAID}
    return (lacking[ground.means],) if ground.means in lacking else ()


def _of_stoppers(ground: Ground) -> Iterable[Weakness]:
    if ground.stoppable is Stoppable.UNSAID:
        return (Weakness.STOPPERS_UNSAID,)
    lacking = {
        Asked.REFUSED: Weakness.REFUSED,
        Asked.NOT_ASKED: Weakness.NOT_ASKED,
        Asked.NO_ANSWER: Weakness.NO_ANSWER,
    }
    return [lacking[one] for one in ground.asked if one in lacking]
