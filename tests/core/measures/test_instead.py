"""A vector for every rule of what it is instead, and for each state the rules leave silent."""

from dataclasses import replace

import pytest

from alongside.core.measures.evidence import NOBODY, Evidence
from alongside.core.measures.facts import Learning, Organisation, Thing
from alongside.core.measures.grid import read_grid
from alongside.core.measures.instead import Instead, what_it_is
from alongside.core.measures.kinds import Kind
from alongside.core.shared.help import HelpKind, InKind, ViewsHow
from alongside.core.shared.sectors import Sector
from alongside.core.shared.stages import Stage
from core.measures.given import (
    CITIZEN,
    PROFESSIONAL,
    SHIPPED,
    books,
    co_produced,
    decision,
    hours,
    views,
    with_more_hours,
)

PROF, BOTH, FAMILY = (0, 1000), (500, 500), (1000, 0)
LITTLE = (150, 850)
SHARED = decision(2, 1)
CITIZENS_ALONE, PROFESSIONALS_ALONE = decision(2, 0), decision(0, 2)
LEARNING = (Learning(120),)
COUNCIL_ROOM = (Thing(InKind.ROOM, PROFESSIONAL, Sector.PUBLIC),)


def read(evidence: Evidence) -> Instead:
    return what_it_is(evidence, read_grid(evidence, SHIPPED), SHIPPED)


def named(evidence: Evidence) -> tuple[Kind, int]:
    instead = read(evidence)
    return instead.kind, instead.rule


def test_rule_1_not_enough_comes_before_everything() -> None:
    assert named(replace(co_produced(), delivery=NOBODY)) == (Kind.NOT_ENOUGH, 1)
    assert named(replace(co_produced(), design=NOBODY)) == (Kind.NOT_ENOUGH, 1)


def test_rule_2_agencies_alone_are_a_partnership() -> None:
    two = (Organisation("council"), Organisation("health trust"))
    alone = replace(books(PROF, PROF), organisations_giving_time=two)
    assert named(alone) == (Kind.PARTNERSHIP_BETWEEN_AGENCIES, 2)


def test_rule_2_an_organisation_that_only_decided_makes_a_partnership_too() -> None:
    by_another = replace(PROFESSIONALS_ALONE, organisations=frozenset({"health trust"}))
    assert named(books(PROF, PROF, decisions=[by_another])) == (Kind.PARTNERSHIP_BETWEEN_AGENCIES, 2)


def test_rule_2_one_organisation_alone_is_a_traditional_service() -> None:
    assert named(books(PROF, PROF)) == (Kind.TRADITIONAL_SERVICE, 2)


@pytest.mark.parametrize(
    "heard",
    [
        replace(books(PROF, PROF), views=(views(),)),
        books(PROF, PROF, decisions=[CITIZENS_ALONE]),
        with_more_hours(books(PROF, PROF), hours(CITIZEN, Stage.ASSESS, 1)),
    ],
    ids=["views", "a decision", "a minute"],
)
def test_rule_2_any_trace_of_citizens_is_past_it(heard: Evidence) -> None:
    assert read(heard).rule > 2


@pytest.mark.parametrize("sector", [Sector.VOLUNTARY, Sector.FAITH])
def test_rule_3_a_charitys_staff_alone_are_civil_society(sector: Sector) -> None:
    assert named(books((200, 800), (200, 800), sector=sector)) == (Kind.CIVIL_SOCIETY_PROVISION, 3)


def test_rule_3_people_by_themselves_are_self_organised() -> None:
    assert named(books(FAMILY, FAMILY)) == (Kind.SELF_ORGANISED_PROVISION, 3)
    just_under = books((201, 799), (201, 799), sector=Sector.VOLUNTARY)
    assert named(just_under) == (Kind.SELF_ORGANISED_PROVISION, 3)


def test_rule_3_a_companys_staff_alone_are_private_provision() -> None:
    assert named(books(LITTLE, LITTLE, sector=Sector.PRIVATE)) == (Kind.PRIVATE_PROVISION, 3)


@pytest.mark.parametrize(
    "things",
    [
        COUNCIL_ROOM,
        (Thing(InKind.MONEY, PROFESSIONAL, Sector.PUBLIC, 500),),
        (Thing(InKind.FOOD, PROFESSIONAL, None),),
    ],
)
def test_rule_3_a_public_room_or_money_is_a_contribution(things: tuple[Thing, ...]) -> None:
    assert read(replace(books(FAMILY, FAMILY), things=things)).rule > 3


def test_rule_3_hours_whose_payer_is_unknown_are_no_proof_of_absence() -> None:
    assert read(books(BOTH, BOTH, sector=None)).rule > 3


def test_rule_3_a_parents_own_gift_is_not_public() -> None:
    cake = (Thing(InKind.FOOD, CITIZEN, None, 300),)
    assert read(replace(books(FAMILY, FAMILY), things=cake)).rule == 3


def test_rule_4_own_money_and_own_decisions_are_a_personal_budget() -> None:
    own = replace(books(BOTH, BOTH, decisions=[decision(1, 0)]), personal_budget=True)
    assert named(own) == (Kind.PERSONAL_BUDGET, 4)


@pytest.mark.parametrize("other", [decision(2, 0), decision(1, 1), decision(0, 1)])
def test_rule_4_a_decision_with_anyone_else_is_past_it(other: object) -> None:
    own = replace(books(BOTH, BOTH, decisions=[decision(1, 0), other]), personal_budget=True)  # type: ignore[list-item]  # decisions by construction
    assert read(own).rule > 4


def test_rule_5_questionnaires_alone_are_data_collection() -> None:
    asked = replace(books(PROF, PROF), views=(views(ViewsHow.QUESTIONNAIRE),))
    assert named(asked) == (Kind.DATA_COLLECTION, 5)


@pytest.mark.parametrize("how", [ViewsHow.MEETING, ViewsHow.CONVERSATION, ViewsHow.STANDING_GROUP])
def test_rule_5_views_heard_in_person_are_consultation(how: ViewsHow) -> None:
    heard = replace(books(PROF, PROF), views=(views(ViewsHow.QUESTIONNAIRE), views(how)))
    assert named(heard) == (Kind.CONSULTATION, 5)


def test_rule_5_meetings_are_consultation_even_beside_a_questionnaire() -> None:
    met = with_more_hours(books(PROF, PROF), hours(CITIZEN, Stage.DESIGN, 90, HelpKind.MEET))
    assert named(met) == (Kind.CONSULTATION, 5)
    assert named(replace(met, views=(views(ViewsHow.QUESTIONNAIRE),))) == (Kind.CONSULTATION, 5)


def test_rule_5_hours_of_design_without_power_are_consultation() -> None:
    assert named(books(BOTH, PROF)) == (Kind.CONSULTATION, 5)
    assert named(books((900, 100), PROF, decisions=[PROFESSIONALS_ALONE])) == (Kind.CONSULTATION, 5)


def test_rule_5_seats_in_a_standing_group_are_user_involvement() -> None:
    seats = replace(books(PROF, PROF), views=(views(),), standing_group_with_citizen_seats=True)
    assert named(seats) == (Kind.USER_INVOLVEMENT, 5)


def test_rule_5_deciding_apart_from_the_design_is_user_involvement() -> None:
    elsewhere = books(PROF, PROF, decisions=[decision(2, 2, Stage.INSIGHT)])
    assert named(elsewhere) == (Kind.USER_INVOLVEMENT, 5)


def test_rule_6_families_who_deliver_after_training_are_people_trained_to_deliver() -> None:
    trained = replace(books(PROF, FAMILY), learning_given_to_citizens=LEARNING)
    assert named(trained) == (Kind.PEOPLE_TRAINED_TO_DELIVER, 6)


def test_rule_6_helping_to_deliver_without_a_say_is_volunteering() -> None:
    assert named(books(PROF, BOTH)) == (Kind.VOLUNTEERING, 6)
    assert named(books(PROF, BOTH, decisions=[PROFESSIONALS_ALONE])) == (Kind.VOLUNTEERING, 6)


def test_rule_6_helping_to_deliver_with_a_say_anywhere_is_a_co_delivered_service() -> None:
    say = decision(1, 3, Stage.DELIVER)
    assert named(books(PROF, BOTH, decisions=[say])) == (Kind.CO_DELIVERED_SERVICE, 6)


def test_rule_7_designed_together_and_delivered_by_professionals_is_co_designed() -> None:
    assert named(books(BOTH, PROF, decisions=[SHARED])) == (Kind.CO_DESIGNED_SERVICE, 7)


def test_rule_7_speaks_whenever_a_decision_was_shared_whatever_the_hours() -> None:
    assert named(books(LITTLE, PROF, decisions=[SHARED])) == (Kind.CO_DESIGNED_SERVICE, 7)


def test_rule_7_designed_together_and_delivered_by_families() -> None:
    together = replace(books(BOTH, FAMILY, decisions=[SHARED]), things=COUNCIL_ROOM)
    assert named(together) == (Kind.CO_DESIGNED_COMMUNITY_DELIVERED, 7)


def test_rule_8_both_and_both_is_co_production() -> None:
    instead = read(co_produced())
    assert (instead.kind, instead.rule, instead.missing) == (Kind.CO_PRODUCTION, 8, ())


@pytest.mark.parametrize(
    ("evidence", "kind"),
    [
        (books(LITTLE, LITTLE), Kind.TRADITIONAL_SERVICE),
        (books(FAMILY, PROF, decisions=[CITIZENS_ALONE]), Kind.FAMILY_DESIGNED_SERVICE),
        (books(BOTH, PROF, decisions=[CITIZENS_ALONE]), Kind.FAMILY_DESIGNED_SERVICE),
        (books(LITTLE, BOTH, decisions=[SHARED]), Kind.CO_DELIVERED_SERVICE),
        (books(FAMILY, BOTH, decisions=[SHARED]), Kind.FAMILY_DESIGNED_CO_DELIVERY),
        (books(FAMILY, BOTH, decisions=[CITIZENS_ALONE]), Kind.FAMILY_DESIGNED_CO_DELIVERY),
        (books(PROF, FAMILY), Kind.COMMUNITY_DELIVERED_SERVICE),
        (
            replace(books(FAMILY, FAMILY), things=COUNCIL_ROOM),
            Kind.SELF_ORGANISED_WITH_PUBLIC_HELP,
        ),
        (
            replace(
                books(FAMILY, FAMILY, decisions=[CITIZENS_ALONE]),
                things=COUNCIL_ROOM,
                learning_given_to_citizens=LEARNING,
            ),
            Kind.SELF_ORGANISED_WITH_PUBLIC_HELP,
        ),
    ],
)
def test_where_no_rule_speaks_the_cell_lends_its_name(evidence: Evidence, kind: Kind) -> None:
    assert named(evidence) == (kind, 9)
