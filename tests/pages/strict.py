"""Django's test client, made strict: it refuses a page that breaks a rule, whatever the test was about."""

from typing import Any

from django.http import HttpResponseBase
from django.test import Client

from pages.rules import RULES, complaints, leaves_nothing_unrendered

OF_ANY_TEXT = tuple(rule for rule in RULES if rule is not leaves_nothing_unrendered)


def check_page(response: HttpResponseBase, where: str, *, shows_any_text: bool = False) -> None:
    """**Raises** AssertionError with every complaint about this page.

    ``shows_any_text``: somebody wrote on it what a template would hold, so that is no sign of one unrendered.
    """
    if response.streaming or not response.headers.get("Content-Type", "").startswith("text/html"):
        return
    body = getattr(response, "content", b"")
    if not body or 300 <= response.status_code < 400:
        return
    rules = OF_ANY_TEXT if shows_any_text else RULES
    found = complaints(body.decode(response.charset or "utf-8"), rules)
    assert not found, f"{where}:\n  " + "\n  ".join(found)


def inspect_every_page() -> None:
    """Once, before any test runs: every client of any test is strict from then on."""
    ask = Client.request

    def request(client: Client, **asked: Any) -> Any:
        response = ask(client, **asked)
        where = f"{asked.get('REQUEST_METHOD')} {asked.get('PATH_INFO')}"
        check_page(response, where, shows_any_text=getattr(client, "shows_any_text", False))
        return response

    setattr(Client, "request", request)  # noqa: B010 - a subclass would miss the clients that tests make
