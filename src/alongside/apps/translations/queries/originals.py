"""The texts that can be translated, as they were written, and as far as whoever looks may read them."""

from collections.abc import Callable
from dataclasses import dataclass
from uuid import UUID

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from alongside.apps.glossary.queries.terms import term_by_id
from alongside.apps.people.models import Person
from alongside.apps.places.models import Place
from alongside.apps.translations.enums import TextOf
from alongside.apps.voices.queries.questions import question_by_id, worded
from alongside.apps.work.models import Commitment, Work
from alongside.apps.work.rules.beginning import proposals_open_to
from alongside.apps.work.rules.works import may_see_work, works_open_to
from alongside.kernel.digests import digest


@dataclass(frozen=True, slots=True)
class Part:
    """One box of it: its name in the code, its heading, and the words."""

    name: str
    heading: str | Promise
    text: str


@dataclass(frozen=True, slots=True)
class Original:
    """``language`` is that of the words; ``work`` where it belongs to one."""

    kind: TextOf
    about_id: UUID
    title: str
    language: str
    parts: tuple[Part, ...]
    work: Work | None = None

    @property
    def digest(self) -> str:
        """By which a translation knows whether it still fits."""
        return digest({part.name: part.text for part in self.parts})


def original_here(viewer: Person | None, place: Place, kind: TextOf, about_id: UUID) -> Original | None:
    """The text, if whoever looks may read it; a stranger reads what is public."""
    return _READ[kind](viewer, place, about_id)


def _parts(*rows: tuple[str, str | Promise, str]) -> tuple[Part, ...]:
    return tuple(Part(*row) for row in rows if row[2])


def _work(viewer: Person | None, place: Place, about_id: UUID) -> Original | None:
    rows = Work.objects.filter(works_open_to(viewer, place) | proposals_open_to(viewer, place), id=about_id)
    work = rows.select_related("place").first()
    if work is None:
        return None
    parts = _parts(
        ("name", _("What it is called"), work.name),
        ("purpose", _("What it is for"), work.purpose),
        ("fixed", _("What is fixed"), work.fixed),
        ("open_questions", _("What is open"), work.open_questions),
    )
    return Original(TextOf.WORK, work.id, work.name, work.language, parts, work)


def _commitment(viewer: Person | None, place: Place, about_id: UUID) -> Original | None:
    row = Commitment.objects.filter(id=about_id).select_related("work").first()
    if row is None or not _may_read(viewer, place, row.work):
        return None
    parts = _parts(
        ("definition", _("What co-production is to us"), row.definition),
        ("ground_rules", _("Ground rules"), row.ground_rules),
        ("citizen_duties", _("What families do"), row.citizen_duties),
        ("professional_duties", _("What staff do"), row.professional_duties),
    )
    title = row.work.name if row.work else place.name
    return Original(TextOf.COMMITMENT, row.id, title, row.language, parts, row.work)


def _may_read(viewer: Person | None, place: Place, work: Work | None) -> bool:
    if work is None:
        return place.is_open or viewer is not None
    open_to = works_open_to(viewer, place) | proposals_open_to(viewer, place)
    return Work.objects.filter(open_to, id=work.id).exists()


def _question(viewer: Person | None, place: Place, about_id: UUID) -> Original | None:
    question = question_by_id(about_id)
    hidden = question is None or question.withdrawn_at is not None
    if question is None or hidden or not may_see_work(viewer, question.work):
        return None
    words = worded(question, "en")  # one fixed original, whatever the page speaks
    parts = _parts(
        ("text", _("The question"), words.text),
        ("meant_for", _("For whom it is"), words.meant_for),
        ("becomes", _("What becomes of the answers"), words.becomes),
    )
    return Original(TextOf.QUESTION, question.id, words.text, words.language, parts, question.work)


def _term(viewer: Person | None, place: Place, about_id: UUID) -> Original | None:
    term = term_by_id(about_id)
    if term is None or term.retired_at is not None or not (place.is_open or viewer is not None):
        return None
    is_welsh = not term.name
    name, meaning = (term.name_cy, term.meaning_cy) if is_welsh else (term.name, term.meaning)
    parts = _parts(("name", _("The word"), name), ("meaning", _("What it means"), meaning))
    return Original(TextOf.TERM, term.id, name, "cy" if is_welsh else "en", parts)


_READ: dict[TextOf, Callable[[Person | None, Place, UUID], Original | None]] = {
    TextOf.WORK: _work,
    TextOf.COMMITMENT: _commitment,
    TextOf.QUESTION: _question,
    TextOf.TERM: _term,
}
