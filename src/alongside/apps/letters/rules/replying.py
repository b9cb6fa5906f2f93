"""Where a reply comes in, if it does."""

from uuid import UUID

from django.conf import settings

from alongside.apps.letters.enums import Channel
from alongside.apps.voices.rules.rounds import reply_code


def takes_replies(channel: Channel) -> bool:
    """Whether an answer to a message comes in again: then the message says so."""
    by = settings.CARRIED_BY.get(channel, "outbox")
    if channel is Channel.TEXT:
        return by != "outbox" and bool(settings.NOTIFY.get("TOKEN"))
    # Notify lets nobody say for each letter where its answer goes.
    return channel is Channel.EMAIL and by not in ("outbox", "notify") and bool(settings.REPLY_ADDRESS)


def reply_address(ask_id: UUID) -> str:
    """The address for the reply to this one asking: ``answers+CODE@hub.example``."""
    name, _at, host = str(settings.REPLY_ADDRESS).partition("@")
    return f"{name}+{reply_code(ask_id).lower()}@{host}"


def code_in(address: str) -> str:
    """The code that stands in an address we gave out; empty in any other."""
    name, _at, host = address.strip().lower().partition("@")
    ours, _at, here = str(settings.REPLY_ADDRESS).lower().partition("@")
    own, plus, code = name.partition("+")
    return code if plus and ours and (own, host) == (ours, here) else ""
