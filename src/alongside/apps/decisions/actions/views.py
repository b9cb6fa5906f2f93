"""Noting that views were asked for: how, and how many answered."""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from alongside.apps.books.actions.entries import write_entry
from alongside.apps.books.drafts import EntryDraft
from alongside.apps.books.enums import Book, Part
from alongside.apps.books.models import Entry
from alongside.apps.decisions.models import Views
from alongside.apps.people.models import Person
from alongside.core.shared.help import ViewsHow
from alongside.kernel.verdict import enforce, no


def record_views(*, draft: EntryDraft, how: ViewsHow, by: Person, now: datetime) -> Entry:
    """Write that people were asked. The head count is the acts'; a questionnaire is only ever asking."""
    if draft.book != Book.DECISION or any(act.part != Part.SAID for act in draft.acts):
        enforce(no(_("Views are noted in the decision book, as what people said.")))
    with transaction.atomic():
        entry = write_entry(draft=draft, by=by, now=now)
        Views.objects.get_or_create(entry=entry, defaults={"place_id": entry.place_id, "how": how})
    return entry
