"""What a promise stands on: read on its page, and said anew when it changes."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect, QueryDict
from django.shortcuts import render
from django.utils.translation import gettext as _

from alongside.apps.promises.actions.footing import note_footing
from alongside.apps.promises.enums import ASKED_WORDS, MEANS_WORDS, STOPPABLE_WORDS
from alongside.apps.promises.models import Footing, Promise
from alongside.apps.promises.rules.footing import latest_footing, may_note_footing, owner_of, weaknesses_of
from alongside.apps.work.models import Seat
from alongside.apps.work.queries.tables import seats_on
from alongside.core.measures.fragile import Asked, Means, Stoppable
from alongside.kernel.verdict import enforce
from alongside.ui.forms import PostingForm
from alongside.ui.tags.words import person_name
from alongside.web.member import sayings, telling
from alongside.web.member.attempts import attempt
from alongside.web.member.fields import LanguageField
from alongside.web.member.ground import GroundForm, ground_before
from alongside.web.member.promise.here import promise_here, promise_url
from alongside.web.shared.beginning import See, place_page
from alongside.web.shared.names import name_on_page, prepare_names
from alongside.web.shared.requests import MemberRequest
from alongside.web.shared.sentences import fragile
from alongside.web.shared.strangers import safe_next


class FootingForm(GroundForm, PostingForm):
    """The four questions on their own."""

    language = LanguageField()

    def __init__(
        self, data: QueryDict | None, people: list[tuple[str, str]], initial: dict[str, Any]
    ) -> None:
        super().__init__(data, initial=initial)
        self.fields["language"].required = False
        self.ask_ground(people)

    def clean(self) -> dict[str, Any]:
        """Whoever could stop it is named."""
        said = super().clean() or {}
        self.check_ground(said)
        return said


@dataclass(frozen=True, slots=True)
class Ground:
    """What a promise stands on, in words, with why it is fragile."""

    owner: Any
    means: Any
    stoppable: Any
    stoppers: list[tuple[str, Any]]
    asked: bool
    reasons: list[str]
    may_note: bool


def ground_told(request: MemberRequest, promise: Promise) -> Ground:
    """For its page. Ask the gate for the owner first."""
    footing, owner = latest_footing(promise), owner_of(promise)
    names = stopper_names(promise)
    stoppers = list(footing.stoppers.all()) if footing else []
    return Ground(
        owner=person_name(str(name_on_page(request, owner))) if owner else "",
        means=MEANS_WORDS[Means(footing.means)] if footing else "",
        stoppable=STOPPABLE_WORDS[Stoppable(footing.stoppable)] if footing and not stoppers else "",
        stoppers=[
            (names.get(one.id, _("(words erased)")), ASKED_WORDS[Asked(one.asked)]) for one in stoppers
        ],
        asked=footing is not None,
        reasons=fragile.reasons(weaknesses_of(promise)),
        may_note=bool(may_note_footing(request.person, promise, request.today)),
    )


def stopper_names(promise: Promise) -> dict[Any, str]:
    """Who could stop it, in the words they were written in."""
    return {
        row.about_id: row.text for row in promise.entry.words.all() if row.field == "stopper" and row.text
    }


@place_page(see=See.MEMBER)
def footing(request: MemberRequest, promise: UUID) -> HttpResponse:
    """Say what is so now: who sees to it, whether the means are there, who could stop it."""
    found, entry = promise_here(request, promise)
    enforce(may_note_footing(request.person, found, request.today))
    seats = seats_on(entry.work, request.today)
    prepare_names(request, [seat.person for seat in seats])
    before = ground_before(latest_footing(found), seats, stopper_names(found))
    sent = request.POST if request.method == "POST" else None
    form = FootingForm(sent, [(str(seat.id), _seated(request, seat)) for seat in seats], before)
    if form.is_valid() and attempt(form, lambda: _note(request, found, form, seats)) is not None:
        messages.success(request, _("Thank you. It is written beside the promise."))
        return HttpResponseRedirect(safe_next(request) or promise_url(request, found))
    words = {
        "promise": found,
        "form": form,
        "asked": telling.asked_in(entry),
        "back": promise_url(request, found),
    }
    return render(request, "member/promise/footing.html", words)


def _seated(request: MemberRequest, seat: Seat) -> str:
    name = name_on_page(request, seat.person, kind=seat.hat.kind, title=seat.hat.title)
    return f"{name}, {sayings.hat_words(seat.hat.kind, seat.hat.title)}"


def _note(request: MemberRequest, promise: Promise, form: FootingForm, seats: list[Seat]) -> Footing:
    owner = next((seat for seat in seats if str(seat.id) == form.cleaned_data["owner"]), None)
    return note_footing(
        promise=promise,
        draft=form.footing(owner),
        by=request.person,
        now=request.now,
        form_token=form.cleaned_data["form_token"],
    )
