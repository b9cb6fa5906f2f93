"""A planted word is looked for in the raw files, the log, the cache and the post: it is in none of them."""

import logging
import re
from pathlib import Path
from typing import Any

import pytest
from django.core.cache import caches
from django.core.management import call_command
from django.db import connection
from django.test import Client

from alongside.apps.safeguarding.actions.reading import write_row
from alongside.apps.safeguarding.enums import Part, RowKind
from alongside.apps.safeguarding.models import Concern
from alongside.kernel.clock import now
from alongside.kernel.ids import new_secret_id
from cast import Cast
from factories.letters import gather
from factories.sealed import PASSPHRASE, a_key, keys_of, unlocked

PLANTED = ("xylophonist", "quetzalcoatl", "brobdingnag", "zugzwang", "syzygy")
pytestmark = [pytest.mark.both_databases, pytest.mark.django_db(transaction=True)]


def raw_database() -> str:
    """Every byte of it: the files with their logs on SQLite, every row of every table on PostgreSQL."""
    if connection.vendor == "sqlite":
        file = Path(str(connection.settings_dict["NAME"]))
        assert file.exists()
        return "".join(path.read_bytes().decode("latin-1") for path in file.parent.glob(f"{file.name}*"))
    with connection.cursor() as cursor:
        return "".join(_as_text(cursor, table) for table in connection.introspection.table_names(cursor))


def _as_text(cursor: Any, table: str) -> str:
    """Every row of it, as PostgreSQL writes one out."""
    named = connection.ops.quote_name(table)
    cursor.execute(f"SELECT string_agg(one::text, ' ') FROM {named} AS one")  # noqa: S608 - a table of ours
    return str(cursor.fetchone()[0])


def test_no_planted_word_is_to_be_found(cast: Cast, caplog: pytest.LogCaptureFixture, tmp_path: Path) -> None:
    caplog.set_level(logging.DEBUG)
    at = now()
    keys_of(cast, at)
    here = f"/w/{cast.place.worry_code}/"
    sent = {"form_token": str(new_secret_id()), "danger": "no", "what": f"the {PLANTED[0]} came"}
    pages = [
        Client().post(here, sent | {"step": "1", "when": ""}),
        Client().post(here, sent | {"step": "2", "when": "", "who": PLANTED[1], "reporter": PLANTED[2]}),
    ]
    assert [page.status_code for page in pages] == [200, 302]
    with cast.inside():
        note = {Part.WORDS: PLANTED[3], Part.ACTION: PASSPHRASE.split()[-1]}
        opened = unlocked(cast.sol, at)
        write_row(
            concern=Concern.objects.get(), kind=RowKind.NOTE, parts=note, by=cast.sol, opened=opened,
            language="en", form_token=new_secret_id(), now=at,
        )  # fmt: skip
    reader = Client()
    reader.force_login(cast.accounts["sol"], backend="django.contrib.auth.backends.ModelBackend")
    reader.post("/stockport/sealed/unlock/", {"passphrase": PASSPHRASE})
    with cast.inside():
        address = f"/stockport/sealed/{Concern.objects.get().id}/"
    assert PLANTED[0] in reader.get(address).content.decode()
    gather(cast, at)
    dumped = tmp_path / "dump.json"
    call_command("dumpdata", output=str(dumped), use_base_manager=True, verbosity=0)
    cookie = reader.cookies["sealed"].value.partition(".")[2]
    everywhere = {
        "database": raw_database(),
        "log": caplog.text,
        "cache": str(vars(caches["memory"])),
        "dump": dumped.read_text(),
    }
    for place, text in everywhere.items():
        found = [word for word in (*PLANTED[:4], PASSPHRASE, cookie) if re.search(word, text, re.IGNORECASE)]
        assert found == [], place


def test_a_word_that_is_kept_in_the_clear_would_be_found(cast: Cast) -> None:
    with cast.inside():
        key = a_key(cast.sol, now())
        type(key).objects.filter(pk=key.pk).update(salt=PLANTED[4])
    assert PLANTED[4] in raw_database()
