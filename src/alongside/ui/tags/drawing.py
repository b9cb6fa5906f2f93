"""The one library all tags register in, and how a component is drawn."""

from typing import Any

from django import template
from django.template.loader import get_template
from django.utils.safestring import SafeString, mark_safe

register = template.Library()


def draw(component: str, **values: Any) -> SafeString:
    """The component's template with these values; the end of its file is no space in a sentence."""
    drawn = get_template(f"ui/components/{component}.html").render(values).strip()
    return mark_safe(drawn)  # noqa: S308 - drawn by the engine


def one_of(what: str, value: str, allowed: tuple[str, ...]) -> str:
    """The value, if it is one that the component knows.

    **Raises**: ValueError naming what is allowed.
    """
    if value not in allowed:
        raise ValueError(f"{what} is one of {', '.join(allowed)}; not {value!r}.")
    return value
