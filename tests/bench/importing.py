"""Reading in a register of many rows, beside plain parsing and bulk creating of the same rows."""

import csv
import threading
import time
import uuid
from datetime import date
from pathlib import Path
from typing import Any

from django.db import connection, transaction

from alongside.apps.books.models import Act, Entry, Standing, Words
from alongside.apps.people.models import Person
from alongside.apps.places.models import Place
from alongside.apps.work.models import Work
from alongside.core.shared.period import first_of_month
from alongside.kernel.clock import now
from alongside.kernel.scoping import scope
from bench.adding import adding
from bench.shape import PLACE


def plain(path: Path) -> dict[str, Any]:
    """Parse with the csv module, and bulk create the same four rows for each: nothing checked."""
    began = time.perf_counter()
    place = Place.objects.get(slug=PLACE)
    with scope(place.id), path.open(newline="", encoding="utf-8") as file:
        work = Work.objects.get(slug="work-200")
        person = Person.objects.order_by("id")[0]
        rows = list(csv.DictReader(file))
        with transaction.atomic():
            _create(place, work, person, rows)
    return {"seconds": round(time.perf_counter() - began, 2)}


def _create(place: Place, work: Work, person: Person, rows: list[dict[str, str]]) -> None:
    entries, acts, standings, words = [], [], [], []
    at = now()
    for row in rows:
        day_text, month_text, year = row["Date"].split("/")
        day = date(int(year), int(month_text), int(day_text))
        minutes = int(row["How long"].split()[0])
        entry = Entry(
            place=place, work=work, book="DOING", stage="DELIVER", happened_on=day, recorded_at=at,
            made_by=person, made_in_hat="PRACTITIONER", made_on_side="PROFESSIONAL", on_behalf=True,
            channel="IMPORT", form_token=uuid.uuid4(),
        )  # fmt: skip
        act = Act(
            place=place, entry=entry, position=0, part="GAVE", hat="PARENT_CARER", side="CITIZEN",
            person=person, heads=1, minutes_each=minutes, minutes=minutes, kind="DELIVER",
        )  # fmt: skip
        standings.append(
            Standing(
                place=place,
                act=act,
                entry=entry,
                work=work,
                person=person,
                book="DOING",
                part="GAVE",
                stage="DELIVER",
                side="CITIZEN",
                hat="PARENT_CARER",
                kind="DELIVER",
                happened_on=day,
                month=first_of_month(day),
                minutes=minutes,
                state="WAITING",
                needs_citizen=True,
                needs_professional=True,
                witnessed=False,
                by_proxy=False,
            )
        )
        words.append(
            Words(
                place=place,
                entry=entry,
                about_id=entry.id,
                field="what",
                language="en",
                text=row["What for"],
                salt="0" * 32,
            )
        )
        entries.append(entry)
        acts.append(act)
    for model, made in ((Entry, entries), (Act, acts), (Standing, standings), (Words, words)):
        model.objects.bulk_create(made, batch_size=500)


class OtherWriter(threading.Thread):
    """Somebody else writing down hours all the while; remembers the longest it ever took."""

    def __init__(self) -> None:
        super().__init__(daemon=True)
        self.done = threading.Event()
        self.longest_ms = 0.0
        self.writes = 0

    def run(self) -> None:
        while not self.done.is_set():
            began = time.perf_counter()
            _one_hour()
            self.longest_ms = max(self.longest_ms, (time.perf_counter() - began) * 1000)
            self.writes += 1
            time.sleep(0.02)
        connection.close()


def _one_hour() -> None:
    adding(times=1)
