"""One's own page and the desk: what waits, each with its next step, and never a question more as it grows."""

from collections.abc import Callable
from datetime import timedelta
from uuid import uuid4

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from alongside.apps.books.actions.disputes import dispute_entry, dispute_openly
from alongside.apps.books.actions.mediating import ask_pair
from alongside.apps.books.drafts import Text, act_in_hat
from alongside.apps.books.enums import Book, Part
from alongside.apps.books.models import Dispute, Entry
from alongside.apps.promises.actions.promises import StepDraft, make_promise, take_step
from alongside.apps.promises.actions.thanking import ThanksDraft, say_thanks
from alongside.apps.promises.enums import StepKind
from alongside.apps.promises.models import Promise
from alongside.core.shared.sides import Side
from alongside.core.shared.stages import Stage
from alongside.kernel.clock import now
from cast import Cast
from factories.entries import a_decision, a_draft, a_promise, an_entry, gave

ClientFor = Callable[[str], Client]
P = "/stockport"
MOST = 30


def promise_because(cast: Cast, entry: Entry, what: str) -> Promise:
    acts = (act_in_hat(cast.hats["mina"], Part.PROMISED), act_in_hat(cast.hats["ben"], Part.PROMISED_TO))
    words = {"promise": Text(what, "en")}
    draft = a_draft(cast, "mina", book=Book.PROMISE, stage=Stage.COMMISSION, acts=acts, words=words)
    due = timezone.localdate() + timedelta(days=20)
    with cast.inside():
        made = make_promise(draft=draft, due_on=due, by=cast.mina, now=now(), because_of=entry)
        return Promise.objects.get(entry=made)


def step(cast: Cast, promise: Promise, kind: StepKind, who: str, **given: object) -> None:
    with cast.inside():
        take_step(
            promise=Promise.objects.select_related("entry__work__place").get(id=promise.id),
            step=StepDraft(kind, **given),  # type: ignore[arg-type]  # days and words by their own names
            person=cast.person(who),
            by=cast.person(who),
            now=now(),
            form_token=uuid4(),
        )


def thanked(cast: Cast, promise: Promise) -> None:
    with cast.inside():
        say_thanks(
            entry=Entry.objects.get(id=promise.entry_id),
            thanks=ThanksDraft(cast.mina, Text("Warm at last", "en")),
            person=cast.ada,
            by=cast.ada,
            now=now(),
            form_token=uuid4(),
        )


def disputed(cast: Cast) -> Dispute:
    entry = an_entry(cast, "cleo", acts=(gave(cast, "mina"),))
    words = Text("The week before", "en")
    with cast.inside():
        raised = dispute_entry(entry=entry, words=words, by=cast.ben, now=now(), form_token=uuid4())
        dispute_openly(raised=raised, words=words, by=cast.ben, now=now(), form_token=uuid4())
        return raised


def asked(cast: Cast, raised: Dispute) -> None:
    pair = {Side.CITIZEN: cast.ada, Side.PROFESSIONAL: cast.dev}
    with cast.inside():
        ask_pair(raised=raised, pair=pair, by=cast.cleo, now=now(), form_token=uuid4())


def test_a_late_promise_waits_for_its_maker_until_it_is_explained(cast: Cast, client_for: ClientFor) -> None:
    promise, mina, cleo = a_promise(cast), client_for("mina"), client_for("cleo")
    assert "Your promise is late" in mina.get(f"{P}/me/").content.decode()
    assert "Promises past their day" in cleo.get(f"{P}/desk/").content.decode()
    hoped = timezone.localdate() + timedelta(days=9)
    step(cast, promise, StepKind.EXPLAINED, "mina", words=Text("The wood came late", "en"), new_due_on=hoped)
    assert "Your promise is late" not in mina.get(f"{P}/me/").content.decode()
    assert "Promises past their day" not in cleo.get(f"{P}/desk/").content.decode()
    html = client_for("ada").get(f"{P}/promises/{promise.id}/").content.decode()
    assert "The wood came late" in html
    assert "They hope for" in html


def test_thanks_are_seen_by_the_two_and_by_nobody_else(cast: Cast, client_for: ClientFor) -> None:
    promise = a_promise(cast)
    step(cast, promise, StepKind.SAID_KEPT, "ada")
    thanked(cast, promise)
    assert "Warm at last" in client_for("mina").get(f"{P}/me/").content.decode()
    for who, sees in (("mina", True), ("ada", True), ("ben", False), ("cleo", False), ("sol", False)):
        for address in (f"{P}/promises/{promise.id}/", f"{P}/entries/{promise.entry_id}/"):
            html = client_for(who).get(address).content.decode()
            assert ("Warm at last" in html) == (sees and "promises" in address), (who, address)


def test_whoever_is_asked_to_mediate_finds_it_on_their_own_page(cast: Cast, client_for: ClientFor) -> None:
    raised = disputed(cast)
    assert "Read both sides of it" in client_for("cleo").get(f"{P}/desk/").content.decode()
    asked(cast, raised)
    html = client_for("cleo").get(f"{P}/desk/").content.decode()
    assert "Read both sides of it" not in html
    assert "The next word is for Ada Lovell and Dev Patel." in html, "it waits for them now, not for her"
    dev = client_for("dev")
    assert "Will you help to mediate?" in dev.get(f"{P}/me/").content.decode()
    sent = {"form_token": str(uuid4()), "word": "yes"}
    dev.post(f"{P}/disputes/{raised.id}/word/", sent)
    assert "mediate" not in dev.get(f"{P}/me/").content.decode()
    client_for("ada").post(f"{P}/disputes/{raised.id}/word/", sent | {"form_token": str(uuid4())})
    assert "What did the two of you find?" in dev.get(f"{P}/me/").content.decode()
    found = {"form_token": str(uuid4()), "found": "AGREED", "words": "The ninth", "dissent": "Not the hour"}
    dev.post(f"{P}/disputes/{raised.id}/finding/", found)
    client_for("ada").post(
        f"{P}/disputes/{raised.id}/word/", sent | {"word": "sign", "form_token": str(uuid4())}
    )
    html = client_for("ben").get(f"{P}/entries/{raised.entry_id}/").content.decode()
    assert "The ninth" in html
    assert "Not the hour" in html
    assert "Settled" in html


def test_what_became_of_what_i_said(cast: Cast, client_for: ClientFor) -> None:
    entry = a_decision(cast)
    html = client_for("ada").get(f"{P}/me/said/").content.decode()
    assert "Do we open on Tuesdays?" in html
    assert "A later start" in html
    promise_because(cast, entry, "A door that opens early")
    assert "A door that opens early" in client_for("ada").get(f"{P}/me/").content.decode()
    assert "Do we open on Tuesdays?" not in client_for("mina").get(f"{P}/me/said/").content.decode()


def test_the_same_again_is_one_press_and_a_yes(cast: Cast, client_for: ClientFor) -> None:
    ada = client_for("ada")
    assert "The same again" not in ada.get(f"{P}/me/").content.decode()
    an_entry(cast, "ada")
    assert 'value="90 min"' in ada.get(f"{P}/me/").content.decode()
    sent = {
        "quick": "1", "form_token": str(uuid4()), "length": "90 min",
        "work": cast.work.slug, "hat": str(cast.hats["ada"].id),
    }  # fmt: skip
    assert "1 hour 30 minutes. Is that right?" in ada.post(f"{P}/write/hours/", sent).content.decode()
    today = timezone.localdate()
    day = {"day_day": today.day, "day_month": today.month, "day_year": today.year, "stage": "DELIVER"}
    assert ada.post(f"{P}/write/hours/", sent | day | {"step": "save"}).status_code == 302


@pytest.mark.parametrize("many", [1, 12])
@pytest.mark.parametrize(
    ("who", "address"), [("ada", "me"), ("mina", "me"), ("ada", "me/said"), ("cleo", "desk")]
)
def test_however_much_waits_it_asks_no_more(
    cast: Cast, client_for: ClientFor, who: str, address: str, many: int
) -> None:
    for number in range(many):
        promise_because(cast, a_decision(cast, question=f"Question {number}?"), f"Promise {number}")
        late = a_promise(cast)
        an_entry(cast, "dev")
        asked(cast, disputed(cast))
        disputed(cast)
        kept = a_promise(cast)
        step(cast, kept, StepKind.SAID_KEPT, "ada")
        thanked(cast, kept)
        assert late.id != kept.id
    client = client_for(who)
    client.get(f"{P}/{address}/")
    with CaptureQueriesContext(
        connection,
    ) as asked_for:
        assert client.get(f"{P}/{address}/").status_code == 200
    assert len(asked_for) <= MOST, "\n".join(one["sql"][:200] for one in asked_for)


def test_what_one_wrote_is_found_for_as_long_as_it_waits(cast: Cast, client_for: ClientFor) -> None:
    entry = an_entry(cast, "ada")
    ada = client_for("ada")
    assert f'{P}/me/waiting/#written"' in ada.get(f"{P}/me/").content.decode()
    link = f"{P}/entries/{entry.id}/"
    assert link in ada.get(f"{P}/me/waiting/").content.decode()
    assert link not in client_for("ben").get(f"{P}/me/waiting/").content.decode()
    client_for("dev").post(f"{link}vouch/")
    html = ada.get(f"{P}/me/waiting/").content.decode()
    assert link not in html
    assert "Nothing just now." in html


@pytest.mark.parametrize("many", [1, 30])
def test_what_one_wrote_asks_no_more_however_long(cast: Cast, client_for: ClientFor, many: int) -> None:
    for _number in range(many):
        an_entry(cast, "ada")
    ada = client_for("ada")
    ada.get(f"{P}/me/waiting/")
    with CaptureQueriesContext(connection) as asked_for:
        ada.get(f"{P}/me/waiting/")
    assert len(asked_for) <= 23, "\n".join(one["sql"][:200] for one in asked_for)
