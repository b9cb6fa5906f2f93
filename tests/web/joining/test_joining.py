"""From a poster to one's own page, and what a wrong code tells: nothing."""

import re
import uuid
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from alongside.apps.people.actions.codes import make_code, withdraw_code
from alongside.apps.people.actions.joining import Said, join_place
from alongside.apps.people.enums import CodeKind
from alongside.apps.people.models import Account, JoinCode, Person
from alongside.apps.places.enums import FigureKey
from alongside.apps.places.models import Figure, Place
from alongside.core.shared.hats import HatKind
from alongside.kernel.clock import now
from cast import Cast
from factories import a_person

ClientFor = Callable[[str], Client]
TOKEN = re.compile(r'name="form_token" value="([^"]+)"')
SECRET = "kettle window heron"


@pytest.fixture
def poster(cast: Cast) -> JoinCode:
    """By the library door."""
    with cast.inside():
        return make_code(
            kind=CodeKind.POSTER, label="Library door", by=cast.cleo, now=now(), form_token=uuid.uuid4()
        )


def answers(client: Client, code: JoinCode, **given: str) -> dict[str, str]:
    token = TOKEN.search(client.get(f"/j/{code.code}/").content.decode())
    assert token is not None
    said = {"name": "Grace Obi", "hat": "PARENT_CARER:CITIZEN", "secret": SECRET, "form_token": token[1]}
    return said | given


def test_whoever_joins_is_signed_in_and_shown_code_and_secret_once(poster: JoinCode, client: Client) -> None:
    page = client.post(f"/j/{poster.code}/", answers(client, poster)).content.decode()
    account = Account.objects.latest("joined_at")
    code = str(account.code)
    assert f"{code[:4]}-{code[4:]}" in page
    assert SECRET in page
    mine = client.get("/stockport/me/").content.decode()
    assert "Hello Grace" in mine
    assert SECRET not in mine


def test_a_full_sheet_says_so_before_a_word_is_typed_and_the_desk_sees_it(
    cast: Cast, poster: JoinCode, client: Client, client_for: ClientFor
) -> None:
    Figure.unscoped.filter(key=FigureKey.JOINING_A_DAY).update(value=1)  # unscoped: in every place
    late = Client()
    typed = answers(late, poster)
    client.post(f"/j/{poster.code}/", answers(client, poster))
    for found in (late.post(f"/j/{poster.code}/", typed), Client().get(f"/j/{poster.code}/")):
        assert found.status_code == 403
        assert "rests until tomorrow" in found.content.decode()
        assert "1 person can join by one sheet in a day" in found.content.decode()
    cleo = client_for("cleo")
    assert "1 person joined by it today" in cleo.get("/stockport/desk/").content.decode()
    sheets = cleo.get("/stockport/desk/codes/").content.decode()
    assert "1 of them today" in sheets
    assert "it rests until tomorrow" in sheets
    assert "1 person can join" in sheets
    assert cleo.get("/stockport/desk/figures/joining_a_day/").status_code == 200


def test_a_newcomer_reads_no_name_of_anybody_on_any_page_they_reach(
    cast: Cast, poster: JoinCode, client: Client
) -> None:
    client.post(f"/j/{poster.code}/", answers(client, poster))
    Person.unscoped.update(name_shown="EVERYONE")  # unscoped: everybody, everywhere
    for path in ("", "me/", "work/", f"work/{cast.work.slug}/", f"work/{cast.work.slug}/books/"):
        page = client.get(f"/stockport/{path}").content.decode()
        assert not {one for one in ("Ada Lovell", "Dev Patel", "Cleo Marsh") if one in page}, path


def test_the_same_form_twice_joins_once(poster: JoinCode, client: Client) -> None:
    said = answers(client, poster)
    pages = [Client().post(f"/j/{poster.code}/", said).content.decode() for _press in range(2)]
    cards = [re.findall(r"<strong>(\w{4}-\w{4})</strong>", page) for page in pages]
    assert cards[0] == cards[1] != []


def test_what_is_missing_is_said_and_nothing_is_kept(cast: Cast, poster: JoinCode, client: Client) -> None:
    before = Person.unscoped.count()  # unscoped: everybody, everywhere
    page = client.post(
        f"/j/{poster.code}/", answers(client, poster, secret="123456", name="")
    ).content.decode()
    assert "That number is too easy to guess." in page
    assert Person.unscoped.count() == before  # unscoped: as above


def test_every_code_that_does_not_work_answers_alike(cast: Cast, poster: JoinCode, client: Client) -> None:
    with cast.inside():
        used = make_code(
            kind=CodeKind.INVITATION,
            label="Sam",
            by=cast.ada,
            hat=cast.hats["ada"],
            now=now(),
            form_token=uuid.uuid4(),
        )
        said = Said(name="Sam", kind=HatKind.NEIGHBOUR, paid=False)
        join_place(code=used, said=said, secret=SECRET, account=None, form_token=uuid.uuid4(), now=now())
        withdraw_code(code=poster, by=cast.cleo, now=now())
    wrong = [poster.code, used.code, "9KQ2M4XT", "nonsense", "9KQ2-M4X", str(cast.accounts["ben"].code)]
    told = set()
    for code in wrong:
        for found in (client.get(f"/j/{code}/"), client.post(f"/j/{code}/", {"name": "Grace"})):
            page = found.content.decode().replace(code, "")
            told.add((found.status_code, re.sub(r'(csrfmiddlewaretoken" value=")[^"]*', "", page)))
    assert len(told) == 1
    assert told.pop()[0] == 404
    typed = set()
    for code in wrong:
        page = client.post("/j/", {"code": code}).content.decode().replace(code, "")
        typed.add(re.sub(r'(csrfmiddlewaretoken" value=")[^"]*', "", page))
    assert len(typed) == 1


def test_a_code_typed_kindly_leads_to_joining(poster: JoinCode, client: Client) -> None:
    typed = f"{poster.code[:4]} {poster.code[4:]}".lower()
    assert client.post("/j/", {"code": typed})["Location"] == f"/j/{poster.code}/"


def test_whoever_types_the_plain_address_finds_where_the_code_goes(
    cast: Cast, client: Client, client_for: ClientFor
) -> None:
    for address in ("/", "/stockport/", "/sign-in/"):
        html = client.get(address).content.decode()
        assert 'href="/j/"' in html.split("<details")[0], address
    assert 'href="/j/"' not in client_for("ada").get("/stockport/").content.decode()


def test_what_matters_is_said_without_a_seat_at_a_table(cast: Cast, client_for: ClientFor) -> None:
    sol = client_for("sol")
    (say,) = re.findall(
        r'href="([^"]*)"><strong[^>]*>Say what matters', sol.get("/stockport/").content.decode()
    )
    assert "I have an idea" in sol.get(say).content.decode()


def test_a_closed_place_opens_to_a_newcomer_by_nothing_but_their_own_pages(
    cast: Cast, poster: JoinCode, client: Client
) -> None:
    Place.objects.filter(id=cast.place.id).update(is_open=False)
    client.post(f"/j/{poster.code}/", answers(client, poster))
    assert client.get("/stockport/me/").status_code == 200
    assert client.get("/stockport/work/")["Location"] == "/stockport/me/"


def test_welcomed_by_both_sides_the_books_open(cast: Cast, poster: JoinCode, client_for: ClientFor) -> None:
    grace = Client()
    grace.post(f"/j/{poster.code}/", answers(grace, poster))
    person = Person.unscoped.get(name="Grace Obi")  # unscoped: looked up from outside
    assert grace.get("/stockport/write/hours/").status_code == 302
    for who in ("ada", "dev"):
        assert "Grace Obi" in client_for(who).get("/stockport/welcome/").content.decode()
        client_for(who).post("/stockport/welcome/", {"person": str(person.id)})
    assert grace.get("/stockport/write/hours/").status_code == 200


def test_a_newcomer_cannot_welcome_themselves_in(cast: Cast, client_for: ClientFor) -> None:
    found = client_for("nia").post("/stockport/welcome/", {"person": str(cast.nia.id)})
    assert found["Location"] == "/stockport/me/"
    cast.nia.refresh_from_db()
    assert cast.nia.welcomed_at is None


@pytest.mark.parametrize("many", [1, 30])
@pytest.mark.parametrize(
    ("who", "path", "queries"),
    [
        ("ada", "welcome/", 16),
        ("ada", "welcome/met/", 15),
        ("ada", "invite/", 13),
        ("cleo", "desk/codes/", 14),
    ],
)
def test_a_list_asks_as_often_however_long(
    cast: Cast,
    client_for: ClientFor,
    django_assert_max_num_queries: DjangoAssertNumQueries,
    who: str,
    path: str,
    queries: int,
    many: int,
) -> None:
    with cast.inside():
        for number in range(many):
            told: dict[str, Any] = {"label": f"Door {number}", "now": now(), "form_token": uuid.uuid4()}
            code = make_code(kind=CodeKind.POSTER, by=cast.cleo, **told)
            make_code(
                kind=CodeKind.INVITATION,
                by=cast.ada,
                hat=cast.hats["ada"],
                **told | {"form_token": uuid.uuid4()},
            )
            a_person(cast.place, f"Peg {number}", by=cast.cleo, name_shown="PLACE")
            said = Said(name=f"Grace {number}", kind=HatKind.NEIGHBOUR, paid=False)
            join_place(code=code, said=said, secret=SECRET, account=None, form_token=uuid.uuid4(), now=now())
    client = client_for(who)
    with django_assert_max_num_queries(queries):
        client.get(f"/stockport/{path}")
