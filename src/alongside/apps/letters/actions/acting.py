"""Answering a line of a letter: by its link, or keyed in from the paper that came back. Once."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from alongside.apps.books.actions.disputes import answer_dispute, dispute_entry
from alongside.apps.books.actions.vouching import vouch_for_entry
from alongside.apps.books.drafts import Text
from alongside.apps.books.enums import Channel as By
from alongside.apps.books.models import Dispute, Entry
from alongside.apps.letters.enums import Channel, Say
from alongside.apps.letters.models import LetterItem
from alongside.apps.letters.queries.matters import Matter, matters_of
from alongside.apps.letters.rules.acting import may_say
from alongside.apps.letters.rules.printing import may_key_letter
from alongside.apps.people.models import Person
from alongside.apps.promises.actions.promises import StepDraft, take_step
from alongside.apps.promises.enums import StepKind
from alongside.apps.promises.models import Promise
from alongside.kernel.audit.lines import leave_line
from alongside.kernel.clock import local_day
from alongside.kernel.verdict import Refused, enforce, no

GONE = no(_("This has been answered or settled meanwhile."), _("There is nothing left for you to do."))


@dataclass(frozen=True, slots=True)
class _Said:
    item: LetterItem
    person: Person
    by: Person
    words: Text
    now: datetime


def answer_letter(*, item: LetterItem, say: Say, words: Text, by: Person | None, now: datetime) -> LetterItem:
    """``by`` is whoever keys in a paper that came back; None for the reader by their own link.

    Pressed twice, it is said once, and the second press sees what was said.
    """
    letter = item.letter
    today = local_day(now, letter.place.time_zone)
    if by is not None:
        enforce(may_key_letter(by, letter, today))
    with transaction.atomic():
        held = LetterItem.objects.select_for_update().get(id=item.id)
        if held.said:
            return held
        enforce(may_say(item.kind, say, words))
        matter = matters_of([item], letter.person, today).get((item.kind, item.about_id))
        if matter is None:
            raise Refused(GONE)
        _DO[say](matter, _Said(item, letter.person, by or letter.person, words, now))
        held.said, held.said_at = say, now
        held.save(update_fields=["said", "said_at"])
        leave_line(
            place_id=letter.place_id,
            actor_id=by.id if by else letter.person_id,
            verb="answer_letter",
            about="Letter",
            about_id=letter.id,
            at=now,
            details={"say": say, "channel": letter.channel, "person": str(letter.person_id)},
        )
    return held


def _vouch(matter: Matter, said: _Said) -> None:
    assert isinstance(matter.thing, Entry)  # noqa: S101 - a kind's table says what it is about
    vouch_for_entry(entry=matter.thing, person=said.person, by=said.by, now=said.now, channel=_way(said))


def _way(said: _Said) -> By:
    return By.PAPER if said.item.letter.channel == Channel.PRINT else By.SCREEN


def _dispute(matter: Matter, said: _Said) -> None:
    assert isinstance(matter.thing, Entry)  # noqa: S101 - as above
    keyed_by = None if said.by.id == said.person.id else said.by
    dispute_entry(
        entry=matter.thing,
        words=said.words,
        by=said.person,
        now=said.now,
        form_token=said.item.id,
        keyed_by=keyed_by,
    )


def _answer(matter: Matter, said: _Said) -> None:
    assert isinstance(matter.thing, Dispute)  # noqa: S101 - as above
    answer_dispute(
        raised=matter.thing,
        words=said.words,
        by=said.person,
        now=said.now,
        form_token=said.item.id,
        keyed_by=None if said.by.id == said.person.id else said.by,
        channel=_way(said),
    )


def _step(kind: StepKind) -> Callable[[Matter, _Said], None]:
    def take(matter: Matter, said: _Said) -> None:
        assert isinstance(matter.thing, Promise)  # noqa: S101 - as above
        take_step(
            promise=matter.thing,
            step=StepDraft(kind),
            person=said.person,
            by=said.by,
            now=said.now,
            form_token=said.item.id,
        )

    return take


_DO: dict[Say, Callable[[Matter, _Said], None]] = {
    Say.RIGHT: _vouch,
    Say.NOT_RIGHT: _dispute,
    Say.ANSWER: _answer,
    Say.KEPT: _step(StepKind.SAID_KEPT),
    Say.NOT_KEPT: _step(StepKind.SAID_NOT_KEPT),
    Say.DONE: _step(StepKind.SAID_DONE),
}
