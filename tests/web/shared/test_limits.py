"""Each limit on its page: the try after the last is refused with when to come back, and is not lost."""

from collections.abc import Callable
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from alongside.apps.places.rules.limits import Limit, limit_on
from alongside.kernel.clock import now
from alongside.kernel.limits import count
from alongside.kernel.sheets.limits import MOST_FILE_BYTES
from cast import Cast

HERE = "127.0.0.1"
Ask = Callable[[Client, Cast], Any]
SENT: list[tuple[Limit, str, str, Ask, int]] = [
    (
        Limit.CODE_BY_EMAIL,
        "nobody",
        "ada@example.org",
        lambda c, _: c.post("/sign-in/", {"email": "Ada@example.org"}),
        200,
    ),
    (
        Limit.CODES_FROM_HERE,
        "nobody",
        HERE,
        lambda c, _: c.post("/sign-in/", {"email": "ada@example.org"}),
        200,
    ),
    (
        Limit.WRONG_SECRET,
        "nobody",
        HERE,
        lambda c, _: c.post("/sign-in/", {"code": "7KQ2M4XT", "secret": "a b c"}),
        200,
    ),
    (Limit.WRONG_CODE, "nobody", HERE, lambda c, _: c.post("/j/", {"code": "7KQ2-M4XT"}), 429),
    (Limit.WRONG_CODE, "nobody", HERE, lambda c, _: c.get("/j/7KQ2M4XT/"), 429),
    (Limit.WRONG_CODE, "nobody", HERE, lambda c, _: c.post("/q/", {"code": "7KQ2-M4XT"}), 429),
    (Limit.WRONG_CODE, "nobody", HERE, lambda c, _: c.get("/q/7KQ2M4XT/"), 429),
    (Limit.COPY_OF_DATA, "ada", "ada", lambda c, _: c.post("/stockport/me/data/"), 429),
    (
        Limit.FILE_HANDED_IN,
        "cleo",
        "cleo",
        lambda c, cast: c.post(
            "/stockport/desk/register/",
            {"work": cast.work.slug, "file": SimpleUploadedFile("a.csv", b"Date,Name")},
        ),
        200,
    ),
    (
        Limit.SHEET_TAKEN,
        "nobody",
        HERE,
        lambda c, cast: c.get(f"/stockport/work/{cast.work.slug}/hours.csv"),
        429,
    ),
    (
        Limit.CODE_TO_ADDRESS,
        "ben",
        "account:ben",
        lambda c, _: c.post("/stockport/me/about/email/", {"email": "b@example.org"}),
        200,
    ),
]


def use_up(limit: Limit, who: str) -> None:
    """In this while and the next: a test may begin just before the hour."""
    allowed = limit_on(limit, now().date())
    for at in (now() + allowed.within, now()):
        for _once in range(allowed.times):
            count(what=limit, who=who, within=allowed.within, now=at)


@pytest.mark.parametrize(
    ("limit", "who", "counted", "ask", "status"), SENT, ids=[f"{one[0]}-{n}" for n, one in enumerate(SENT)]
)
def test_the_try_after_the_last_is_told_when_to_come_back(
    cast: Cast,
    client_for: Callable[[str], Client],
    limit: Limit,
    who: str,
    counted: str,
    ask: Ask,
    status: int,
) -> None:
    key = str(cast.accounts[counted[8:]].id) if counted.startswith("account:") else counted
    key = str(cast.person(counted).id) if counted in ("ada", "cleo") else key
    before = ask(client_for(who), cast)
    assert before.status_code in (200, 302, 404), before.status_code
    use_up(limit, key)
    refused = ask(client_for(who), cast)
    assert refused.status_code == status
    assert "Try again" in refused.content.decode()
    assert ("Retry-After" in refused.headers) == (status == 429)


@pytest.mark.django_db
def test_a_file_that_is_too_big_is_cut_off_and_the_form_says_so(
    cast: Cast, client_for: Callable[[str], Client]
) -> None:
    big = SimpleUploadedFile("a.csv", b"x" * (MOST_FILE_BYTES + 300_000))
    told = client_for("cleo").post("/stockport/desk/register/", {"work": cast.work.slug, "file": big})
    assert told.status_code == 200
    assert "24 MB" in told.content.decode()
