"""A hat in words."""

from alongside.apps.people.enums import HAT_WORDS
from alongside.apps.people.models import Hat
from alongside.core.shared.hats import HatKind


def hat_words(hat: Hat) -> str:
    """ "health visitor", "parent or carer"."""
    return hat.title or str(HAT_WORDS[HatKind(hat.kind)])


def hat_line(hat: Hat) -> str:
    """ "Health visitor (Stockport Community Health)"; asks for the organisation, so not for long lists."""
    words = hat_words(hat)
    words = words[:1].upper() + words[1:]
    behind = hat.organisation.name if hat.organisation else hat.group_name
    return f"{words} ({behind})" if behind else words
