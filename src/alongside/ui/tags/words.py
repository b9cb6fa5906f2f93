"""Small things inside a sentence."""

import segno
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from alongside.ui.tags.drawing import draw, one_of, register

STATES = {
    "kept": ("good", gettext_noop("Kept")),
    "stands": ("good", gettext_noop("Stands")),
    "witnessed": ("good", gettext_noop("Witnessed")),
    "late": ("warn", gettext_noop("Late")),
    "fragile": ("warn", gettext_noop("Fragile")),
    "disputed": ("warn", gettext_noop("Disputed")),
    "broken": ("bad", gettext_noop("Broken")),
    "open": ("plain", gettext_noop("Open")),
    "waiting": ("plain", gettext_noop("Waiting")),
    "changed": ("plain", gettext_noop("Changed")),
    "withdrawn": ("quiet", gettext_noop("Withdrawn")),
}
SIDES = ("CITIZEN", "PROFESSIONAL")


@register.simple_tag
def tag(state: str, text: str = "") -> SafeString:
    """How something stands, in a word and a colour; `text` says it in other words.

    States, in any case: kept, stands, witnessed, late, fragile, disputed, broken, open, waiting, changed,
    withdrawn.
    """
    tone, word = STATES[one_of("A tag's state", state.lower(), tuple(STATES))]
    return draw("tag", tone=tone, text=text or _(word))


@register.simple_tag
def side(code: str, text: str) -> SafeString:
    """Words for one side in its colour; code CITIZEN or PROFESSIONAL, as in `core.shared`."""
    return draw("side", code=one_of("A side", str(code), SIDES), text=text)


@register.simple_tag
def person_name(text: str, hat: str = "", said: str = "") -> SafeString:
    """A person as far as they said they may be shown; the gate that decides is the web's. "Ben, parent".

    `said`: how the name sounds, in the words of whoever bears it.
    """
    return draw("person_name", text=text, hat=hat, said=said)


@register.simple_tag
def print_hint(text: str = "") -> SafeString:
    """How to print this page. Seen on screen only; browsers print without our help."""
    return draw("print_hint", text=text)


@register.simple_tag
def qr(address: str, words: str = "") -> SafeString:
    """A square code that a phone reads, and the same address for whoever types. For printed sheets.

    ``words``: what is typed instead, where that is not the address.
    """
    made = segno.make(address, error="m", micro=False)
    drawing = made.svg_inline(border=4, omitsize=True, light="#fff")
    return draw("qr", drawing=mark_safe(drawing), address=words or address)  # noqa: S308 - squares drawn by the library
