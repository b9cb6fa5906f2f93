"""What somebody told, with its words and with whose story it is."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from alongside.apps.books.models import Words
from alongside.apps.books.queries.entries import entry_for
from alongside.apps.care.enums import StoryKind
from alongside.apps.people.models import Person
from alongside.apps.quotes.rules.quoting import author_of
from alongside.apps.voices.models import AnswerWords
from alongside.apps.voices.queries.answers import words_by_id
from alongside.apps.voices.rules.answering import may_read_words
from alongside.apps.work.models import Work


@dataclass(frozen=True, slots=True)
class Story:
    """``teller``: whose story it is, None where nobody knows. ``writers``: who may put a note before it."""

    kind: StoryKind
    about_id: UUID
    work: Work
    words: tuple[Words | AnswerWords, ...]
    teller: Person | None
    writers: frozenset[UUID]


def story_here(viewer: Person, kind: StoryKind, about_id: UUID, today: date) -> Story | None:
    """If whoever looks may read it."""
    return _entry(viewer, about_id) if kind is StoryKind.ENTRY else _answer(viewer, about_id, today)


def _entry(viewer: Person, about_id: UUID) -> Story | None:
    entry = entry_for(viewer, about_id)
    if entry is None:
        return None
    rows = tuple(row for row in entry.words.all() if row.about_id == entry.id and not row.erased_at)
    authors = [author for row in rows if (author := author_of(row, entry)) is not None]
    teller = authors[0] if authors else None
    writers = frozenset({entry.made_by_id, *(one.id for one in authors)})
    return Story(StoryKind.ENTRY, entry.id, entry.work, rows, teller, writers)


def _answer(viewer: Person, about_id: UUID, today: date) -> Story | None:
    words = words_by_id(about_id)
    if words is None or words.erased_at is not None:
        return None
    answer = words.answer
    if answer.person_id != viewer.id and not may_read_words(viewer, answer.question, today):
        return None
    writers = frozenset() if answer.person_id is None else frozenset({answer.person_id})
    return Story(StoryKind.ANSWER, words.id, answer.question.work, (words,), answer.person, writers)
