"""What people are asked at the café on Wednesdays, and what they answered."""

from datetime import datetime, timedelta

from alongside.apps.voices.actions.answering import Whose, answer_question
from alongside.apps.voices.actions.questions import ask_question
from alongside.apps.voices.enums import Ways
from alongside.apps.voices.models import Question
from alongside.apps.voices.rules.answering import Said
from alongside.apps.voices.rules.asking import QuestionDraft, Wording
from alongside.apps.work.enums import Rung
from alongside.apps.work.models import Work
from alongside.core.shared.sides import Side
from alongside.demo.cast import Cast
from alongside.kernel.clock import local_day
from alongside.kernel.ids import new_secret_id

IN_BOTH = (
    Wording(
        "en",
        "Shall the café stay open through the summer holidays?",
        "Everybody who comes on Wednesdays, or would like to",
        "The table decides at its next meeting. Ruth pins what was decided to the door.",
    ),
    Wording(
        "cy",
        "A ddylai’r caffi aros ar agor drwy wyliau’r haf?",
        "Pawb sy’n dod ar ddydd Mercher, neu a hoffai ddod",
        "Bydd y bwrdd yn penderfynu yn ei gyfarfod nesaf. Bydd Ruth yn rhoi’r penderfyniad ar y drws.",
    ),
)
APART = (0, 0, 1, 0, 2, 0, 0)
WORDS = {0: "My two are bored by the second week.", 2: "Only if somebody else does the washing up."}


def ask_about_summer(work: Work, cast: Cast, now: datetime) -> Question:
    """Asked a week ago; seven answered by the code on the door, three as themselves."""
    began = now - timedelta(days=7)
    today = local_day(began, work.place.time_zone)
    draft = QuestionDraft(
        work=work,
        ways=Ways.YES_NO,
        rung=Rung.ENGAGEMENT,
        hat=cast.hat("ruth"),
        since=today,
        until=today + timedelta(days=28),
        wordings=IN_BOTH,
        contact="Ruth, at the hatch",
    )
    question = ask_question(draft=draft, by=cast.person("ruth"), now=began, form_token=new_secret_id())
    for place, choice in enumerate(APART):
        said = Said(Side.CITIZEN, choice, WORDS.get(place, ""))
        at = began + timedelta(hours=7 * place)
        answer_question(question=question, said=said, now=at, form_token=new_secret_id())
    for name, choice in (("hana", 0), ("tom", 0), ("ada", 1)):
        hat = cast.hat(name)
        answer_question(
            question=question,
            said=Said(Side(hat.side), choice),
            whose=Whose(cast.person(name), hat),
            now=began + timedelta(days=2),
            form_token=new_secret_id(),
        )
    return question
