"""What people are asked at the café on Wednesdays, and what they answered."""

from datetime import datetime, timedelta

from alongside.apps.voices.actions.answering import Whose, answer_question
from alongside.apps.voices.actions.questions import ask_question
from alongside.apps.voices.actions.sheets import PackDraft, Read, check_sheet, key_sheet, make_pack
from alongside.apps.voices.enums import Print, Ways
from alongside.apps.voices.models import Question, Sheet
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
    _on_paper(question, cast, now)
    return question


def _on_paper(question: Question, cast: Cast, now: datetime) -> None:
    """Ruth printed twelve sheets in large print; Hana keyed in four, and Tom has checked three of them."""
    draft = PackDraft(question, 12, "en", "The box by the hatch, or Ruth", Print.LARGE)
    at = now - timedelta(days=4)
    pack = make_pack(draft=draft, by=cast.person("ruth"), now=at, form_token=new_secret_id())
    sheets = list(Sheet.objects.filter(pack=pack).order_by("position")[:4])
    for sheet, choice in zip(sheets, (0, 0, 1, 0), strict=True):
        read = Read(Said(Side.CITIZEN, choice))
        key_sheet(
            sheet=sheet, question=question, read=read, lies="Blue folder", by=cast.person("hana"), now=at
        )
    for sheet, choice in zip(sheets[:3], (0, 0, 1), strict=True):
        read = Read(Said(Side.CITIZEN, choice))
        check_sheet(sheet=sheet, question=question, read=read, by=cast.person("tom"), now=now)
