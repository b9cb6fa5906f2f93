"""A question in the words of the page: who asks, what an answer can do, and what becomes of it."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from alongside.apps.people.queries.names import Name, shown_hat
from alongside.apps.voices.enums import Ways
from alongside.apps.voices.models import Question
from alongside.apps.voices.queries.answers import Tally, tallies_for_strangers, tallies_of
from alongside.apps.voices.queries.questions import options_of, worded
from alongside.apps.voices.rules.answering import how_many_options
from alongside.apps.voices.rules.asking import is_open
from alongside.apps.work.enums import Rung
from alongside.ui.parts import Head
from alongside.web.shared.sentences.sides import sides_of


@dataclass(frozen=True, slots=True)
class Told:
    """A question, ready to be shown. ``language`` is the one its words are in."""

    question: Question
    text: str
    language: str
    meant_for: str
    becomes: str
    power: str
    asked_as: Name
    last_day: date
    is_open: bool
    url: str


def tell(question: Question, today: date, language: str | None = None) -> Told:
    """As the page's language has it."""
    words = worded(question, language)
    return Told(
        question=question,
        text=words.text,
        language=words.language if words.language != (language or get_language()) else "",
        meant_for=words.meant_for,
        becomes=words.becomes,
        power=str(Rung(question.rung).label),
        asked_as=shown_hat(question.hat, question.hat_title),
        last_day=question.until - timedelta(days=1),
        is_open=bool(is_open(question, today)),
        url=reverse("question", kwargs={"place": question.place.slug, "asking": question.id}),
    )


@dataclass(frozen=True, slots=True)
class Counted:
    """Answers as a table; ``apart`` is said where some came without an account."""

    heads: list[Head]
    rows: list[list[Any]]
    apart: bool
    people: int


def count(question: Question, *, smallest_group: int | None) -> Counted | None:
    """``smallest_group`` for strangers; None shows every number to people of the place."""
    tallies = tallies_of(question, how_many_options(question))
    shown = tallies if smallest_group is None else tallies_for_strangers(tallies, smallest_group)
    if not shown:
        return None
    sides = sides_of(question.work)
    rows = [
        [
            _who(sides.head(one.side), known=one.known),
            *(_number(n, smallest_group) for n in one.by_choice),
            one.people,
        ]
        for one in shown
    ]
    options = [] if question.ways == Ways.FEW_WORDS else options_of(question)
    heads = [Head(_("Who")), *(Head(option, numeric=True) for option in options)]
    apart = any(not one.known for one in shown)
    return Counted([*heads, Head(_("people"), numeric=True)], rows, apart, _sum(tallies))


def _sum(tallies: list[Tally]) -> int:
    return sum(one.people for one in tallies)


def _who(side: str, *, known: bool) -> str:
    return side if known else _("%(side)s, without an account") % {"side": side}


def _number(n: int | None, smallest_group: int | None) -> str:
    return _("fewer than %(n)s") % {"n": smallest_group} if n is None else str(n)
