"""What was pressed on the page of a letter, done once."""

from datetime import datetime
from uuid import UUID

from django.http import HttpRequest
from django.utils.translation import get_language

from alongside.apps.books.drafts import Text
from alongside.apps.letters.actions.acting import answer_letter
from alongside.apps.letters.enums import Say
from alongside.apps.letters.models import Letter, LetterItem
from alongside.apps.letters.queries.letters import items_of
from alongside.apps.letters.rules.acting import NOT_ASKED
from alongside.apps.people.models import Person
from alongside.kernel.verdict import Refused


def answer_pressed(request: HttpRequest, letter: Letter, *, by: Person | None, now: datetime) -> LetterItem:
    """**Raises** Refused with why not."""
    item, say = _pressed(request, letter)
    item.letter = letter
    words = Text(request.POST.get("words", ""), get_language() or "en")
    return answer_letter(item=item, say=say, words=words, by=by, now=now)


def told(refused: Refused | None) -> str:
    """Why not, and what to do instead; a verdict that says no is false, so it is put in words first."""
    return f"{refused.verdict.reason} {refused.verdict.next_step}".strip() if refused is not None else ""


def _pressed(request: HttpRequest, letter: Letter) -> tuple[LetterItem, Say]:
    try:
        wanted, say = UUID(request.POST.get("item", "")), Say(request.POST.get("say", ""))
    except ValueError:
        raise Refused(NOT_ASKED) from None
    for item in items_of(letter):
        if item.id == wanted:
            return item, say
    raise Refused(NOT_ASKED)
