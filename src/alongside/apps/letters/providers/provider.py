from dataclasses import dataclass
from enum import Enum
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Sealed:
    """A letter ready to go: the same ``reference`` at every try.

    ``to`` is an address, a number, or the lines of a postal address; ``reply_to`` where an answer comes in.
    """

    reference: str
    to: str
    subject: str
    text: str
    language: str
    reply_to: str = ""


class NotNow(Exception):  # noqa: N818 - an answer, not an error
    """It did not go this time; it may later."""


class Undeliverable(Exception):  # noqa: N818 - an answer, not an error
    """This address will never take it."""


class Became(Enum):
    """What became of a letter that a provider took."""

    UNDER_WAY = "UNDER_WAY"
    ARRIVED = "ARRIVED"
    CAME_BACK = "CAME_BACK"


class Provider(Protocol):
    """Carries letters. ``sends`` is false for one that only lets them wait.

    ``tells``: it can be asked later what became of a letter.
    """

    sends: bool
    tells: bool

    def send(self, letter: Sealed) -> str:
        """Carry it, and say under which reference. **Raises** NotNow and Undeliverable."""

    def was_sent(self, reference: str) -> bool | None:
        """Whether it went before; None from one that cannot be asked. **Raises** NotNow."""

    def what_became(self, reference: str) -> Became | None:
        """Where it is by now; None where that is not known. **Raises** NotNow."""
