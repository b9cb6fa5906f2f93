"""The same again: last time's work and hat, and the lengths somebody usually gives, as buttons."""

from dataclasses import dataclass

from alongside.apps.books.queries.entries import last_hours_of
from alongside.apps.work.models import Work
from alongside.web.member import sayings
from alongside.web.member.write.pen import Pen

USUAL = (30, 60, 120)
MOST_BUTTONS = 3


@dataclass(frozen=True, slots=True)
class Again:
    """For which work, in which hat, and each length as minutes to send and words to press."""

    work: Work
    hat: str
    lengths: list[tuple[str, str]]


def again_for(pen: Pen) -> Again | None:
    """None for whoever has not written anything yet, or no longer has that hat, or whose work has ended."""
    last = last_hours_of(pen.request.person)
    if last is None:
        return None
    work = next((work for work in pen.works if work.id == last.entry.work_id), None)
    hat = next((hat for hat in pen.hats if (hat.kind, hat.side) == (last.hat, last.side)), None)
    if work is None or hat is None:
        return None
    minutes = sorted(list(dict.fromkeys((last.minutes_each, *USUAL)))[:MOST_BUTTONS])
    lengths = [(f"{one} min", sayings.length(one)) for one in minutes]
    return Again(work, str(hat.id), lengths)
