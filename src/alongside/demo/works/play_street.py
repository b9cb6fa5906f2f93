"""Saturday play street: neighbours do all of it. Good, and not co-production: no public time is in it."""

from alongside.apps.work.enums import Stakeholders
from alongside.core.shared.help import HelpKind
from alongside.core.shared.stages import Stage
from alongside.demo.calendar import MONTHS
from alongside.demo.deciding import Asked, decide
from alongside.demo.scribe import Scribe
from alongside.demo.works.opening import Plan

PLAN = Plan(
    name="Saturday play street, Vine Street",
    purpose="One Saturday afternoon a month the street belongs to children.",
    services=("Play",),
    fixed="Cars stay out from two to five; the road-closure order fixed the hours.",
    open_questions="What to play, and how to get the older ones to come.",
    citizen_word="neighbours",
    professional_word="public services",
    leads=("rosie",),
    seats=dict.fromkeys(("rosie", "idris", "peg", "sami", "lena"), Stakeholders.COMMUNITY),
)


def write(scribe: Scribe) -> None:
    """Two years of it: a Saturday a month, and an evening to plan it. Neighbours witness for each other."""
    calendar = scribe.calendar
    for number in range(MONTHS):
        saturdays = list(calendar.weekly(number, weekday=5))
        if saturdays:
            stewards = {"rosie": 240, "idris": 240, "peg": 180, "sami": 180, "lena": 180}
            scribe.session(saturdays[0], Stage.DELIVER, HelpKind.DELIVER, stewards, "Play street")
        evening = calendar.month(number).replace(day=2)
        if calendar.has_come(evening):
            talk = {"rosie": 60, "idris": 60, "peg": 60, "sami": 60, "lena": 60}
            scribe.session(evening, Stage.DESIGN, HelpKind.MEET, talk, "Round Rosie's kitchen table")
        scribe.close_month(number)
    asked = Asked(
        "Shall we ask the council for cones and a first-aid course?", Stage.DESIGN,
        ("rosie", "idris", "peg", "sami"), "Yes: the children wanted a bigger space.",
    )  # fmt: skip
    decide(scribe, calendar.month(19).replace(day=14), asked, "idris", "lena")
