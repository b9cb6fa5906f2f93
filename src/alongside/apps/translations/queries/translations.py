"""Translations of a text, and what somebody speaks."""

from dataclasses import dataclass
from uuid import UUID

from alongside.apps.people.models import Person
from alongside.apps.translations.languages import Tongue, tongues
from alongside.apps.translations.models import Speaks, Translation
from alongside.apps.translations.queries.originals import Original


@dataclass(frozen=True, slots=True)
class Shown:
    """The latest translation into one language. ``is_stale``: the original has changed since."""

    tongue: Tongue
    row: Translation
    is_stale: bool


def translations_of(original: Original) -> list[Shown]:
    """The latest into each language, by the English names of the languages. One query."""
    rows = Translation.objects.filter(about=original.kind, about_id=original.about_id).select_related("by")
    latest = {row.language: row for row in rows.order_by("number")}
    return [
        Shown(tongue, latest[code], latest[code].of_digest != original.digest)
        for code, tongue in tongues().items()
        if code in latest
    ]


def translation_into(original: Original, language: str) -> Shown | None:
    """The latest into that language."""
    rows = Translation.objects.filter(
        about=original.kind, about_id=original.about_id, language=language
    ).select_related("by")
    row = rows.order_by("-number").first()
    tongue = tongues().get(language)
    return Shown(tongue, row, row.of_digest != original.digest) if row and tongue else None


def versions_of(about_id: UUID, language: str) -> list[Translation]:
    """Every version, the newest first."""
    rows = Translation.objects.filter(about_id=about_id, language=language).select_related("by")
    return list(rows.order_by("-number")[:20])


def spoken_by(person: Person) -> set[str]:
    """The languages somebody said they read and write."""
    return set(Speaks.objects.filter(person=person).values_list("language", flat=True))
