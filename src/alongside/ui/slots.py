"""Named parts inside a block tag: `{% slot "next" %}…{% endslot %}`.

A slot leaves its words between two comments in the block's content; the component round it takes them out.
Inner components are drawn first and take out their own, so slots nest. Escaped text can hold no comment.
"""

import re

from django.utils.safestring import SafeString, mark_safe

_SLOT = re.compile(r"<!--slot:([a-z_]+)-->(.*?)<!--/slot-->", re.DOTALL)


def wrap(name: str, content: str) -> SafeString:
    """The content, marked with the name of the slot it belongs to.

    **Raises**: ValueError when the name is not made of small letters.
    """
    if not re.fullmatch(r"[a-z_]+", name):
        raise ValueError(f"A slot is named in small letters, not {name!r}.")
    return mark_safe(f"<!--slot:{name}-->{content.strip()}<!--/slot-->")  # noqa: S308 - already rendered by the engine


def take(content: str, *names: str) -> dict[str, SafeString]:
    """The slots found in the content by name, and what is left over as `body`.

    **Raises**: ValueError for a slot the component does not have.
    """
    parts = dict.fromkeys(names, SafeString(""))
    for name, inside in _SLOT.findall(content):
        if name not in parts:
            raise ValueError(f"No slot is called {name!r} here; there are: {', '.join(names)}.")
        parts[name] = mark_safe(inside)  # noqa: S308 - already rendered by the engine
    parts["body"] = mark_safe(_SLOT.sub("", content).strip())  # noqa: S308 - already rendered by the engine
    return parts
