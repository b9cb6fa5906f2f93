"""Whoever told a concern adds to it by their code: sealed as it arrives, and shown to nobody."""

import re
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client

from alongside.apps.people.rules.long_codes import shown
from alongside.apps.safeguarding.actions.adding import add_to_concern
from alongside.apps.safeguarding.actions.reading import read_concern, say_seen
from alongside.apps.safeguarding.actions.sealing_anew import seal_to_lead
from alongside.apps.safeguarding.enums import RowKind, State
from alongside.apps.safeguarding.models import Addition, CaseCode, Concern, Watch
from alongside.apps.safeguarding.queries.cases import case_behind
from alongside.apps.safeguarding.rules.cases import case_code
from alongside.kernel.clock import now
from alongside.kernel.ids import new_secret_id
from alongside.kernel.verdict import Refused
from cast import Cast
from factories.sealed import a_concern, a_key, keys_of, unlocked

pytestmark = pytest.mark.both_databases
LATER = "He has a key to the shed, marmalade seventeen"


def added(concern: Concern, **given: Any) -> Addition:
    case = case_behind(shown(case_code(concern.form_token)).lower())
    assert case is not None
    told: dict[str, Any] = {
        "words": LATER,
        "in_danger": False,
        "language": "en",
        "form_token": new_secret_id(),
    } | given
    return add_to_concern(case=case, now=now(), **told)


@pytest.mark.usefixtures("inside")
class TestAdding:
    def test_it_is_opened_with_the_rest_and_stands_nowhere_in_the_clear(self, cast: Cast) -> None:
        at = now() - timedelta(hours=1)
        keys_of(cast, at)
        concern = a_concern(cast, at)
        row = added(concern)
        assert LATER not in row.sealed + row.sealed_key
        for lead in (cast.sol, cast.dev):
            rows = read_concern(concern=concern, by=lead, opened=unlocked(lead, now()), now=now())
            assert [(one.kind, list(one.parts.values())) for one in rows[1:]] == [(RowKind.ADDED, [LATER])]

    def test_a_lead_it_is_sealed_to_later_opens_it_too(self, cast: Cast) -> None:
        at = now()
        a_key(cast.sol, at)
        concern = a_concern(cast, at)
        added(concern)
        key = a_key(cast.dev, at)
        seal_to_lead(to=cast.dev, key=key, by=cast.sol, opened=unlocked(cast.sol, at), now=at)
        rows = read_concern(concern=concern, by=cast.dev, opened=unlocked(cast.dev, at), now=at)
        assert rows[-1].parts == {"WHAT": LATER}

    def test_its_clock_runs_again(self, cast: Cast) -> None:
        keys_of(cast, now())
        concern = a_concern(cast, now())
        say_seen(concern=concern, by=cast.sol, now=now())
        added(concern)
        assert Watch.objects.get(concern=concern).state == State.WAITING

    def test_sent_twice_it_is_added_once_and_empty_never(self, cast: Cast) -> None:
        keys_of(cast, now())
        concern, token = a_concern(cast, now()), new_secret_id()
        assert added(concern, form_token=token) == added(concern, form_token=token)
        with pytest.raises(Refused):
            added(concern, words=" ")

    def test_only_a_hash_of_the_code_is_kept(self, cast: Cast) -> None:
        keys_of(cast, now())
        concern = a_concern(cast, now())
        assert case_code(concern.form_token) not in str(CaseCode.objects.values().get())
        assert case_behind("0000-0000-0000-0000") is None


def test_from_the_page_it_was_told_on_to_adding_more(cast: Cast) -> None:
    with cast.inside():
        keys_of(cast, now())
    browser, address = Client(), f"/w/{cast.place.worry_code}/"
    token = str(new_secret_id())
    said = {"form_token": token, "danger": "no", "what": "Shouting at night.", "step": "1"}
    last = browser.post(address, said).content.decode()
    found = re.search(r"<strong>((?:[0-9A-Z]{4}-){3}[0-9A-Z]{4})</strong>", last)
    assert found, "the code stands on the last step, before it is sent"
    browser.post(address, said | {"step": "2"})
    more = {"code": found[1], "danger": "no", "words": LATER, "form_token": str(new_secret_id())}
    wrong = browser.post("/w/more/", more | {"code": "0000-0000-0000-0000"}).content.decode()
    assert "That code does not work" in wrong
    assert LATER in wrong, "nothing typed is lost"
    assert browser.post("/w/more/", more)["Location"] == f"{address}told/"
    with cast.inside():
        assert Addition.objects.count() == 1
