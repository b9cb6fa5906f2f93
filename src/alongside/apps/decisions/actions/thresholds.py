"""Changing a threshold of the measure: only by a decision that stands on both sides."""

import uuid
from datetime import date, datetime
from decimal import Decimal

from django.utils.translation import gettext_lazy as _

from alongside.apps.decisions.queries.agreed import agreed_decision
from alongside.apps.people.models import Person
from alongside.apps.people.rules.roles import may_look_after_place
from alongside.apps.places.actions.figures import set_figure
from alongside.apps.places.enums import FigureKey
from alongside.apps.places.models import Figure, Place
from alongside.kernel.clock import local_day
from alongside.kernel.verdict import Refused, enforce, no


def change_threshold(
    *,
    place: Place,
    key: FigureKey,
    value: Decimal,
    valid_from: date,
    source: str,
    decision_id: uuid.UUID,
    by: Person,
    now: datetime,
) -> Figure:
    """A new value from a day on, resting on the decision; the old one stays in sight."""
    enforce(may_look_after_place(by, place, local_day(now, place.time_zone)))
    decision = agreed_decision(place, decision_id)
    if decision is None:
        raise Refused(
            no(
                _("That decision does not stand on both sides."),
                _("Both sides have to take part in it and vouch for it first."),
            )
        )
    if valid_from < decision.entry.happened_on:
        raise Refused(no(_("That is before it was decided."), _("Choose a later day.")))
    return set_figure(
        place=place,
        key=key,
        value=value,
        valid_from=valid_from,
        source=source,
        decision_id=decision.id,
        by=by.id,
        now=now,
    )
