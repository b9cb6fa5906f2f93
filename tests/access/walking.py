"""Everybody walks through every page of the table once; what each page answers is kept for several tests."""

import csv
import io
import logging
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from django.test import Client
from django.urls import reverse

from access.routes import address_of
from access.table import read_table
from alongside.apps.consent.models import Permission
from alongside.apps.people.enums import NameShown
from alongside.apps.people.models import Person
from alongside.core.consent.gate import Audience
from cast import EVERYONE, NOBODY
from factories.consent import a_say
from factories.lived import Lived
from texts.planting import Planted, lines_of_the_audit, plant, words_in
from texts.strange import TAG

FORMULA = ("=", "+", "-", "@", "\t", "\r")
# By name, what every answer says at least.
HEADERS = {
    "Content-Security-Policy": "(?=.*default-src 'self')(?=.*object-src 'none')(?=.*frame-ancestors 'none')",
    "Cross-Origin-Opener-Policy": "^same-origin$",
    "Cross-Origin-Resource-Policy": "^same-origin$",
    "Permissions-Policy": r"(?=.*camera=\(\))(?=.*microphone=\(\))(?=.*geolocation=\(\))",
    "Referrer-Policy": "^(same-origin|strict-origin|no-referrer)$",
    "X-Content-Type-Options": "^nosniff$",
    "X-Frame-Options": "^DENY$",
}
# Those who see others only as far as those others said.
OTHERS = ("ben", "cleo", NOBODY)
# Behind these stands a secret, which the walk gives to everybody: a letter's link, the code of a poster.
BY_SECRET = ("letter", "join")
ASKING_FOR_A_COPY = ("ada", "cleo", "sol")


@dataclass
class Walk:
    """What one of the cast met: by case how it was answered, the words seen there, what is wrong with them,
    and which headers are missing."""

    answers: dict[str, str] = field(default_factory=dict)
    seen: dict[str, set[int]] = field(default_factory=dict)
    wrong: list[str] = field(default_factory=list)
    bare: list[str] = field(default_factory=list)

    @property
    def words(self) -> set[int]:
        """Without what a secret link opens to whoever holds it."""
        open_to = [numbers for case, numbers in self.seen.items() if case not in BY_SECRET]
        return {number for numbers in open_to for number in numbers}


@dataclass(frozen=True)
class Walked:
    """The place with its planted words; what each of the cast met, first as people said and then after every
    yes was taken back; the copies some took of their data; what the logs and the audit hold."""

    lived: Lived
    planted: dict[int, Planted]
    walks: dict[str, Walk]
    copies: dict[str, set[int]]
    log: list[str]
    audit: set[int]
    after: dict[str, Walk]

    def how_much(self, who: str, words: set[int]) -> dict[str, str]:
        """By text: nothing is no line, ``own`` are rows of theirs alone, ``all`` others' too."""
        person = None if who == NOBODY else self.lived.cast.person(who).pk
        found: dict[str, str] = {}
        for number in words:
            planted = self.planted[number]
            if found.get(planted.label) != "all":
                found[planted.label] = "own" if person in planted.owners else "all"
        return found


def walk_everywhere(lived: Lived) -> Walked:
    """In a copy of the place that nobody else uses."""
    cast = lived.cast
    planted = plant([cast.person(who) for who in EVERYONE if who != NOBODY])
    with _listening() as lines:
        walks = {who: walk(lived, who) for who in EVERYONE}
        copies = {who: _copy_of(lived, who) for who in ASKING_FOR_A_COPY}
    audit = lines_of_the_audit()
    _take_back_every_yes()
    after = {who: walk(lived, who) for who in OTHERS}
    return Walked(lived, planted, walks, copies, lines, audit, after)


def walk(lived: Lived, who: str) -> Walk:
    """In the order of the table."""
    client, met = lived.client(who), Walk()
    client.raise_request_exception = False  # a page that fails stands in the table as 500
    for case in read_table():
        response = client.get(address_of(case, lived.cast, lived.made))
        met.answers[case] = told(response)
        met.seen[case] = words_in(response)
        met.wrong += [f"{who} {case}: {one}" for one in _wrong(response)]
        met.bare += [f"{who} {case}: {one}" for one in _bare(response, signed_in=who != NOBODY)]
    return met


def told(response: Any) -> str:
    """The code the table calls an answer by."""
    if response.status_code != 302:
        return str(response.status_code)
    return "in" if response["Location"].startswith(reverse("sign-in") + "?next=") else "on"


def answer(client: Client, address: str) -> str:
    """The same for one address."""
    return told(client.get(address))


class _Listening(logging.Handler):
    """Every line of every log, as it would be written."""

    def __init__(self) -> None:
        super().__init__(logging.DEBUG)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(record.getMessage())


@contextmanager
def _listening() -> Iterator[list[str]]:
    handler = _Listening()
    heard = [logging.getLogger(), logging.getLogger("django")]
    levels = [logger.level for logger in heard]
    for logger in heard:
        logger.addHandler(handler)
        logger.setLevel(logging.INFO)
    try:
        yield handler.lines
    finally:
        for logger, level in zip(heard, levels, strict=True):
            logger.removeHandler(handler)
            logger.setLevel(level)


def _copy_of(lived: Lived, who: str) -> set[int]:
    place = {"place": lived.cast.place.slug}
    return words_in(lived.client(who).post(reverse("my-data", kwargs=place)))


def _take_back_every_yes() -> None:
    """Through the one action there is; and every name is kept to oneself."""
    for kept in Permission._base_manager.filter(is_yes=True).select_related("person", "by"):
        a_say(kept.person, kept.purpose, Audience(to=kept.to), is_yes=False, by=kept.by, speaker=kept.speaker)
    Person._base_manager.update(name_shown=NameShown.OWN)


def _bare(response: Any, *, signed_in: bool) -> list[str]:
    """Headers that are not as they must be, whatever the answer."""
    stored = response.headers.get("Cache-Control", "")
    missing = [
        f"{name}: {response.headers.get(name)}"
        for name, value in HEADERS.items()
        if not re.search(value, response.headers.get(name, ""))
    ]
    if (signed_in and "no-store" not in stored) or not re.search("no-store|no-cache", stored):
        missing.append(f"Cache-Control: {stored}")
    if (
        not response.headers.get("Content-Type", "").startswith(("text/html", "text/plain"))
        and response.status_code == 200
    ):
        missing += (
            []
            if response.headers.get("Content-Disposition", "").startswith("attachment")
            else ["no attachment"]
        )
    return missing


def _wrong(response: Any) -> list[str]:
    """Markup that somebody wrote, a cell that a spreadsheet would run."""
    kind = response.headers.get("Content-Type", "")
    body = (response.getvalue() if response.streaming else response.content).decode("utf-8", "replace")
    if kind.startswith("text/html"):
        return ["markup"] if f"<{TAG}" in body else []
    if kind.startswith("text/csv"):
        cells = [cell for row in csv.reader(io.StringIO(body)) for cell in row]
        return [f"a cell begins {cell[:9]!r}" for cell in cells if cell.startswith(FORMULA) and TAG in cell]
    return []
