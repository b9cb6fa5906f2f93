"""DATABASE_URL is read strictly, the folder of a socket included, and never repeated when it is wrong."""

from pathlib import Path

import pytest

from alongside.config.databases import from_url, sqlite
from alongside.config.env import Misconfigured

READ = [
    ("postgresql://ada:s%40fe@db.example:5433/hub", ("hub", "ada", "s@fe", "db.example", "5433")),
    ("postgres://db.example/hub", ("hub", "", "", "db.example", "")),
    ("postgresql:///hub?host=/run/postgresql", ("hub", "", "", "/run/postgresql", "")),
    ("postgresql:///hub?host=/run/a%20b&port=5434&user=ada", ("hub", "ada", "", "/run/a b", "5434")),
    ("postgresql://%2Frun%2Fpg/hub", ("hub", "", "", "/run/pg", "")),
    ("postgresql://[::1]:5432/hub", ("hub", "", "", "::1", "5432")),
]
REFUSED = [
    ("mysql://x/y", "names no PostgreSQL"),
    ("hub", "names no PostgreSQL"),
    ("postgresql://ada:hidden@db.example", "names no database"),
    ("postgresql://ada:hidden@db.example:port/hub", "not an address"),
    ("postgresql://ada:hidden@db.example/hub?sslmod=require", "sslmod is not known"),
    ("postgresql://ada:hidden@db.example/hub?sslmode", "not name=value"),
    ("postgresql://ada:hidden@db.example/hub?host=/run", "host twice"),
    ("postgresql:///hub?host=one,two", "several hosts"),
]


@pytest.mark.parametrize(("url", "said"), READ)
def test_an_address_is_read(url: str, said: tuple[str, ...]) -> None:
    read = from_url(url)
    assert tuple(read[key] for key in ("NAME", "USER", "PASSWORD", "HOST", "PORT")) == said


def test_how_to_connect_is_passed_on() -> None:
    read = from_url("postgresql://db.example/hub?sslmode=verify-full&connect_timeout=5")
    assert read["OPTIONS"] == {"sslmode": "verify-full", "connect_timeout": "5"}


@pytest.mark.parametrize(("url", "why"), REFUSED)
def test_what_is_not_understood_is_refused_without_repeating_the_password(url: str, why: str) -> None:
    with pytest.raises(Misconfigured, match=why) as refusal:
        from_url(url)
    assert "hidden" not in str(refusal.value)


def test_sqlite_queues_writers_from_the_start_of_a_transaction() -> None:
    options = sqlite(Path("hub.sqlite3"))["OPTIONS"]
    assert (options["transaction_mode"], options["timeout"]) == ("IMMEDIATE", 20)
