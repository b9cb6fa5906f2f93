"""What became of a letter that left the house: it arrived, or it came back and is printed."""

import logging
from collections.abc import Mapping
from datetime import datetime

from alongside.apps.letters.enums import Channel, State
from alongside.apps.letters.models import Letter
from alongside.apps.letters.providers import Became, NotNow, Provider
from alongside.apps.letters.rules.delivery import ask_back_next

_log = logging.getLogger(__name__)


def ask_back(*, letter: Letter, providers: Mapping[Channel, Provider], now: datetime) -> Became | None:
    """Ask its provider once. Two workers that ask at one moment write down the same."""
    provider = providers[Channel(letter.channel)]
    try:
        became = provider.what_became(str(letter.id)) if provider.tells else None
    except NotNow as trouble:
        _log.warning("what became of letter %s is asked later: %s", letter.id, trouble)
        became = None
    if became is Became.ARRIVED:
        _note(letter, arrived_at=now, ask_back_at=None)
    elif became is Became.CAME_BACK:
        _print_it(letter, now)
    else:
        _note(letter, ask_back_at=ask_back_next(letter.sent_at or now, now))
    return became


def _print_it(letter: Letter, now: datetime) -> None:
    """Nothing is lost: what came back is printed, and the desk sees why."""
    _note(
        letter,
        state=State.WAITING,
        channel=Channel.PRINT,
        bounced_at=now,
        next_try_at=now,
        tries=0,
        ask_back_at=None,
        sent_at=None,
    )


def _note(letter: Letter, **what: object) -> None:
    rows = Letter.objects.filter(id=letter.id, state=State.SENT, channel=letter.channel)
    rows.filter(ask_back_at=letter.ask_back_at).update(**what)
