"""Adding or replacing on the page of a work, with the written answer owed to everybody."""

from dataclasses import dataclass

from alongside.apps.books.models import Words
from alongside.apps.insight.models import Alarm
from alongside.core.measures.change import Verdict
from alongside.web.public.telling import Telling
from alongside.web.shared.sentences import adding


@dataclass(frozen=True, slots=True)
class AddingSaid:
    """The verdict, and where an alarm was raised the answer: owed, given or missing."""

    name: str
    says: str
    ratio: str
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
        says=adding.verdict_says(found, told.sides),
        ratio=ratio_shown(told),
        reasons=adding.reasons(found, told.sides),
        alarm=found.alarm,
        answer=adding.answer_says(answer) if answer else "",
        tag_state=state,
        tag_text=text,
        letter=words if alarm is not None and answer is not None else None,
    )


def ratio_shown(told: Telling) -> str:
    """How much went for each hour that came, for whoever may see both sides' hours."""
    hours = told.finding.adding.hours
    if hours is None or hours.verdict is not Verdict.SUBSTITUTIVE or not told.hours.totals_shown:
        return ""
    return adding.ratio_says(hours, told.sides)
