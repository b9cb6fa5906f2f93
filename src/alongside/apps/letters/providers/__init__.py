"""Who carries a letter out of the house. One interface; a new provider is one module here."""

from alongside.apps.letters.enums import Channel
from alongside.apps.letters.providers.console import Console
from alongside.apps.letters.providers.folder import Folder
from alongside.apps.letters.providers.outbox_only import OutboxOnly
from alongside.apps.letters.providers.provider import NotNow, Provider, Sealed, Undeliverable
from alongside.apps.letters.providers.smtp import Smtp

__all__ = ["NotNow", "Provider", "Sealed", "Undeliverable", "providers"]


def providers(*, by: str, folder: str) -> dict[Channel, Provider]:
    """The provider of each channel that a provider carries. ``by`` is what ALONGSIDE_LETTERS says."""
    made: dict[str, Provider] = {
        "smtp": Smtp(),
        "console": Console(),
        "folder": Folder(folder),
        "outbox": OutboxOnly(),
    }
    # Nobody carries text messages yet: they wait, and nothing of them is lost.
    return {Channel.EMAIL: made[by], Channel.TEXT: OutboxOnly()}
