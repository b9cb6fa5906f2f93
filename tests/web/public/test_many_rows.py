"""What anyone reads asks the database as often for thirty rows as for one."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.test import Client

from alongside.apps.work.actions.commitments import write_commitment
from alongside.kernel.audit.lines import PLACE
from alongside.kernel.audit.models import AuditHead
from alongside.kernel.clock import now
from cast import NOBODY, Cast
from counting import asks_as_often_for_thirty
from factories import a_place, a_work
from factories.starting import TEXTS

ClientFor = Callable[[str], Client]


def place(cast: Cast, number: int) -> None:
    a_place(f"place-{number}")


def work(cast: Cast, number: int) -> None:
    a_work(cast.place, f"Work {number}")


def day(cast: Cast, number: int) -> None:
    AuditHead.objects.create(
        place_id=cast.place.id, chain=PLACE, day=now().date() - timedelta(days=number + 1),
        position=100 - number, hash="0" * 64,
    )  # fmt: skip


def version(cast: Cast, number: int) -> None:
    texts = TEXTS | {"definition": f"We do it together, {number}."}
    write_commitment(place=cast.place, work=None, by=cast.cleo, now=now(), **texts)


PAGES = {
    "home": ("/", place),
    "front": ("/stockport/", work),
    "works": ("/stockport/work/", work),
    "chain": ("/stockport/chain/", day),
    "commitment": ("/stockport/commitment/", version),
    "an older commitment": ("/stockport/commitment/?version=1", version),
}


@pytest.mark.parametrize("who", ["ada", NOBODY])
@pytest.mark.parametrize("which", PAGES)
def test_it_asks_as_often_for_thirty(cast: Cast, client_for: ClientFor, which: str, who: str) -> None:
    asks_as_often_for_thirty(cast, client_for(who), *PAGES[which])
