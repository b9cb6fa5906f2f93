"""A letter leaves the house in its reader's language; what fails is tried again, and printed in the end."""

from datetime import timedelta
from pathlib import Path
from smtplib import SMTPRecipientsRefused, SMTPServerDisconnected
from typing import Any

import pytest
from django.core import mail

from alongside.apps.letters.enums import Channel, State
from alongside.apps.letters.kinds import KINDS
from alongside.apps.letters.models import Letter
from alongside.apps.letters.providers import Became, NotNow, Sealed, Undeliverable
from alongside.apps.letters.providers.folder import Folder
from alongside.apps.letters.providers.smtp import Smtp
from alongside.apps.letters.rendering import body, write_out
from alongside.apps.letters.rules.links import hash_of, link_of, read_link, shown_link
from alongside.apps.letters.rules.timing import MOST_TRIES, wait_after
from alongside.apps.places.enums import FigureKey
from alongside.apps.places.models import Figure
from cast import Cast
from factories.entries import DAY, NOW, a_promise, an_entry
from factories.letters import gather, post, send, tell

pytestmark = pytest.mark.usefixtures("inside")
SOON = NOW + timedelta(minutes=6)
# Told only of real entries, disputes and ideas that still wait: tried by themselves.
STILL_HOLDS = {
    "word_asked",
    "question_asked",
    "ally_asked",
    "care_promised",
    "care_due",
    "landed_badly",
    "waiting_for_you",
    "dispute_raised",
    "dispute_answered",
    "work_to_open",
    "idea_laid_aside",
    "idea_taken_up",
    "thanks",
    "thanks_for_giving",
}


class Failing:
    """A provider that is away, or that will never take this address."""

    sends = True
    tells = False

    def __init__(self, trouble: type[Exception]) -> None:
        self.trouble = trouble

    def send(self, letter: Sealed) -> str:
        raise self.trouble("no")

    def was_sent(self, reference: str) -> bool | None:
        return None

    def what_became(self, reference: str) -> Became | None:
        return None


def test_a_letter_says_what_waits_and_names_nobody_but_its_reader(cast: Cast, tmp_path: Path) -> None:
    an_entry(cast, "ada")
    text = post(cast, tmp_path, SOON)["dev@example.org"]
    assert "Hello Dev Patel," in text
    assert "First thousand days, 9 March 2026: a parent or carer gave 1 hour 30 minutes" in " ".join(
        text.split()
    )
    assert "Ada" not in text
    assert "Tea and toys" not in text, "what people wrote stays on the pages"
    letter = Letter.objects.get(person=cast.dev)
    assert text.count(f"/l/{shown_link(link_of(letter.id))}/") == text.count("http") == 1


def test_nothing_but_a_hash_of_the_link_is_kept(cast: Cast, tmp_path: Path) -> None:
    tell(cast, "ada", "welcomed", NOW)
    post(cast, tmp_path, SOON)
    letter = Letter.objects.get()
    code = link_of(letter.id)
    kept = [str(value) for row in Letter.objects.values() for value in row.values()]
    assert not [value for value in kept if code in value.upper().replace("-", "")]
    assert letter.link_hash == hash_of(code)
    assert letter.state == State.SENT


def test_a_link_is_read_kindly_and_no_two_are_alike() -> None:
    from alongside.kernel.ids import new_id

    codes = {link_of(new_id()) for _letter in range(200)}
    assert len(codes) == 200
    code = codes.pop()
    assert read_link(shown_link(code).lower().replace("0", "o").replace("1", "l")) == code
    assert read_link(code[:-1]) is read_link("") is read_link("x" * 500) is None


def test_a_welsh_reader_gets_welsh_and_a_welsh_page(cast: Cast, tmp_path: Path) -> None:
    cast.ada.language = "cy"
    cast.ada.save()
    tell(cast, "ada", "welcomed", NOW)
    text = post(cast, tmp_path, SOON)["ada@example.org"]
    assert "Language: cy" in text
    assert "/cy/l/" in text
    assert "You need not sign in" not in text


@pytest.mark.parametrize("language", ["en", "cy"])
def test_every_kind_can_be_told_by_every_channel(cast: Cast, language: str) -> None:
    cast.ada.language = language
    cast.ada.save()
    late, owed = a_promise(cast, "ada", to="mina", due_on=DAY), a_promise(cast)
    Figure.objects.filter(key=FigureKey.ASKED_AT_MOST).update(value=len(KINDS))
    about = {"was_it_kept": owed.id, "promise_late": late.id}
    for kind in sorted(set(KINDS) - STILL_HOLDS):
        tell(cast, "ada", kind, NOW, about=about.get(kind))
    letters = [one for one in gather(cast, NOW + timedelta(days=3)) if one.person_id == cast.ada.id]
    for channel in (Channel.EMAIL, Channel.TEXT):
        written = [write_out(letter, today=SOON.date()) for letter in letters]
        text = " ".join(body(one, channel) for one in written if one is not None)
        for kind in set(KINDS) - STILL_HOLDS:
            words = str(KINDS[kind].short if channel is Channel.TEXT else KINDS[kind].says)
            assert (words in text) is (language == "en"), kind
        assert "%(" not in text
        assert "{{" not in text


@pytest.mark.both_databases
def test_a_provider_that_is_away_is_tried_later_and_later_and_in_the_end_it_is_printed(cast: Cast) -> None:
    tell(cast, "ada", "welcomed", NOW)
    [letter] = gather(cast, SOON)
    at, waits = SOON, []
    for _try in range(MOST_TRIES):
        assert send(cast, Failing(NotNow), at) == 0
        letter.refresh_from_db()
        assert send(cast, Failing(NotNow), at) == 0, "not at once again"
        waits.append(letter.next_try_at - at)
        at = letter.next_try_at
    assert waits[:-1] == [wait_after(tries) for tries in range(1, MOST_TRIES)]
    assert sorted(waits[:-1]) == waits[:-1]
    assert (letter.channel, letter.state) == (Channel.PRINT, State.WAITING)
    assert letter.bounced_at is not None


def test_an_address_that_takes_nothing_is_written_to_on_paper(cast: Cast) -> None:
    tell(cast, "ada", "welcomed", NOW)
    [letter] = gather(cast, SOON)
    send(cast, Failing(Undeliverable), SOON)
    letter.refresh_from_db()
    assert (letter.channel, letter.state) == (Channel.PRINT, State.WAITING)


def test_a_letter_that_cannot_be_made_out_holds_up_no_other(cast: Cast, tmp_path: Path) -> None:
    tell(cast, "ada", "welcomed", NOW)
    tell(cast, "dev", "welcomed", NOW)
    gather(cast, SOON)
    folder = Folder(str(tmp_path))
    first = Letter.objects.order_by("id")[0]

    class Stumbling(Folder):
        def send(self, letter: Sealed) -> str:
            if letter.reference == str(first.id):
                raise ZeroDivisionError
            return folder.send(letter)

    assert send(cast, Stumbling(str(tmp_path)), SOON) == 1
    first.refresh_from_db()
    assert first.state == State.WAITING
    assert first.lease is None


def test_a_letter_overtaken_by_events_is_not_sent(cast: Cast, tmp_path: Path) -> None:
    from alongside.apps.books.actions.withdrawals import withdraw_entry

    entry = an_entry(cast, "ada")
    gather(cast, SOON)
    withdraw_entry(entry=entry, by=cast.ada, now=SOON)
    assert send(cast, Folder(str(tmp_path)), SOON) == 0
    by_email = Letter.objects.filter(channel=Channel.EMAIL)
    assert set(by_email.values_list("state", flat=True)) == {State.NOTHING_LEFT}


def test_a_folder_keeps_a_letter_once_however_often_it_is_sent(tmp_path: Path) -> None:
    folder = Folder(str(tmp_path / "post"))
    letter = Sealed("one", "ada@example.org", "Hello", "Words", "en")
    assert folder.was_sent("one") is False
    assert folder.send(letter) == folder.send(letter) == "one"
    assert folder.was_sent("one") is True
    assert [file.name for file in (tmp_path / "post").iterdir()] == ["one.txt"]
    assert (tmp_path / "post/one.txt").stat().st_mode & 0o077 == 0


def test_by_smtp_the_same_letter_always_carries_the_same_number() -> None:
    letter = Sealed("one", "ada@example.org", "Hello", "Words", "cy")
    for _time in range(2):
        Smtp().send(letter)
    assert {message.extra_headers["Message-ID"] for message in mail.outbox} == {"<one@localhost>"}
    assert mail.outbox[0].extra_headers["Content-Language"] == "cy"
    assert Smtp().was_sent("one") is None


@pytest.mark.parametrize(
    ("trouble", "told"),
    [
        (SMTPRecipientsRefused({"ada@example.org": (550, b"no such user")}), Undeliverable),
        (SMTPRecipientsRefused({"ada@example.org": (450, b"later")}), NotNow),
        (SMTPServerDisconnected("gone"), NotNow),
        (TimeoutError("slow"), NotNow),
    ],
)
def test_what_a_mail_server_says_is_understood(
    monkeypatch: pytest.MonkeyPatch, trouble: Exception, told: type[Exception]
) -> None:
    def refuse(*_args: Any, **_kwargs: Any) -> int:
        raise trouble

    monkeypatch.setattr("django.core.mail.backends.locmem.EmailBackend.send_messages", refuse)
    with pytest.raises(told):
        Smtp().send(Sealed("one", "ada@example.org", "Hello", "Words", "en"))
