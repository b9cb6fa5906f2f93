"""Hats, their sides, and who gives them."""

from datetime import date

import pytest

from alongside.apps.people.actions.hats import end_hat, give_hat
from alongside.apps.people.actions.organisations import add_organisation
from alongside.apps.people.enums import OrganisationKind
from alongside.apps.people.queries.hats import hats_of
from alongside.core.shared.hats import HatKind
from alongside.core.shared.sides import Side
from alongside.kernel.audit.models import AuditLine
from alongside.kernel.scoping import scope
from alongside.kernel.verdict import Refused
from cast import Cast
from factories import a_hat
from factories.people import BEGINNING, FIRST_DAY

pytestmark = pytest.mark.usefixtures("inside")
DAY = date(2025, 5, 1)


@pytest.mark.parametrize(
    ("kind", "paid", "side"),
    [
        (HatKind.PARENT_CARER, False, Side.CITIZEN),
        (HatKind.PRACTITIONER, True, Side.PROFESSIONAL),
        (HatKind.PEER_SUPPORTER, False, Side.CITIZEN),
        (HatKind.PEER_SUPPORTER, True, Side.PROFESSIONAL),
        (HatKind.FACILITATOR, False, Side.CITIZEN),
    ],
)
def test_whoever_is_paid_for_the_hour_is_professional(
    cast: Cast, kind: HatKind, paid: bool, side: Side
) -> None:
    assert a_hat(cast.sol, kind, paid=paid).side == side


@pytest.mark.parametrize(("kind", "paid"), [(HatKind.PARENT_CARER, True), (HatKind.COMMISSIONER, False)])
def test_a_hat_of_the_wrong_side_is_refused_in_words(cast: Cast, kind: HatKind, paid: bool) -> None:
    with pytest.raises(Refused, match="paid"):
        a_hat(cast.ada, kind, paid=paid)


def test_who_represents_a_group_says_which(cast: Cast) -> None:
    with pytest.raises(Refused, match="represented"):
        a_hat(cast.ada, HatKind.REPRESENTS_GROUP)
    assert a_hat(cast.ada, HatKind.REPRESENTS_GROUP, group_name="Carers forum").group_name == "Carers forum"


def test_an_informal_group_pays_nobody(cast: Cast) -> None:
    group = add_organisation(
        place=cast.place,
        name="Toddler Tuesday",
        kind=OrganisationKind.INFORMAL,
        sector="",
        by=cast.ada,
        now=BEGINNING,
    )
    with pytest.raises(Refused, match="pays nobody"):
        a_hat(cast.dev, HatKind.PRACTITIONER, paid=True, organisation=group)


def test_an_organisation_is_here_once_and_its_sector_fits(cast: Cast) -> None:
    def add(name: str, kind: OrganisationKind, sector: str) -> None:
        add_organisation(place=cast.place, name=name, kind=kind, sector=sector, by=cast.cleo, now=BEGINNING)

    with pytest.raises(Refused, match="already"):
        add("STOCKPORT  council", OrganisationKind.PUBLIC_BODY, "PUBLIC")
    for kind, sector in (
        (OrganisationKind.INFORMAL, "PUBLIC"),
        (OrganisationKind.PROVIDER, ""),
        (OrganisationKind.PUBLIC_BODY, "PRIVATE"),
        (OrganisationKind.PROVIDER, "ROYAL"),
    ):
        with pytest.raises(Refused):
            add("Somebody new", kind, sector)
    add("Somebody new", OrganisationKind.PROVIDER, "PRIVATE")


def test_a_hat_names_only_organisations_of_its_place(cast: Cast) -> None:
    with scope(cast.other_place.id):
        theirs = add_organisation(
            place=cast.other_place, name="Theirs", kind=OrganisationKind.VOLUNTARY, sector="VOLUNTARY",
            by=cast.eve, now=BEGINNING,
        )  # fmt: skip
    with pytest.raises(Refused, match="not known in this place"):
        a_hat(cast.dev, HatKind.PRACTITIONER, paid=True, organisation=theirs)


def test_a_citizens_hat_is_ones_own_choice_and_a_paid_one_is_not(cast: Cast) -> None:
    def give(who: str, by: str, *, paid: bool) -> None:
        kind = HatKind.PRACTITIONER if paid else HatKind.NEIGHBOUR
        give_hat(person=cast.person(who), kind=kind, paid=paid, since=DAY, by=cast.person(by), now=BEGINNING)

    give("ada", "ada", paid=False)
    give("ada", "cleo", paid=True)
    for who, by, paid in (
        ("ada", "ada", True),
        ("ada", "ben", False),
        ("ada", "eve", False),
        ("ada", "eve", True),
    ):
        with pytest.raises(Refused):
            give(who, by, paid=paid)


def test_a_hat_is_worn_from_a_day_until_a_day(cast: Cast) -> None:
    hat = a_hat(cast.ada, HatKind.NEIGHBOUR, since=DAY)
    assert hats_of(cast.ada, date(2025, 4, 30)) == [cast.hats["ada"]]
    assert hats_of(cast.ada, DAY) == [cast.hats["ada"], hat]
    with pytest.raises(Refused):
        end_hat(hat=hat, until=FIRST_DAY, by=cast.ada, now=BEGINNING)
    end_hat(hat=hat, until=date(2025, 6, 1), by=cast.ada, now=BEGINNING)
    assert hats_of(cast.ada, date(2025, 5, 31)) == [cast.hats["ada"], hat]
    assert hats_of(cast.ada, date(2025, 6, 1)) == [cast.hats["ada"]]


@pytest.mark.parametrize("title", ["x" * 100_000, "a\x00b", "\u200b"])
def test_odd_titles_are_refused(cast: Cast, title: str) -> None:
    with pytest.raises(Refused):
        a_hat(cast.dev, HatKind.PRACTITIONER, paid=True, title=title)


def test_a_hat_leaves_a_line_of_codes(cast: Cast) -> None:
    hat = a_hat(cast.ada, HatKind.REPRESENTS_GROUP, group_name="Carers forum")
    line = AuditLine.objects.get(about_id=hat.id)
    assert line.details["side"] == "CITIZEN"
    assert "Carers" not in str(line.details)
