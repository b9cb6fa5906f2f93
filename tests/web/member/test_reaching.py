"""A number for texts: proved by its code, used with a yes alone, gone when it is taken back."""

import re
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.test import Client

from alongside.apps.consent.enums import Purpose, Way
from alongside.apps.letters.actions.choosing import choose_letters
from alongside.apps.letters.enums import Channel, HowOften, State
from alongside.apps.letters.models import Letter
from alongside.apps.letters.queries.letters import choice_of
from alongside.apps.letters.rules.choosing import channel_of, channels_for
from alongside.apps.letters.tasks import post_round
from alongside.apps.people.actions.reaching import forget_way, keep_way
from alongside.apps.people.models import WayToReach
from alongside.apps.people.queries.reaching import where_reached
from alongside.core.consent.gate import Audience
from alongside.kernel.verdict import Refused
from cast import Cast
from factories.consent import a_say
from factories.entries import NOW
from factories.letters import gather, tell

SOON = NOW + timedelta(minutes=6)
NUMBER, STORED = "07700 900123", "+447700900123"
ClientFor = Callable[[str], Client]


@pytest.fixture
def texts(settings: Any, tmp_path: Path) -> Path:
    """Texts are carried, into a folder."""
    settings.CARRIED_BY = {"EMAIL": "folder", "TEXT": "folder", "POST": "outbox"}
    settings.LETTERS_FOLDER = str(tmp_path)
    return tmp_path


def code_in(folder: Path) -> str:
    [text] = [one for file in folder.glob("*.txt") if STORED in (one := file.read_text(encoding="utf-8"))]
    found = re.search(r"\b\d{6}\b", text)
    assert found
    return found[0]


def test_a_number_is_kept_once_its_code_came_back(cast: Cast, texts: Path, client_for: ClientFor) -> None:
    browser, page = client_for("ada"), f"/{cast.place.slug}/me/reach/sms/"
    assert browser.post(page, {"where": "0161 496 0123"}).status_code == 200, "no text reaches that"
    assert browser.post(page, {"where": NUMBER}).status_code == 302
    assert NUMBER in browser.get(page).content.decode()
    wrong = "000000" if code_in(texts) != "000000" else "111111"
    assert browser.post(page, {"code": wrong}).status_code == 200
    assert not WayToReach.unscoped.exists()
    kept = browser.post(page, {"code": code_in(texts)})
    assert kept["Location"].endswith("/me/permissions/CONTACT/SMS/"), "and then it is asked whether it may be"
    with cast.inside():
        assert where_reached(cast.ada, Way.SMS) == STORED
    assert NUMBER in browser.get(f"/{cast.place.slug}/me/reach/").content.decode()
    browser.post(page, {"forget": "yes"})
    assert not WayToReach.unscoped.exists()


def test_three_wrong_codes_end_it(cast: Cast, texts: Path, client_for: ClientFor) -> None:
    browser, page = client_for("ada"), f"/{cast.place.slug}/me/reach/sms/"
    browser.post(page, {"where": NUMBER})
    right = code_in(texts)
    wrong = f"{(int(right) + 1) % 10**6:06d}"
    assert [browser.post(page, {"code": wrong}).status_code for _try in range(3)] == [200, 200, 302]
    browser.post(page, {"code": right})
    assert not WayToReach.unscoped.exists()


@pytest.mark.usefixtures("inside")
def test_a_text_goes_with_a_proved_number_a_choice_and_a_yes_and_no_longer(cast: Cast, texts: Path) -> None:
    keep_way(person=cast.ada, way=Way.SMS, where=NUMBER, by=cast.ada, now=NOW)
    assert Channel.TEXT not in channels_for(cast.ada), "not proved yet"
    keep_way(person=cast.ada, way=Way.SMS, where=NUMBER, by=cast.ada, now=NOW, proved=True)
    told: dict[str, Any] = {"person": cast.ada, "by": cast.ada, "now": NOW}
    choose_letters(channel=Channel.TEXT, how_often=HowOften.AT_ONCE, **told)
    assert channel_of(cast.ada, choice_of(cast.ada), NOW) is Channel.PRINT, "nobody said yes to texts"
    a_say(cast.ada, Purpose.CONTACT, Audience(to=Way.SMS), now=NOW)
    tell(cast, "ada", "welcomed", NOW)
    [letter] = [one for one in gather(cast, SOON) if one.person_id == cast.ada.id]
    assert letter.channel == Channel.TEXT
    post_round(clock=lambda: SOON)
    [text] = [one for file in texts.glob("*.txt") if STORED in (one := file.read_text(encoding="utf-8"))]
    assert "Ada" not in text, "whoever picks up the phone reads no name"
    assert text.count("http") == 1
    tell(cast, "ada", "role_given", SOON)
    [further] = [one for one in gather(cast, SOON + timedelta(hours=1)) if one.person_id == cast.ada.id]
    forget_way(person=cast.ada, way=Way.SMS, by=cast.ada, now=SOON)
    post_round(clock=lambda: SOON + timedelta(hours=2))
    further.refresh_from_db()
    assert (further.state, further.channel) == (State.WAITING, Channel.PRINT), "printed, and not lost"
    assert Letter.objects.filter(channel=Channel.TEXT).count() == 1


def test_where_nobody_carries_texts_they_cannot_be_chosen(cast: Cast, client_for: ClientFor) -> None:
    with cast.inside():
        keep_way(person=cast.ada, way=Way.SMS, where=NUMBER, by=cast.ada, now=NOW, proved=True)
        told: dict[str, Any] = {"person": cast.ada, "by": cast.ada, "now": NOW}
        with pytest.raises(Refused):
            choose_letters(channel=Channel.TEXT, how_often=HowOften.DAILY, **told)
    page = client_for("ada").get(f"/{cast.place.slug}/me/letters/").content.decode()
    assert "nobody carries them for this place" in page


@pytest.mark.usefixtures("inside")
def test_nobody_gives_away_a_number_of_somebody_else(cast: Cast) -> None:
    with pytest.raises(Refused):
        keep_way(person=cast.ada, way=Way.PHONE, where=NUMBER, by=cast.ben, now=NOW)
    assert keep_way(person=cast.ada, way=Way.PHONE, where=NUMBER, by=cast.cleo, now=NOW).where == STORED
    with pytest.raises(Refused):
        keep_way(person=cast.ada, way=Way.POST, where="Somewhere", by=cast.ada, now=NOW)
