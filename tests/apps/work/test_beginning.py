"""From an idea to a work that a lead of each side opens together."""

from datetime import timedelta

import pytest

from alongside.apps.books.actions.entries import write_entry
from alongside.apps.books.drafts import EntryDraft, act_in_hat
from alongside.apps.books.enums import Book, Part
from alongside.apps.doing.queries.desk import works_at_desk
from alongside.apps.doing.rules.desk import may_use_desk
from alongside.apps.people.models import Person
from alongside.apps.work.actions import answering
from alongside.apps.work.actions.opening import say_yes_to_opening, sit_down
from alongside.apps.work.actions.proposing import propose_work
from alongside.apps.work.enums import Question, Rung, Stakeholders, ToldBy, WorkState
from alongside.apps.work.models import PromisedPower, Seat, Work
from alongside.apps.work.queries.beginning import (
    groups_to_find,
    missing_before_opening,
    proposal_by_slug,
    proposals_for,
    unanswered,
)
from alongside.apps.work.queries.tables import seats_of
from alongside.apps.work.queries.works import open_works, work_by_slug, works_for
from alongside.apps.work.rules.beginning import may_see_proposal, may_shape_proposal, proposals_open_to
from alongside.apps.work.rules.works import may_run_work, runs_for
from alongside.core.shared.stages import Stage
from alongside.kernel.audit.models import AuditLine
from alongside.kernel.ids import new_secret_id
from alongside.kernel.outbox.models import Queued
from alongside.kernel.verdict import Refused
from cast import EVERYONE, NOBODY, Cast
from factories.people import BEGINNING, FIRST_DAY
from factories.starting import an_idea, answer_everything, ready, sit

LATER = BEGINNING + timedelta(hours=1)
pytestmark = pytest.mark.usefixtures("inside")


def fresh(work: Work) -> Work:
    return Work.objects.select_related("place", "beginning").get(pk=work.pk)


def viewer(cast: Cast, who: str) -> Person | None:
    return None if who == NOBODY else cast.person(who)


@pytest.mark.parametrize("who", EVERYONE)
def test_an_idea_is_for_the_people_of_the_place_and_rule_and_filter_agree(cast: Cast, who: str) -> None:
    work, looks = an_idea(cast, BEGINNING), viewer(cast, who)
    allowed = bool(may_see_proposal(looks, work))
    assert allowed == (who in ("ada", "ben", "cleo", "dev", "mina", "sol"))
    assert Work.objects.filter(proposals_open_to(looks, cast.place)).exists() == allowed
    assert (proposal_by_slug(cast.place, work.slug, looks) is not None) == allowed
    assert [one.work for one in proposals_for(looks, cast.place)] == ([work] if allowed else [])


@pytest.mark.parametrize("who", ["ada", "cleo", "nia", "eve", NOBODY])
def test_nobody_finds_an_idea_among_the_works(cast: Cast, who: str) -> None:
    work, looks = an_idea(cast, BEGINNING), viewer(cast, who)
    assert work_by_slug(cast.place, work.slug, looks) is None
    assert work not in works_for(looks, cast.place)
    assert work not in open_works(cast.place)


def test_offering_to_lead_an_idea_gives_no_keys_to_the_desk(cast: Cast) -> None:
    work = an_idea(cast, BEGINNING)
    assert not may_use_desk(cast.ada, FIRST_DAY)
    assert not may_run_work(cast.ada, work, FIRST_DAY)
    assert not Work.objects.filter(runs_for(cast.ada, FIRST_DAY)).exists()
    assert work not in works_at_desk(cast.cleo, FIRST_DAY)
    assert work not in [seat.work for seat in seats_of(cast.ada, FIRST_DAY)]


def test_the_books_of_an_idea_are_shut(cast: Cast) -> None:
    work = an_idea(cast, BEGINNING)
    act = act_in_hat(cast.hats["ada"], Part.GAVE, minutes=60)
    draft = EntryDraft(
        work=work, book=Book.DOING, stage=Stage.DELIVER, happened_on=FIRST_DAY, hat=cast.hats["ada"],
        acts=(act,),
    )  # fmt: skip
    with pytest.raises(Refused, match="not open yet"):
        write_entry(draft=draft, by=cast.ada, now=BEGINNING)


def test_an_idea_sent_twice_is_one_idea(cast: Cast) -> None:
    token = new_secret_id()
    one = an_idea(cast, BEGINNING, form_token=token)
    other = propose_work(
        place=cast.place, name="Quiet hour", purpose="x", by=cast.ada, now=LATER, form_token=token
    )
    assert one == other
    assert Work.objects.filter(state=WorkState.PROPOSED).count() == 1


@pytest.mark.parametrize("who", ["nia", "eve"])
def test_who_does_not_take_part_has_no_idea_here(cast: Cast, who: str) -> None:
    with pytest.raises(Refused, match="do not take part"):
        an_idea(cast, BEGINNING, by=cast.person(who))


@pytest.mark.parametrize("who", ["ada", "ben", "cleo", "dev", "mina", "sol"])
def test_the_table_of_the_idea_answers_and_a_lead_of_the_place_keys_in(cast: Cast, who: str) -> None:
    work = an_idea(cast, BEGINNING)
    assert bool(may_shape_proposal(cast.person(who), work, FIRST_DAY)) == (who in ("ada", "cleo", "dev"))


def test_a_fresh_idea_says_everything_that_is_missing_with_the_next_step(cast: Cast) -> None:
    work = propose_work(place=cast.place, name="Pool", purpose="To swim.", by=cast.ada, now=BEGINNING)
    assert unanswered(work, FIRST_DAY) == [one for one in Question if one is not Question.PURPOSE]
    found = missing_before_opening(work, FIRST_DAY)
    assert all(one.verdict.reason and one.verdict.next_step for one in found)
    assert "Nobody leads this work yet." in [str(one.verdict.reason) for one in found]


def test_who_is_missing_follows_who_sits_there(cast: Cast) -> None:
    work = an_idea(cast, BEGINNING)
    groups = [group for group, _said in groups_to_find(work, FIRST_DAY)]
    assert Stakeholders.FAMILIES not in groups
    assert Stakeholders.COMMISSIONING in groups
    answer_everything(cast, work, BEGINNING)
    assert Question.MISSING not in unanswered(fresh(work), FIRST_DAY)
    Seat.objects.filter(work=work, person=cast.ada).update(until=FIRST_DAY)
    assert Question.MISSING in unanswered(fresh(work), FIRST_DAY), "nobody has said who could bring families"


def test_nothing_opens_while_something_is_missing_and_the_no_says_what(cast: Cast) -> None:
    work = an_idea(cast, BEGINNING)
    with pytest.raises(Refused, match="what is fixed"):
        say_yes_to_opening(work=work, person=cast.ada, by=cast.ada, now=LATER)
    answer_everything(cast, work, BEGINNING)
    with pytest.raises(Refused, match="not all signed"):
        say_yes_to_opening(work=work, person=cast.ada, by=cast.ada, now=LATER)
    assert fresh(work).state == WorkState.PROPOSED


def test_a_lead_of_each_side_opens_it_together(cast: Cast) -> None:
    work = ready(cast, BEGINNING)
    opened = say_yes_to_opening(work=work, person=cast.ada, by=cast.ada, now=LATER)
    assert opened.state == WorkState.PROPOSED
    asked = Queued.objects.get(kind="work_to_open")
    assert (asked.person_id, asked.about_id) == (cast.dev.id, work.id)
    opened = say_yes_to_opening(work=work, person=cast.dev, by=cast.dev, now=LATER)
    assert opened.state == WorkState.OPEN
    assert work_by_slug(cast.place, work.slug, None) == work
    assert may_run_work(cast.ada, fresh(work), FIRST_DAY)
    assert AuditLine.objects.filter(about_id=work.id, verb="open_work", actor_id=cast.dev.id).count() == 1
    with pytest.raises(Refused, match="open already"):
        say_yes_to_opening(work=work, person=cast.dev, by=cast.dev, now=LATER)


def test_two_yes_of_one_side_open_nothing(cast: Cast) -> None:
    work = ready(cast, BEGINNING)
    sit(cast, work, "mina", BEGINNING)
    Seat.objects.filter(work=work, person=cast.mina).update(is_lead=False)
    for who in ("dev", "dev"):
        opened = say_yes_to_opening(work=work, person=cast.person(who), by=cast.person(who), now=LATER)
        assert opened.state == WorkState.PROPOSED


def test_a_changed_answer_asks_for_both_yes_again(cast: Cast) -> None:
    work = ready(cast, BEGINNING)
    say_yes_to_opening(work=work, person=cast.ada, by=cast.ada, now=LATER)
    after = LATER + timedelta(hours=1)
    answering.say_open(
        work=fresh(work), open_questions="The music.", by=cast.dev, now=after, channel=ToldBy.SCREEN
    )
    later = LATER + timedelta(hours=2)
    assert say_yes_to_opening(work=work, person=cast.dev, by=cast.dev, now=later).state == WorkState.PROPOSED
    assert say_yes_to_opening(work=work, person=cast.ada, by=cast.ada, now=later).state == WorkState.OPEN


def test_who_leads_nothing_here_cannot_say_yes(cast: Cast) -> None:
    work = ready(cast, BEGINNING)
    with pytest.raises(Refused, match="those who lead it"):
        say_yes_to_opening(work=work, person=cast.cleo, by=cast.cleo, now=LATER)


def test_a_yes_from_paper_is_keyed_in_by_somebody_who_leads_no_side(cast: Cast) -> None:
    work = ready(cast, BEGINNING)
    with pytest.raises(Refused, match="cannot key in"):
        say_yes_to_opening(work=work, person=cast.ada, by=cast.dev, now=LATER)
    with pytest.raises(Refused, match="people at the table"):
        say_yes_to_opening(work=work, person=cast.ada, by=cast.ben, now=LATER)
    say_yes_to_opening(work=work, person=cast.ada, by=cast.cleo, now=LATER, channel=ToldBy.PAPER)
    yes = work.opening_yes.get()
    assert (yes.person, yes.keyed_in_by, yes.channel) == (cast.ada, cast.cleo, ToldBy.PAPER)


def test_a_seat_at_an_idea_is_taken_in_a_hat_of_ones_own(cast: Cast) -> None:
    work = an_idea(cast, BEGINNING)
    with pytest.raises(Refused, match="not a hat you wear"):
        sit_down(
            work=work, hat=cast.hats["dev"], group=Stakeholders.FAMILIES, is_lead=True, by=cast.ben, now=LATER
        )
    with pytest.raises(Refused, match="open already"):
        sit(cast, cast.work, "sol", LATER)


def test_power_promised_again_stands_beside_the_earlier_and_the_same_is_written_once(cast: Cast) -> None:
    work = an_idea(cast, BEGINNING)
    for rung in (Rung.CO_DESIGN, Rung.CO_DESIGN, Rung.ENGAGEMENT):
        answering.promise_at_start(
            work=work, rungs={Stage.DESIGN: rung}, by=cast.ada, now=LATER, channel=ToldBy.SCREEN
        )
    rungs = PromisedPower.objects.filter(work=work).order_by("id").values_list("rung", flat=True)
    assert list(rungs) == [Rung.CO_DESIGN, Rung.ENGAGEMENT]


def test_beginning_from_another_work_says_what_is_changed(cast: Cast) -> None:
    with pytest.raises(Refused, match="differently"):
        propose_work(place=cast.place, name="Pool", purpose="x", by=cast.ada, now=LATER, began_from=cast.work)
    work = propose_work(
        place=cast.place, name="Pool", purpose="x", by=cast.ada, now=LATER, began_from=cast.work,
        what_changed="Ours is in the evening.",
    )  # fmt: skip
    assert (work.beginning.began_from, work.beginning.what_changed) == (cast.work, "Ours is in the evening.")


def test_words_leave_no_trace_in_the_audit_but_their_hash(cast: Cast) -> None:
    work = an_idea(cast, BEGINNING)
    answer_everything(cast, work, BEGINNING)
    lines = AuditLine.objects.filter(about_id=work.id)
    assert {"propose_work", "sit_down", "answer_fixed", "answer_missing"} <= {line.verb for line in lines}
    assert not any("pool" in str(line.details).casefold() for line in lines)
