"""Setting a place's figures: always a further row, never an overwritten one."""

import csv
import uuid
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from alongside.apps.places.enums import UNITS, FigureKey
from alongside.apps.places.models import Figure, Place
from alongside.apps.places.rules.figures import may_set_figure
from alongside.apps.places.rules.texts import line
from alongside.kernel.audit.lines import leave_line
from alongside.kernel.once import once
from alongside.kernel.verdict import Refused, enforce, no

HELD = no(_("This figure has a value from that day on already."), _("Choose a later day."))
FILE = Path(__file__).resolve().parents[1] / "data" / "figures.csv"


def seed_figures(*, place: Place, now: datetime, from_day: date) -> None:
    """The figures a new place starts from, each with its source; part of opening it."""
    with FILE.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    Figure.objects.bulk_create(
        Figure(
            place=place,
            key=row["key"],
            value=Decimal(row["value"]),
            unit=UNITS[FigureKey(row["key"])],
            valid_from=from_day,
            source=row["source"],
            source_url=row["source_url"] or "",
            recorded_at=now,
        )
        for row in rows
    )


@transaction.atomic
def set_figure(
    *,
    place: Place,
    key: FigureKey,
    value: Decimal,
    valid_from: date,
    source: str,
    by: uuid.UUID | None,
    now: datetime,
    decision_id: uuid.UUID | None = None,
    source_url: str = "",
) -> Figure:
    """A new value from a day on. Thresholds need a decision; that it stands is checked above."""
    enforce(may_set_figure(key, value, decision_id=decision_id))
    if Figure.objects.filter(place=place, key=key, valid_from=valid_from).exists():
        raise Refused(HELD)
    with once(HELD):
        figure = Figure.objects.create(
            place=place,
            key=key,
            value=value,
            unit=UNITS[key],
            valid_from=valid_from,
            source=line(source, at_most=300),
            source_url=source_url,
            decision_id=decision_id,
            recorded_at=now,
        )
    leave_line(
        place_id=place.id,
        actor_id=by,
        verb="set_figure",
        about="Figure",
        about_id=figure.id,
        at=now,
        details={
            "key": key,
            "value": str(value),
            "valid_from": valid_from.isoformat(),
            "decision": str(decision_id or ""),
        },
    )
    return figure
