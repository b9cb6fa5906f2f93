"""First kindly, then openly, then a pair from both sides: asked, each says yes, found, signed, kept."""

from collections.abc import Callable
from datetime import datetime, timedelta
from uuid import uuid4

import pytest

from alongside.apps.books.actions.disputes import dispute_entry, dispute_openly
from alongside.apps.books.actions.mediating import (
    Finding,
    answer_asking,
    ask_once_more,
    ask_pair,
    let_go,
    sign_finding,
    write_finding,
)
from alongside.apps.books.drafts import Text
from alongside.apps.books.enums import DisputeStep, PairStep
from alongside.apps.books.models import Dispute, Mediation, Standing, Words
from alongside.apps.books.queries.waiting import mediations_of
from alongside.apps.books.rules.disputing import is_unsettled
from alongside.apps.books.rules.mediating import pair_of
from alongside.core.shared.hats import HatKind
from alongside.core.shared.sides import Side
from alongside.kernel.outbox.models import Queued
from alongside.kernel.verdict import Refused
from cast import Cast
from factories import a_hat, a_person, a_seat
from factories.entries import NOW, an_entry, gave, one_to_one

pytestmark = pytest.mark.usefixtures("inside")
WORDS = Text("That was the week before.", "en")
ADA_AND_DEV = {Side.CITIZEN: "ada", Side.PROFESSIONAL: "dev"}


def again(raised: Dispute) -> Dispute:
    return Dispute.objects.select_related("entry__work__place", "place").get(id=raised.id)


def asked_kindly(cast: Cast) -> Dispute:
    """Cleo wrote down what Mina gave; Ben remembers it differently. It is not about Ada or Dev."""
    entry = an_entry(cast, "cleo", acts=(gave(cast, "mina"),))
    return dispute_entry(entry=entry, words=WORDS, by=cast.ben, now=NOW, form_token=uuid4())


def disputed(cast: Cast) -> Dispute:
    raised = asked_kindly(cast)
    dispute_openly(raised=again(raised), words=WORDS, by=cast.ben, now=NOW, form_token=uuid4())
    return raised


def ask(cast: Cast, raised: Dispute, by: str = "cleo", pair: dict[Side, str] | None = None) -> Mediation:
    people = {side: cast.person(who) for side, who in (pair or ADA_AND_DEV).items()}
    return ask_pair(raised=again(raised), pair=people, by=cast.person(by), now=NOW, form_token=uuid4())


def says(cast: Cast, raised: Dispute, who: str, *, yes: bool = True, by: str = "") -> None:
    answer_asking(
        raised=again(raised),
        accepts=yes,
        person=cast.person(who),
        by=cast.person(by or who),
        now=NOW,
        form_token=uuid4(),
    )


def finds(cast: Cast, raised: Dispute, who: str, *, agreed: bool = True, by: str = "") -> None:
    finding = Finding(agreed, Text("It was the ninth.", "en"), Text("Ben is not sure of the hour.", "en"))
    write_finding(
        raised=again(raised),
        finding=finding,
        person=cast.person(who),
        by=cast.person(by or who),
        now=NOW,
        form_token=uuid4(),
    )


def signs(cast: Cast, raised: Dispute, who: str, *, by: str = "") -> None:
    sign_finding(
        raised=again(raised), person=cast.person(who), by=cast.person(by or who), now=NOW, form_token=uuid4()
    )


def at_work(cast: Cast) -> Dispute:
    raised = disputed(cast)
    ask(cast, raised)
    says(cast, raised, "ada")
    says(cast, raised, "dev")
    return raised


def is_disputed(raised: Dispute) -> bool:
    return Standing.objects.filter(entry=raised.entry_id, disputed=True).exists()


def test_a_pair_comes_after_asking_kindly_and_openly(cast: Cast) -> None:
    raised = asked_kindly(cast)
    with pytest.raises(Refused, match="disputed openly"):
        ask(cast, raised)
    dispute_openly(raised=again(raised), words=WORDS, by=cast.ben, now=NOW, form_token=uuid4())
    ask(cast, raised)
    told = Queued.objects.filter(kind="mediation_asked", about_id=raised.id)
    assert set(told.values_list("person_id", flat=True)) == {cast.ada.id, cast.dev.id}


@pytest.mark.parametrize("who", ["ben", "cleo", "mina"])
def test_those_it_is_between_or_a_lead_ask_for_it(cast: Cast, who: str) -> None:
    ask(cast, disputed(cast), by=who)


@pytest.mark.parametrize("who", ["ada", "dev", "sol"])
def test_nobody_else_asks_for_it(cast: Cast, who: str) -> None:
    with pytest.raises(Refused, match="or a lead"):
        ask(cast, disputed(cast), by=who)


@pytest.mark.parametrize(
    "pair",
    [
        {Side.CITIZEN: "ben", Side.PROFESSIONAL: "dev"},
        {Side.CITIZEN: "ada", Side.PROFESSIONAL: "mina"},
        {Side.CITIZEN: "ada", Side.PROFESSIONAL: "sol"},
        {Side.CITIZEN: "dev", Side.PROFESSIONAL: "ada"},
        {Side.CITIZEN: "ada"},
    ],
)
def test_the_pair_is_one_of_each_side_at_the_table_and_not_about_itself(
    cast: Cast, pair: dict[Side, str]
) -> None:
    with pytest.raises(Refused):
        ask(cast, disputed(cast), pair=pair)
    assert not Mediation.objects.exists()


def test_who_says_no_is_not_asked_again_and_somebody_else_can_be(cast: Cast) -> None:
    raised = disputed(cast)
    ask(cast, raised)
    says(cast, raised, "dev")
    says(cast, raised, "ada", yes=False)
    assert pair_of(again(raised)).free_sides == [Side.CITIZEN]
    with pytest.raises(Refused, match="said no already"):
        ask(cast, raised, pair={Side.CITIZEN: "ada"})
    assert list(mediations_of(cast.dev)) == [raised]
    assert not mediations_of(cast.ada).exists()


def test_nothing_is_found_before_both_have_said_yes(cast: Cast) -> None:
    raised = disputed(cast)
    ask(cast, raised)
    says(cast, raised, "ada")
    with pytest.raises(Refused, match="not said yes yet"):
        finds(cast, raised, "ada")
    with pytest.raises(Refused, match="not asked"):
        says(cast, raised, "mina")
    with pytest.raises(Refused, match="said yes already"):
        says(cast, raised, "ada")


def test_agreed_and_signed_by_both_it_is_settled_and_kept(cast: Cast) -> None:
    raised = at_work(cast)
    finds(cast, raised, "ada")
    assert is_disputed(raised)
    with pytest.raises(Refused, match="You wrote it"):
        signs(cast, raised, "ada")
    signs(cast, raised, "dev")
    assert not is_unsettled(again(raised))
    assert not is_disputed(raised)
    found = pair_of(again(raised)).found
    assert found is not None
    texts = Words.objects.filter(about_id=found.id).order_by("field").values_list("field", "text")
    assert list(texts) == [("dissent", "Ben is not sure of the hour."), ("outcome", "It was the ninth.")]
    with pytest.raises(Refused):
        signs(cast, raised, "dev")


def test_where_they_do_not_agree_both_readings_stay_in_sight(cast: Cast) -> None:
    raised = at_work(cast)
    finds(cast, raised, "dev", agreed=False)
    signs(cast, raised, "ada")
    assert is_unsettled(again(raised))
    assert is_disputed(raised)
    assert not Dispute.objects.filter(step=DisputeStep.SETTLED).exists()


@pytest.mark.parametrize(
    ("keyer", "reason"),
    [("ben", "between you"), ("cleo", "between you"), ("sol", "at the table")],
)
def test_a_word_is_keyed_in_by_somebody_it_is_not_between(cast: Cast, keyer: str, reason: str) -> None:
    raised = disputed(cast)
    ask(cast, raised)
    with pytest.raises(Refused, match=reason):
        says(cast, raised, "ada", by=keyer)


def test_the_whole_of_it_can_be_done_on_paper(cast: Cast) -> None:
    raised = disputed(cast)
    ask(cast, raised)
    for who in ("ada", "dev"):
        says(cast, raised, who, by="mina")
    finds(cast, raised, "ada", by="mina")
    signs(cast, raised, "dev", by="mina")
    assert not is_unsettled(again(raised))
    assert set(Mediation.objects.exclude(kind=PairStep.ASKED).values_list("by", flat=True)) == {cast.mina.id}


def test_one_to_one_help_has_no_pair_from_outside(cast: Cast) -> None:
    entry = one_to_one(cast, "dev", "ada")
    raised = dispute_entry(entry=entry, words=WORDS, by=cast.ada, now=NOW, form_token=uuid4())
    dispute_openly(raised=again(raised), words=WORDS, by=cast.ada, now=NOW, form_token=uuid4())
    with pytest.raises(Refused, match="seen only by the people in it"):
        ask(cast, raised, by="ada", pair={Side.CITIZEN: "ben", Side.PROFESSIONAL: "mina"})


def test_each_form_sent_twice_counts_once(cast: Cast) -> None:
    raised = disputed(cast)

    def twice(send: Callable[[], Mediation]) -> None:
        assert send().id == send().id

    token, people = uuid4(), {side: cast.person(who) for side, who in ADA_AND_DEV.items()}
    twice(lambda: ask_pair(raised=again(raised), pair=people, by=cast.cleo, now=NOW, form_token=token))
    other = uuid4()
    twice(
        lambda: answer_asking(
            raised=again(raised), accepts=True, person=cast.ada, by=cast.ada, now=NOW, form_token=other
        )
    )
    assert Mediation.objects.count() == 3


FORTNIGHT = NOW + timedelta(days=14)


def stop_waiting(
    cast: Cast,
    raised: Dispute,
    who: str,
    act: Callable[..., Mediation],
    *,
    by: str = "cleo",
    at: datetime = FORTNIGHT,
) -> Mediation:
    return act(raised=again(raised), person=cast.person(who), by=cast.person(by), now=at, form_token=uuid4())


def test_a_silent_one_is_asked_once_more_and_the_days_begin_anew(cast: Cast) -> None:
    raised = disputed(cast)
    ask(cast, raised)
    says(cast, raised, "dev")
    with pytest.raises(Refused, match="still time"):
        stop_waiting(cast, raised, "ada", ask_once_more, at=FORTNIGHT - timedelta(days=1))
    with pytest.raises(Refused, match="still time"):
        stop_waiting(cast, raised, "dev", ask_once_more)
    stop_waiting(cast, raised, "ada", ask_once_more)
    with pytest.raises(Refused, match="still time"):
        stop_waiting(cast, raised, "ada", let_go)
    assert list(mediations_of(cast.ada)) == [raised]


@pytest.mark.parametrize("who", ["ben", "dev", "mina", "sol"])
def test_only_a_lead_stops_waiting(cast: Cast, who: str) -> None:
    raised = disputed(cast)
    ask(cast, raised)
    with pytest.raises(Refused, match="Only a lead"):
        stop_waiting(cast, raised, "ada", let_go, by=who)


def test_let_go_somebody_else_is_asked_and_may_be_the_same_again(cast: Cast) -> None:
    raised = disputed(cast)
    ask(cast, raised)
    says(cast, raised, "ada")
    stop_waiting(cast, raised, "dev", let_go)
    assert not mediations_of(cast.dev).exists()
    pair = pair_of(again(raised))
    assert pair.free_sides == [Side.PROFESSIONAL]
    assert pair.accepted == {cast.ada.id}
    ask_pair(
        raised=again(raised), pair={Side.PROFESSIONAL: cast.dev}, by=cast.cleo, now=FORTNIGHT,
        form_token=uuid4(),
    )  # fmt: skip
    assert list(mediations_of(cast.dev)) == [raised], "silence is no refusal"


def test_a_pair_that_said_yes_and_never_wrote_holds_nobody_up(cast: Cast) -> None:
    raised = at_work(cast)
    stop_waiting(cast, raised, "ada", let_go)
    pair = pair_of(again(raised))
    assert (pair.free_sides, pair.is_at_work) == ([Side.CITIZEN], False)


def test_whoever_comes_later_finds_anew_with_the_one_who_stayed(cast: Cast) -> None:
    raised = at_work(cast)
    finds(cast, raised, "ada")
    with pytest.raises(Refused, match="still time"):
        stop_waiting(cast, raised, "ada", let_go)
    stop_waiting(cast, raised, "dev", let_go)
    seat = a_seat(cast.work, a_hat(a_person(cast.place, "Zoe Marsh"), HatKind.PRACTITIONER, paid=True))
    ask_pair(
        raised=again(raised), pair={Side.PROFESSIONAL: seat.person}, by=cast.cleo, now=FORTNIGHT,
        form_token=uuid4(),
    )  # fmt: skip
    assert pair_of(again(raised)).found is None, "nobody signs what they had no part in"
