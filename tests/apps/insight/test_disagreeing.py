"""We disagree: kept with what the books showed then, once, and only by people at the table."""

from typing import Any

import pytest

from alongside.apps.books.drafts import Text
from alongside.apps.books.enums import Channel
from alongside.apps.insight.actions.disagreements import (
    KeyedIn,
    disagree_with_books,
    reply_to_disagreement,
)
from alongside.apps.insight.models import Disagreement, StoredFinding
from alongside.apps.insight.queries.findings import disagreement_by_id
from alongside.core.shared.period import last_months
from alongside.kernel.audit.models import AuditLine
from alongside.kernel.ids import new_secret_id
from alongside.kernel.verdict import Refused
from cast import Cast
from factories.entries import DAY, NOW

pytestmark = pytest.mark.usefixtures("inside")
WORDS = Text("We were asked, but not heard", "en")
YEAR = last_months(DAY, 12)


def test_sent_twice_it_stands_once_with_one_finding(cast: Cast) -> None:
    token = new_secret_id()
    for _twice in range(2):
        disagree_with_books(work=cast.work, period=YEAR, words=WORDS, by=cast.ada, now=NOW, form_token=token)
    assert (Disagreement.objects.count(), StoredFinding.objects.count()) == (1, 1)


@pytest.mark.parametrize(("who", "text"), [("sol", "No"), ("ada", "   ")])
def test_a_no_leaves_nothing_behind(cast: Cast, who: str, text: str) -> None:
    with pytest.raises(Refused):
        disagree_with_books(
            work=cast.work,
            period=YEAR,
            words=Text(text, "en"),
            by=cast.person(who),
            now=NOW,
            form_token=new_secret_id(),
        )
    assert not StoredFinding.objects.exists()


def test_whoever_raised_it_settles_it_with_a_reply(cast: Cast) -> None:
    said = disagree_with_books(
        work=cast.work, period=YEAR, words=WORDS, by=cast.ada, now=NOW, form_token=new_secret_id()
    )
    for who, settles in (("dev", False), ("ada", True)):
        found = disagreement_by_id(said.id)
        assert found is not None
        reply = reply_to_disagreement(
            disagreement=found, words=WORDS, by=cast.person(who), now=NOW, form_token=new_secret_id()
        )
        assert reply.settles is settles
    closed = disagreement_by_id(said.id)
    assert closed is not None
    with pytest.raises(Refused):
        reply_to_disagreement(
            disagreement=closed, words=WORDS, by=cast.dev, now=NOW, form_token=new_secret_id()
        )


def test_said_by_phone_it_is_keyed_in_by_somebody_else_and_says_so(cast: Cast) -> None:
    by_phone = KeyedIn(cast.cleo, Channel.PHONE)
    told: dict[str, Any] = {"words": WORDS, "by": cast.ada, "now": NOW, "keyed": by_phone}
    said = disagree_with_books(work=cast.work, period=YEAR, form_token=new_secret_id(), **told)
    assert (said.by, said.keyed_by, said.channel, said.side) == (cast.ada, cast.cleo, "PHONE", "CITIZEN")
    assert AuditLine.objects.get(verb="say_disagreement").actor_id == cast.cleo.id
    for keyer, why in ((cast.ada, "in your own name"), (cast.sol, "at the table")):
        with pytest.raises(Refused, match=why):
            disagree_with_books(
                work=cast.work, period=YEAR, form_token=new_secret_id(),
                **(told | {"keyed": KeyedIn(keyer, Channel.PAPER)}),
            )  # fmt: skip


def test_whoever_disagrees_keys_in_no_answer_to_it(cast: Cast) -> None:
    said = disagree_with_books(
        work=cast.work, period=YEAR, words=WORDS, by=cast.ada, now=NOW, form_token=new_secret_id()
    )
    found = disagreement_by_id(said.id)
    assert found is not None
    told: dict[str, Any] = {"disagreement": found, "words": WORDS, "by": cast.dev, "now": NOW}
    with pytest.raises(Refused, match="raised this"):
        reply_to_disagreement(keyed=KeyedIn(cast.ada, Channel.PAPER), form_token=new_secret_id(), **told)
    reply = reply_to_disagreement(keyed=KeyedIn(cast.ben, Channel.PAPER), form_token=new_secret_id(), **told)
    assert (reply.keyed_by, reply.settles) == (cast.ben, False)
