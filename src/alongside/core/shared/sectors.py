"""Who pays for a professional hour."""

from enum import StrEnum


class Sector(StrEnum):
    """The sector of the organisation behind a hat; citizens have none.

    **Source**: domain brief A6: the sector is kept beside the side.
    """

    PUBLIC = "PUBLIC"
    VOLUNTARY = "VOLUNTARY"
    FAITH = "FAITH"
    PRIVATE = "PRIVATE"
