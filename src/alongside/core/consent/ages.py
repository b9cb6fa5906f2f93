"""Ages in bands: nobody's birthday is kept."""

from enum import StrEnum


class AgeBand(StrEnum):
    """How old somebody is, no nearer than a use for it needs.

    **Source**: the age bands of the ICO's Children's Code; domain brief E3.
    """

    UNKNOWN = "UNKNOWN"
    UNDER_6 = "UNDER_6"
    FROM_6 = "FROM_6"
    FROM_10 = "FROM_10"
    FROM_13 = "FROM_13"
    FROM_16 = "FROM_16"
    ADULT = "ADULT"


class Readers(StrEnum):
    """For whom words are written: children, teenagers, everybody else."""

    CHILD = "CHILD"
    TEEN = "TEEN"
    GROWN = "GROWN"


_YOUNGEST = {
    AgeBand.UNDER_6: 0,
    AgeBand.FROM_6: 6,
    AgeBand.FROM_10: 10,
    AgeBand.FROM_13: 13,
    AgeBand.FROM_16: 16,
    AgeBand.ADULT: 18,
}
YOUNG = frozenset(band for band, years in _YOUNGEST.items() if years < _YOUNGEST[AgeBand.ADULT])


def bands_from(years: int) -> frozenset[AgeBand]:
    """The bands whose own say decides where it does from ``years`` on.

    Who has not said how old they are speaks for themselves: nobody else could. A band that begins below
    ``years`` is not among them, for its youngest are too young.

    **Units**: whole years.
    """
    return frozenset(band for band, from_then in _YOUNGEST.items() if from_then >= years) | {AgeBand.UNKNOWN}


def readers_of(band: AgeBand) -> Readers:
    """Whose words somebody of this age is asked in."""
    if band not in YOUNG:
        return Readers.GROWN
    return Readers.TEEN if band in (AgeBand.FROM_13, AgeBand.FROM_16) else Readers.CHILD
