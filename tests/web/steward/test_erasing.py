"""Erasing at the desk: read through by one, agreed by another; then no page shows a word or the name."""

from collections.abc import Callable
from datetime import timedelta

from django.test import Client

from alongside.apps.books.drafts import Text
from alongside.apps.people.actions.roles import give_role
from alongside.apps.people.enums import NameShown, RoleKind
from alongside.apps.rights.actions.asking import Asked, ask
from alongside.apps.rights.enums import Right
from alongside.apps.rights.models import DataRequest
from alongside.kernel.clock import local_day, now
from alongside.kernel.ids import new_secret_id
from cast import Cast
from factories.entries import an_entry, gave
from factories.people import BEGINNING, FIRST_DAY

ClientFor = Callable[[str], Client]


def asked(cast: Cast) -> str:
    """Ben, who shows his name to everyone here and wrote something, asks; Dev keeps the books."""
    cast.ben.name_shown = NameShown.PLACE
    cast.ben.save()
    words = {"what": Text("planted at the allotment", "en")}
    an_entry(cast, "ben", words=words, acts=(gave(cast, "ben"), gave(cast, "dev")))
    with cast.inside():
        give_role(person=cast.dev, kind=RoleKind.KEEPER, since=FIRST_DAY, by=None, now=BEGINNING)
        said = Asked(Right.ERASE, "planted in the asking")
        made = ask(person=cast.ben, asked=said, form_token=new_secret_id(), now=now())
    return f"/stockport/desk/requests/{made.id}/"


def pages(cast: Cast, client: Client, request: str) -> dict[str, str]:
    """Where he and his words stood."""
    work = f"/stockport/work/{cast.work.slug}/"
    places = [request, "/stockport/desk/people/", "/stockport/desk/requests/?over=1", work, f"{work}books/"]
    with cast.inside():
        made = DataRequest.objects.get()
    assert request.endswith(f"{made.id}/")
    return {place: client.get(place).content.decode() for place in places}


def test_two_people_and_then_no_page_shows_him(cast: Cast, client_for: ClientFor) -> None:
    request = asked(cast)
    cleo, dev = client_for("cleo"), client_for("dev")
    before = pages(cast, cleo, request)
    assert any("Ben Achebe" in page for page in before.values())
    assert any("planted at the allotment" in page for page in before.values())
    page = cleo.get(request + "erase/").content.decode()
    assert "Words I wrote (1)" in page
    cleo.post(request + "erase/")
    assert "It takes two people" in cleo.get(request + "erase/").content.decode()
    assert "planted in the asking" in dev.get(request).content.decode(), "nothing has happened yet"
    ben = client_for("ben")
    assert ben.get("/stockport/me/").status_code == 200
    dev.post(request + "erase/")
    for who in (cleo, dev, client_for("ada")):
        for place, page in pages(cast, who, request).items():
            assert "Ben Achebe" not in page, place
            assert "planted" not in page, place
    assert (
        ben.get("/stockport/me/").status_code != 200
        or "Ben" not in ben.get("/stockport/me/").content.decode()
    )


def test_a_hold_is_set_and_lifted_on_its_page(cast: Cast, client_for: ClientFor) -> None:
    request = asked(cast)
    cleo = client_for("cleo")
    day = local_day(now(), cast.place.time_zone) + timedelta(days=100)
    held = {
        "reason": "A claim of his own at the county court.",
        "until_day": str(day.day),
        "until_month": str(day.month),
        "until_year": str(day.year),
        "form_token": str(new_secret_id()),
    }
    empty = cleo.post(request + "erase/", held | {"reason": ""})
    assert "Why must it be kept?" in empty.content.decode()
    page = cleo.post(request + "erase/", held, follow=True).content.decode()
    assert "county court" in page
    assert "I have seen it through" not in page
    assert "county court" in cleo.post(request + "erase/", {}).content.decode(), "refused, with the reason"
    assert "county court" in client_for("ben").get("/stockport/me/data/holds/").content.decode()
    page = cleo.post(request + "erase/", {"lift": "1"}, follow=True).content.decode()
    assert "I have seen it through" in page
