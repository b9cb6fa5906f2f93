"""The gallery: every component, drawn, with how it is written. Nothing else is on it."""

import inspect
from dataclasses import dataclass

from django.template.loader import get_template
from django.utils.functional import Promise
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override

from alongside.ui.gallery_samples import samples
from alongside.ui.templatetags.ui import register

SECTIONS: tuple[tuple[Promise, tuple[str, ...]], ...] = (
    (
        _("Ways onward"),
        ("hero", "ways", "button", "back_link", "breadcrumbs", "steps", "pager", "language_switch"),
    ),
    (_("Small words"), ("tag", "side", "person_name", "print_hint", "qr")),
    (_("Messages and panels"), ("notice", "verdict", "details", "empty_state")),
    (_("Lists"), ("cards", "entry_card", "todo", "heard", "summary_list")),
    (_("Numbers and drawings"), ("figure", "pair_bar", "bars", "mini_grid", "grid9", "side_by_side")),
    (_("Tables"), ("data_table", "pair_table")),
    (_("Forms"), ("error_summary", "field", "fields")),
)


@dataclass(frozen=True, slots=True)
class Entry:
    """A component: its tag's name, its contract (the docstring), how it is written, and how it looks."""

    name: str
    contract: str
    source: str
    html: SafeString


@dataclass(frozen=True, slots=True)
class Section:
    """Components that belong together."""

    title: Promise
    entries: tuple[Entry, ...]


def gallery_sections() -> list[Section]:
    """All components, drawn once each. Examples and contracts are in English and say so."""
    with override("en"):
        return [Section(title, tuple(_entry(name) for name in names)) for title, names in SECTIONS]


def _entry(name: str) -> Entry:
    template = get_template(f"ui/gallery/{name}.html")
    source = template.template.source  # type: ignore[attr-defined]  # the stubs know only the common part of engines
    return Entry(name, _contract(name), source.strip(), mark_safe(template.render(samples())))  # noqa: S308 - drawn by the engine


def _contract(name: str) -> str:
    compiled = register.tags[name]
    return inspect.cleandoc(inspect.getdoc(compiled) or "")
