"""The capacities in which people act."""

from enum import StrEnum

from alongside.core.shared.sides import Side


class HatKind(StrEnum):
    """The hat a person wears for one activity."""

    LIVED_EXPERIENCE = "LIVED_EXPERIENCE"
    REPRESENTS_GROUP = "REPRESENTS_GROUP"
    PARENT_CARER = "PARENT_CARER"
    YOUNG_PERSON = "YOUNG_PERSON"
    NEIGHBOUR = "NEIGHBOUR"
    PEER_SUPPORTER = "PEER_SUPPORTER"
    PRACTITIONER = "PRACTITIONER"
    COMMISSIONER = "COMMISSIONER"
    FACILITATOR = "FACILITATOR"


_FIXED: dict[HatKind, Side] = {
    HatKind.LIVED_EXPERIENCE: Side.CITIZEN,
    HatKind.REPRESENTS_GROUP: Side.CITIZEN,
    HatKind.PARENT_CARER: Side.CITIZEN,
    HatKind.YOUNG_PERSON: Side.CITIZEN,
    HatKind.NEIGHBOUR: Side.CITIZEN,
    HatKind.PRACTITIONER: Side.PROFESSIONAL,
    HatKind.COMMISSIONER: Side.PROFESSIONAL,
}


def side_of_hat(kind: HatKind, *, paid: bool) -> Side:
    """The side a hat belongs to.

    Peer supporters and facilitators exist on both sides, so being paid for the hour settles it.

    **Raises** ValueError when a citizen's hat is said to be paid, or a professional's unpaid.
    **Source**: domain brief A6: whoever is paid for the hour by any provider is professional.
    """
    by_pay = Side.PROFESSIONAL if paid else Side.CITIZEN
    if _FIXED.get(kind, by_pay) is not by_pay:
        raise ValueError(f"{kind} cannot be {'paid' if paid else 'unpaid'}")
    return by_pay


def sides_open_to(kind: HatKind) -> tuple[Side, ...]:
    """The sides a hat of this kind may be worn on."""
    fixed = _FIXED.get(kind)
    return (fixed,) if fixed else (Side.CITIZEN, Side.PROFESSIONAL)
