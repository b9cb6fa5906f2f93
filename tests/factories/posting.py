"""Run as a program: a worker of letters on a database of its own, killed where a test asks, and what is left.

``make`` makes the database and queues one letter each for several people; ``work`` sends what is due;
``kill-before``, ``kill-after`` and ``kill-marking`` stop for good around the provider's call, as ``kill -9``
does; ``later`` lets the leases end and works again; ``count`` only counts. ``kill-slip`` asks for a sign-in
code and stops before the mail server has it. Prints JSON.
"""

import json
import os
import signal
import sys
from collections.abc import Callable
from contextlib import nullcontext
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

NOW = datetime(2026, 5, 4, 10, tzinfo=UTC)
LATER = NOW + timedelta(minutes=6)
WHO = ("ada", "cleo", "dev", "mina")


def die(*_arguments: Any) -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def die_at_marking() -> Callable[..., Any]:
    """Pull the plug before the second letter is marked as sent."""
    seen = []

    def watch(execute: Callable[..., Any], sql: str, params: Any, many: bool, context: Any) -> Any:
        if sql.startswith('UPDATE "letters_letter"') and '"sent_at"' in sql:
            seen.append(sql)
            if len(seen) == 2:
                die()
        return execute(sql, params, many, context)

    return watch


def kill_around(verb: str) -> None:
    """The second call of the provider is the last thing this program does, or just what it does not do."""
    from alongside.apps.letters.enums import Channel
    from alongside.apps.letters.providers import providers

    carrier = type(providers()[Channel.EMAIL])
    send, calls = carrier.send, []

    def sent(self: Any, letter: Any) -> str:
        calls.append(letter)
        if len(calls) == 2 and verb == "kill-before":
            die()
        reference = send(self, letter)
        if len(calls) == 2:
            die()
        return reference

    setattr(carrier, "send", sent)  # noqa: B010 - the one place that breaks a provider on purpose


def kill_slip() -> None:
    """Ask for a code; the mail server's door is the last thing this program sees."""
    from alongside.apps.letters.actions.slips import send_slip
    from alongside.apps.letters.providers.smtp import Smtp

    setattr(Smtp, "send", die)  # noqa: B010 - the one place that breaks a provider on purpose
    send_slip(
        to="ada@example.org",
        subject="Code",
        text="424242",
        language="en",
        now=NOW,
        good_for=timedelta(minutes=15),
    )


def make() -> None:
    from alongside.kernel.outbox import queue
    from cast import make_cast

    cast = make_cast()
    for who in WHO:
        person = cast.person(who)
        queue(
            place_id=cast.place.id,
            person_id=person.id,
            kind="secret_reset",
            about_id=person.id,
            now=NOW - timedelta(hours=1),
        )


def counts() -> dict[str, int]:
    from django.conf import settings

    from alongside.apps.letters.enums import State
    from alongside.apps.letters.models import Letter, Slip
    from alongside.kernel.outbox.models import NO_LETTER, Queued

    # unscoped: counted over the whole database, as whoever looks after a broken server would.
    letters = Letter.unscoped.all()
    mails = Path(settings.LETTERS_FOLDER).parent / "mails"
    folder = Path(settings.LETTERS_FOLDER)
    return {
        "queued": Queued.objects.filter(letter_id=NO_LETTER).count(),
        "letters": letters.count(),
        "sent": letters.filter(state=State.SENT).count(),
        "files": len(list(folder.glob("*.txt"))) if folder.exists() else 0,
        "slips": Slip.objects.count(),
        "mails": len(list(mails.glob("*.log"))) if mails.exists() else 0,
    }


def main(verb: str) -> None:
    import django
    from django.conf import settings

    django.setup()
    settings.EMAIL_BACKEND = "django.core.mail.backends.filebased.EmailBackend"
    settings.EMAIL_FILE_PATH = str(settings.DATA / "mails")
    if verb == "kill-slip":
        kill_slip()
    if verb == "make":
        make()
        return
    if verb != "count":
        work(verb)
    print(json.dumps(counts()))


def work(verb: str) -> None:
    from django.db import connection

    from alongside.apps.letters.tasks import post_round

    if verb in ("kill-before", "kill-after"):
        kill_around(verb)
    watch = connection.execute_wrapper(die_at_marking()) if verb == "kill-marking" else nullcontext()
    with watch:
        post_round(clock=lambda: LATER if verb == "later" else NOW)


if __name__ == "__main__":
    main(sys.argv[1])
