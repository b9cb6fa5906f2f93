"""Ways to pages that are reached from everywhere."""

from django.utils.translation import get_language

from alongside.apps.places.enums import Language
from alongside.apps.places.models import Place


def place_home(place: Place, language: str = "") -> str:
    """The front page of a place, in Welsh when the page one is on or the account is."""
    welsh = Language.CY in (get_language(), language)
    return f"{'/cy' if welsh else ''}/{place.slug}/"
