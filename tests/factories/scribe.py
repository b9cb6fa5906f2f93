"""Writes in the books of the cast's work, as the people of the cast would, and keeps what was made."""

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from alongside.apps.books.actions.batches import write_batch
from alongside.apps.books.actions.disputes import dispute_entry
from alongside.apps.books.actions.entries import write_entry
from alongside.apps.books.actions.vouching import vouch_for_batch, vouch_for_entry
from alongside.apps.books.drafts import ActDraft, EntryDraft, Text, act_in_hat
from alongside.apps.books.enums import Book, Channel, Part
from alongside.apps.books.models import Batch, Dispute, Entry
from alongside.core.shared.help import HelpKind
from alongside.core.shared.stages import Stage
from alongside.kernel.clock import local_day
from alongside.kernel.ids import new_secret_id
from cast import Cast


@dataclass
class Furnisher:
    """Writes as the people of the cast would. ``made`` are the things that pages are about, by name."""

    cast: Cast
    at: datetime
    made: dict[str, Any] = field(default_factory=dict)

    @property
    def today(self) -> date:
        return local_day(self.at, self.cast.place.time_zone)

    def gave(self, who: str, minutes: int, kind: HelpKind = HelpKind.MEET) -> ActDraft:
        return act_in_hat(self.cast.hats[who], Part.GAVE, minutes=minutes, kind=kind)

    def draft(
        self, by: str, book: Book, stage: Stage, day: date, acts: tuple[ActDraft, ...], **words: str
    ) -> EntryDraft:
        texts = {name: Text(text, "en") for name, text in words.items()}
        return EntryDraft(
            work=self.cast.work,
            book=book,
            stage=stage,
            happened_on=day,
            hat=self.cast.hats[by],
            acts=acts,
            words=texts,
        )

    def entry(self, by: str, draft: EntryDraft, *vouchers: str) -> Entry:
        made = write_entry(draft=draft, by=self.cast.person(by), now=self.at)
        return self.vouched(made, *vouchers)

    def vouched(self, made: Entry, *vouchers: str) -> Entry:
        for who in vouchers:
            person = self.cast.person(who)
            vouch_for_entry(entry=fresh(made), person=person, by=person, now=self.at)
        return fresh(made)

    def sheet(self, title: str, drafts: list[EntryDraft], *vouchers: str) -> Batch:
        batch = write_batch(
            work=self.cast.work,
            title=title,
            channel=Channel.PAPER,
            drafts=drafts,
            by=self.cast.cleo,
            now=self.at,
            form_token=new_secret_id(),
        )
        for who in vouchers:
            vouch_for_batch(batch=batch, by=self.cast.person(who), now=self.at)
        return batch

    def ask_kindly(self, who: str, entry: Entry, words: str) -> Dispute:
        said = Text(words, "en")
        person = self.cast.person(who)
        return dispute_entry(
            entry=fresh(entry), words=said, by=person, now=self.at, form_token=new_secret_id()
        )


def fresh(entry: Entry) -> Entry:
    """As it stands now, with what the rules look at."""
    return Entry.objects.select_related("work", "place", "corrects").get(id=entry.id)
