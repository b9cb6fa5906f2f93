"""The pages of one work at the desk."""

from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext as _

from alongside.apps.work.models import Work


@dataclass(frozen=True, slots=True)
class Room:
    """One of them; ``here`` marks the page one is on."""

    label: str
    url: str
    here: bool


def rooms(work: Work, here: str) -> list[Room]:
    """In the order one fills them."""
    pages = (
        ("table", "desk-table", _("Its table")),
        ("coming", "desk-coming", _("What people need to come")),
        ("about", "desk-about", _("What it is about")),
        ("power", "desk-power", _("Power promised")),
        ("baseline", "desk-baseline", _("What was given before")),
    )
    where = {"place": work.place.slug, "work": work.slug}
    return [Room(label, reverse(name, kwargs=where), key == here) for key, name, label in pages]
