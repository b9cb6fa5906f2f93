"""What is over goes after its time: each kind, nothing that is held, nothing twice, and the acts stay."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from alongside.apps.books.models import Act, Standing, Words
from alongside.apps.checks.models import PlannedActivity, PlannedTime
from alongside.apps.letters.enums import State
from alongside.apps.letters.models import Letter, LetterItem
from alongside.apps.people.actions.roles import give_role
from alongside.apps.people.enums import RoleKind
from alongside.apps.people.models import Asked, Person
from alongside.apps.rights.actions.keeping import set_keeping_time
from alongside.apps.rights.actions.sweeping import sweep
from alongside.apps.rights.enums import Keep, StepKind
from alongside.apps.rights.models import DataRequest, LegalHold, RequestStep, Sweep, Swept
from alongside.apps.rights.queries.endings import ENDINGS
from alongside.apps.rights.queries.keeping import concern_kept_until, foreseen, would_go
from alongside.apps.rights.rules.keeping import shipped
from alongside.apps.safeguarding.actions.ending import keep_longer
from alongside.apps.safeguarding.actions.reading import read_concern
from alongside.apps.safeguarding.models import Concern, ConcernSeal, Watch
from alongside.apps.voices.models import AnswerWords
from alongside.apps.work.models import Signature, Work
from alongside.kernel.audit.chain import seal, verify
from alongside.kernel.audit.lines import PLACE, SEALED
from alongside.kernel.audit.models import AuditLine
from alongside.kernel.clock import local_day
from alongside.kernel.ids import new_secret_id
from alongside.kernel.outbox.models import Queued
from alongside.kernel.verdict import Refused
from cast import Cast
from factories.furnishing import furnish
from factories.people import BEGINNING, FIRST_DAY
from factories.rights import a_hold, a_step
from factories.sealed import a_concern, keys_of, unlocked

NOW = datetime(2026, 12, 7, 12, 0, tzinfo=UTC)
LATER = datetime(2034, 1, 9, 3, 0, tzinfo=UTC)
pytestmark = [pytest.mark.both_databases, pytest.mark.django_db, pytest.mark.usefixtures("inside")]


def figures() -> list[Any]:
    columns = ("act", "work", "side", "hat", "minutes", "pence", "state", "month", "book")
    return sorted(map(str, Standing.objects.values_list(*columns)))


def over_and_done(cast: Cast) -> None:
    """Every work has ended, every request is answered, and Ben has left."""
    Work.objects.update(closed_on=local_day(NOW, cast.place.time_zone))
    for asked in DataRequest.objects.filter(state="OPEN", person__isnull=True):
        a_step(cast, asked, StepKind.WENT_ON, NOW)
        a_step(cast, asked, StepKind.ANSWERED, NOW, "Planted answer.")
    Person.objects.filter(id=cast.ben.id).update(left_at=NOW)
    LegalHold.objects.all().delete()


def test_of_a_place_lived_in_what_is_over_goes_and_the_acts_stay(cast: Cast) -> None:
    furnish(cast)
    over_and_done(cast)
    before, people = figures(), Person.objects.exclude(name="").count()
    assert sweep(place=cast.place, now=NOW)
    assert would_go(cast.place, LATER.date()), "the furnished place holds something of most kinds"
    assert sweep(place=cast.place, now=LATER)
    assert figures() == before
    assert not Words.objects.exclude(text="").filter(entry__isnull=False).exists()
    tells = LetterItem.objects.filter(kind="waiting_for_you").values("letter")
    assert not Letter.objects.filter(state=State.SENT).exclude(id__in=tells).exists()
    assert not Signature.objects.exclude(understood="").exists()
    assert not AnswerWords.objects.exclude(text="").exists()
    assert not PlannedActivity.objects.exists()
    assert not PlannedTime.objects.exists()
    assert not RequestStep.objects.filter(words="Planted answer.").exists()
    assert Person.objects.exclude(name="").count() == people - 1
    assert Person.objects.get(id=cast.ben.id).name == ""
    assert Act.objects.filter(person=cast.ben).exists(), "what he did stays, and leads to nobody"
    while seal(place_id=cast.place.id, chain=PLACE, now=LATER):
        pass
    assert verify(place_id=cast.place.id, chain=PLACE).breaks == ()


def test_a_round_is_once_a_day_and_says_what_went(cast: Cast) -> None:
    Asked.objects.create(place=cast.place, person=cast.ada, kind="x", about_id=cast.ada.id, at=NOW)
    later = datetime(2027, 12, 8, 3, tzinfo=UTC)
    assert would_go(cast.place, date(2027, 12, 6)) == {}
    assert would_go(cast.place, date(2027, 12, 7)) == {Keep.TIMES_ASKED: 1}
    assert sweep(place=cast.place, now=later)
    assert not sweep(place=cast.place, now=later + timedelta(hours=5)), "the same day"
    assert [(row.what, row.rows, row.months) for row in Swept.objects.all()] == [(Keep.TIMES_ASKED, 1, 12)]
    assert AuditLine.objects.filter(verb="let_go", actor_id=None).count() == 1
    assert sweep(place=cast.place, now=later + timedelta(days=1))
    assert Sweep.objects.filter(done_at__isnull=False).count() == 2
    assert Swept.objects.count() == 1


def test_the_day_turns_on_the_clock_of_the_place(cast: Cast) -> None:
    """Half past eleven by UTC is tomorrow in the summer of London."""
    asked_at = datetime(2027, 6, 30, 23, 30, tzinfo=UTC)  # the first of July in London
    Asked.objects.create(place=cast.place, person=cast.ada, kind="x", about_id=cast.ada.id, at=asked_at)
    assert would_go(cast.place, date(2028, 6, 30)) == {}
    assert would_go(cast.place, date(2028, 7, 1)) == {Keep.TIMES_ASKED: 1}


def test_nothing_of_whoever_is_held_goes(cast: Cast) -> None:
    furnish(cast)
    over_and_done(cast)
    hold = a_hold(cast, cast.ben, NOW, days=9_000)
    words = Words.objects.exclude(text="").filter(entry__acts__person=cast.ben).distinct().count()
    assert words
    sweep(place=cast.place, now=LATER)
    assert Person.objects.get(id=cast.ben.id).name
    assert Words.objects.exclude(text="").filter(entry__acts__person=cast.ben).distinct().count() == words
    assert Signature.objects.filter(person=cast.ben).exclude(understood="").exists()
    assert Letter.objects.filter(person=cast.ben).exists()
    LegalHold.objects.filter(id=hold.id).update(lifted_at=LATER)
    sweep(place=cast.place, now=LATER + timedelta(days=1))
    assert Person.objects.get(id=cast.ben.id).name == ""


def test_a_letter_that_tells_of_what_still_waits_is_kept(cast: Cast) -> None:
    furnish(cast)
    Letter.objects.all().update(state=State.SENT, sent_at=NOW)
    waits = Standing.objects.filter(state="WAITING").values_list("entry_id", flat=True).first()
    letter = Letter.objects.first()
    assert letter is not None
    assert waits is not None
    LetterItem.objects.create(place=cast.place, letter=letter, kind="waiting_for_you", about_id=waits)
    sweep(place=cast.place, now=LATER)
    assert Letter.objects.filter(id=letter.id).exists()
    Standing.objects.update(state="STANDS")
    sweep(place=cast.place, now=LATER + timedelta(days=1))
    assert not Letter.objects.exists()
    assert not Queued.objects.filter(letter_id=letter.id).exists()


def closed_concern(cast: Cast) -> Concern:
    keys_of(cast, NOW)
    concern = a_concern(cast, NOW)
    Watch.objects.filter(concern=concern).update(state="CLOSED", closed_at=NOW)
    return Concern.objects.select_related("watch", "place").get(id=concern.id)


def test_a_concern_ends_after_its_years_by_losing_its_seals(cast: Cast) -> None:
    concern = closed_concern(cast)
    ends = date(2051, 12, 7)
    assert concern_kept_until(concern, NOW.date()) == ends
    sweep(place=cast.place, now=datetime(2051, 12, 6, 3, tzinfo=UTC))
    assert ConcernSeal.objects.filter(concern=concern).count() == 2
    at = datetime(2051, 12, 7, 3, tzinfo=UTC)
    sweep(place=cast.place, now=at)
    assert not ConcernSeal.objects.filter(concern=concern).exists()
    assert not Swept.objects.exists(), "that there was one is told to nobody who runs the place"
    assert AuditLine.objects.get(verb="end_concern").chain == SEALED
    with pytest.raises(Refused, match="nothing here"):
        read_concern(concern=concern, by=cast.sol, opened=unlocked(cast.sol, NOW), now=NOW)


def test_a_concern_is_kept_longer_with_a_sealed_reason(cast: Cast) -> None:
    concern = closed_concern(cast)
    told: dict[str, Any] = {
        "concern": concern, "why": "The inquiry.", "by": cast.sol, "opened": unlocked(cast.sol, NOW),
        "language": "en", "form_token": new_secret_id(), "now": NOW,
    }  # fmt: skip
    with pytest.raises(Refused, match="day to come"):
        keep_longer(until=NOW.date(), **told)
    keep_longer(until=date(2060, 1, 1), **told)
    fresh = Concern.objects.select_related("watch", "place").get(id=concern.id)
    assert concern_kept_until(fresh, NOW.date()) == date(2060, 1, 1)
    sweep(place=cast.place, now=datetime(2059, 12, 31, 3, tzinfo=UTC))
    assert ConcernSeal.objects.filter(concern=concern).exists()
    sweep(place=cast.place, now=datetime(2060, 1, 1, 3, tzinfo=UTC))
    assert not ConcernSeal.objects.filter(concern=concern).exists()


def test_only_whom_it_is_sealed_to_sees_that_a_concern_goes(cast: Cast) -> None:
    closed_concern(cast)
    give_role(person=cast.sol, kind=RoleKind.KEEPER, since=FIRST_DAY, by=None, now=BEGINNING)
    day = date(2051, 12, 7)
    counted = {who: foreseen(cast.place, cast.person(who), day)[-1] for who in ("cleo", "sol")}
    assert counted["cleo"].now is None
    assert counted["sol"].now == 1


def set_months(cast: Cast, months: int, who: str = "cleo", what: Keep = Keep.LETTERS, **given: Any) -> None:
    told: dict[str, Any] = {"valid_from": date(2027, 1, 1), "source": "Agreed with the council.", "now": NOW}
    set_keeping_time(place=cast.place, what=what, months=months, by=cast.person(who), **(told | given))


def test_a_lead_says_another_length_within_what_its_source_leaves(cast: Cast) -> None:
    set_months(cast, 6)
    with pytest.raises(Refused, match="already"):
        set_months(cast, 7)
    with pytest.raises(Refused, match="shorter or longer"):
        set_months(cast, 24, what=Keep.CHECKS)
    with pytest.raises(Refused, match="shorter or longer"):
        set_months(cast, 299, what=Keep.CONCERNS)
    with pytest.raises(Refused, match="too early"):
        set_months(cast, 3, valid_from=NOW.date() + timedelta(days=6))
    with pytest.raises(Refused, match="why"):
        set_months(cast, 3, source=" ")
    for who in ("ada", "dev", "sol", "eve"):
        with pytest.raises(Refused, match="co-production lead"):
            set_months(cast, 3, who)
    set_months(cast, 600, what=Keep.CONCERNS, valid_from=NOW.date())


def test_every_kind_has_its_length_and_says_what_it_is_counted_from() -> None:
    assert {length.what for length in shipped()} == set(Keep) == {ending.what for ending in ENDINGS}
    for length in shipped():
        assert length.at_least <= length.months <= length.at_most
        assert length.source
    assert all(ending.moments or ending.find for ending in ENDINGS)
