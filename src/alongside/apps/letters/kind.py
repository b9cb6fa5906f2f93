"""What a letter can tell: its shape; the kinds themselves stand in ``kinds``."""

from dataclasses import dataclass
from enum import Enum

from django.utils.functional import Promise

from alongside.apps.letters.enums import Say

Words = str | Promise


class About(Enum):
    """What ``about_id`` names; a kind about something else is told without a line of its own."""

    ENTRY = "ENTRY"
    PROMISE = "PROMISE"
    DISPUTE = "DISPUTE"
    WORK = "WORK"
    WORD = "WORD"
    OTHER = "OTHER"


@dataclass(frozen=True, slots=True)
class Kind:
    """``at_once``: never held back for a digest. ``must``: told even to those who want no letters.

    ``heading`` is also the subject of a letter that tells nothing else; ``short`` is all a text says of it.
    """

    heading: Words
    says: Words
    short: Words
    about: About = About.OTHER
    asks: tuple[Say, ...] = ()
    at_once: bool = False
    must: bool = False
