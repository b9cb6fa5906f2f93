"""The copy of whoever made a tenth of all entries: how much memory it takes, and how long the page counts."""

import resource
import statistics
import time
from typing import Any

from alongside.apps.people.models import Account, Person
from alongside.apps.rights.queries.mine import counts_of
from alongside.kernel.clock import now
from alongside.kernel.scoping import scope
from alongside.web.shared.copies.files import copy_for

LOOKS, COUNTED = 5, 1_000


def export() -> dict[str, Any]:
    """Every piece is let go of at once, as a browser takes it; memory is this process's own highest."""
    person = _heavy()
    with scope(person.place_id):
        took = sorted(_counted(person) for _one in range(LOOKS))
        lines = {kept.slug: rows for kept, rows in counts_of(person)}
    began = time.perf_counter()
    size = sum(len(piece) for piece in copy_for(person, place="Bench", language="en", now=now()))
    return {
        "entries": lines["entries-written"],
        "lines": sum(lines.values()),
        "counting_ms": round(statistics.median(took) * 1000),
        "seconds": round(time.perf_counter() - began, 1),
        "zip_kb": size // 1024,
        "peak_mb": round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024),
    }


def _heavy() -> Person:
    account = Account.objects.get(email="heavy@bench.example")
    # unscoped: the bench looks for the one place it made.
    return Person.unscoped.select_related("place").get(account=account)


def _counted(person: Person) -> float:
    began = time.perf_counter()
    counts_of(person, at_most=COUNTED)
    return time.perf_counter() - began
