"""Lists of things people read one after another."""

from django.utils.safestring import SafeString

from alongside.ui import slots
from alongside.ui.tags.drawing import draw, register


@register.simple_block_tag
def cards(content: str, *, columns: bool = False, label: str = "") -> SafeString:
    """A list of `entry_card` or `todo`; side by side on wide screens with `columns`.

    `label` names the list to screen readers.
    """
    return draw("cards", columns=columns, label=label, body=content)


@register.simple_block_tag
def entry_card(
    content: str,
    title: str,
    *,
    url: str = "",
    who: str = "",
    meta: str = "",
    state: str = "",
    state_text: str = "",
    level: int = 0,
    ident: str = "",
    lang: str = "",
) -> SafeString:
    """One entry (or one work) in a `cards` list: what, who, small print, how it stands.

    `level` 2 to 4 makes the title a heading. `lang`: of a title that somebody wrote.
    Slots: `tags` (further ones), `aside` (a drawing), `actions`.
    """
    parts = slots.take(content, "tags", "aside", "actions")
    values = {
        "lang": lang,
        "title": title,
        "url": url,
        "who": who,
        "meta": meta,
        "state": state,
        "state_text": state_text,
    }
    return draw("entry_card", level=level, ident=ident, **values, **parts)


@register.simple_block_tag
def todo(content: str, title: str, *, level: int = 0, ident: str = "") -> SafeString:
    """One thing waiting for you in a `cards` list: a question, a line, answers in slot `actions`."""
    return draw("todo", title=title, level=level, ident=ident, **slots.take(content, "actions"))


@register.simple_block_tag
def summary_list(content: str) -> SafeString:
    """What was said, term by term: holds `summary_row`."""
    return draw("summary_list", body=content)


@register.simple_block_tag
def summary_row(content: str, term: str, *, url: str = "", action: str = "") -> SafeString:
    """One term and its value; `action` ("Change") names the link at `url` and is read with the term."""
    return draw("_summary_row", term=term, url=url, action=action, body=content)


@register.simple_block_tag
def heard(content: str) -> SafeString:
    """What changed because of people here: holds `heard_item`."""
    return draw("heard", body=content)


@register.simple_block_tag
def heard_item(content: str, said: str, did: str, *, lang: str = "") -> SafeString:
    """What people said, what was done because of it (`lang`: its language), who promised it (the body)."""
    return draw("_heard_item", said=said, did=did, lang=lang, body=content)
