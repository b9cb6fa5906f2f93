"""Boxes that hold words."""

from django.utils.safestring import SafeString

from alongside.ui import slots
from alongside.ui.tags.drawing import draw, one_of, register

NOTICES = ("success", "info", "warn")


@register.simple_block_tag
def slot(content: str, name: str) -> SafeString:
    """A named part of the component it stands in; which names there are, each component says."""
    return slots.wrap(name, content)


@register.simple_block_tag
def notice(content: str, kind: str = "info", title: str = "") -> SafeString:
    """Something to know before going on. `kind`: success, info, warn."""
    return draw("notice", kind=one_of("A notice's kind", kind, NOTICES), title=title, body=content)


@register.simple_block_tag
def verdict(
    content: str, say: str, *, ident: str = "verdict", next_title: str = "", level: int = 2
) -> SafeString:
    """What the books say about a work, in one sentence, then why.

    The body explains. Slots: `next` (under `next_title`: the nearest missing steps), `aside` (the drawing),
    `actions` (the *We disagree* button). `ident` is the heading's id; `level` of the heading 2 or 3.
    """
    parts = slots.take(content, "next", "aside", "actions")
    return draw("verdict", say=say, ident=ident, next_title=next_title, level=level, **parts)


@register.simple_block_tag
def details(content: str, summary: str, *, opened: bool = False) -> SafeString:
    """More for those who want it, folded away under its summary."""
    return draw("details", summary=summary, opened=opened, body=content)


@register.simple_block_tag
def empty_state(content: str, title: str) -> SafeString:
    """Nothing here yet: why, and what would fill it. Slot: `actions`."""
    return draw("empty_state", title=title, **slots.take(content, "actions"))


@register.simple_block_tag
def hero(content: str, title: str, *, level: int = 1) -> SafeString:
    """The opening of a front page: its one heading, a leading line, and the two strokes drawn large.

    Slot: `actions`.
    """
    return draw("hero", title=title, level=level, **slots.take(content, "actions"))
