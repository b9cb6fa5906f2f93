"""That is not how I remember it: kindly, then openly, until it is settled; and words that can be erased."""

import pytest

from alongside.apps.books.actions.disputes import (
    answer_dispute,
    dispute_entry,
    dispute_openly,
    settle_dispute,
)
from alongside.apps.books.actions.entries import write_entry
from alongside.apps.books.actions.vouching import vouch_for_entry
from alongside.apps.books.actions.withdrawals import withdraw_entry
from alongside.apps.books.actions.words import erase_words
from alongside.apps.books.drafts import Text
from alongside.apps.books.enums import Channel, State
from alongside.apps.books.models import Dispute, Entry, Standing, Words
from alongside.apps.books.queries.entries import entry_for
from alongside.apps.books.queries.waiting import disputes_for, disputes_raised_by, waiting_for
from alongside.apps.books.rules.disputing import may_see_dispute
from alongside.apps.people.models import Person
from alongside.apps.work.actions.tables import end_seat
from alongside.apps.work.models import Seat
from alongside.kernel.ids import new_secret_id
from alongside.kernel.verdict import Refused
from cast import Cast
from factories.entries import DAY, NOW, a_decision, a_draft, an_entry, gave
from factories.people import FIRST_DAY

pytestmark = pytest.mark.usefixtures("inside")
NO = Text("It was an hour", "en")


def fresh(entry: Entry, person: Person) -> Entry:
    found = entry_for(person, entry.id)
    assert found is not None
    return found


def raised(cast: Cast, entry: Entry) -> Dispute:
    """Dev asks Ada about her hours."""
    dispute_entry(entry=fresh(entry, cast.dev), words=NO, by=cast.dev, now=NOW, form_token=new_secret_id())
    return Dispute.objects.select_related("entry").get(raised=None)


def is_disputed(entry: Entry) -> bool:
    return Standing.objects.filter(entry=entry, disputed=True).exists()


def test_asking_kindly_is_between_the_two(cast: Cast) -> None:
    entry = an_entry(cast)
    dispute = raised(cast, entry)
    assert not is_disputed(entry)
    assert [one.id for one in disputes_for(cast.ada)] == [dispute.id]
    seen = [who for who in ("ada", "ben", "cleo", "dev") if may_see_dispute(cast.person(who), dispute, DAY)]
    assert seen == ["ada", "dev"]


def test_an_open_dispute_marks_the_entry_until_it_is_settled(cast: Cast) -> None:
    entry = an_entry(cast)
    dispute = raised(cast, entry)
    answer_dispute(raised=dispute, words=NO, by=cast.ada, now=NOW, form_token=new_secret_id())
    assert [one.id for one in disputes_raised_by(cast.dev)] == [dispute.id]
    dispute_openly(raised=dispute, words=NO, by=cast.dev, now=NOW, form_token=new_secret_id())
    assert is_disputed(entry)
    again = Dispute.objects.select_related("entry").get(id=dispute.id)
    with pytest.raises(Refused):
        dispute_openly(raised=again, words=NO, by=cast.dev, now=NOW, form_token=new_secret_id())
    settle_dispute(raised=again, words=NO, by=cast.dev, now=NOW, form_token=new_secret_id())
    assert not is_disputed(entry)
    assert not disputes_raised_by(cast.dev).exists()


def test_a_dispute_says_something(cast: Cast) -> None:
    entry = an_entry(cast)
    with pytest.raises(Refused):
        dispute_entry(entry=entry, words=Text("  ", "en"), by=cast.dev, now=NOW, form_token=new_secret_id())


def test_a_call_is_keyed_in_by_somebody_at_the_table(cast: Cast) -> None:
    entry = an_entry(cast)
    token = new_secret_id()
    with pytest.raises(Refused):
        dispute_entry(entry=entry, words=NO, by=cast.ben, keyed_by=cast.sol, now=NOW, form_token=token)
    keyed = dispute_entry(entry=entry, words=NO, by=cast.ben, keyed_by=cast.cleo, now=NOW, form_token=token)
    assert (keyed.by, keyed.keyed_by) == (cast.ben, cast.cleo)


def test_a_vouch_on_paper_is_marked_as_keyed_in(cast: Cast) -> None:
    entry = an_entry(cast)
    vouch_for_entry(entry=entry, person=cast.dev, by=cast.cleo, now=NOW, channel=Channel.PAPER)
    row = Standing.objects.get(entry=entry)
    assert (row.state, row.by_proxy) == (State.STANDS, True)
    with pytest.raises(Refused):
        vouch_for_entry(entry=fresh(entry, cast.ben), person=cast.ben, by=cast.ada, now=NOW)


def test_a_correction_cannot_be_taken_back_but_corrected(cast: Cast) -> None:
    entry = an_entry(cast)
    right = a_draft(cast, acts=(gave(cast, "ada", 60),), corrects=entry)
    correction = write_entry(draft=right, by=cast.ada, now=NOW)
    with pytest.raises(Refused):
        withdraw_entry(entry=correction, by=cast.ada, now=NOW)
    last = a_draft(cast, acts=(gave(cast, "ada", 45),), corrects=correction)
    latest = write_entry(draft=last, by=cast.ada, now=NOW)
    vouch_for_entry(entry=fresh(latest, cast.dev), person=cast.dev, by=cast.dev, now=NOW)
    states = dict(Standing.objects.values_list("entry_id", "state"))
    assert states == {entry.id: State.REPLACED, correction.id: State.REPLACED, latest.id: State.STANDS}


def test_own_words_can_be_erased_and_shared_ones_cannot(cast: Cast) -> None:
    own = Words.objects.get(entry=an_entry(cast))
    with pytest.raises(Refused):
        erase_words(words=own, by=cast.dev, now=NOW)
    erase_words(words=own, by=cast.ada, now=NOW)
    assert Words.objects.get(id=own.id).text == ""
    question = Words.objects.get(entry=a_decision(cast), field="question")
    with pytest.raises(Refused):
        erase_words(words=question, by=cast.cleo, now=NOW)


def test_the_words_of_a_dispute_are_its_writers_to_erase(cast: Cast) -> None:
    dispute = raised(cast, an_entry(cast))
    words = Words.objects.get(about_id=dispute.id)
    with pytest.raises(Refused):
        erase_words(words=words, by=cast.ada, now=NOW)
    erase_words(words=words, by=cast.dev, now=NOW)
    assert Words.objects.get(id=words.id).erased_at == NOW


def test_a_table_without_professionals_asks_for_a_witness(cast: Cast) -> None:
    for who in ("cleo", "dev", "mina"):
        seat = Seat.objects.get(person=cast.person(who))
        end_seat(seat=seat, until=FIRST_DAY, by=None, now=NOW)
    entry = an_entry(cast)
    assert [one.id for one in waiting_for(cast.ben, DAY)] == [entry.id]
    vouch_for_entry(entry=fresh(entry, cast.ben), person=cast.ben, by=cast.ben, now=NOW)
    row = Standing.objects.get(entry=entry)
    assert (row.state, row.witnessed) == (State.STANDS, True)
    assert not waiting_for(cast.ben, DAY).exists()


def test_nothing_waits_for_somebody_who_has_said_so(cast: Cast) -> None:
    entry = an_entry(cast)
    assert waiting_for(cast.dev, DAY).exists()
    assert not waiting_for(cast.ben, DAY).exists()
    vouch_for_entry(entry=fresh(entry, cast.dev), person=cast.dev, by=cast.dev, now=NOW)
    assert not waiting_for(cast.dev, DAY).exists()
