"""The gate: whether what people said lets a thing be done. Pure; the rooms ask through ``apps.consent``."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from alongside.core.consent.ages import AgeBand, bands_from


class Speaker(StrEnum):
    """Who says it: the person themselves, or somebody who looks after a child."""

    OWN = "OWN"
    GUARDIAN = "GUARDIAN"


class Reach(StrEnum):
    """How far something may be seen. Each reaches as far as those before it, and further."""

    TABLE = "TABLE"
    PLACE = "PLACE"
    EVERYONE = "EVERYONE"


_ORDER = list(Reach)


@dataclass(frozen=True, slots=True)
class Audience:
    """As far as ``reach``, or exactly ``to`` (a channel, a body); the place, where both are empty."""

    reach: Reach | None = None
    to: str = ""


THE_PLACE = Audience()


@dataclass(frozen=True, slots=True)
class Said:
    """The latest that one speaker said of one purpose and audience.

    ``until`` is the first day on which a yes no longer holds; a no has none and holds until another word.
    """

    speaker: Speaker
    is_yes: bool
    reach: Reach | None = None
    until: date | None = None

    def lives_on(self, day: date) -> bool:
        """Whether it still says anything that day."""
        return not self.is_yes or self.until is None or day < self.until

    def covers(self, reach: Reach | None) -> bool:
        """Whether it is a yes that reaches as far as that."""
        if not self.is_yes or reach is None:
            return self.is_yes
        return self.reach is not None and self.reach in reaching(reach)


def reaching(reach: Reach) -> list[Reach]:
    """The permissions that go as far as this or further."""
    return _ORDER[_ORDER.index(reach) :]


def decides_alone(band: AgeBand, own_say_from: int) -> bool:
    """Whether somebody of this age speaks for themselves. **Units**: whole years."""
    return band in bands_from(own_say_from)


def lets(said: Iterable[Said], *, band: AgeBand, own_say_from: int, reach: Reach | None, day: date) -> bool:
    """Whether it may be done that day.

    From ``own_say_from`` years on the person's own say decides, whatever a guardian said. Below it a guardian
    must have said yes, and nobody no: neither another guardian nor the child. What nobody was asked is no.

    **Units**: ``own_say_from`` in whole years; ``day`` a yes holds on the days before its ``until``.
    **Source**: domain brief E3 (Data Protection Act 2018, s. 9: 13; a child's assent beside a parent's yes).
    """
    alone = decides_alone(band, own_say_from)
    needed = Speaker.OWN if alone else Speaker.GUARDIAN
    heard = [one for one in said if one.lives_on(day) and not (alone and one.speaker is Speaker.GUARDIAN)]
    return any(one.speaker is needed for one in heard) and all(one.covers(reach) for one in heard)
