"""A letter to many people: queued in one transaction, sent by workers of which two are killed meanwhile."""

import os
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

from django.db import transaction

from alongside.apps.letters.enums import State
from alongside.apps.letters.models import Letter
from alongside.apps.letters.tasks import post_round
from alongside.apps.people.models import Account, Person
from alongside.apps.places.actions.places import open_place
from alongside.kernel.ids import new_id
from alongside.kernel.outbox import queue_each
from factories.fake_notify import KEY, FakeNotify
from factories.fake_smtp import FakeSmtp

NOON = datetime(2026, 5, 4, 12, tzinfo=UTC)
LEASES_ENDED = timedelta(minutes=10)
KILLED_AT = (0.2, 0.4)  # when so much of all has gone, a worker is killed
AT_ONCE = 5_000
TEMPLATES = {f"ALONGSIDE_NOTIFY_{way}_TEMPLATE": way for way in ("EMAIL", "TEXT", "POST")}


def letters(people: int, carrier: str) -> dict[str, Any]:
    """How long queueing and sending take, and what was lost and doubled by two kills."""
    about = _people(people, carrier)
    began = time.perf_counter()
    with transaction.atomic():
        queue_each(place_id=_place_of(about), about=about, kind="secret_reset", now=NOON - timedelta(hours=1))
    queued = time.perf_counter() - began
    began = time.perf_counter()
    with tempfile.TemporaryDirectory() as folder:
        went = _sent_while_killing(people, carrier, Path(folder))
    times = Counter(went)
    return {
        "people": people,
        "carrier": carrier,
        "queued_s": round(queued, 2),
        "sent_s": round(time.perf_counter() - began, 1),
        "killed": len(KILLED_AT),
        # unscoped: counted over the whole database
        "marked": Letter.unscoped.filter(state=State.SENT, person_id__in=list(about)).count(),
        "lost": people - len(times),
        "doubled": sum(often - 1 for often in times.values()),
    }


def letters_worker(minutes: int) -> None:
    """A worker, at noon and so many minutes; ends when nothing is left that it may send."""
    now = NOON + timedelta(minutes=minutes)
    while post_round(clock=lambda: now):
        pass


def _people(people: int, carrier: str) -> dict[UUID, UUID]:
    place = open_place(slug=f"letters-{carrier}", name="Letters", now=NOON)
    keys = [new_id() for _one in range(people)]
    accounts = [
        Account(email=f"{carrier}-{number}@bench.example", joined_at=NOON) for number in range(people)
    ]
    Account.objects.bulk_create(accounts, batch_size=AT_ONCE)
    rows = [
        Person(
            id=key, place=place, name="Jo", name_key="jo", joined_at=NOON, welcomed_at=NOON, account=account
        )
        for key, account in zip(keys, accounts, strict=True)
    ]
    Person.unscoped.bulk_create(rows, batch_size=AT_ONCE)
    return {key: key for key in keys}


def _place_of(about: dict[UUID, UUID]) -> UUID:
    return Person.unscoped.get(id=next(iter(about))).place_id


def _sent_while_killing(people: int, carrier: str, folder: Path) -> list[str]:
    """To whom letters went, as often as they went."""
    fake = FakeNotify(folder) if carrier == "notify" else FakeSmtp(folder)
    gone: Callable[[], list[str]] = fake.store.references if isinstance(fake, FakeNotify) else fake.taken
    env = os.environ | _carried_by(fake)
    workers = [_worker(env, minutes=0) for _one in range(3)]
    for part, worker in zip(KILLED_AT, workers, strict=False):
        while len(gone()) < part * people and worker.poll() is None:
            time.sleep(0.05)
        worker.kill()
    for worker in workers:
        worker.wait()
    if _worker(env, minutes=int(LEASES_ENDED.total_seconds() // 60)).wait():
        raise SystemExit("the last worker failed")
    went = gone()
    fake.close()
    return went


def _carried_by(fake: FakeNotify | FakeSmtp) -> dict[str, str]:
    if isinstance(fake, FakeNotify):
        key = {"ALONGSIDE_NOTIFY_ADDRESS": fake.address, "ALONGSIDE_NOTIFY_KEY": KEY}
        return {"ALONGSIDE_LETTERS": "notify", **key, **TEMPLATES}
    address = {"ALONGSIDE_SMTP_HOST": "127.0.0.1", "ALONGSIDE_SMTP_PORT": str(fake.port)}
    return {"ALONGSIDE_LETTERS": "smtp", **address}


def _worker(env: dict[str, str], *, minutes: int) -> "subprocess.Popen[bytes]":
    return subprocess.Popen([sys.executable, "-m", "bench.step", "letters_worker", str(minutes)], env=env)
