from alongside.apps.letters.providers.provider import NotNow, Sealed
from alongside.apps.letters.providers.silent import Silent


class OutboxOnly(Silent):
    """Nothing leaves: letters wait until there is a provider that carries them."""

    sends = False

    def send(self, letter: Sealed) -> str:
        """Nobody asks it to; should somebody, the letter waits on."""
        raise NotNow("no provider carries letters")

    def was_sent(self, reference: str) -> bool | None:
        """Nothing ever was."""
        return False
