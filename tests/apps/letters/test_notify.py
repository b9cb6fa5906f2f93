"""GOV.UK Notify, faked by another process that is killed around what it takes: none lost, none doubled."""

import signal
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as trying
from hypothesis import strategies as st

from alongside.apps.letters.enums import Channel, State
from alongside.apps.letters.models import Letter, LetterItem
from alongside.apps.letters.providers import Became, NotNow, Sealed, Undeliverable
from alongside.apps.letters.providers.notify import Notify
from alongside.apps.letters.providers.notify_api import NotifyApi, NotifyKey
from alongside.apps.letters.tasks import post_round
from cast import Cast
from databases.programs import prepared, told
from factories.entries import NOW
from factories.fake_notify import KEY, FakeNotify
from factories.letters import gather, tell
from factories.posting import WHO

SOON = NOW + timedelta(minutes=6)
LETTER = Sealed("one", "ada@example.org", "Hello", "Words", "en")


@pytest.fixture(scope="module")
def fake(tmp_path_factory: pytest.TempPathFactory) -> Iterator[FakeNotify]:
    started = FakeNotify(tmp_path_factory.mktemp("notify"))
    yield started
    started.close()


@pytest.fixture
def carries(fake: FakeNotify, settings: Any) -> FakeNotify:
    fake.alive()
    fake.store.empty()
    settings.CARRIED_BY = {"EMAIL": "notify", "TEXT": "notify", "POST": "notify"}
    settings.NOTIFY = {"ADDRESS": fake.address, "KEY": KEY, "REPLY_TO": ""}
    settings.NOTIFY |= {"EMAIL": "template-e", "TEXT": "template-t", "POST": "template-p"}
    return fake


def by(fake: FakeNotify, channel: Channel = Channel.EMAIL, key: str = KEY) -> Notify:
    return Notify(NotifyApi(fake.address, NotifyKey.read(key)), channel, "template", "reply")


def test_each_kind_is_sent_under_our_reference_by_one_template(carries: FakeNotify) -> None:
    by(carries).send(LETTER)
    by(carries, Channel.TEXT).send(Sealed("two", "07700900123", "Hello", "Words", "en"))
    lines = "Ada Okafor\n\n1 High Street\nWelltown\nSW14 6BH"
    by(carries, Channel.POST).send(Sealed("three", lines, "Hello", "Words", "en"))
    email, text, letter = carries.store.messages()
    assert email["personalisation"] == {"subject": "Hello", "text": "Words"}
    assert (email["reference"], email["email_reply_to_id"]) == ("one", "reply")
    assert (text["phone_number"], text["personalisation"]) == ("07700900123", {"text": "Words"})
    assert letter["personalisation"]["address_line_4"] == "SW14 6BH"


def test_what_notify_says_is_understood(carries: FakeNotify) -> None:
    with pytest.raises(Undeliverable):
        by(carries).send(Sealed("one", "nobody@example.org", "Hello", "Words", "en"))
    carries.store.script("busy", "broken")
    for _refused in range(2):
        with pytest.raises(NotNow):
            by(carries).send(LETTER)
    with pytest.raises(NotNow):
        by(carries, key=KEY[:-1] + "x").send(LETTER)
    assert by(carries).was_sent("one") is False
    by(carries).send(LETTER)
    assert by(carries).was_sent("one") is True
    for status, became in {
        "sending": Became.UNDER_WAY,
        "delivered": Became.ARRIVED,
        "permanent-failure": Became.CAME_BACK,
    }.items():
        carries.store.becomes(status)
        assert by(carries).what_became("one") is became
    carries.store.becomes("technical-failure")
    assert by(carries).was_sent("one") is False, "it never left Notify, so it may be sent again"
    assert by(carries).what_became("another") is None
    with pytest.raises(NotNow):
        Notify(NotifyApi("http://127.0.0.1:9", NotifyKey.read(KEY)), Channel.EMAIL, "t").was_sent("one")


@trying(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(script=st.lists(st.sampled_from(["ok", "before", "after", "busy", "broken"]), max_size=6))
@pytest.mark.usefixtures("inside")
def test_however_notify_dies_every_letter_is_there_once(
    cast: Cast, carries: FakeNotify, script: list[str]
) -> None:
    LetterItem.objects.all().delete()
    Letter.objects.all().delete()
    carries.store.empty()
    carries.store.script(*script)
    at = SOON
    letters = [
        Letter.objects.create(
            place=cast.place,
            person=cast.person(who),
            channel=Channel.EMAIL,
            is_digest=False,
            written_at=at,
            next_try_at=at,
        )
        for who in ("ada", "dev")
    ]
    for letter in letters:
        letter.items.create(place=cast.place, kind="secret_reset", about_id=cast.work.id)
    for _round in range(len(script) + 2):
        carries.alive()
        post_round(clock=lambda: at)  # noqa: B023 - called within the round
        at += timedelta(hours=13)
    assert sorted(carries.store.references()) == sorted(str(letter.id) for letter in letters)
    assert set(Letter.objects.values_list("state", flat=True)) == {State.SENT}


@pytest.mark.usefixtures("inside")
def test_what_became_of_a_letter_is_asked_and_one_that_came_back_is_printed(
    cast: Cast, carries: FakeNotify
) -> None:
    tell(cast, "ada", "secret_reset", NOW)
    gather(cast, SOON)
    post_round(clock=lambda: SOON)
    letter = Letter.objects.get(person=cast.ada)
    assert letter.state == State.SENT
    post_round(clock=lambda: SOON + timedelta(minutes=11))
    letter.refresh_from_db()
    assert letter.ask_back_at is not None, "still under way: asked again later"
    carries.store.becomes("permanent-failure")
    post_round(clock=lambda: SOON + timedelta(hours=1))
    letter.refresh_from_db()
    assert (letter.state, letter.channel) == (State.WAITING, Channel.PRINT)
    assert (letter.ask_back_at is None, letter.bounced_at is None) == (True, False)


@pytest.mark.both_databases
@pytest.mark.django_db
@pytest.mark.slow
@pytest.mark.parametrize("moment", ["kill-before", "kill-after", "kill-marking"])
def test_a_worker_killed_around_notify_loses_and_doubles_nothing(
    fake: FakeNotify, moment: str, tmp_path: Path
) -> None:
    fake.alive()
    fake.store.empty()
    said = {"LETTERS": "notify", "NOTIFY_ADDRESS": fake.address, "NOTIFY_KEY": KEY}
    said |= {"NOTIFY_EMAIL_TEMPLATE": "template"}
    settings = {f"ALONGSIDE_{name}": value for name, value in said.items()}
    made, run = tmp_path / "made", tmp_path / "run"
    made.mkdir()
    with prepared("posting.py", made, **settings) as ready, ready.copied(run) as start:
        assert start(moment).wait() == -signal.SIGKILL
        assert told(start("later"))["sent"] == len(WHO)
    assert len(fake.store.references()) == len(set(fake.store.references())) == len(WHO)
