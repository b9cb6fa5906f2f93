"""The worker that gathers and sends letters. As many as one likes may run; killing one loses nothing."""

import argparse
import os
import signal
import time
from collections.abc import Callable

HELP = "gather and send the letters that wait, and let go of what is kept no longer; until it is stopped"
PAUSE_SECONDS = 5


def add(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--once", action="store_true", help="send what is due now, and end")
    parser.add_argument(
        "--with-parent", action="store_true", help="end when the program that started it has ended"
    )


def run(arguments: argparse.Namespace) -> int:
    from alongside.cli.reading import ready

    ready()
    going_on = _until_told(arguments)
    if arguments.once:
        while _round(going_on):
            pass
        return 0
    while going_on():
        _round(going_on)
        _pause(going_on)
    return 0


def _until_told(arguments: argparse.Namespace) -> Callable[[], bool]:
    """False once somebody asked it to end, or its parent is gone: the letter in hand is finished first."""
    told: list[int] = []
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda got, _frame: told.append(got))
    parent = os.getppid() if arguments.with_parent else None
    return lambda: not told and (parent is None or os.getppid() == parent)


def _round(going_on: Callable[[], bool]) -> int:
    """One round. A database that is away for a while is no reason to end."""
    import logging

    from django.db import Error, close_old_connections

    from alongside.apps.letters.tasks import post_round
    from alongside.apps.rights.tasks import rights_round
    from alongside.kernel.clock import now

    close_old_connections()
    try:
        sent = post_round(clock=now, going_on=going_on)
        rights_round(clock=now, going_on=going_on)
    except Error as trouble:
        logging.getLogger(__name__).warning("letters: the database says %s", type(trouble).__name__)
        return 0
    return sent


def _pause(going_on: Callable[[], bool]) -> None:
    for _second in range(PAUSE_SECONDS):
        if going_on():
            time.sleep(1)
