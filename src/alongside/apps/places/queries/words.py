"""The words a place writes in its registers."""

from alongside.apps.places.models import Place, RegisterWord


def register_words(place: Place) -> list[RegisterWord]:
    """This place's own words, roles first, then by word; they win over the shipped lists."""
    return list(RegisterWord.objects.filter(place=place).order_by("-kind", "word_key"))
