"""Short breaks review: families were promised a part in the design, and have so far been asked."""

from alongside.apps.books.actions.disputes import answer_dispute, dispute_entry, dispute_openly
from alongside.apps.books.drafts import Text
from alongside.apps.books.models import Entry
from alongside.apps.decisions.enums import CouldStop, Method
from alongside.apps.work.enums import Rung, Stakeholders
from alongside.core.shared.help import HelpKind, ViewsHow
from alongside.core.shared.sides import Side
from alongside.core.shared.stages import Stage
from alongside.demo.calendar import MONTHS
from alongside.demo.deciding import Asked, ask, decide, promise
from alongside.demo.scribe import Scribe
from alongside.demo.works.opening import Plan
from alongside.kernel.ids import new_secret_id

PLAN = Plan(
    name="Short breaks review",
    purpose="Short breaks for disabled children and their families: what, for whom, and who chooses.",
    services=("Short breaks", "Disabled children's social work"),
    fixed="The budget for this year. Parliament fixed who has a right to a short break.",
    open_questions="What counts as a good break, how to book one, and which providers to ask.",
    citizen_word="families",
    professional_word="professionals",
    leads=("marta", "kay"),
    seats={
        "marta": Stakeholders.FORUMS,
        "joe": Stakeholders.FAMILIES,
        "kay": Stakeholders.PRACTITIONERS,
        "tom": Stakeholders.CHARITIES,
        "mina": Stakeholders.COMMISSIONING,
        "cleo": Stakeholders.PRACTITIONERS,
        "dev": Stakeholders.PRACTITIONERS,
    },
    promised={Stage.DESIGN: Rung.CO_DESIGN, Stage.COMMISSION: Rung.ENGAGEMENT},
    baseline_hours={Side.CITIZEN: 20, Side.PROFESSIONAL: 500},
    baseline_source="Short breaks team's timesheets, the year before the review",
)
QUESTIONS = (
    ("Keep the current booking system for another year?", Stage.DESIGN),
    ("Ask three providers to bid for weekend breaks?", Stage.COMMISSION),
    ("Move the summer scheme to the church hall?", Stage.DESIGN),
    ("Offer breaks in whole days only?", Stage.DESIGN),
)


def write(scribe: Scribe) -> None:
    """Two years of it: a team at work, families asked from time to time, decisions taken by office."""
    calendar = scribe.calendar
    for number in range(MONTHS):
        _month(scribe, number)
    for number in (3, 15):
        ask(
            scribe, calendar.month(number).replace(day=8), ViewsHow.QUESTIONNAIRE, 140,
            "What do you think of your short break?", Stage.INSIGHT, "marta", "tom",
        )  # fmt: skip
    heard = ask(
        scribe, calendar.month(17).replace(day=15), ViewsHow.MEETING, 22,
        "Open evening: what would a good break be?", Stage.INSIGHT, "marta", "tom",
    )  # fmt: skip
    decided = [_decide(scribe, place) for place in range(len(QUESTIONS))]
    _dispute(scribe, decided[2])
    promise(
        scribe, calendar.month(17).replace(day=15), calendar.month(20),
        "One page a family writes itself, so that nobody repeats their story at every door.",
        "kay", ("marta", "joe"), "marta", "tom", because_of=heard,
    )  # fmt: skip


def _month(scribe: Scribe, number: int) -> None:
    calendar = scribe.calendar
    helper = ("dev", "amir", "cleo")[number % 3]
    for day in calendar.weekly(number, weekday=3):
        scribe.session(
            day, Stage.DELIVER, HelpKind.SUPPORT if number % 6 == 5 else HelpKind.DELIVER,
            {"kay": 240, "tom": 180, helper: 120}, "Short breaks in homes and at the centre",
        )  # fmt: skip
    team = calendar.month(number).replace(day=4)
    if calendar.has_come(team):
        scribe.session(
            team, Stage.DESIGN, HelpKind.MEET, {"kay": 120, "mina": 120, "cleo": 60}, "Review team"
        )
    if number in (3, 9, 15, 17) and calendar.has_come(team):
        scribe.session(
            team, Stage.INSIGHT, HelpKind.MEET, {"marta": 90, "joe": 90, "kay": 90}, "Listening evening"
        )
    scribe.close_month(number)


def _decide(scribe: Scribe, place: int) -> Entry:
    question, stage = QUESTIONS[place]
    asked = Asked(
        question, stage, ("kay", "mina", "tom"), method=Method.OFFICE,
        could_stop=CouldStop.PROFESSIONALS, raised_by=Side.PROFESSIONAL,
    )  # fmt: skip
    return decide(scribe, scribe.calendar.month(13 + 3 * place).replace(day=2), asked, "marta", "tom")


def _dispute(scribe: Scribe, decision: Entry) -> None:
    """Joe remembers the evening otherwise: asked kindly, answered, and still not settled."""
    joe, kay = scribe.cast.person("joe"), scribe.cast.person(scribe.keeper)
    now = scribe.calendar.evening(scribe.calendar.month(20).replace(day=9))
    entry = Entry.objects.select_related("work", "place", "corrects").get(id=decision.id)
    raised = dispute_entry(
        entry=entry, words=Text("Families were there that evening and said no.", "en"),
        by=joe, now=now, form_token=new_secret_id(),
    )  # fmt: skip
    answer_dispute(
        raised=raised, words=Text("They were heard, but the vote was the team's alone.", "en"),
        by=kay, now=now, form_token=new_secret_id(),
    )  # fmt: skip
    dispute_openly(
        raised=raised, words=Text("Then the book should say that we were against it.", "en"),
        by=joe, now=now, form_token=new_secret_id(),
    )  # fmt: skip
