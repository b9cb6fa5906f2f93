"""Forms sent twice, and two people at one moment: a single result, on both databases."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connection

from alongside.apps.books.actions.batches import write_batch
from alongside.apps.books.actions.disputes import answer_dispute, dispute_entry
from alongside.apps.books.actions.entries import write_entry
from alongside.apps.books.actions.vouching import vouch_for_entry
from alongside.apps.books.drafts import Text
from alongside.apps.books.enums import Channel, State
from alongside.apps.books.models import Answer, Dispute, Entry, Standing, Vouch
from alongside.apps.books.queries.entries import entry_for
from alongside.kernel.ids import new_secret_id
from alongside.kernel.verdict import Refused
from cast import Cast
from factories.entries import NOW, a_draft, an_entry, gave

pytestmark = [pytest.mark.both_databases, pytest.mark.django_db(transaction=True)]


def at_once(cast: Cast, *acts: Callable[[], object]) -> list[str]:
    """Each in its own thread and connection, let go together; what each came to."""
    barrier = Barrier(len(acts))

    def run(act: Callable[[], object]) -> str:
        try:
            barrier.wait()
            with cast.inside():
                act()
        except Refused:
            return "refused"
        finally:
            connection.close()
        return "done"

    with ThreadPoolExecutor(len(acts)) as pool:
        return sorted(pool.map(run, acts))


def states(entry: Entry) -> set[str]:
    return set(Standing.objects.filter(entry=entry).values_list("state", flat=True))


def test_two_sides_vouching_at_one_moment_leave_it_standing(cast: Cast) -> None:
    entry = an_entry(cast, "cleo", acts=(gave(cast, "ada"), gave(cast, "dev")), on_behalf=True)

    def vouch(who: str) -> Callable[[], None]:
        def act() -> None:
            found = entry_for(cast.person(who), entry.id)
            assert found is not None
            vouch_for_entry(entry=found, person=cast.person(who), by=cast.person(who), now=NOW)

        return act

    assert at_once(cast, vouch("ada"), vouch("dev")) == ["done", "done"]
    with cast.inside():
        assert states(entry) == {State.STANDS}


def test_pressing_twice_leaves_one_vouch(cast: Cast) -> None:
    entry = an_entry(cast)

    def vouch() -> None:
        found = entry_for(cast.dev, entry.id)
        assert found is not None
        vouch_for_entry(entry=found, person=cast.dev, by=cast.dev, now=NOW)

    at_once(cast, vouch, vouch, vouch)
    with cast.inside():
        assert Vouch.objects.count() == 1
        assert states(entry) == {State.STANDS}


def test_hours_sent_twice_are_one_entry(cast: Cast) -> None:
    draft = a_draft(cast)

    def write() -> None:
        write_entry(draft=draft, by=cast.ada, now=NOW)

    assert at_once(cast, write, write) == ["done", "done"]
    with cast.inside():
        assert Entry.objects.count() == 1


def test_a_sheet_sent_twice_has_its_rows_once(cast: Cast) -> None:
    token = new_secret_id()

    def write() -> None:
        drafts = [a_draft(cast, "cleo", acts=(gave(cast, who),)) for who in ("ada", "ben", "dev")]
        write_batch(
            work=cast.work, title="Meeting", channel=Channel.PAPER, drafts=drafts, by=cast.cleo, now=NOW,
            form_token=token,
        )  # fmt: skip

    assert at_once(cast, write, write) == ["done", "done"]
    with cast.inside():
        assert Entry.objects.count() == 3


def test_a_dispute_and_its_answer_sent_twice_are_one_each(cast: Cast) -> None:
    entry = an_entry(cast)
    asked, answered = new_secret_id(), new_secret_id()
    words = Text("It was an hour", "en")

    def ask() -> None:
        found = entry_for(cast.dev, entry.id)
        assert found is not None
        dispute_entry(entry=found, words=words, by=cast.dev, now=NOW, form_token=asked)

    def answer() -> None:
        answer_dispute(raised=Dispute.objects.get(), words=words, by=cast.ada, now=NOW, form_token=answered)

    assert at_once(cast, ask, ask) == ["done", "done"]
    assert at_once(cast, answer, answer) == ["done", "done"]
    with cast.inside():
        assert (Dispute.objects.count(), Answer.objects.count()) == (1, 1)


def test_an_entry_has_one_correction(cast: Cast) -> None:
    entry = an_entry(cast)

    def correct(who: str) -> Callable[[], None]:
        def act() -> None:
            old = Entry.objects.select_related("work", "place").get(id=entry.id)
            draft = a_draft(cast, who, acts=(gave(cast, "ada", 60),), corrects=old)
            write_entry(draft=draft, by=cast.person(who), now=NOW)

        return act

    assert at_once(cast, correct("dev"), correct("ben")) == ["done", "refused"]
    with cast.inside():
        assert Entry.objects.filter(corrects=entry).count() == 1
