"""Lists of the desk ask the database as often for thirty rows as for one."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.test import Client

from alongside.apps.doing.actions.staging import stage_register
from alongside.apps.doing.rules.meanings import activity_meaning
from alongside.apps.people.actions.codes import make_code
from alongside.apps.people.actions.looking_after import teach_register_word
from alongside.apps.people.actions.organisations import add_organisation
from alongside.apps.people.enums import CodeKind, NameShown, OrganisationKind
from alongside.apps.places.enums import WordKind
from alongside.apps.work.actions.power import promise_power
from alongside.apps.work.enums import Rung
from alongside.core.shared.help import HelpKind
from alongside.core.shared.sectors import Sector
from alongside.core.shared.stages import Stage
from alongside.kernel.clock import now
from alongside.kernel.ids import new_secret_id
from cast import Cast
from counting import asks_as_often_for_thirty
from factories import a_hat, a_newcomer, a_person, a_seat
from factories.people import FIRST_DAY

ClientFor = Callable[[str], Client]
DESK = "/stockport/desk/"
WORK = f"{DESK}works/first-thousand-days/"


def newcomer(cast: Cast, number: int) -> None:
    a_hat(a_newcomer(cast.place, f"Jo {number}"))


def person(cast: Cast, number: int) -> None:
    a_hat(a_person(cast.place, f"Jo {number}", name_shown=NameShown.PLACE))


def seat(cast: Cast, number: int) -> None:
    a_seat(cast.work, a_hat(a_person(cast.place, f"Jo {number}")))


def organisation(cast: Cast, number: int) -> None:
    add_organisation(
        place=cast.place, name=f"Trust {number}", kind=OrganisationKind.PUBLIC_BODY,
        sector=Sector.PUBLIC, by=cast.cleo, now=now(),
    )  # fmt: skip


def code(cast: Cast, number: int) -> None:
    make_code(
        kind=CodeKind.PACK, label=f"Door {number}", organisation=cast.trust, by=cast.cleo,
        now=now() - timedelta(days=number), form_token=new_secret_id(),
    )  # fmt: skip


def word(cast: Cast, number: int) -> None:
    teach_register_word(
        place=cast.place, kind=WordKind.ACTIVITY, word=f"tea {number}",
        meaning=activity_meaning(Stage.DESIGN, HelpKind.MEET), by=cast.cleo, now=now(),
    )  # fmt: skip


def power(cast: Cast, number: int) -> None:
    day = FIRST_DAY + timedelta(days=number)
    promise_power(
        work=cast.work, stage=Stage.DESIGN, rung=Rung.CO_DESIGN, promised_on=day, by=cast.cleo, now=now()
    )


def register(cast: Cast, number: int) -> None:
    content = f"Date,Name,Role,Activity,Hours\n01/03/2025,Jo {number},Parent,Planning meeting,2\n"
    stage_register(
        work=cast.work, file_name=f"{number}.csv", content=content.encode(), by=cast.cleo, now=now()
    )


PAGES = {
    "desk": (DESK, newcomer),
    "people": (f"{DESK}people/", person),
    "table": (f"{WORK}table/", seat),
    "organisations": (f"{DESK}organisations/", organisation),
    "codes": (f"{DESK}codes/", code),
    "words": (f"{DESK}words/", word),
    "power": (f"{WORK}power/", power),
    "registers": (f"{DESK}register/", register),
}


@pytest.mark.parametrize("which", PAGES)
def test_it_asks_as_often_for_thirty(cast: Cast, client_for: ClientFor, which: str) -> None:
    asks_as_often_for_thirty(cast, client_for("cleo"), *PAGES[which])
