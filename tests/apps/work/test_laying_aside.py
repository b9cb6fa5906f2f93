"""An idea that has to wait: laid aside with its reason, told back, taken up again."""

from datetime import timedelta

import pytest

from alongside.apps.letters.queries.matters import matters_of
from alongside.apps.letters.telling import line_about
from alongside.apps.work.actions.answering import say_open
from alongside.apps.work.actions.commitments import sign_commitment
from alongside.apps.work.actions.laying_aside import lay_aside, take_up_again
from alongside.apps.work.actions.opening import say_yes_to_opening
from alongside.apps.work.enums import ToldBy, WorkState
from alongside.apps.work.models import LaidAside, Work
from alongside.apps.work.queries.beginning import (
    ideas_laid_aside_of,
    laid_aside_for,
    proposals_for,
    times_laid_aside,
)
from alongside.apps.work.queries.commitments import latest_commitment
from alongside.apps.work.rules.laying_aside import may_lay_aside, may_take_up_again
from alongside.kernel.audit.models import AuditLine
from alongside.kernel.outbox.models import Queued
from alongside.kernel.verdict import Refused
from cast import Cast
from factories.people import BEGINNING, FIRST_DAY
from factories.starting import an_idea, ready, sit

LATER, LATEST = BEGINNING + timedelta(hours=1), BEGINNING + timedelta(hours=2)
WHY = "There is no driver before April."
pytestmark = pytest.mark.usefixtures("inside")


def fresh(work: Work) -> Work:
    return Work.objects.select_related("place", "beginning__laid_aside").get(pk=work.pk)


@pytest.mark.parametrize("who", ["ada", "ben", "cleo", "dev", "mina", "sol", "eve", "nia"])
def test_a_lead_of_the_place_or_whoever_had_it_lays_it_aside(cast: Cast, who: str) -> None:
    work, by = an_idea(cast, BEGINNING), cast.person(who)
    verdict = may_lay_aside(by, work, FIRST_DAY)
    assert bool(verdict) == (who in ("ada", "cleo"))
    assert verdict or verdict.reason
    lay_aside(work=work, reason=WHY, by=cast.cleo, now=LATER)
    assert bool(may_take_up_again(by, fresh(work), FIRST_DAY)) == (who in ("ada", "cleo", "dev"))


def test_it_needs_its_reason_and_is_told_back(cast: Cast) -> None:
    work = an_idea(cast, BEGINNING)
    with pytest.raises(Refused, match="with its reason"):
        lay_aside(work=work, reason="  ", by=cast.cleo, now=LATER)
    for _twice in range(2):
        lay_aside(work=work, reason=WHY, by=cast.cleo, now=LATER)
    assert LaidAside.objects.count() == 1
    told = Queued.objects.filter(kind="idea_laid_aside")
    assert {row.person_id for row in told} == {cast.ada.id, cast.dev.id}
    (matter,) = matters_of(told[:1], cast.ada, FIRST_DAY).values()
    assert line_about(matter, cast.ada) == f"Quiet hour at the pool: “{WHY}”"
    assert [one.work for one in ideas_laid_aside_of(cast.ada)] == [work]
    assert ideas_laid_aside_of(cast.dev) == []
    assert AuditLine.objects.filter(about_id=work.id, verb="lay_aside", actor_id=cast.cleo.id).count() == 1


def test_whoever_lays_aside_their_own_idea_is_not_told(cast: Cast) -> None:
    work = an_idea(cast, BEGINNING)
    lay_aside(work=work, reason=WHY, by=cast.ada, now=LATER)
    assert not Queued.objects.filter(kind="idea_laid_aside", person_id=cast.ada.id).exists()
    assert ideas_laid_aside_of(cast.ada) == []


def test_it_stands_apart_and_nothing_of_it_moves(cast: Cast) -> None:
    work = ready(cast, BEGINNING)
    lay_aside(work=work, reason=WHY, by=cast.cleo, now=LATER)
    idea = fresh(work)
    assert proposals_for(cast.ben, cast.place) == []
    assert [one.work for one in laid_aside_for(cast.ben, cast.place)] == [work]
    assert laid_aside_for(cast.nia, cast.place) == laid_aside_for(cast.eve, cast.place) == []
    with pytest.raises(Refused, match="laid aside"):
        say_yes_to_opening(work=idea, person=cast.ada, by=cast.ada, now=LATER)
    with pytest.raises(Refused, match="laid aside"):
        say_open(work=idea, open_questions="x", by=cast.ada, now=LATER, channel=ToldBy.SCREEN)
    with pytest.raises(Refused, match="laid aside"):
        sit(cast, idea, "ben", LATER)
    commitment = latest_commitment(idea)
    assert commitment
    with pytest.raises(Refused, match="laid aside"):
        sign_commitment(commitment=commitment, person=cast.ada, understood="x", by=cast.ada, now=LATER)


def test_taken_up_again_it_goes_on_and_the_earlier_yes_is_asked_anew(cast: Cast) -> None:
    work = ready(cast, BEGINNING)
    say_yes_to_opening(work=work, person=cast.ada, by=cast.ada, now=LATER)
    lay_aside(work=work, reason=WHY, by=cast.cleo, now=LATER)
    take_up_again(work=work, by=cast.dev, now=LATEST)
    with pytest.raises(Refused, match="not laid aside"):
        take_up_again(work=work, by=cast.dev, now=LATEST)
    (row,) = times_laid_aside(work)
    assert (row.reason, row.by, row.taken_up_by, row.taken_up_at) == (WHY, cast.cleo, cast.dev, LATEST)
    told = Queued.objects.filter(kind="idea_taken_up")
    assert {one.person_id for one in told} == {cast.ada.id}
    assert matters_of(Queued.objects.filter(kind="idea_laid_aside"), cast.ada, FIRST_DAY) == {}
    after = LATEST + timedelta(hours=1)
    assert say_yes_to_opening(work=work, person=cast.dev, by=cast.dev, now=after).state == WorkState.PROPOSED
    assert say_yes_to_opening(work=work, person=cast.ada, by=cast.ada, now=after).state == WorkState.OPEN
    with pytest.raises(Refused, match="open already"):
        lay_aside(work=work, reason=WHY, by=cast.cleo, now=after)


def test_it_may_be_laid_aside_again(cast: Cast) -> None:
    work = an_idea(cast, BEGINNING)
    for _twice in range(2):
        lay_aside(work=work, reason=WHY, by=cast.cleo, now=LATER)
        take_up_again(work=work, by=cast.ada, now=LATER)
    assert len(times_laid_aside(work)) == 2
