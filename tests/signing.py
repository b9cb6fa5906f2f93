"""Whoever is signed in by a test has signed in just now; tests of what is asked later turn the clock back."""

from typing import Any

from django.test import Client

from alongside.kernel.clock import now
from alongside.web.shared.fresh import shows_now


def sign_in_freshly() -> None:
    """Once, before any test runs."""
    let_in = Client.force_login

    def force_login(client: Client, user: Any, backend: str | None = None) -> None:
        user.refresh_from_db(
            fields=["sessions_round", "password"]
        )  # a round may have begun since it was read
        let_in(client, user, backend)
        session = client.session
        shows_now(session, now())
        session.save()

    setattr(Client, "force_login", force_login)  # noqa: B010 - a subclass would miss the clients that tests make
