"""Adding or replacing on the page of a work, with the written answer owed to everybody."""

from dataclasses import dataclass

from alongside.apps.books.models import Words
from alongside.apps.insight.models import Alarm
from alongside.web.public.figures import Said, replaced
from alongside.web.public.telling import Telling
from alongside.web.shared.sentences import adding


@dataclass(frozen=True, slots=True)
class AddingSaid:
    """The verdict, and where an alarm was raised the answer: owed, given or missing."""

    name: str
    said: Said
    reasons: list[str]
    alarm: bool
    answer: str
    tag_state: str
    tag_text: str
    letter: Words | None


def adding_said(told: Telling, alarm: Alarm | None, words: Words | None) -> AddingSaid:
    """For the section of the work page."""
    found = told.finding.adding
    answer = told.finding.answer
    state, text = adding.answer_tag(answer) if answer else ("", "")
    return AddingSaid(
        name=adding.verdict_name(found),
        said=replaced(told),
        reasons=adding.reasons(found, told.sides),
        alarm=found.alarm,
        answer=adding.answer_says(answer) if answer else "",
        tag_state=state,
        tag_text=text,
        letter=words if alarm is not None and answer is not None else None,
    )
