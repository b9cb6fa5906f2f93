"""Ways onward: buttons, links back, trails, steps, pages."""

from collections.abc import Sequence
from typing import Any

from django.template import Context
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from alongside.ui.shell import Link, Switch
from alongside.ui.tags.drawing import draw, one_of, register

KINDS = ("primary", "plain", "danger")
# With more of them there is no room for the words of each.
MOST_STEPS_IN_WORDS = 5


@register.simple_tag
def button(
    text: str, *, href: str = "", kind: str = "primary", name: str = "", value: str = "", form: str = ""
) -> SafeString:
    """A button that sends the form it stands in, or a link that looks like one when given `href`.

    `kind`: primary (one per screen), plain, danger. `name`/`value` tell several buttons of a form apart;
    `form` is the id of a form elsewhere on the page.
    """
    one_of("A button's kind", kind, KINDS)
    return draw("button", text=text, href=href, kind=kind, name=name, value=value, form=form)


@register.simple_tag
def back_link(url: str, text: str = "") -> SafeString:
    """A link to the step before; says "Back" unless told otherwise."""
    return draw("back_link", url=url, text=text or _("Back"))


@register.simple_tag
def breadcrumbs(*trail: Any) -> SafeString:
    """Where this page is: label, url, label, url, …, label of this page."""
    labels, urls = trail[0::2], trail[1::2]
    links = [Link(str(label), str(url)) for label, url in zip(labels, urls, strict=False)]
    here = str(labels[-1]) if len(trail) % 2 else ""
    return draw("breadcrumbs", links=links, here=here)


@register.simple_tag
def steps(labels: Sequence[str], current: int) -> SafeString:
    """Where you are in something with several steps; `current` counts from 1.

    **Raises**: ValueError when there is no such step.
    """
    if not 1 <= current <= len(labels):
        raise ValueError(f"There is no step {current} of {len(labels)}.")
    words = {"labels": labels, "current": current, "count": len(labels), "here": labels[current - 1]}
    return draw("steps", many=len(labels) > MOST_STEPS_IN_WORDS, **words)


@register.simple_tag(takes_context=True)
def pager(
    context: Context,
    page: Any = None,
    *,
    previous: str = "",
    next: str = "",
    text: str = "",
    param: str = "page",
) -> SafeString:
    """Earlier and later pages of a long list: a Django page, or the two urls. Nothing when there is one."""
    if page is not None:
        query = context["request"].GET.copy()
        previous = _page_url(query, param, page.previous_page_number()) if page.has_previous() else ""
        next = _page_url(query, param, page.next_page_number()) if page.has_next() else ""
        text = text or _which(page)
    return draw("pager", previous=previous, next=next, text=text) if previous or next else SafeString("")


def _which(page: Any) -> str:
    """A list too long to be counted has no last page."""
    if (pages := getattr(page, "paginator", None)) is None:
        return _("Page %(page)s") % {"page": page.number}
    return _("Page %(page)d of %(pages)d") % {"page": page.number, "pages": pages.num_pages}


def _page_url(query: Any, param: str, number: int) -> str:
    query[param] = number
    return f"?{query.urlencode()}"


@register.simple_tag
def language_switch(switch: Switch | None) -> SafeString:
    """The same page in the other language, named in that language; nothing when there is none."""
    return draw("language_switch", switch=switch) if switch else SafeString("")


@register.simple_block_tag
def ways(content: str) -> SafeString:
    """The big ways in, side by side: holds `way` tiles."""
    return draw("ways", body=content)


@register.simple_block_tag
def way(content: str, title: str, url: str) -> SafeString:
    """One big way in: what to do, and a line on what comes of it."""
    return draw("_way", title=title, url=url, body=content)
