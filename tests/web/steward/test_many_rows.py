"""Lists of the desk ask the database as often for thirty rows as for one."""

from collections.abc import Callable
from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest
from django.test import Client

from alongside.apps.books.actions.vouching import vouch_for_entry
from alongside.apps.books.models import Entry
from alongside.apps.doing.actions.staging import choose_people, read_in, stage_register
from alongside.apps.doing.queries.mapping import NEW
from alongside.apps.doing.rules.meanings import activity_meaning
from alongside.apps.people.actions.codes import make_code
from alongside.apps.people.actions.looking_after import teach_register_word
from alongside.apps.people.actions.organisations import add_organisation
from alongside.apps.people.enums import CodeKind, NameShown, OrganisationKind
from alongside.apps.places.actions.figures import set_figure
from alongside.apps.places.enums import FigureKey, WordKind
from alongside.apps.rights.enums import BreachKind, Keep
from alongside.apps.rights.models import Sweep, Swept
from alongside.apps.work.actions.baselines import record_baseline
from alongside.apps.work.actions.power import promise_power
from alongside.apps.work.enums import Rung
from alongside.core.rights.breaches import Risk
from alongside.core.shared.hats import HatKind
from alongside.core.shared.help import HelpKind
from alongside.core.shared.period import Period
from alongside.core.shared.sectors import Sector
from alongside.core.shared.sides import Side
from alongside.core.shared.stages import Stage
from alongside.kernel.clock import local_day, now
from alongside.kernel.ids import new_secret_id
from cast import Cast
from counting import ROWS, asks_as_often_for_thirty
from factories import a_hat, a_newcomer, a_person, a_seat
from factories.entries import a_decision
from factories.people import FIRST_DAY
from factories.rights import a_breach, a_hold, a_row

ClientFor = Callable[[str], Client]
DESK = "/stockport/desk/"
WORK = f"{DESK}works/first-thousand-days/"


def newcomer(cast: Cast, number: int) -> None:
    a_hat(a_newcomer(cast.place, f"Jo {number}"))


def person(cast: Cast, number: int) -> None:
    a_hat(a_person(cast.place, f"Jo {number}", name_shown=NameShown.PLACE))


def seat(cast: Cast, number: int) -> None:
    a_seat(cast.work, a_hat(a_person(cast.place, f"Jo {number}")))


def breach(cast: Cast, number: int) -> None:
    made = a_breach(cast, now(), hours_ago=number + 1)
    a_row(cast, made, BreachKind.RISK, now(), risk=Risk.LIKELY)


def hold(cast: Cast, number: int) -> None:
    a_hold(cast, a_person(cast.place, f"Jo {number}", name_shown=NameShown.PLACE), now(), days=number + 1)


def went(cast: Cast, number: int) -> None:
    day = local_day(now(), cast.place.time_zone) - timedelta(days=number)
    swept = Sweep.objects.create(place=cast.place, on=day, begun_at=now(), done_at=now())
    Swept.objects.create(place=cast.place, sweep=swept, what=Keep.LETTERS, months=12, rows=3, at=now())


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


def value(cast: Cast, number: int) -> None:
    day = FIRST_DAY + timedelta(days=number + 1)
    said: dict[str, Any] = {
        "value": Decimal(300 + number),
        "source": f"Minutes of day {number}",
        "by": cast.cleo.id,
    }
    set_figure(place=cast.place, key=FigureKey.HALF_DAY_MINUTES, valid_from=day, now=now(), **said)


def agreed(cast: Cast, number: int) -> None:
    """A decision that a threshold can cite."""
    entry = a_decision(cast, question=f"Question {number}?")
    for who in ("ada", "dev"):
        person = cast.person(who)
        vouch_for_entry(entry=entry, person=person, by=person, now=now())


def hat(cast: Cast, number: int) -> None:
    a_hat(cast.ben, HatKind.REPRESENTS_GROUP, group_name=f"Group {number}")


def alike(cast: Cast, number: int) -> None:
    a_hat(a_person(cast.place, "Ben Achebe"))


def before(cast: Cast, number: int) -> None:
    period = Period(FIRST_DAY + timedelta(days=number), FIRST_DAY + timedelta(days=number + 30))
    record_baseline(
        work=cast.work, side=Side.CITIZEN, period=period, minutes=number + 60, source="Rota", by=cast.cleo,
        now=now(),
    )  # fmt: skip


PAGES = {
    "desk": (DESK, newcomer),
    "people": (f"{DESK}people/", person),
    "table": (f"{WORK}table/", seat),
    "breaches": (f"{DESK}breaches/", breach),
    "holds": (f"{DESK}keeping/held/", hold),
    "what has gone": (f"{DESK}keeping/", went),
    "organisations": (f"{DESK}organisations/", organisation),
    "codes": (f"{DESK}codes/", code),
    "words": (f"{DESK}words/", word),
    "power": (f"{WORK}power/", power),
    "registers": (f"{DESK}register/", register),
    "history of a figure": (f"{DESK}figures/half_day_minutes/", value),
    "decisions to cite": (f"{DESK}figures/share_tolerance/", agreed),
    "hats of a person": (f"{DESK}people/%(ben)s/", hat),
    "people of one name": (f"{DESK}people/%(ben)s/?name=ben+achebe", alike),
    "hats for a seat": (f"{WORK}table/seat/%(ben)s/", hat),
    "what was before": (f"{WORK}baseline/", before),
}


@pytest.mark.parametrize("which", PAGES)
def test_it_asks_as_often_for_thirty(cast: Cast, client_for: ClientFor, which: str) -> None:
    address, add = PAGES[which]
    asks_as_often_for_thirty(cast, client_for("cleo"), address % {"ben": cast.ben.id}, add)


def test_what_came_of_a_register_asks_as_often_for_thirty_rows_others_touched(
    cast: Cast, client_for: ClientFor
) -> None:
    lines = "".join(f"01/03/2025,Jo {n},Parent,Planning meeting,2\n" for n in range(ROWS))
    content = f"Date,Name,Role,Activity,Hours\n{lines}"
    with cast.inside():
        staged = stage_register(
            work=cast.work, file_name="1.csv", content=content.encode(), by=cast.cleo, now=now()
        )
        choose_people(staged=staged, people={f"jo {n}": NEW for n in range(ROWS)}, by=cast.cleo)
        batch = read_in(staged=staged, by=cast.cleo, now=now()).batch
        entries = list(Entry.objects.filter(batch=batch).order_by("id"))
    assert batch is not None

    def touch(cast: Cast, number: int) -> None:
        vouch_for_entry(entry=entries[number], person=cast.dev, by=cast.dev, now=now())

    asks_as_often_for_thirty(cast, client_for("cleo"), f"{DESK}register/read/{batch.id}/", touch)
