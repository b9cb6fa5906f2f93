"""{% load web %}: the one name component, and the number of a form."""

from typing import Protocol

from django import template
from django.template import Context
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from alongside.apps.people.models import Person
from alongside.ui.forms import UiForm
from alongside.ui.tags.words import person_name
from alongside.web.shared.names import how_called, name_on_page
from alongside.web.shared.reading import how_it_reads
from alongside.web.shared.tokens import FIELD, fresh_token

register = template.Library()


class WornHat(Protocol):
    """An act: the hat somebody wore, and its title."""

    hat: str
    hat_title: str


@register.simple_tag(takes_context=True)
def name(context: Context, person: Person, act: WornHat | None = None, *, said: bool = False) -> SafeString:
    """Somebody, as far as they said they may be shown. The only way a name is drawn.

    ``act`` is where they stand on this page: its hat is said when their name is not. ``said``: with how the
    name sounds, where people are about to speak with each other.
    """
    request = context["request"]
    kind, title = (act.hat, act.hat_title) if act else ("", "")
    shown = str(name_on_page(request, person, kind=kind, title=title))
    return person_name(shown, said=how_called(request, person)[0] if said else "")


@register.simple_tag(takes_context=True)
def likes(context: Context, person: Person) -> SafeString | str:
    """How somebody likes to be spoken to, in their own words, for those who may see their name."""
    liked = how_called(context["request"], person)[1]
    words = _("Likes to be spoken to so:")
    return format_html('<p class="a-small">{} <bdi>{}</bdi></p>', words, liked) if liked else ""


@register.inclusion_tag("shared/_how_it_reads.html", takes_context=True)
def reads(context: Context, form: UiForm) -> dict[str, object]:
    """What whoever writes asked for: how each of their texts reads. Stands first in `main`."""
    request = context["request"]
    return {"looked": form.only_looks, "texts": how_it_reads(request, form)}


@register.simple_tag
def form_token() -> SafeString:
    """The number of a bare form, so that sending it twice counts once."""
    return format_html('<input type="hidden" name="{}" value="{}">', FIELD, fresh_token())
