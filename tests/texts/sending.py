"""Typing strange words into a form and watching what becomes of them: every word that is written is seen."""

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.utils import timezone

from alongside.apps.places.rules.texts import line, paragraphs
from alongside.core.shared.names import name_key, tidy_name
from alongside.kernel.verdict import Refused
from texts.forms import PART_OF_A_DAY, Control, Form, complained_of, forms_of
from texts.strange import ADDED_UP, TAG, Pile

# What is tried where a question wants something else than words.
PLAIN = ("45", "name@example.org", "A plain word", "2026", "12:30", "ABCD-2345")
MOST_TRIES, MOST_STEPS = len(PLAIN) + 1, 5
# Tables of the machinery: a session is sealed, and what is counted there is no word of anybody.
NOT_OURS = ("django_session", '"cache"', "kernel_audit")


@dataclass
class Watched:
    """Everything that was written to a table of ours, as the database was given it."""

    texts: list[str] = field(default_factory=list)
    writes: int = 0

    def __call__(self, execute: Callable[..., Any], sql: str, params: Any, many: bool, context: Any) -> Any:
        if sql.startswith(("INSERT", "UPDATE")) and not any(name in sql for name in NOT_OURS):
            self.writes += 1
            for row in params if many else [params]:
                self.texts += [value for value in (row or ()) if isinstance(value, str)]
        return execute(sql, params, many, context)


@contextmanager
def watched() -> Iterator[Watched]:
    """Inside, what is written is remembered."""
    seen = Watched()
    with connection.execute_wrapper(seen):
        yield seen


class StrangeClient(Client):
    """Its pages may hold what a template would: people can write about templates."""

    shows_any_text = True


@dataclass
class Fate:
    """What became of one form: its last answer, the texts sent with it, and what is wrong with all that."""

    form: Form
    status: int = 0
    refused: bool = False
    typed: dict[str, str] = field(default_factory=dict)
    kept: set[str] = field(default_factory=set)
    lost: set[str] = field(default_factory=set)
    wrong: list[str] = field(default_factory=list)


def send(client: Client, form: Form, pile: Pile, number: int) -> Fate:
    """Sent until it is taken or refused for good: a question that wants something else gets that, in turn."""
    fate = Fate(form)
    sent = form.left_alone() | _days(form)
    for place, control in enumerate(form.texts()):
        mark = f"zq{number:03d}{place:02d}"
        text = pile.take(mark, room=min(control.room, 3_000), lines=control.kind == "lines")
        fate.typed[control.name], sent[control.name] = text, [text]
    with watched() as seen:
        page = _tried(client, form, sent, fate)
        page = _on_to_the_end(client, form, page, fate)
        _shown(client, page, fate)
    _judge(seen, fate)
    return fate


def _tried(client: Client, form: Form, sent: dict[str, list[str]], fate: Fate) -> Any:
    page = _ask(client, form, sent)
    for attempt in range(MOST_TRIES):
        if page.status_code != 200 or form.method == "get":
            break
        fate.refused, idents = complained_of(_body(page))
        meant = [control for control in form.controls.values() if _is_meant(control, idents)]
        if not meant:
            break
        for control in meant:
            fate.typed.pop(control.name, None)
            sent[control.name] = _plainly(control, attempt)
        page = _ask(client, form, sent)
    if page.status_code == 200:
        fate.refused = complained_of(_body(page))[0]
    return page


def _on_to_the_end(client: Client, form: Form, page: Any, fate: Fate) -> Any:
    """A page that asks once more with all that was said is answered."""
    for _step in range(MOST_STEPS):
        if page.status_code != 200 or fate.refused or form.method == "get":
            break
        further = [one for one in forms_of(_body(page), form.address) if one.address == form.address]
        further = [one for one in further if (one.method == "post" and one.button is not None) or one.hidden]
        if not further:
            break
        following = further[0]
        page = _tried(client, following, following.left_alone() | _days(following), fate)
    return page


def _shown(client: Client, page: Any, fate: Fate) -> None:
    """Nothing that was typed is markup on the page that answers, nor on the one it leads to."""
    fate.status = page.status_code
    pages = [page]
    if page.status_code in (302, 303) and page["Location"].startswith("/"):
        pages.append(client.get(page["Location"]))
    for one in pages:
        body = _body(one)
        if f"<{TAG}" in body or ADDED_UP in body:
            fate.wrong.append(f"markup on {one.request['PATH_INFO']}")
        if one.status_code >= 500:
            fate.wrong.append(f"{one.status_code} at {one.request['PATH_INFO']}")


def _body(page: Any) -> str:
    """A page as text; a file that is sent in pieces is no page."""
    return "" if page.streaming else str(page.content.decode("utf-8", "replace"))


def _judge(seen: Watched, fate: Fate) -> None:
    """A form that was taken kept each text as typed, or as the house tidies texts; never anything else."""
    for name, text in fate.typed.items():
        mark = text[:7]
        found = [value for value in seen.texts if mark in value]
        if found and _is_kept(text, found, seen.texts):
            fate.kept.add(name)
        elif found:
            fate.wrong.append(f"{name} changed: {text!r} became {found!r}")
        elif seen.writes and not fate.refused and fate.status in (200, 302, 303):
            fate.lost.add(name)


def _is_kept(text: str, found: list[str], written: list[str]) -> bool:
    """Whole, in a column or in a list; or line by line. What is worked out from it may stand beside it."""
    whole = {part for value in found for part in (value, *_parts(value))}
    lines = [one for one in text.split("\n") if tidy_name(one)]
    return bool(_as_kept(text) & whole) or all(_as_kept(one) & {*written, *whole} for one in lines)


def _parts(value: str) -> Iterator[str]:
    """The texts in a column that holds a list."""
    try:
        held = json.loads(value) if value[:1] in ("[", "{") else None
    except ValueError:
        return
    waiting = [held]
    while waiting:
        one = waiting.pop()
        if isinstance(one, str):
            yield one
        elif isinstance(one, dict | list):
            waiting += one.values() if isinstance(one, dict) else one


def _as_kept(text: str) -> set[str]:
    sent = text.replace("\r\n", "\n").replace("\n", "\r\n")
    kept = {text, text.strip(), sent.strip(), tidy_name(text), name_key(text)}
    for way in (line, paragraphs):
        try:
            kept.add(way(sent, at_most=len(sent)))
        except Refused:
            continue
    return kept


def _ask(client: Client, form: Form, sent: dict[str, list[str]]) -> Any:
    if form.method == "get":
        return client.get(form.address, sent)
    files = {name: _file() for name, control in form.controls.items() if control.kind == "file"}
    return client.post(form.address, {**sent, **files})


def _file() -> SimpleUploadedFile:
    rows = 'Date,Name,Role,Activity,Hours\n01/03/2026,"=1+1 <b>",Parent,"\'; DROP",2\n'
    return SimpleUploadedFile("‮../=a<b>.csv", rows.encode())


def _is_meant(control: Control, idents: set[str]) -> bool:
    name = control.ident.rpartition("_")[0]
    return bool(control.ident) and bool({control.ident, name, f"{control.ident}_0"} & idents)


def _plainly(control: Control, attempt: int) -> list[str]:
    if control.choices:
        return [control.choices[(attempt + 1) % len(control.choices)]]
    return [PLAIN[attempt % len(PLAIN)]] if not control.name.endswith(PART_OF_A_DAY) else _part(control.name)


def _days(form: Form) -> dict[str, list[str]]:
    """Days are given as days: the day before yesterday."""
    return {
        name: _part(name)
        for name, control in form.controls.items()
        if control.kind == "text" and name.endswith(PART_OF_A_DAY)
    }


def _part(name: str) -> list[str]:
    day = timezone.now() - timedelta(days=2)
    return [str(getattr(day, name.rpartition("_")[2]))]
