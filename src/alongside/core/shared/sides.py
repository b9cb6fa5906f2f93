"""The two sides that keep the books together."""

from enum import StrEnum


class Side(StrEnum):
    """Whoever is paid for the hour is professional; the same person unpaid is citizen.

    **Source**: domain brief A6, *Whose side*.
    """

    CITIZEN = "CITIZEN"
    PROFESSIONAL = "PROFESSIONAL"

    @property
    def other(self) -> "Side":
        """The side across the table."""
        return Side.PROFESSIONAL if self is Side.CITIZEN else Side.CITIZEN
