"""The same pages at two sizes, through gunicorn: how long they take and how many queries they cost."""

import http.client
import os
import socket
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from alongside.apps.books.models import Entry
from alongside.apps.people.models import Account
from alongside.apps.places.models import Place
from alongside.kernel.scoping import scope
from bench.shape import PLACE

ROUNDS = 25
WARM_UP = 3


@dataclass(frozen=True, slots=True)
class Page:
    """An address, and who opens it."""

    name: str
    path: str
    who: str = ""


def pages() -> list[Page]:
    """The books' pages: for strangers and for members, of a large, a middling and a small work."""
    with scope(Place.objects.get(slug=PLACE).id):
        entry = Entry.objects.filter(work__slug="work-0").order_by("-id")[0]
    found = [
        Page("home", f"/{PLACE}/"),
        Page("works", f"/{PLACE}/work/"),
        Page("entry, member", f"/{PLACE}/entries/{entry.id}/", "lead"),
        Page("me, who made a tenth", f"/{PLACE}/me/", "heavy"),
        Page("me, who made few", f"/{PLACE}/me/", "light"),
        Page("all that waits for me", f"/{PLACE}/me/waiting/", "lead"),
        Page("all promised to me", f"/{PLACE}/me/promised/", "light"),
        Page("my record", f"/{PLACE}/me/record/", "heavy"),
        Page("the lead's desk", f"/{PLACE}/desk/", "lead"),
    ]
    for size, number in (("largest", 0), ("middling", 50), ("small", 250)):
        base = f"/{PLACE}/work/work-{number}/"
        found += [
            Page(f"{size} work, stranger", base),
            Page(f"{size} work, member", base, "lead"),
            Page(f"{size} work's books, stranger", f"{base}books/"),
            Page(f"{size} work's books, member", f"{base}books/", "lead"),
            Page(f"{size} work's grid", f"{base}measure/grid/", "lead"),
            Page(f"{size} work's adding or replacing", f"{base}measure/adding/", "lead"),
        ]
    return found


def cookies() -> dict[str, str]:
    """A session for each of those who open pages."""
    signed_in = {"": ""}
    for who in ("heavy", "lead", "light"):
        client = Client()
        account = Account.objects.get(email=f"{who}@bench.example")
        client.force_login(account, backend="django.contrib.auth.backends.ModelBackend")
        signed_in[who] = "; ".join(f"{key}={morsel.value}" for key, morsel in client.cookies.items())
    return signed_in


@contextmanager
def gunicorn() -> Iterator[int]:
    """The real server on a free port of this machine; two workers, as ./dev demo has."""
    with socket.socket() as door:
        door.bind(("127.0.0.1", 0))
        port = int(door.getsockname()[1])
    program = Path(sys.executable).with_name("gunicorn")
    command: list[str | Path] = [
        program,
        "--config=python:alongside.config.gunicorn",
        "alongside.config.wsgi",
        "--workers=2",
        "--threads=2",
        f"--bind=127.0.0.1:{port}",
    ]
    server = subprocess.Popen(command, env=os.environ, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        _wait_for(port)
        yield port
    finally:
        server.terminate()
        server.wait(20)


def _wait_for(port: int) -> None:
    for _try in range(200):
        with socket.socket() as door:
            if door.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.1)
    raise SystemExit("the server did not come up")


def measure() -> list[dict[str, Any]]:
    """Milliseconds (the first look, then median and 95th of a hundred) and queries, page by page."""
    found, sessions = pages(), cookies()
    times: dict[str, list[float]] = {page.name: [] for page in found}
    with gunicorn() as port:
        first = {page.name: _open(port, page, sessions[page.who]) for page in found}
        for turn in range(WARM_UP + ROUNDS):
            for page in found:
                took = _open(port, page, sessions[page.who])
                if turn >= WARM_UP:
                    times[page.name].append(took)
    return [
        {
            "page": page.name,
            "first_ms": round(first[page.name], 1),
            "p50_ms": round(statistics.median(times[page.name]), 1),
            "p95_ms": round(statistics.quantiles(times[page.name], n=20)[18], 1),
            "queries": _queries(page),
        }
        for page in found
    ]


def _open(port: int, page: Page, cookie: str) -> float:
    began = time.perf_counter()
    line = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    line.request("GET", page.path, headers={"Cookie": cookie, "Host": "127.0.0.1"})
    answer = line.getresponse()
    answer.read()
    line.close()
    if answer.status != 200:
        raise SystemExit(f"{page.name}: {page.path} answered {answer.status}")
    return (time.perf_counter() - began) * 1000


def _queries(page: Page) -> int:
    client = Client(headers={"host": "127.0.0.1"})
    if page.who:
        account = Account.objects.get(email=f"{page.who}@bench.example")
        client.force_login(account, backend="django.contrib.auth.backends.ModelBackend")
    client.get(page.path)
    with CaptureQueriesContext(connection) as asked:
        client.get(page.path)
    return len(asked)
