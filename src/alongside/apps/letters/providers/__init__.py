"""Who carries a letter out of the house. One interface; a new provider is one module here."""

from collections.abc import Callable, Mapping
from functools import partial

from django.conf import settings

from alongside.apps.letters.enums import Channel
from alongside.apps.letters.providers.console import Console
from alongside.apps.letters.providers.folder import Folder
from alongside.apps.letters.providers.notify import Notify
from alongside.apps.letters.providers.notify_api import NotifyApi, NotifyKey
from alongside.apps.letters.providers.outbox_only import OutboxOnly
from alongside.apps.letters.providers.provider import Became, NotNow, Provider, Sealed, Undeliverable
from alongside.apps.letters.providers.smtp import Smtp

__all__ = [
    "Became",
    "NotNow",
    "Provider",
    "Sealed",
    "Undeliverable",
    "carried_by",
    "carrier_of_codes",
    "providers",
]


def providers() -> dict[Channel, Provider]:
    """The provider of each channel that one may carry, as the settings of this installation name them."""
    return {Channel(code): _made(by, Channel(code)) for code, by in settings.CARRIED_BY.items()}


def carried_by(channel: Channel) -> bool:
    """Whether what goes that way leaves the house: what no provider carries cannot be chosen."""
    return settings.CARRIED_BY.get(channel, "outbox") != "outbox"


def carrier_of_codes(channel: Channel) -> Provider:
    """Who brings a code somebody waits for. By e-mail the mail server, wherever letters go, unless
    Notify brings them."""
    by = settings.CARRIED_BY.get(channel, "outbox")
    return Smtp() if channel is Channel.EMAIL and by != "notify" else _made(by, channel)


def _made(by: str, channel: Channel) -> Provider:
    make: Mapping[str, Callable[[], Provider]] = {
        "smtp": Smtp,
        "console": Console,
        "folder": partial(Folder, settings.LETTERS_FOLDER),
        "outbox": OutboxOnly,
        "notify": partial(_notify, channel),
    }
    return make[by]()


def _notify(channel: Channel) -> Notify:
    at = settings.NOTIFY
    return Notify(
        NotifyApi(at["ADDRESS"], NotifyKey.read(at["KEY"])), channel, at[channel.value], at["REPLY_TO"]
    )
