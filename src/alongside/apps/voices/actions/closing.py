"""An answer closes the asking that led to it; and nothing leads from one to the other afterwards."""

from datetime import datetime

from alongside.apps.people.models import Person
from alongside.apps.voices.enums import AskState
from alongside.apps.voices.models import Ask, Question, Sheet
from alongside.kernel.clock import local_day


def close_ask_behind(sheet: Sheet, now: datetime) -> None:
    """The code of somebody's letter was used: they are not asked again."""
    ask = Ask.objects.filter(sheet=sheet).select_related("place").first()
    if ask is not None:
        close_ask(ask, now)


def close_ask_of(question: Question, person: Person, now: datetime) -> None:
    """Somebody who was asked has answered as themselves, by whichever way."""
    ask = Ask.objects.filter(question=question, person=person, state=AskState.OPEN).select_related("place")
    if (found := ask.first()) is not None:
        close_ask(found, now)


def close_ask(ask: Ask, now: datetime, state: AskState = AskState.ANSWERED) -> None:
    """The day alone is kept, and neither the sheet nor the address of a reply."""
    Ask.objects.filter(id=ask.id, state=AskState.OPEN).update(
        state=state,
        sheet=None,
        reply_hash=None,
        again_at=None,
        ended_on=local_day(now, ask.place.time_zone),
    )
