"""The texts people wrote that words are asked about, as far as whoever asks may read them."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from alongside.apps.books.queries.entries import entry_for
from alongside.apps.glossary.enums import TextKind
from alongside.apps.people.enums import RoleKind
from alongside.apps.people.models import Person, Role
from alongside.apps.people.rules.roles import on_day
from alongside.apps.places.models import Place
from alongside.apps.work.enums import StepState
from alongside.apps.work.models import Beginning, Commitment, PlanStep, Seat, Work
from alongside.apps.work.rules.beginning import proposals_open_to
from alongside.apps.work.rules.works import works_open_to

MOST_STEPS = 100


@dataclass(frozen=True, slots=True)
class Passage:
    """One stretch of it, with its language, and who answers for its words: by key, never shown."""

    text: str
    language: str
    writers: frozenset[UUID] = frozenset()
    tells_of: str = ""


@dataclass(frozen=True, slots=True)
class TextHere:
    """A text as whoever asked for it may read it."""

    kind: TextKind
    about_id: UUID
    title: str
    passages: tuple[Passage, ...]
    work: Work | None = None

    def writers_of(self, word: str) -> set[UUID]:
        """Who wrote the passages with that word; all of them where it is written otherwise."""
        with_it = [one for one in self.passages if word.casefold() in one.text.casefold()]
        return {writer for one in with_it or self.passages for writer in one.writers}


def text_here(viewer: Person | None, place: Place, kind: TextKind, about_id: UUID) -> TextHere | None:
    """The text, if whoever looks may read it; a stranger reads what is public."""
    return _READ[kind](viewer, place, about_id)


def keepers_of_words(place: Place, today: date) -> set[UUID]:
    """Whoever looks after the place or its books also keeps its glossary in order."""
    held = Role.objects.filter(on_day(today), place=place, kind__in=(RoleKind.LEAD, RoleKind.KEEPER))
    return set(held.values_list("person_id", flat=True))


def _entry(viewer: Person | None, place: Place, about_id: UUID) -> TextHere | None:
    entry = entry_for(viewer, about_id)
    if entry is None:
        return None
    words = [row for row in entry.words.all() if row.about_id == entry.id and not row.erased_at]
    by = frozenset({entry.made_by_id})
    passages = tuple(Passage(row.text, row.language, by, row.tells_of) for row in words if row.text)
    return TextHere(TextKind.ENTRY, entry.id, entry.work.name, passages, entry.work)


def _work(viewer: Person | None, place: Place, about_id: UUID) -> TextHere | None:
    work = _work_open_to(viewer, place, about_id)
    if work is None:
        return None
    began = Beginning.objects.filter(work=work).values_list("proposed_by", flat=True).first()
    leads = Seat.objects.filter(work=work, is_lead=True, until__isnull=True)
    writers = frozenset(leads.values_list("person_id", flat=True)) | _only(began)
    texts = (work.purpose, work.fixed, work.open_questions)
    passages = tuple(Passage(text, work.language, writers) for text in texts if text)
    return TextHere(TextKind.WORK, work.id, work.name, passages, work)


def _commitment(viewer: Person | None, place: Place, about_id: UUID) -> TextHere | None:
    row = Commitment.objects.filter(id=about_id).select_related("work").first()
    if row is None or not _may_read(viewer, place, row.work_id):
        return None
    texts = (row.definition, row.ground_rules, row.citizen_duties, row.professional_duties)
    passages = tuple(Passage(text, row.language, _only(row.written_by_id)) for text in texts if text)
    title = row.work.name if row.work else place.name
    return TextHere(TextKind.COMMITMENT, row.id, title, passages, row.work)


def _plan(viewer: Person | None, place: Place, about_id: UUID) -> TextHere | None:
    """The open steps of a work, or of the place itself: ``about_id`` names either."""
    work = None if about_id == place.id else _work_open_to(viewer, place, about_id)
    if work is None and (about_id != place.id or not _may_read(viewer, place, None)):
        return None
    steps = PlanStep.objects.filter(place=place, work=work, state=StepState.OPEN).order_by("due_on", "id")
    passages = tuple(
        Passage(step.what, step.language, _only(step.written_by_id or step.owner_id))
        for step in steps[:MOST_STEPS]
    )
    return TextHere(TextKind.PLAN, about_id, work.name if work else place.name, passages, work)


def _may_read(viewer: Person | None, place: Place, work_id: UUID | None) -> bool:
    if work_id is None:
        return place.is_open or viewer is not None
    return _work_open_to(viewer, place, work_id) is not None


def _work_open_to(viewer: Person | None, place: Place, work_id: UUID) -> Work | None:
    """A work, or an idea where they may see ideas."""
    rows = Work.objects.filter(works_open_to(viewer, place) | proposals_open_to(viewer, place), id=work_id)
    return rows.select_related("place").first()


def _only(person_id: UUID | None) -> frozenset[UUID]:
    return frozenset() if person_id is None else frozenset({person_id})


_READ: dict[TextKind, Callable[[Person | None, Place, UUID], TextHere | None]] = {
    TextKind.ENTRY: _entry,
    TextKind.WORK: _work,
    TextKind.COMMITMENT: _commitment,
    TextKind.PLAN: _plan,
}
