"""One thing to do at the desk, or one that somebody else has the next word on."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import Any
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.translation import gettext as _

from alongside.apps.work.models import Work
from alongside.core.shared.sides import Side
from alongside.web.shared.requests import MemberRequest
from alongside.web.shared.sentences.amounts import day
from alongside.web.shared.sentences.sides import sides_of

AT_MOST = 5


@dataclass(frozen=True, slots=True)
class Thing:
    """What it is, what one should know, and the way to it. ``state`` is a tag.

    Without a ``step`` it is for others to do next, and ``words`` say for whom.
    """

    title: str
    words: str
    url: str
    step: str = ""
    state: str = ""
    state_text: str = ""
    language: str = ""  # of a title that somebody wrote


def way(request: MemberRequest, name: str, **parts: Any) -> str:
    """To a page of the place."""
    return reverse(name, kwargs={"place": request.place.slug, **parts})


def and_back(request: MemberRequest, name: str, **parts: Any) -> str:
    """To a page that leads back to the desk once the thing is done."""
    return f"{way(request, name, **parts)}?{urlencode({'next': way(request, 'desk')})}"


def due(on: date, today: date) -> tuple[str, str]:
    """A tag and its words."""
    if on < today:
        return "late", _("Was due %(day)s") % {"day": day(on)}
    return "waiting", _("Due %(day)s") % {"day": day(on)}


def named(names: Collection[str]) -> str:
    """*Ada and Dev.*"""
    *first, last = list(names)
    return _("%(first)s and %(last)s") % {"first": ", ".join(first), "last": last} if first else last


def side_names(work: Work, sides: Collection[Side]) -> str:
    """By the work's own words."""
    words = sides_of(work)
    return named([words.of(side) for side in Side if side in sides])
