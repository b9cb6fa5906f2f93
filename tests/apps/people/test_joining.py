"""Adding people and giving them a way in."""

import pytest

from alongside.apps.people.actions.accounts import give_personal_code, join_with_email
from alongside.apps.people.actions.persons import add_person, choose_name_shown, leave_place
from alongside.apps.people.enums import NameShown
from alongside.apps.people.models import Account, Person
from alongside.apps.people.queries.persons import people_like, person_of, persons_of_account
from alongside.kernel.audit.models import AuditLine
from alongside.kernel.scoping import NoScope, scope
from alongside.kernel.verdict import Refused
from cast import Cast
from factories import a_person
from factories.people import BEGINNING


@pytest.mark.usefixtures("inside")
def test_whoever_takes_part_keys_in_somebody_who_uses_no_screen(cast: Cast) -> None:
    grace = add_person(place=cast.place, name=" Grace   Obi ", by=cast.ada, now=BEGINNING)
    assert (grace.name, grace.name_key, grace.keyed_in_by) == ("Grace Obi", "grace obi", cast.ada)
    assert grace.name_shown == NameShown.TABLE


@pytest.mark.usefixtures("inside")
def test_somebody_of_another_place_adds_nobody(cast: Cast) -> None:
    with pytest.raises(Refused, match="do not take part"):
        add_person(place=cast.place, name="Grace Obi", by=cast.eve, now=BEGINNING)


@pytest.mark.usefixtures("inside")
@pytest.mark.parametrize("name", ["", "   ", "\u200b\u202e", "a\x00b", "x" * 100_000])
def test_names_that_cannot_be_kept(cast: Cast, name: str) -> None:
    before = Person.objects.count()
    with pytest.raises(Refused):
        add_person(place=cast.place, name=name, by=cast.cleo, now=BEGINNING)
    assert Person.objects.count() == before


@pytest.mark.usefixtures("inside")
@pytest.mark.parametrize("name", ["X Æ", "李小龙", "فاطمة الزهراء", "🙂", "O’Brien-Łódź", "ﷺ" * 100])
def test_names_as_people_have_them(cast: Cast, name: str) -> None:
    person = add_person(place=cast.place, name=name, by=cast.cleo, now=BEGINNING)
    person.refresh_from_db()
    assert person.name == name
    assert people_like(cast.place, name.upper()) == [person]


@pytest.mark.usefixtures("inside")
def test_two_jo_smiths_exist_and_whoever_left_comes_last(cast: Cast) -> None:
    first, second = a_person(cast.place, "Jo Smith"), a_person(cast.place, "JO  SMÍTH")
    assert people_like(cast.place, "jo smith") == [first, second]
    leave_place(person=first, by=first, now=BEGINNING)
    assert people_like(cast.place, "jo smith") == [second, first]


@pytest.mark.usefixtures("inside")
def test_a_line_never_holds_a_name_or_an_address(cast: Cast) -> None:
    said = " ".join(str(line.details) for line in AuditLine.objects.all())
    assert "Lovell" not in said
    assert "@" not in said
    assert str(cast.accounts["ada"].id) in said


@pytest.mark.usefixtures("inside")
def test_one_address_one_person_in_a_place(cast: Cast) -> None:
    grace = a_person(cast.place, "Grace Obi")
    with pytest.raises(Refused, match="already"):
        join_with_email(person=grace, email=" ADA@example.org ", by=cast.cleo, now=BEGINNING)
    grace.refresh_from_db()
    assert grace.account is None
    with pytest.raises(Refused, match="already"):
        join_with_email(person=cast.ada, email="ada2@example.org", by=cast.cleo, now=BEGINNING)
    assert not Account.objects.filter(email="ada2@example.org").exists()


@pytest.mark.usefixtures("inside")
@pytest.mark.parametrize(
    "email", ["", "ada", "a@b", "ada@exa\x00mple.org", "a" * 250 + "@example.org", "🙂@e.org"]
)
def test_what_is_no_address(cast: Cast, email: str) -> None:
    grace = a_person(cast.place, "Grace Obi")
    with pytest.raises(Refused):
        join_with_email(person=grace, email=email, by=cast.cleo, now=BEGINNING)


@pytest.mark.usefixtures("inside")
def test_only_they_their_keyer_or_a_lead_give_a_way_in(cast: Cast) -> None:
    grace = add_person(place=cast.place, name="Grace Obi", by=cast.dev, now=BEGINNING)
    with pytest.raises(Refused):
        give_personal_code(person=grace, secret="481926", by=cast.ada, now=BEGINNING)
    assert not Account.objects.filter(code__isnull=False).exclude(id=cast.accounts["ben"].id).exists()
    account = give_personal_code(person=grace, secret="481926", by=cast.dev, now=BEGINNING)
    assert person_of(account, cast.place) == grace
    with pytest.raises(Refused):  # now that Grace can sign in, Dev no longer speaks for her
        choose_name_shown(person=grace, name_shown=NameShown.EVERYONE, by=cast.dev, now=BEGINNING)


def test_an_account_opens_several_places(cast: Cast) -> None:
    also = a_person(cast.other_place, "Ada L")
    with scope(cast.other_place.id):
        join_with_email(person=also, email="ada@example.org", by=None, now=BEGINNING)
    assert persons_of_account(cast.accounts["ada"]) == [also, cast.ada]
    with cast.inside():
        assert person_of(cast.accounts["ada"], cast.place) == cast.ada
        assert person_of(cast.accounts["ada"], cast.other_place) is None
    with pytest.raises(NoScope):
        person_of(cast.accounts["ada"], cast.place)


@pytest.mark.usefixtures("inside")
def test_printing_a_person_or_account_tells_no_name(cast: Cast) -> None:
    assert "Ada" not in f"{cast.ada} {cast.ada!r} {cast.accounts['ada']} {cast.accounts['ada']!r}"
    assert "@" not in str(cast.accounts["ada"])
