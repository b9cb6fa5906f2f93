"""Invented people. Any likeness to a living person is chance."""

from dataclasses import dataclass
from datetime import date, datetime

from alongside.apps.people.actions.accounts import give_personal_code, join_with_email
from alongside.apps.people.actions.hats import give_hat
from alongside.apps.people.actions.organisations import add_organisation
from alongside.apps.people.actions.persons import add_person
from alongside.apps.people.actions.roles import give_role
from alongside.apps.people.enums import NameShown, OrganisationKind, RoleKind
from alongside.apps.people.models import Hat, Organisation, Person
from alongside.apps.people.queries.looking_around import DEMO_SECRET
from alongside.apps.places.models import Place
from alongside.core.shared.hats import HatKind
from alongside.core.shared.sectors import Sector


@dataclass(frozen=True, slots=True)
class Invented:
    """Somebody to add: the hat they wear, its title, and whom they work for when paid."""

    name: str
    hat: HatKind
    title: str
    works_for: str = ""
    shown: NameShown = NameShown.PLACE


COUNCIL, TRUST, CHARITY = "Stockport Council", "Stockport Community Health", "Brightway Families"
ORGANISATIONS = {
    COUNCIL: (OrganisationKind.PUBLIC_BODY, Sector.PUBLIC),
    TRUST: (OrganisationKind.PUBLIC_BODY, Sector.PUBLIC),
    CHARITY: (OrganisationKind.VOLUNTARY, Sector.VOLUNTARY),
}
PARENT, NEIGHBOUR = HatKind.PARENT_CARER, HatKind.NEIGHBOUR
PRACTITIONER, COMMISSIONER = HatKind.PRACTITIONER, HatKind.COMMISSIONER
PEOPLE: dict[str, Invented] = {
    "ada": Invented("Ada Okoro", PARENT, "Mum of two"),
    "ben": Invented("Ben Whittle", PARENT, "Dad"),
    "hana": Invented("Hana Farouk", PARENT, "Mum"),
    "marta": Invented("Marta Zielińska", PARENT, "Grandmother"),
    "joe": Invented("Joe Pickering", PARENT, "Foster carer", shown=NameShown.TABLE),
    "ines": Invented("Inês Duarte", HatKind.PEER_SUPPORTER, "Peer supporter"),
    "nia": Invented("Nia Rowlands", PARENT, "Mum"),
    "farida": Invented("Farida Begum", PARENT, "Mum of three"),
    "rosie": Invented("Rosie Tan", NEIGHBOUR, "Neighbour, Vine Street"),
    "idris": Invented("Idris Bowen", NEIGHBOUR, "Neighbour, Vine Street"),
    "peg": Invented("Peg Ashworth", NEIGHBOUR, "Neighbour, Vine Street"),
    "sami": Invented("Sami Haddad", NEIGHBOUR, "Neighbour, Vine Street"),
    "lena": Invented("Lena Kraus", NEIGHBOUR, "Neighbour, Vine Street"),
    "cleo": Invented("Cleo Marsh", PRACTITIONER, "Co-production lead", COUNCIL, NameShown.EVERYONE),
    "dev": Invented("Dev Anand", PRACTITIONER, "Health visitor", TRUST, NameShown.EVERYONE),
    "ruth": Invented("Ruth Lyle", PRACTITIONER, "Nursery nurse", COUNCIL),
    "tom": Invented("Tom Ferris", PRACTITIONER, "Family support worker", CHARITY),
    "amir": Invented("Amir Shah", PRACTITIONER, "Nursery nurse", COUNCIL),
    "kay": Invented("Kay Osman", PRACTITIONER, "Short breaks manager", COUNCIL),
    "mina": Invented("Mina Patel", COMMISSIONER, "Children's commissioner", COUNCIL, NameShown.EVERYONE),
    "sol": Invented("Sol Reyes", PRACTITIONER, "Safeguarding lead", COUNCIL, NameShown.EVERYONE),
}


@dataclass(frozen=True, slots=True)
class Cast:
    """Everybody by the short name the demo uses, with the one hat they wear in it."""

    people: dict[str, Person]
    hats: dict[str, Hat]
    organisations: dict[str, Organisation]

    def hat(self, name: str) -> Hat:
        return self.hats[name]

    def person(self, name: str) -> Person:
        return self.people[name]


def invite(place: Place, since: date, now: datetime) -> Cast:
    """Add everybody, with their hats, roles and ways to sign in."""
    organisations = {
        name: add_organisation(place=place, name=name, kind=kind, sector=sector, by=None, now=now)
        for name, (kind, sector) in ORGANISATIONS.items()
    }
    people: dict[str, Person] = {}
    hats: dict[str, Hat] = {}
    for key, one in PEOPLE.items():
        people[key] = add_person(place=place, name=one.name, by=None, now=now, name_shown=one.shown)
        hats[key] = give_hat(
            person=people[key],
            kind=one.hat,
            paid=bool(one.works_for),
            title=one.title,
            organisation=organisations[one.works_for] if one.works_for else None,
            since=since,
            by=None,
            now=now,
        )
    for key, role in (
        ("cleo", RoleKind.LEAD),
        ("sol", RoleKind.SAFEGUARDING),
        ("dev", RoleKind.DEPUTY),
    ):
        give_role(person=people[key], kind=role, since=since, by=None, now=now)
    give_personal_code(person=people["ada"], secret=DEMO_SECRET, by=None, now=now)
    for key in ("ben", "cleo", "dev", "mina", "sol"):
        join_with_email(person=people[key], email=f"{key}@stockport.example", by=None, now=now)
    return Cast(people, hats, organisations)
