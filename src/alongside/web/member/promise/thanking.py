"""Thank you: to those who moved a promise that was kept. The two of them see it, nobody else."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django import forms
from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect, QueryDict
from django.shortcuts import render
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from alongside.apps.books.models import Entry, Words
from alongside.apps.people.models import Person
from alongside.apps.promises.actions.thanking import ThanksDraft, say_thanks
from alongside.apps.promises.models import Promise, Thanks
from alongside.apps.promises.rules.thanking import may_thank, movers_of, whose_thanks_may_be_keyed
from alongside.apps.work.queries.tables import seats_on
from alongside.kernel.verdict import enforce
from alongside.ui.tags.words import person_name
from alongside.web.member import telling
from alongside.web.member.attempts import attempt
from alongside.web.member.entry.forms import SayForm
from alongside.web.member.entry.people import people_of
from alongside.web.member.fields import offer, radios
from alongside.web.member.promise.here import promise_here, promise_url
from alongside.web.shared.beginning import See, place_page
from alongside.web.shared.names import name_on_page, prepare_names
from alongside.web.shared.requests import MemberRequest


class ThanksForm(SayForm):
    """Whom, and a line if one likes; ``person`` is somebody whose card or call is keyed in."""

    to = radios(gettext_lazy("Whom do you thank?"))
    person = forms.ChoiceField(label=gettext_lazy("Who says thank you?"), required=False)

    def __init__(
        self, data: QueryDict | None, movers: list[tuple[str, Any]], others: list[tuple[str, Any]]
    ) -> None:
        super().__init__(data, initial={"to": movers[0][0]} if len(movers) == 1 else {})
        self.fields["words"].label = _("A line to them, if you like")
        self.fields["words"].required = False
        offer(self, "to", movers)
        if others:
            offer(self, "person", others, _("I do"))
        else:
            del self.fields["person"]


@dataclass(frozen=True, slots=True)
class ThanksTold:
    """Thanks given to or by whoever looks."""

    by: SafeString
    to: SafeString
    words: Words | None
    own: bool


def thanks_seen(request: MemberRequest, promise: Promise) -> list[ThanksTold]:
    """Only those between whoever looks and somebody else."""
    me = request.person.id
    words = {row.about_id: row for row in promise.entry.words.all() if row.field == "thanks"}
    seen = [one for one in promise.thanks.all() if me in (one.by_id, one.to_id)]
    prepare_names(request, [person for one in seen for person in (one.by, one.to)])
    return [
        ThanksTold(_shown(request, one.by), _shown(request, one.to), words.get(one.id), one.by_id == me)
        for one in seen
    ]


def _shown(request: MemberRequest, person: Person) -> SafeString:
    return person_name(str(name_on_page(request, person)))


def may_thank_somebody(request: MemberRequest, promise: Promise) -> bool:
    """Whether there is anybody left for whoever looks to thank."""
    me = request.person
    thanked = {one.to_id for one in promise.thanks.all() if one.by_id == me.id}
    left = [to for to in movers_of(promise) if to.id not in thanked | {me.id}]
    return bool(left) and bool(may_thank(me, left[0], promise, request.today))


@place_page(see=See.MEMBER)
def thank(request: MemberRequest, promise: UUID) -> HttpResponse:
    """Say thank you, or key in a card or a call."""
    found, entry = promise_here(request, promise)
    movers = {str(one.id): one for one in movers_of(found)}
    others = _whose_thanks_may_be_keyed(request, found, entry)
    if not others:
        _enforce_somebody(request, found)
    prepare_names(request, movers.values())
    choices = [(key, str(name_on_page(request, one))) for key, one in movers.items() if one != request.person]
    sent = request.POST if request.method == "POST" else None
    form = ThanksForm(sent, choices, [(key, words) for key, (_person, words) in others.items()])
    if form.is_valid() and attempt(form, lambda: _say(request, found, form, movers, others)) is not None:
        messages.success(request, _("Thank you. Only the two of you see it."))
        return HttpResponseRedirect(promise_url(request, found))
    words = {
        "promise": found,
        "form": form,
        "asked": telling.asked_in(entry),
        "back": promise_url(request, found),
    }
    return render(request, "member/promise/thank.html", words)


def _enforce_somebody(request: MemberRequest, promise: Promise) -> None:
    """A page without anybody to thank says why."""
    verdicts = [may_thank(request.person, to, promise, request.today) for to in movers_of(promise)]
    if not any(verdicts):
        enforce(next(iter(verdicts), may_thank(request.person, request.person, promise, request.today)))


def _whose_thanks_may_be_keyed(
    request: MemberRequest, promise: Promise, entry: Entry
) -> dict[str, tuple[Person, str]]:
    """Those at its table who have somebody left to thank, when whoever looks may key in."""
    seats = seats_on(entry.work, request.today)
    keyable = whose_thanks_may_be_keyed(request.person, promise, seats, request.today)
    people = people_of(request, entry, seats)
    return {key: found for key, found in people.items() if found[0].id in keyable}


def _say(
    request: MemberRequest,
    promise: Promise,
    form: ThanksForm,
    movers: dict[str, Person],
    others: dict[str, tuple[Person, str]],
) -> Thanks:
    said = form.cleaned_data
    person = others[said["person"]][0] if said.get("person") else request.person
    return say_thanks(
        promise=promise,
        thanks=ThanksDraft(movers[said["to"]], form.text() if said["words"].strip() else None),
        person=person,
        by=request.person,
        now=request.now,
        form_token=said["form_token"],
    )
