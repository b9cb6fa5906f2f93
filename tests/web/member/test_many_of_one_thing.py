"""Pages about one thing that gathers more and more round it ask as often for thirty as for one."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client

from alongside.apps.books.actions.disputes import answer_dispute, dispute_entry, dispute_openly
from alongside.apps.books.actions.mediating import answer_asking, ask_pair
from alongside.apps.books.actions.vouching import vouch_for_entry
from alongside.apps.books.drafts import Text
from alongside.apps.books.models import Dispute
from alongside.apps.books.rules.mediating import pair_of
from alongside.apps.insight.actions.disagreements import disagree_with_books, reply_to_disagreement
from alongside.apps.people.models import Person
from alongside.apps.promises.actions.promises import StepDraft, take_step
from alongside.apps.promises.actions.thanking import ThanksDraft, say_thanks
from alongside.apps.promises.enums import StepKind
from alongside.apps.work.actions.commitments import sign_commitment, write_commitment
from alongside.apps.work.queries.commitments import commitments_of
from alongside.core.shared.period import last_months
from alongside.core.shared.sides import Side
from alongside.kernel.clock import now
from alongside.kernel.ids import new_secret_id
from cast import Cast
from counting import asks_as_often_for_thirty
from factories import a_hat, a_person, a_seat, a_work
from factories.entries import a_promise, an_entry
from factories.starting import TEXTS, an_idea

ClientFor = Callable[[str], Client]
Add = Callable[[Cast, int], object]
Begin = Callable[[Cast], tuple[str, Add]]
P = "/stockport"
WORK = f"{P}/work/first-thousand-days"


def disputed(cast: Cast) -> Dispute:
    """Ben asks about Ada's hour, and openly after that."""
    told: dict[str, Any] = {"words": Text("That was the week before.", "en"), "by": cast.ben, "now": now()}
    entry = an_entry(cast, now=now() - timedelta(hours=1))
    with cast.inside():
        raised = dispute_entry(entry=entry, form_token=new_secret_id(), **told)
        dispute_openly(raised=raised, form_token=new_secret_id(), **told)
        return raised


def somebody(cast: Cast, number: int) -> Person:
    """One more at the table."""
    person = a_person(cast.place, f"Jo {number}")
    a_seat(cast.work, a_hat(person))
    return person


def answers(cast: Cast) -> tuple[str, Add]:
    raised = disputed(cast)

    def add(cast: Cast, number: int) -> None:
        answer_dispute(
            raised=raised, words=Text(f"No: {number}", "en"), by=somebody(cast, number), keyed_by=cast.cleo,
            now=now(), form_token=new_secret_id(),
        )  # fmt: skip

    return f"{P}/disputes/{raised.id}/", add


def pairs(cast: Cast) -> tuple[str, Add]:
    """One after another was asked, and said no."""
    raised = disputed(cast)

    def fresh() -> Dispute:
        return Dispute.objects.get(pk=raised.pk)

    def add(cast: Cast, number: int) -> None:
        person = somebody(cast, number)
        pair = {side: {Side.CITIZEN: person, Side.PROFESSIONAL: cast.dev}[side] for side in free(fresh())}
        ask_pair(raised=fresh(), pair=pair, by=cast.cleo, now=now(), form_token=new_secret_id())
        answer_asking(
            raised=fresh(), accepts=False, person=person, by=person, now=now(), form_token=new_secret_id()
        )

    return f"{P}/disputes/{raised.id}/", add


def free(raised: Dispute) -> list[Side]:
    return list(pair_of(raised).free_sides)


def whom_to_ask(cast: Cast) -> tuple[str, Add]:
    raised = disputed(cast)
    return f"{P}/disputes/{raised.id}/pair/", somebody


def replies(cast: Cast) -> tuple[str, Add]:
    given: dict[str, Any] = {"by": cast.ada, "now": now()}
    period = last_months(now().date(), 12)
    with cast.inside():
        said = disagree_with_books(
            work=cast.work, period=period, words=Text("No", "en"), form_token=new_secret_id(), **given
        )

    def add(cast: Cast, number: int) -> None:
        words = Text(f"Reply {number}", "en")
        by = somebody(cast, number)
        reply_to_disagreement(disagreement=said, words=words, by=by, now=now(), form_token=new_secret_id())

    return f"{P}/disagreements/{said.id}/", add


def promise_steps(cast: Cast) -> tuple[str, Add]:
    promise = a_promise(cast)

    def add(cast: Cast, number: int) -> None:
        step = StepDraft(StepKind.EXPLAINED, Text(f"Rain {number}", "en"))
        take_step(
            promise=promise, step=step, person=cast.mina, by=cast.mina, now=now(), form_token=new_secret_id()
        )

    return f"{P}/promises/{promise.id}/", add


def thanks(cast: Cast) -> tuple[str, Add]:
    """Everybody at the table thanks Ada for the same thing."""
    entry = an_entry(cast)
    with cast.inside():
        vouch_for_entry(entry=entry, person=cast.dev, by=cast.dev, now=now())

    def add(cast: Cast, number: int) -> None:
        said = ThanksDraft(cast.ada, Text(f"Thanks {number}", "en"))
        by = somebody(cast, number)
        say_thanks(entry=entry, thanks=said, person=by, by=by, now=now(), form_token=new_secret_id())

    return f"{P}/entries/{entry.id}/", add


def disputes_of_one(cast: Cast) -> tuple[str, Add]:
    entry = an_entry(cast)

    def add(cast: Cast, number: int) -> None:
        by = somebody(cast, number)
        told: dict[str, Any] = {"words": Text(f"No {number}", "en"), "by": by, "now": now()}
        raised = dispute_entry(entry=entry, form_token=new_secret_id(), **told)
        dispute_openly(raised=raised, form_token=new_secret_id(), **told)

    return f"{P}/entries/{entry.id}/", add


def versions(cast: Cast) -> tuple[str, Add]:
    """An older version of a commitment, with many names under it, and many after it."""

    def add(cast: Cast, number: int) -> None:
        person = somebody(cast, number)
        texts = TEXTS | {"definition": f"We do it together, {number}."}
        if not number:
            write_commitment(place=cast.place, work=cast.work, by=cast.cleo, now=now(), **TEXTS)
        first = commitments_of(cast.place, cast.work)[-1]
        sign_commitment(commitment=first, person=person, understood="We decide.", by=person, now=now())
        write_commitment(place=cast.place, work=cast.work, by=cast.cleo, now=now(), **texts)

    return f"{WORK}/commitment/?version=1", add


def to_sign(cast: Cast) -> tuple[str, Add]:
    with cast.inside():
        write_commitment(place=cast.place, work=cast.work, by=cast.cleo, now=now(), **TEXTS)
    return f"{WORK}/commitment/sign/", somebody


def idea(cast: Cast) -> tuple[str, Add]:
    """More and more people sit down to it."""
    with cast.inside():
        work = an_idea(cast, now())
        write_commitment(place=cast.place, work=work, by=cast.ada, now=now(), **TEXTS)

    def add(cast: Cast, number: int) -> None:
        a_seat(work, a_hat(a_person(cast.place, f"Jo {number}")))

    return f"{P}/start/work/{work.slug}/", add


def to_begin_from(cast: Cast) -> tuple[str, Add]:
    return f"{P}/start/", lambda cast, number: a_work(cast.place, f"Work {number}")


def own_work(cast: Cast, number: int) -> None:
    """A further work at whose table Ada sits."""
    a_seat(a_work(cast.place, f"Work {number}"), cast.hats["ada"])


def at(address: str, add: Add) -> Begin:
    return lambda _cast: (address, add)


PAGES: dict[str, tuple[str, Begin]] = {
    "answers in a dispute": ("dev", answers),
    "pairs asked": ("cleo", pairs),
    "whom to ask for a pair": ("cleo", whom_to_ask),
    "replies to a disagreement": ("dev", replies),
    "steps of a promise": ("ada", promise_steps),
    "thanks on an entry": ("ada", thanks),
    "disputes of an entry": ("ada", disputes_of_one),
    "an older commitment": ("ada", versions),
    "an idea": ("ada", idea),
    "what to begin from": ("ada", to_begin_from),
    "which work to write about": ("ada", at(f"{P}/write/meeting/", own_work)),
    "hours of a work": ("ada", at(f"{P}/write/hours/", own_work)),
    "signing a commitment": ("cleo", to_sign),
    "a step of the plan": ("cleo", at(f"{WORK}/plan/step/", somebody)),
    "disagreeing": ("cleo", at(f"{WORK}/disagree/", somebody)),
}


@pytest.mark.parametrize("which", PAGES)
def test_it_asks_as_often_for_thirty(cast: Cast, client_for: ClientFor, which: str) -> None:
    who, begin = PAGES[which]
    address, add = begin(cast)
    asks_as_often_for_thirty(cast, client_for(who), address, add)
