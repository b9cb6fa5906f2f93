"""Three neighbours who have no e-mail and like to be rung; Cleo rings round for the café."""

from datetime import datetime

from alongside.apps.consent.enums import Purpose
from alongside.apps.letters.actions.asking import ask_people
from alongside.apps.people.actions.reaching import keep_way
from alongside.apps.people.enums import Way
from alongside.apps.voices.actions.rounds import RoundDraft
from alongside.apps.voices.enums import AskedBy
from alongside.apps.voices.models import Question
from alongside.core.consent.gate import Audience
from alongside.demo.cast import Cast
from alongside.demo.saying import answer
from alongside.kernel.ids import new_secret_id

# Numbers that Ofcom keeps for stories: nobody has them.
NUMBERS = {"peg": "0161 496 0715", "idris": "07700 900 716", "marta": "07700 900 717"}


def ring_round(question: Question, cast: Cast, now: datetime) -> None:
    """Those who said yes to being rung. Rosie did not; it stands there with the reason."""
    cleo = cast.person("cleo")
    for name, number in NUMBERS.items():
        person = cast.person(name)
        keep_way(person=person, way=Way.PHONE, where=number, by=cleo, now=now)
        answer(person, Purpose.CONTACT, Audience(to=Way.PHONE), now=now, keyed_by=cleo)
    ask_people(
        draft=RoundDraft(question, AskedBy.PHONE, caller=cleo),
        people=[cast.person(name) for name in (*NUMBERS, "rosie")],
        by=cast.person("ruth"),
        now=now,
        form_token=new_secret_id(),
    )
