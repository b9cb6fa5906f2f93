"""Which entries a page of the books shows: read from its address, and chosen in its form."""

from dataclasses import dataclass
from typing import Any

from django import forms
from django.http import HttpRequest
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from alongside.apps.books.enums import Book, State
from alongside.apps.books.queries.entries import EvidenceFilter
from alongside.apps.work.models import Work
from alongside.core.shared.sides import Side
from alongside.core.shared.stages import Stage
from alongside.web.public.period import Months, MonthsForm
from alongside.web.shared.sentences import ladder
from alongside.web.shared.sentences.sides import sides_of

BOOKS: dict[Book, str | Promise] = {
    Book.DOING: _("Doing book"),
    Book.DECISION: _("Decision book"),
    Book.PROMISE: _("Promise book"),
}
STATES: dict[State, str | Promise] = {
    State.STANDS: _("Vouched for by both sides"),
    State.WAITING: _("Waiting"),
    State.REPLACED: _("Corrected since"),
    State.WITHDRAWN: _("Withdrawn"),
    State.UNCOUNTED: _("Not counted, at the person’s wish"),
}
EVERYTHING = ("", _("All"))


@dataclass(frozen=True, slots=True)
class Choice:
    """What was asked for, the form to ask for something else, and the book in words."""

    evidence: EvidenceFilter
    form: forms.Form
    book_name: str


class BooksForm(MonthsForm):
    """Which book, stage, side and state."""

    def __init__(self, work: Work, months: Months, chosen: dict[str, Any]) -> None:
        """Starts from what is shown now."""
        super().__init__(work, months.period, months.today)
        sides = sides_of(work)
        choices: dict[str, tuple[str | Promise, list[tuple[str, Any]]]] = {
            "book": (_("Book"), [(book.value, words) for book, words in BOOKS.items()]),
            "stage": (_("Stage"), [EVERYTHING, *((one.value, ladder.stage_name(one)) for one in Stage)]),
            "side": (_("Side"), [EVERYTHING, *((one.value, sides.head(one)) for one in Side)]),
            "state": (
                _("How it stands"),
                [EVERYTHING, *((one.value, words) for one, words in STATES.items())],
            ),
        }
        for name, (label, options) in choices.items():
            self.fields[name] = forms.ChoiceField(label=str(label), choices=options, initial=chosen[name])


def choice_of(request: HttpRequest, work: Work, months: Months) -> Choice:
    """Anything that is not a choice is left out of it."""
    book = _one(Book, request.GET.get("book", "")) or Book.DOING
    stages = tuple(stage for stage in Stage if stage.value in request.GET.getlist("stage"))
    side, state = _one(Side, request.GET.get("side", "")), _one(State, request.GET.get("state", ""))
    chosen = {
        "book": book.value,
        "stage": stages[0].value if len(stages) == 1 else "",
        "side": side or "",
        "state": state or "",
    }
    return Choice(
        evidence=EvidenceFilter(book=book, period=months.period, stages=stages, side=side, state=state),
        form=BooksForm(work, months, chosen),
        book_name=str(BOOKS[book]),
    )


def _one(kind: Any, code: str) -> Any:
    return kind(code) if code in [one.value for one in kind] else None
