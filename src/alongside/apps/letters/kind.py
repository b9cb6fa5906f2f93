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
    ASK = "ASK"
    OTHER = "OTHER"


@dataclass(frozen=True, slots=True)
class Kind:
    """``at_once``: never held back for a digest. ``must``: told even to those who want no letters.

    ``requests``: it asks for some of their time, so it goes only as often as anybody is asked. Their own
    duties, and answers to what they wrote, are no requests.

    ``heading`` is also the subject of a letter that tells nothing else; ``short`` is all a text says of it.
    """

    heading: Words
    says: Words
    short: Words
    about: About = About.OTHER
    asks: tuple[Say, ...] = ()
    requests: bool = False
    at_once: bool = False
    must: bool = False
