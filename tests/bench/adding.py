"""What it costs to write down an hour, in milliseconds."""

import statistics
import time
from typing import Any

from alongside.apps.books.actions.entries import write_entry
from alongside.apps.books.drafts import EntryDraft, Text, act_in_hat
from alongside.apps.books.enums import Book, Part
from alongside.apps.people.models import Hat
from alongside.apps.places.models import Place
from alongside.apps.work.models import Work
from alongside.core.shared.help import HelpKind
from alongside.core.shared.stages import Stage
from alongside.kernel.clock import now
from alongside.kernel.scoping import scope
from bench.shape import PLACE

TIMES = 150


def adding(times: int = TIMES) -> dict[str, Any]:
    """The median of many, in the largest work there is, once it has warmed up."""
    place = Place.objects.get(slug=PLACE)
    with scope(place.id):
        work = Work.objects.select_related("place").get(slug="work-0")
        hat = Hat.objects.select_related("person__place", "organisation").order_by("id")[0]
        took = [_add(work, hat) for _one in range(times)]
    return {"p50_ms": round(statistics.median(took[times // 10 :]), 2)}


def _add(work: Work, hat: Hat) -> float:
    draft = EntryDraft(
        work=work,
        book=Book.DOING,
        stage=Stage.DELIVER,
        happened_on=now().date(),
        hat=hat,
        acts=(act_in_hat(hat, Part.GAVE, minutes=60, kind=HelpKind.DELIVER),),
        words={"what": Text("Tuesday group", "en")},
    )
    began = time.perf_counter()
    write_entry(draft=draft, by=hat.person, now=now())
    return (time.perf_counter() - began) * 1000
