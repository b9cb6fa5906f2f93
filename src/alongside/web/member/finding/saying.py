"""One box for what somebody says of a finding; for oneself, or keyed in for somebody else."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django.urls import reverse

from alongside.apps.books.rules.writing import may_write_in_work
from alongside.apps.insight.actions.disagreements import KeyedIn
from alongside.apps.people.models import Person
from alongside.apps.work.models import Work
from alongside.apps.work.queries.tables import seats_on
from alongside.core.shared.sides import Side
from alongside.web.member.entry.forms import SayForForm
from alongside.web.member.sayings import hat_words
from alongside.web.shared.names import name_on_page, prepare_names
from alongside.web.shared.requests import MemberRequest

Others = dict[str, tuple[Person, str]]


def others_at(request: MemberRequest, work: Work, sides: Iterable[Side] = Side) -> Others:
    """Those at its table whose words whoever looks may key in, by the words to choose them by."""
    if not may_write_in_work(request.person, work, request.today):
        return {}
    wanted = set(sides)
    seats = [seat for seat in seats_on(work, request.today) if seat.side in wanted]
    prepare_names(request, [seat.person for seat in seats])
    found: Others = {}
    for seat in seats:
        if seat.person_id != request.person.id:
            name = name_on_page(request, seat.person, kind=seat.hat.kind, title=seat.hat.title)
            words = f"{name}, {hat_words(seat.hat.kind, seat.hat.title)}"
            found.setdefault(str(seat.person_id), (seat.person, words))
    return found


def say_form(request: MemberRequest, label: str, others: Others, *, own: bool = True) -> SayForForm:
    """The box under its question. ``own``: whether whoever looks may say it themselves."""
    choices = [(key, words) for key, (_person, words) in others.items()]
    form = SayForForm(request.POST if request.method == "POST" else None, choices, own=own)
    form.fields["words"].label = label
    return form


def said_by(request: MemberRequest, form: SayForForm, others: Others) -> dict[str, Any]:
    """Words, who says them, who keyed them in and how they came, when, and the number of the form."""
    key, channel = form.said_for()
    return {
        "words": form.text(),
        "by": others[key][0] if key else request.person,
        "keyed": KeyedIn(request.person, channel) if key else None,
        "now": request.now,
        "form_token": form.cleaned_data["form_token"],
    }


def url_of(request: MemberRequest, name: str, **parts: UUID) -> str:
    """The page of what was said."""
    return reverse(name, kwargs={"place": request.place.slug, **parts})
