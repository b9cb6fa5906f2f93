"""Which purposes there are here, and who may add one or write its words anew."""

from datetime import date

from alongside.apps.consent.models import OwnPurpose
from alongside.apps.consent.shipped import Terms, shipped_terms, terms_from
from alongside.apps.people.models import Person
from alongside.apps.people.rules.roles import may_look_after_place
from alongside.apps.places.models import Place
from alongside.kernel.remembering import asked_once
from alongside.kernel.scoping import current_scope
from alongside.kernel.verdict import Verdict


def terms_of(purpose: str) -> Terms | None:
    """A purpose of the place in scope, while it is asked for."""
    if (terms := shipped_terms().get(purpose)) is not None:
        return terms
    return own_terms().get(purpose)


def own_terms() -> dict[str, Terms]:
    """The purposes this place added, asked of the database once in a look."""

    def read() -> dict[str, Terms]:
        rows = OwnPurpose.objects.filter(ended_at__isnull=True).order_by("made_at", "id")
        return {row.code: terms_from(row) for row in rows}

    return asked_once(("own purposes", current_scope()), read)


def purposes_here() -> list[Terms]:
    """All of them, in the order they are asked."""
    return [*shipped_terms().values(), *own_terms().values()]


def may_tend_purposes(by: Person | None, place: Place, day: date) -> Verdict:
    """Leads of the place."""
    return may_look_after_place(by, place, day)
