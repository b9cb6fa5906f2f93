"""A copy made for somebody who rang: seen only by whoever says that they make it; they are told of it."""

import io
import zipfile
from collections.abc import Callable

from django.test import Client

from alongside.apps.care.enums import LandedOn
from alongside.apps.care.models import Landed
from alongside.apps.rights.enums import Right, StepKind
from alongside.apps.rights.models import RequestStep
from alongside.kernel.audit.models import AuditLine
from alongside.kernel.clock import now
from alongside.kernel.ids import new_secret_id
from alongside.kernel.outbox.models import Queued
from cast import Cast
from counting import ROWS
from factories.entries import an_entry, gave
from factories.rights import an_asking

ClientFor = Callable[[str], Client]


def page_of(cast: Cast, kind: Right = Right.COPY, who: str = "ben") -> str:
    with cast.inside():
        made = an_asking(cast, now(), kind, person=cast.person(who))
    return f"/stockport/desk/requests/{made.id}/copy/"


def landed(cast: Cast) -> None:
    """A quiet word of Ben’s, which nobody who makes his copy is to know as his."""
    Landed.objects.create(
        place=cast.place, about=LandedOn.ENTRY, about_id=cast.work.id, work=cast.work, raised_by=cast.ben,
        words="Planted in confidence.", language="en", raised_at=now(), form_token=new_secret_id(),
    )  # fmt: skip


def test_it_is_shown_once_it_is_said_and_written_down(cast: Cast, client_for: ClientFor) -> None:
    page, client = page_of(cast), client_for("cleo")
    for number in range(ROWS):
        an_entry(cast, "ben", acts=(gave(cast, "ben", number + 1), gave(cast, "dev", 5)))
    with cast.inside():
        landed(cast)
    assert "ben@example.org" not in client.get(page).content.decode()
    assert client.post(page, {"form_token": str(new_secret_id())}).status_code == 302
    sheet = client.get(page).content.decode()
    assert "Ben Achebe" in sheet
    assert sheet.count("Minutes: ") >= ROWS
    assert "Ada Lovell" not in sheet, "nobody else stands in it"
    assert "Planted in confidence" not in sheet
    assert "in confidence" in sheet, "it is said to everybody alike"
    with cast.inside():
        step = RequestStep.objects.get(kind=StepKind.COPIED)
        assert step.by == cast.cleo
        assert Queued.objects.filter(kind="data_request_moved", person_id=cast.ben.id).exists()
    assert AuditLine.objects.get(verb="take_copy").actor_id == cast.cleo.id


def test_as_a_file_it_is_streamed_and_written_down_too(cast: Cast, client_for: ClientFor) -> None:
    page, client = page_of(cast), client_for("cleo")
    with cast.inside():
        landed(cast)
    answer = client.post(page, {"form_token": str(new_secret_id()), "file": "1"})
    assert answer["Content-Type"] == "application/zip"
    pieces = b"".join(answer.streaming_content)  # type: ignore[attr-defined]  # it is streamed
    with zipfile.ZipFile(io.BytesIO(pieces)) as copy:
        assert "landed.csv" not in copy.namelist()
        assert "Planted in confidence" not in copy.read("all.json").decode()
    assert AuditLine.objects.filter(verb="take_copy", actor_id=cast.cleo.id).count() == 1


def test_nobody_makes_one_that_was_not_asked_for_nor_their_own(cast: Cast, client_for: ClientFor) -> None:
    client = client_for("cleo")
    for page in (page_of(cast, Right.CORRECT), page_of(cast, who="cleo")):
        assert client.get(page).status_code == 403
    assert client_for("ada").get(page_of(cast)).status_code == 404
