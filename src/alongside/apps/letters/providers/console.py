import sys

from alongside.apps.letters.providers.provider import Sealed
from alongside.apps.letters.providers.silent import Silent


class Console(Silent):
    """Writes letters to the terminal, links and all: for whoever builds, never for a living place."""

    sends = True

    def send(self, letter: Sealed) -> str:
        """Once shown, it is gone."""
        sys.stdout.write(f"\nTo: {letter.to}\nSubject: {letter.subject}\n\n{letter.text}\n")
        sys.stdout.flush()
        return letter.reference

    def was_sent(self, reference: str) -> bool | None:
        """A terminal does not remember."""
        return None
