"""Every form of every page in the access table is given strange words: kept as typed, or refused clearly."""

from collections.abc import Iterator
from http import HTTPStatus

from django.db import transaction
from django.test import Client
from django.urls import Resolver404, resolve

from access.routes import address_of
from access.table import read_table
from cast import NOBODY
from factories.lived import SIGN_IN, Lived
from texts.forms import Form, forms_of
from texts.sending import Fate, StrangeClient, send
from texts.strange import Pile, strange

# Who opens a page, in this order: somebody with keys, and somebody without.
WITH_KEYS, WITHOUT = ("cleo", "sol"), ("ada", "ben", "dev", "mina", "nia", NOBODY)
# Words that stand in no table as they were typed, on purpose, and why.
NOT_KEPT_AS_TYPED: dict[tuple[str, str], str] = {
    ("checks-record", "number"): "the number of a certificate is kept in capitals, without spaces",
    ("join", "secret"): "kept as a hash",
    ("join", "group_name"): "asked for only of whoever comes for a group",
    ("desk-question-ask", "names"): "asked for only where somebody is named",
    ("desk-question-new", "options_en"): "asked for only where people choose between answers",
    ("desk-question-new", "options_cy"): "asked for only where people choose between answers",
    **{
        ("sealed-new", name): "sealed before it is written; see the test of planted words"
        for name in ("what", "when", "who", "witnesses", "reporter", "action")
    },
}


def a_client(lived: Lived, who: str) -> Client:
    client = StrangeClient()
    if who != NOBODY:
        client.force_login(lived.cast.accounts[who], backend=SIGN_IN)
    return client


def every_form(lived: Lived) -> Iterator[tuple[str, str, Form]]:
    """Each form once, with who finds it and the name of the route it goes to."""
    seen: set[tuple[str, frozenset[str]]] = set()
    for case, expected in read_table().items():
        for people in (WITH_KEYS, WITHOUT):
            who = next((one for one in people if expected[one] == "200"), None)
            if who is None:
                continue
            at = address_of(case, lived.cast, lived.made)
            page = a_client(lived, who).get(at)
            if page.streaming or not page.headers.get("Content-Type", "").startswith("text/html"):
                continue
            for form in forms_of(page.content.decode(), at.partition("?")[0]):
                name = _route(form.address)
                key = (name, frozenset(form.controls) | frozenset(form.hidden))
                if key not in seen:
                    seen.add(key)
                    yield who, name, form


def _route(address: str) -> str:
    try:
        return str(resolve(address).url_name)
    except Resolver404:
        return address


def _sent(lived: Lived, who: str, form: Form, pile: Pile, number: int) -> Fate:
    """As if it had never been: the next form finds the place as the first one did."""
    with transaction.atomic():
        try:
            return send(a_client(lived, who), form, pile, number)
        finally:
            transaction.set_rollback(True)


def test_strange_words_in_every_form_are_kept_as_typed_or_refused_clearly(lived: Lived) -> None:
    pile, faults, kept, forms = Pile(), [], 0, 0
    for number, (who, name, form) in enumerate(every_form(lived)):
        fate = _sent(lived, who, form, pile, number)
        forms, kept = forms + 1, kept + len(fate.kept)
        faults += [f"{name}: {one}" for one in fate.wrong]
        faults += [f"{name}: {lost} was lost" for lost in fate.lost if (name, lost) not in NOT_KEPT_AS_TYPED]
        if fate.status >= HTTPStatus.BAD_REQUEST and fate.status not in (403, 404, 422, 429):
            faults.append(f"{name}: answered {fate.status}")
    assert not faults, "\n".join(faults)
    assert forms > 150, "the forms are found by the access table; where did they go?"
    assert kept > 100, "most texts are kept; were they typed at all?"
    assert set(strange()) - pile.used == set(), "each of them is typed somewhere"
