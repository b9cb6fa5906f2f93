"""Writing in the books."""

from collections.abc import Sequence
from datetime import datetime

from django.db import IntegrityError, transaction
from django.utils.translation import gettext_lazy as _

from alongside.apps.books.actions.standing import restand
from alongside.apps.books.actions.telling import tell_whose_word_is_missing
from alongside.apps.books.actions.words import prepare_words
from alongside.apps.books.drafts import ActDraft, EntryDraft
from alongside.apps.books.models import Act, Entry, Words
from alongside.apps.books.rules.disputing import may_correct_entry
from alongside.apps.books.rules.writing import entry_makes_sense, may_write_entry
from alongside.apps.people.models import Person
from alongside.kernel.audit.lines import leave_line
from alongside.kernel.clock import local_day
from alongside.kernel.ids import new_id
from alongside.kernel.verdict import YES, Verdict, enforce, no


def write_entry(*, draft: EntryDraft, by: Person, now: datetime, long_day_confirmed: bool = False) -> Entry:
    """Write one entry. A form sent twice gives the entry the first one made."""
    if (sent_before := _sent_before(draft, by)) is not None:
        return sent_before
    check_draft(draft, by, now, long_day_confirmed=long_day_confirmed)
    try:
        with transaction.atomic():
            entry = write_rows([draft], by, now)[0]
            leave_line(
                place_id=entry.place_id,
                actor_id=by.id,
                verb="correct_entry" if draft.corrects else "write_entry",
                about="Entry",
                about_id=entry.id,
                at=now,
                details={"book": entry.book, "acts": len(draft.acts), "words": entry.words_hash},
            )
            tell_whose_word_is_missing(draft.work, by, now, named=draft.acts)
            return entry
    except IntegrityError:
        if (sent_meanwhile := _sent_before(draft, by)) is not None:
            return sent_meanwhile
        enforce(_corrected_meanwhile(draft))
        raise


def _corrected_meanwhile(draft: EntryDraft) -> Verdict:
    """Two people may press at one moment; an entry has one correction."""
    if draft.corrects is not None and Entry.objects.filter(corrects=draft.corrects).exists():
        return no(_("There is a correction of this already."), _("Correct that one instead."))
    return YES


def _sent_before(draft: EntryDraft, by: Person) -> Entry | None:
    return Entry.objects.filter(form_token=draft.form_token, made_by=by).first()


def check_draft(draft: EntryDraft, by: Person, now: datetime, *, long_day_confirmed: bool) -> None:
    """Everything the rules ask of one entry. **Raises** Refused."""
    today = local_day(now, draft.work.place.time_zone)
    enforce(may_write_entry(by, draft, today))
    enforce(entry_makes_sense(draft, today, long_day_confirmed=long_day_confirmed))
    if draft.corrects is not None:
        enforce(may_correct_entry(by, draft.corrects, today))


def write_rows(drafts: Sequence[EntryDraft], by: Person, now: datetime) -> list[Entry]:
    """The rows of checked entries, and how they stand; the caller holds the transaction, leaves the line."""
    entries, acts, words = [], [], []
    for draft in drafts:
        entry = _entry(draft, by, now)
        texts, entry.words_hash = prepare_words(
            draft.words, place_id=entry.place_id, entry=entry, about_id=entry.id
        )
        entries.append(entry)
        acts += [_act(entry, place, act) for place, act in enumerate(draft.acts)]
        words += texts
    Entry.objects.bulk_create(entries)
    Act.objects.bulk_create(acts)
    Words.objects.bulk_create(words)
    restand(entries)
    return entries


def _entry(draft: EntryDraft, by: Person, now: datetime) -> Entry:
    return Entry(
        id=new_id(),
        place=draft.work.place,
        work=draft.work,
        book=draft.book,
        stage=draft.stage,
        happened_on=draft.happened_on,
        recorded_at=now,
        made_by=by,
        made_in_hat=draft.hat.kind,
        made_on_side=draft.hat.side,
        on_behalf=draft.on_behalf,
        channel=draft.channel,
        batch=draft.batch,
        corrects=draft.corrects,
        form_token=draft.form_token,
    )


def _act(entry: Entry, position: int, act: ActDraft) -> Act:
    return Act(
        place_id=entry.place_id,
        entry=entry,
        position=position,
        part=act.part,
        person=act.person,
        hat=act.hat,
        hat_title=act.hat_title,
        side=act.side,
        organisation=act.organisation,
        sector=act.sector,
        heads=act.heads,
        minutes_each=act.minutes_each,
        minutes=act.minutes,
        pence=act.pence,
        kind=act.kind,
        in_kind=act.in_kind,
        position_taken=act.position_taken,
    )
