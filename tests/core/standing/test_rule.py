"""When an entry stands: every sentence of the product brief, as a test."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alongside.core.shared.sides import Side
from alongside.core.standing.rule import ActFacts, EntryFacts, VouchFacts, stand

C, P = Side.CITIZEN, Side.PROFESSIONAL
BOTH = frozenset({C, P})


def entry(**changes: object) -> EntryFacts:
    facts: dict[str, object] = {
        "maker": "ada",
        "maker_side": C,
        "on_behalf": False,
        "acts": (ActFacts(C, "ada"),),
        "vouches": (),
        "seated": BOTH,
    }
    return EntryFacts(**(facts | changes))  # type: ignore[arg-type]  # a test's shorthand


def stands(facts: EntryFacts) -> list[bool]:
    return [act.stands for act in stand(facts)]


def test_own_hours_wait_for_the_other_side() -> None:
    [act] = stand(entry())
    assert not act.stands
    assert act.needs == {P}


def test_own_hours_stand_once_the_other_side_has_vouched() -> None:
    assert stands(entry(vouches=(VouchFacts("dev", P),))) == [True]


def test_another_of_the_same_side_does_not_stand_in_for_the_other() -> None:
    assert stands(entry(vouches=(VouchFacts("ben", C),))) == [False]


def test_the_maker_vouches_for_their_own_act_and_no_other() -> None:
    meeting = entry(
        maker="cleo",
        maker_side=P,
        acts=(ActFacts(P, "cleo"), ActFacts(P, "dev"), ActFacts(C, "ada")),
        vouches=(VouchFacts("ada", C),),
    )
    assert stands(meeting) == [True, False, False]
    assert stand(meeting)[1].needs == {P}


def test_whoever_keys_in_for_others_vouches_for_nobody() -> None:
    sheet = entry(maker="ada", on_behalf=True, vouches=(VouchFacts("dev", P),))
    assert stands(sheet) == [False]
    assert stand(sheet)[0].needs == {C}


def test_a_vouch_of_the_maker_adds_nothing() -> None:
    facts = entry(
        maker="cleo",
        maker_side=P,
        acts=(ActFacts(C, "ada"),),
        vouches=(VouchFacts("cleo", P), VouchFacts("ada", C)),
    )
    assert stands(facts) == [False]


def test_nobody_vouches_twice_even_with_hats_of_both_sides() -> None:
    twice = entry(on_behalf=True, vouches=(VouchFacts("ben", C), VouchFacts("ben", P)))
    assert stands(twice) == [False]


def test_an_act_between_two_of_one_side_stands_when_the_other_party_has_vouched() -> None:
    pair = (ActFacts(C, "ada"), ActFacts(C, "ben", receives=True))
    assert stands(entry(acts=pair)) == [False, False]
    assert stands(entry(acts=pair, vouches=(VouchFacts("ben", C),))) == [True, True]


def test_a_third_of_that_side_is_not_the_other_party() -> None:
    pair = (ActFacts(C, "ada"), ActFacts(C, "ben", receives=True))
    assert stands(entry(acts=pair, vouches=(VouchFacts("hana", C),))) == [False, False]


def test_a_side_with_nobody_at_the_table_is_stood_in_for_by_a_witness() -> None:
    alone = entry(seated=frozenset({C}), vouches=(VouchFacts("ben", C),))
    [act] = stand(alone)
    assert act.stands
    assert act.witnessed


def test_one_person_is_not_two() -> None:
    alone = entry(seated=frozenset({C}))
    assert stands(alone) == [False]
    on_behalf = entry(seated=frozenset({C}), on_behalf=True, vouches=(VouchFacts("ben", C),))
    assert stands(on_behalf) == [False]


def test_nobody_witnesses_for_a_side_that_sits_at_the_table() -> None:
    assert stands(entry(vouches=(VouchFacts("ben", C), VouchFacts("hana", C)))) == [False]


def test_what_was_keyed_from_paper_is_marked() -> None:
    [act] = stand(entry(vouches=(VouchFacts("dev", P, keyed=True),)))
    assert act.stands
    assert act.keyed


def test_an_entry_without_an_act_is_refused() -> None:
    with pytest.raises(ValueError, match="at least one act"):
        stand(entry(acts=()))


people = st.sampled_from(["ada", "ben", "cleo", "dev"])
sides = st.sampled_from(list(Side))
acts = st.builds(ActFacts, side=sides, person=st.none() | people, receives=st.booleans())
vouches = st.builds(VouchFacts, person=people, side=sides, keyed=st.booleans())
entries = st.builds(
    EntryFacts,
    maker=people,
    maker_side=sides,
    on_behalf=st.booleans(),
    acts=st.lists(acts, min_size=1, max_size=4).map(tuple),
    vouches=st.lists(vouches, max_size=4, unique_by=lambda vouch: vouch.person).map(tuple),
    seated=st.frozensets(sides),
)


@given(entries, st.randoms(use_true_random=False))
def test_the_order_of_vouches_changes_nothing(facts: EntryFacts, chance: object) -> None:
    shuffled = list(facts.vouches)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]  # hypothesis gives a Random
    again = EntryFacts(
        facts.maker, facts.maker_side, facts.on_behalf, facts.acts, tuple(shuffled), facts.seated
    )
    assert stand(facts) == stand(again)


@given(entries)
def test_an_act_that_waits_says_whose_word_is_missing(facts: EntryFacts) -> None:
    for act in stand(facts):
        assert act.stands != bool(act.needs)


@given(entries)
def test_no_act_stands_on_one_persons_word(facts: EntryFacts) -> None:
    said = {vouch.person for vouch in facts.vouches} | ({facts.maker} if not facts.on_behalf else set())
    if len(said) < 2:
        assert not any(stands(facts))


@given(entries, vouches)
def test_a_further_vouch_never_takes_standing_away(facts: EntryFacts, more: VouchFacts) -> None:
    if more.person in {vouch.person for vouch in facts.vouches}:
        return
    with_more = EntryFacts(
        facts.maker, facts.maker_side, facts.on_behalf, facts.acts, (*facts.vouches, more), facts.seated
    )
    before, after = stands(facts), stands(with_more)
    assert all(then or not now for now, then in zip(before, after, strict=True))
