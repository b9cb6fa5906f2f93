"""Writes the books of one demo work, month by month, as the people in it would."""

from dataclasses import dataclass, field, replace
from datetime import date, datetime

from alongside.apps.books.actions.batches import write_batch
from alongside.apps.books.actions.entries import write_entry
from alongside.apps.books.actions.vouching import vouch_for_batch, vouch_for_entry
from alongside.apps.books.drafts import ActDraft, EntryDraft, Text, act_in_hat
from alongside.apps.books.enums import Book, Channel, Part
from alongside.apps.books.models import Entry
from alongside.apps.people.models import Person
from alongside.apps.work.models import Work
from alongside.core.shared.help import HelpKind
from alongside.core.shared.stages import Stage
from alongside.demo.calendar import Calendar
from alongside.demo.cast import Cast
from alongside.kernel.ids import new_secret_id

LATELY = 16


@dataclass
class Scribe:
    """``keeper`` writes; ``vouchers`` say whether it is right, one of each side where there are two.

    What happened in the last days waits: nobody has got round to vouching for it yet.
    """

    work: Work
    cast: Cast
    calendar: Calendar
    keeper: str
    vouchers: tuple[str, ...]
    drafts: list[EntryDraft] = field(default_factory=list)

    def session(
        self, day: date, stage: Stage, kind: HelpKind, minutes: dict[str, int], what: str
    ) -> EntryDraft:
        """People gave time together; everybody in their own hat."""
        acts = tuple(
            act_in_hat(self.cast.hat(name), Part.GAVE, minutes=given, kind=kind)
            for name, given in minutes.items()
        )
        draft = self.draft(Book.DOING, day, stage, acts, {"what": what})
        self.drafts.append(draft)
        return draft

    def draft(
        self,
        book: Book,
        day: date,
        stage: Stage,
        acts: tuple[ActDraft, ...],
        words: dict[str, str],
        keeper: str = "",
    ) -> EntryDraft:
        return EntryDraft(
            work=self.work,
            book=book,
            stage=stage,
            happened_on=day,
            hat=self.cast.hat(keeper or self.keeper),
            acts=acts,
            words={name: Text(text, "en") for name, text in words.items()},
        )

    def close_month(self, number: int, channel: Channel = Channel.PAPER) -> None:
        """At the end of a quarter, key in its sheets; the vouchers go through what is no longer fresh."""
        if number % 3 != 2:
            return
        first, last = self.calendar.month(number - 2), self.calendar.month(number)
        title = f"{self.work.name}: {first:%B} to {last:%B %Y}"
        fresh = [draft for draft in self.drafts if self._is_fresh(draft.happened_on)]
        rest = [draft for draft in self.drafts if not self._is_fresh(draft.happened_on)]
        for rows in (rest, fresh):
            if rows:
                self._write_sheet(title, rows, channel)
        self.drafts.clear()

    def _is_fresh(self, day: date) -> bool:
        return day >= self.calendar.ago(LATELY)

    def _write_sheet(self, title: str, rows: list[EntryDraft], channel: Channel) -> None:
        last = max(row.happened_on for row in rows)
        now = self.calendar.evening(last)
        batch = write_batch(
            work=self.work,
            title=title,
            channel=channel,
            drafts=[replace(row, channel=channel) for row in rows],
            by=self.cast.person(self.keeper),
            now=now,
            form_token=new_secret_id(),
        )
        if not self._is_fresh(last):
            for name in self.vouchers:
                vouch_for_batch(batch=batch, by=self.cast.person(name), now=now)

    def write(self, draft: EntryDraft, by: str = "") -> Entry:
        """One entry on its own."""
        person = self.cast.person(by or self.keeper)
        return write_entry(draft=draft, by=person, now=self.calendar.evening(draft.happened_on))

    def vouch(self, entry: Entry, *names: str, at: datetime | None = None) -> None:
        """These people say that it is right, that same evening."""
        now = at or self.calendar.evening(entry.happened_on)
        for name in names:
            person: Person = self.cast.person(name)
            fresh = Entry.objects.select_related("work", "place", "corrects").get(id=entry.id)
            vouch_for_entry(entry=fresh, person=person, by=person, now=now)
