"""The place's own glossary."""

from collections.abc import Iterable
from uuid import UUID

from django.db.models import Q, QuerySet

from alongside.apps.glossary.models import Term, TermVersion
from alongside.apps.places.models import Place
from alongside.core.words.terms import Key, term_key, terms_in
from alongside.kernel.remembering import remembered


def key_of(name: str) -> str:
    """A term's name as it is compared and kept."""
    return " ".join(term_key(name))


def terms_here(place: Place, wanted: str = "", *, welsh: bool = False) -> QuerySet[Term]:
    """The words explained here, by the alphabet of the reader's language; ``wanted`` finds within them."""
    rows = Term.objects.filter(place=place, retired_at__isnull=True)
    if wanted:
        rows = rows.filter(
            Q(name__icontains=wanted) | Q(name_cy__icontains=wanted)
            | Q(meaning__icontains=wanted) | Q(meaning_cy__icontains=wanted)
        )  # fmt: skip
    return rows.order_by(*(("key_cy", "key", "id") if welsh else ("key", "key_cy", "id")))


def term_by_id(term_id: UUID) -> Term | None:
    """One word of the place in scope, retired or not."""
    return Term.objects.filter(id=term_id).select_related("place", "added_by").first()


def versions_of(term: Term) -> list[TermVersion]:
    """Every way it was explained, the newest first."""
    rows = TermVersion.objects.filter(term=term).select_related("written_by")
    return list(rows.order_by("-number"))


def explained_here(place: Place) -> dict[Key, Term]:
    """All of them by how they are compared, in either language. One query at most."""

    def read() -> dict[Key, Term]:
        found: dict[Key, Term] = {}
        for term in Term.objects.filter(place=place, retired_at__isnull=True).order_by("id"):
            for key in (term.key, term.key_cy):
                if key:
                    found.setdefault(tuple(key.split(" ")), term)
        return found

    return remembered(place.id, ["glossary"], read)


def explained_in(place: Place, texts: Iterable[str]) -> list[Term]:
    """The words of the glossary that stand in these texts, each once, in the order they come."""
    return terms_in("\n\n".join(texts), explained_here(place))
