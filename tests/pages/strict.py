"""Django's test client, made strict: it refuses a page that breaks a rule, whatever the test was about."""

from typing import Any

from django.http import HttpResponseBase
from django.test import Client

from pages.rules import complaints


def check_page(response: HttpResponseBase, where: str) -> None:
    """**Raises** AssertionError with every complaint about this page."""
    if response.streaming or not response.headers.get("Content-Type", "").startswith("text/html"):
        return
    body = getattr(response, "content", b"")
    if not body or 300 <= response.status_code < 400:
        return
    found = complaints(body.decode(response.charset or "utf-8"))
    assert not found, f"{where}:\n  " + "\n  ".join(found)


def inspect_every_page() -> None:
    """Once, before any test runs: every client of any test is strict from then on."""
    ask = Client.request

    def request(client: Client, **asked: Any) -> Any:
        response = ask(client, **asked)
        check_page(response, f"{asked.get('REQUEST_METHOD')} {asked.get('PATH_INFO')}")
        return response

    setattr(Client, "request", request)  # noqa: B010 - a subclass would miss the clients that tests make
