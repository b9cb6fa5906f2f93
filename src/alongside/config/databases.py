"""SQLite in the data folder, or the PostgreSQL that DATABASE_URL names."""

from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

from alongside.config.env import Misconfigured

_PLACES = {"host": "HOST", "port": "PORT", "user": "USER", "password": "PASSWORD", "dbname": "NAME"}
_OPTIONS = {
    "application_name",
    "connect_timeout",
    "sslcert",
    "sslkey",
    "sslmode",
    "sslrootcert",
    "target_session_attrs",
}
_EXAMPLE = "postgresql://user:password@host:5432/name or postgresql:///name?host=/run/postgresql"
_PRAGMAS = (
    # Larger pages, which only a database still empty takes on: a large import holds others up for less.
    "PRAGMA page_size=16384; PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA foreign_keys=ON;"
    " PRAGMA cache_size=-32000;"  # in KiB: enough that a large import does not write its pages twice
    " PRAGMA secure_delete=ON;"  # what is erased is written over, and not left in the file for whoever looks
)


def sqlite(file: Path) -> dict[str, Any]:
    """One file; readers never wait for the writer, writers queue for up to 20 seconds."""
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": str(file),
        "CONN_MAX_AGE": 60,
        "OPTIONS": {"transaction_mode": "IMMEDIATE", "timeout": 20, "init_command": _PRAGMAS},
    }


def from_url(url: str) -> dict[str, Any]:
    """Django's settings for a libpq address, a folder of a socket included.

    **Raises** Misconfigured, without ever repeating the password.
    """
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        raise Misconfigured(f"DATABASE_URL is not an address; write it as {_EXAMPLE}") from None
    if parts.scheme not in ("postgresql", "postgres"):
        raise Misconfigured(f"DATABASE_URL names no PostgreSQL; write it as {_EXAMPLE}")
    said = {
        "NAME": unquote(parts.path.removeprefix("/")),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": unquote(parts.hostname or ""),
        "PORT": str(port or ""),
    }
    options = _query(parts.query, said)
    if not said["NAME"]:
        raise Misconfigured(f"DATABASE_URL names no database; write it as {_EXAMPLE}")
    if "," in said["HOST"]:
        raise Misconfigured("DATABASE_URL names several hosts; name one")
    engine = {"ENGINE": "django.db.backends.postgresql", "CONN_MAX_AGE": 60, "CONN_HEALTH_CHECKS": True}
    return {**engine, **said, "OPTIONS": options}


def _query(query: str, said: dict[str, str]) -> dict[str, str]:
    try:
        pairs = parse_qsl(query, keep_blank_values=True, strict_parsing=True) if query else []
    except ValueError:
        raise Misconfigured("DATABASE_URL: what follows the ? is not name=value pairs") from None
    options: dict[str, str] = {}
    for name, value in pairs:
        if name in _PLACES:
            if said[_PLACES[name]]:
                raise Misconfigured(f"DATABASE_URL says {name} twice")
            said[_PLACES[name]] = value
        elif name in _OPTIONS:
            options[name] = value
        else:
            raise Misconfigured(f"DATABASE_URL: {name} is not known here")
    return options
