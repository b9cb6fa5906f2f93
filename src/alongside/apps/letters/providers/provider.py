from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Sealed:
    """A letter ready to go: the same ``reference`` at every try."""

    reference: str
    to: str
    subject: str
    text: str
    language: str


class NotNow(Exception):  # noqa: N818 - an answer, not an error
    """It did not go this time; it may later."""


class Undeliverable(Exception):  # noqa: N818 - an answer, not an error
    """This address will never take it."""


class Provider(Protocol):
    """Carries letters. ``sends`` is false for one that only lets them wait."""

    sends: bool

    def send(self, letter: Sealed) -> str:
        """Carry it, and say under which reference. **Raises** NotNow and Undeliverable."""

    def was_sent(self, reference: str) -> bool | None:
        """Whether it went before; None from one that cannot be asked."""
