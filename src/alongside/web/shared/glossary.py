"""A term as its reader sees it, and where the text stands that somebody asks about."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from django.urls import reverse
from django.utils.translation import get_language

from alongside.apps.glossary.enums import TextKind
from alongside.apps.glossary.models.term import TermWords
from alongside.apps.glossary.queries.terms import explained_in
from alongside.apps.glossary.queries.texts import TextHere
from alongside.apps.work.enums import WorkState
from alongside.apps.work.models import Work
from alongside.web.shared.requests import PlaceRequest

# The texts of the books are people's own; a plan changes too often.
TRANSLATED = (TextKind.WORK, TextKind.COMMITMENT)


@dataclass(frozen=True, slots=True)
class Said:
    """``also``: what it is called in the other language, and the language that is."""

    id: UUID
    name: str
    meaning: str
    language: str
    also: str = ""
    also_language: str = ""


def said(term: TermWords) -> Said:
    """In the reader's language where it is explained in it, else in the other."""
    both = {"en": (term.name, term.meaning), "cy": (term.name_cy, term.meaning_cy)}
    first = get_language() or "en"
    mine = first if all(both.get(first, ("", ""))) else ("cy" if first != "cy" else "en")
    other = "en" if mine == "cy" else "cy"
    return Said(term.pk, *both[mine], mine, both[other][0], other)


def words_of(
    request: PlaceRequest, kind: TextKind, about_id: UUID, texts: Iterable[str] = ()
) -> dict[str, object]:
    """For the foot of a text: the words in it that the glossary explains, and the way to ask about others.

    Without ``texts`` the database is not asked: the page behind the link explains them.
    """
    kwargs = {"place": request.place.slug, "kind": kind.lower(), "about": about_id}
    found = [said(term) for term in explained_in(request.place, texts)] if texts else []
    return {
        "words_url": reverse("words-of", kwargs=kwargs),
        "landed_url": reverse("landed-new", kwargs=kwargs),
        "languages_url": reverse("text-languages", kwargs=kwargs) if kind in TRANSLATED else "",
        "explained": found,
    }


def address_of(place_slug: str, text: TextHere) -> str:
    """Where it stands."""
    here = {"place": place_slug}
    if text.kind is TextKind.ENTRY:
        return reverse("entry", kwargs=here | {"entry": text.about_id})
    if text.kind is TextKind.WORK and text.work is not None:
        return _work(here, text.work)
    name = "commitment" if text.kind is TextKind.COMMITMENT else "plan"
    if text.work is None:
        return reverse(name, kwargs=here)
    return reverse(f"work-{name}", kwargs=here | {"work": text.work.slug})


def _work(here: dict[str, str], work: Work) -> str:
    name = "start-work" if work.state == WorkState.PROPOSED else "work"
    return reverse(name, kwargs=here | {"work": work.slug})
