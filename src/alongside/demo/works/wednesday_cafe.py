"""Wednesday café: as parents came to run it, the paid staff were taken away."""

from alongside.apps.books.actions.disputes import dispute_entry
from alongside.apps.books.drafts import Text
from alongside.apps.books.models import Entry
from alongside.apps.insight.actions.findings import store_finding
from alongside.apps.work.enums import Rung, Stakeholders
from alongside.core.shared.help import HelpKind
from alongside.core.shared.period import last_months
from alongside.core.shared.sides import Side
from alongside.core.shared.stages import Stage
from alongside.demo.calendar import MONTHS
from alongside.demo.deciding import Asked, decide, promise
from alongside.demo.scribe import Scribe
from alongside.demo.works.opening import Plan
from alongside.kernel.ids import new_secret_id

PLAN = Plan(
    name="Wednesday café, Brinnington",
    purpose="A warm room, a meal and somebody to talk to, every Wednesday, for parents of young children.",
    services=("Brinnington family hub",),
    fixed="The opening day and the kitchen rules. The council's food team fixed the rules.",
    open_questions="The menu, the rota, and who else could come.",
    citizen_word="parents",
    professional_word="staff",
    leads=("hana", "ruth"),
    seats={
        "hana": Stakeholders.FAMILIES,
        "ben": Stakeholders.FAMILIES,
        "ines": Stakeholders.FAMILIES,
        "ruth": Stakeholders.PRACTITIONERS,
        "tom": Stakeholders.CHARITIES,
        "cleo": Stakeholders.PRACTITIONERS,
    },
    promised={Stage.DESIGN: Rung.ENGAGEMENT, Stage.DELIVER: Rung.CO_PRODUCTION},
    baseline_hours={Side.CITIZEN: 160, Side.PROFESSIONAL: 480},
    baseline_source="Hub rota, the year before the parents' team began",
)


def write(scribe: Scribe) -> None:
    """Year one much as before; in year two parents take on the doing, and two paid posts go."""
    calendar = scribe.calendar
    for number in range(MONTHS):
        _month(scribe, number)
    rota = Asked(
        "Who cooks, and who opens up?", Stage.DELIVER, ("hana", "ben", "ruth"),
        "Parents cook in pairs; staff open up and stay till the end.",
    )  # fmt: skip
    decide(scribe, calendar.month(13).replace(day=6), rota, "ben", "tom")
    promise(
        scribe, calendar.month(15).replace(day=6), calendar.month(19),
        "A member of staff in the room every week.", "ruth", ("hana", "ben"), "hana", "tom",
    )  # fmt: skip
    _kind_question(scribe)
    _alarm(scribe)


def _alarm(scribe: Scribe) -> None:
    """The books raised the alarm some weeks ago, and nobody has answered in writing yet."""
    day = scribe.calendar.ago(45)
    store_finding(work=scribe.work, period=last_months(day, 12), now=scribe.calendar.evening(day))


def _month(scribe: Scribe, number: int) -> None:
    calendar = scribe.calendar
    cook = ("ben", "nia", "farida", "marta")[number % 4]
    opens_up = ("ruth", "tom", "amir", "dev", "cleo")[number % 5]
    early = {"hana": 180, "ruth": 180, "tom": 180, "cleo": 180}
    later = {"hana": 180, cook: 180, "ines": 180, opens_up: 180}
    for day in calendar.weekly(number, weekday=2):
        scribe.session(
            day, Stage.DELIVER, HelpKind.DELIVER, early if number < MONTHS // 2 else later, "Wednesday café"
        )
    team = calendar.month(number).replace(day=3)
    if calendar.has_come(team):
        planners = {"ruth": 60, "tom": 60, "cleo": 60}
        scribe.session(team, Stage.DESIGN, HelpKind.MEET, planners, "Staff planning")
    scribe.close_month(number)


def _kind_question(scribe: Scribe) -> None:
    """Ben asks kindly about one Wednesday; nobody has answered yet."""
    ben = scribe.cast.person("ben")
    rows = Entry.objects.filter(work=scribe.work, acts__person=ben).select_related(
        "work", "place", "corrects"
    )
    entry = rows.filter(happened_on__lt=scribe.calendar.ago(30)).order_by("-happened_on", "-id")[0]
    dispute_entry(
        entry=entry, words=Text("I think Inês was away that week and Marta came.", "en"),
        by=ben, now=scribe.calendar.evening(scribe.calendar.ago(5)), form_token=new_secret_id(),
    )  # fmt: skip
