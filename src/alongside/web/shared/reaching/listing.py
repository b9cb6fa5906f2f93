"""Every way somebody may be reached: what is kept for it, and whether it may be used now."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from alongside.apps.consent.enums import Purpose
from alongside.apps.consent.rules.gate import allowed
from alongside.apps.people.enums import Way
from alongside.apps.people.models import Person
from alongside.apps.people.queries.reaching import ways_kept
from alongside.apps.people.rules.reaching import KEPT_WAYS, shown_where
from alongside.core.consent.gate import Audience


@dataclass(frozen=True, slots=True)
class WayRow:
    """One way, for a summary list."""

    way: Way
    title: str
    where: str
    may_be_used: bool

    @property
    def word(self) -> str:
        """As it stands in an address."""
        return self.way.value.lower()


def ways_of(person: Person, at: datetime) -> list[WayRow]:
    """By text, by phone, by post; e-mail stands with the way in."""
    kept = ways_kept(person)
    return [
        WayRow(
            way,
            capfirst(str(way.label)),
            shown_where(way, kept[way].where) if way in kept else "",
            bool(allowed(person, Purpose.CONTACT, Audience(to=way), at)),
        )
        for way in KEPT_WAYS
    ]


def used_words(row: WayRow) -> str:
    """Whether it may be used."""
    if not row.where:
        return _("Nothing is kept.")
    return _("You said yes to it.") if row.may_be_used else _("Not used: there is no yes to it.")
