"""The cast every test uses: two places, and the people between whom everything here happens.

Ada and Ben are parents; Cleo is the co-production lead here; Dev a health visitor; Mina a commissioner;
Sol the safeguarding lead, whose deputy is Dev; Eve the lead of another place; Nia a newcomer, who joined by
a poster and is not welcomed yet; nobody is signed out. All but Sol, Eve and Nia sit at one table.
"""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass

import pytest
from django.test import Client

from alongside.apps.people.actions.accounts import give_personal_code, join_with_email
from alongside.apps.people.actions.organisations import add_organisation
from alongside.apps.people.actions.roles import give_role
from alongside.apps.people.enums import OrganisationKind, RoleKind
from alongside.apps.people.models import Account, Hat, Organisation, Person
from alongside.apps.places.models import Place
from alongside.apps.work.enums import Stakeholders
from alongside.apps.work.models import Work
from alongside.core.shared.hats import HatKind
from alongside.core.shared.sectors import Sector
from alongside.kernel.scoping import scope
from factories import a_hat, a_newcomer, a_person, a_place, a_seat, a_work
from factories.again import Again
from factories.consent import may_be_written_to
from factories.people import BEGINNING, FIRST_DAY

NOBODY = "nobody"
EVERYONE = ("ada", "ben", "cleo", "dev", "mina", "sol", "eve", "nia", NOBODY)
BENS_SECRET = "amber river stone"


@dataclass(frozen=True)
class Cast:
    """Persons by name; ``accounts`` and ``hats`` by the same names in small letters."""

    place: Place
    other_place: Place
    work: Work
    other_work: Work
    ada: Person
    ben: Person
    cleo: Person
    dev: Person
    mina: Person
    sol: Person
    eve: Person
    nia: Person
    accounts: dict[str, Account]
    hats: dict[str, Hat]
    council: Organisation
    trust: Organisation

    def person(self, who: str) -> Person:
        """One of the cast by name."""
        found = getattr(self, who)
        assert isinstance(found, Person)
        return found

    def inside(self) -> AbstractContextManager[None]:
        """Queries below the screens belong to the cast's own place."""
        return scope(self.place.id)


def make_cast() -> Cast:
    """The whole cast in an empty database, through the actions that make people in life."""
    place = a_place("stockport", name="Stockport")
    other_place = a_place("elsewhere", name="Elsewhere")
    people = {who: a_person(place, name) for who, name in _NAMES.items()}
    people["eve"] = a_person(other_place, "Eve Okafor")
    people["nia"] = a_newcomer(place, "Nia Probert")
    with scope(place.id):
        council = add_organisation(
            place=place,
            name="Stockport Council",
            kind=OrganisationKind.PUBLIC_BODY,
            sector=Sector.PUBLIC,
            by=None,
            now=BEGINNING,
        )
        trust = add_organisation(
            place=place,
            name="Stockport Community Health",
            kind=OrganisationKind.PUBLIC_BODY,
            sector=Sector.PUBLIC,
            by=None,
            now=BEGINNING,
        )
    hats = _hats(people, council, trust)
    work, other_work = a_work(place), a_work(other_place, "Their own work")
    _give_roles(people)
    _seat(work, hats)
    a_seat(other_work, hats["eve"], is_lead=True)
    return Cast(
        place=place,
        other_place=other_place,
        work=work,
        other_work=other_work,
        accounts=_accounts(people),
        hats=hats,
        council=council,
        trust=trust,
        **people,
    )


_NAMES = {
    "ada": "Ada Lovell",
    "ben": "Ben Achebe",
    "cleo": "Cleo Marsh",
    "dev": "Dev Patel",
    "mina": "Mina Novák",
    "sol": "Sol Reyes",
}


def _hats(people: dict[str, Person], council: Organisation, trust: Organisation) -> dict[str, Hat]:
    return {
        "ada": a_hat(people["ada"]),
        "ben": a_hat(people["ben"]),
        "nia": a_hat(people["nia"]),
        "cleo": a_hat(
            people["cleo"], HatKind.PRACTITIONER, paid=True, title="co-production lead", organisation=council
        ),
        "dev": a_hat(
            people["dev"], HatKind.PRACTITIONER, paid=True, title="health visitor", organisation=trust
        ),
        "mina": a_hat(people["mina"], HatKind.COMMISSIONER, paid=True, organisation=council),
        "sol": a_hat(
            people["sol"], HatKind.PRACTITIONER, paid=True, title="social worker", organisation=council
        ),
        "eve": a_hat(people["eve"], HatKind.PRACTITIONER, paid=True, title="co-production lead"),
    }


def _give_roles(people: dict[str, Person]) -> None:
    roles = (
        ("cleo", RoleKind.LEAD),
        ("sol", RoleKind.SAFEGUARDING),
        ("dev", RoleKind.DEPUTY),
        ("eve", RoleKind.LEAD),
    )
    for who, kind in roles:
        with scope(people[who].place_id):
            give_role(person=people[who], kind=kind, since=FIRST_DAY, by=None, now=BEGINNING)


def _seat(work: Work, hats: dict[str, Hat]) -> None:
    a_seat(work, hats["cleo"], is_lead=True)
    a_seat(work, hats["ada"])
    a_seat(work, hats["ben"])
    a_seat(work, hats["dev"])
    a_seat(work, hats["mina"], group=Stakeholders.COMMISSIONING)


def _accounts(people: dict[str, Person]) -> dict[str, Account]:
    """Everyone signs in by e-mail but Ben, who has a personal code and no e-mail."""
    accounts = {}
    for who, person in people.items():
        with scope(person.place_id):
            if who == "ben":
                accounts[who] = give_personal_code(person=person, secret=BENS_SECRET, by=None, now=BEGINNING)
            else:
                accounts[who] = join_with_email(
                    person=person, email=f"{who}@example.org", by=None, now=BEGINNING
                )
                may_be_written_to(person)
    return accounts


THE_CAST = Again(make_cast)


@pytest.fixture
def cast(db: None) -> Cast:
    """The cast. Screens name their own place; tests below the screens ask for ``inside`` too."""
    return THE_CAST.in_empty()


@pytest.fixture
def inside(cast: Cast) -> Iterator[None]:
    """The whole test runs in the cast's place. Never with a client: it would hide a missing scope."""
    with cast.inside():
        yield


@pytest.fixture
def client_for(cast: Cast) -> Callable[[str], Client]:
    """A browser signed in as one of the cast, or signed out as nobody."""

    def sign_in(who: str) -> Client:
        client = Client()
        if who != NOBODY:
            client.force_login(cast.accounts[who], backend="django.contrib.auth.backends.ModelBackend")
        return client

    return sign_in
