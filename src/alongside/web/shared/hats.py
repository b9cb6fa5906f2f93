"""A hat in words, and as something to choose."""

from django.utils.translation import gettext as _

from alongside.apps.people.enums import HAT_WORDS
from alongside.apps.people.models import Hat
from alongside.core.shared.hats import HatKind, sides_open_to
from alongside.core.shared.sides import Side

BETWEEN = ":"


def hat_words(hat: Hat) -> str:
    """ "health visitor", "parent or carer"."""
    return hat.title or str(HAT_WORDS[HatKind(hat.kind)])


def hat_line(hat: Hat) -> str:
    """ "Health visitor (Stockport Community Health)"; asks for the organisation, so not for long lists."""
    words = hat_words(hat)
    words = words[:1].upper() + words[1:]
    behind = hat.organisation.name if hat.organisation else hat.group_name
    return f"{words} ({behind})" if behind else words


def hat_choices() -> list[tuple[str, str]]:
    """Every hat on every side it can be worn; who is paid for the hour is said where both exist."""
    found = []
    for kind in HatKind:
        sides = sides_open_to(kind)
        for side in sides:
            words = str(HAT_WORDS[kind])
            if len(sides) > 1:
                paid = _("paid for it") if side == Side.PROFESSIONAL else _("not paid for it")
                words = f"{words}, {paid}"
            found.append((f"{kind}{BETWEEN}{side}", words[:1].upper() + words[1:]))
    return found


def hats_to_choose() -> list[tuple[str, str]]:
    """The same with none of them chosen: as what somebody takes part is never guessed."""
    return [("", _("Choose")), *hat_choices()]


def read_hat(value: str) -> tuple[HatKind, Side]:
    """The hat and the side of one of those choices."""
    kind, _between, side = value.partition(BETWEEN)
    return HatKind(kind), Side(side)
