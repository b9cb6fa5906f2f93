"""Asking a pair from both sides, giving one's word, and writing what was found."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django import forms
from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect, QueryDict
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from alongside.apps.books.actions.mediating import (
    Finding,
    answer_asking,
    ask_once_more,
    ask_pair,
    let_go,
    sign_finding,
    write_finding,
)
from alongside.apps.books.drafts import Text
from alongside.apps.books.models import Dispute, Mediation
from alongside.apps.books.rules.mediating import (
    may_ask_pair,
    may_key_for_mediator,
    may_mediate,
    may_write_finding,
    pair_of,
)
from alongside.apps.people.models import Person
from alongside.apps.work.models import Seat
from alongside.apps.work.queries.tables import seats_on
from alongside.core.shared.sides import Side
from alongside.kernel.verdict import enforce, no
from alongside.ui.forms import PostingForm
from alongside.web.member import sayings, telling
from alongside.web.member.attempts import attempt
from alongside.web.member.dispute.here import dispute_here, dispute_url
from alongside.web.member.entry.forms import SayForm
from alongside.web.member.fields import WordsField, offer, radios
from alongside.web.shared.beginning import See, place_page
from alongside.web.shared.names import name_on_page, prepare_names
from alongside.web.shared.requests import MemberRequest
from alongside.web.shared.strangers import safe_next
from alongside.web.shared.tokens import read_token

AGREED, NOT_AGREED = "AGREED", "NOT_AGREED"
FOUND = [
    (AGREED, gettext_lazy("They agree now how it was")),
    (NOT_AGREED, gettext_lazy("They still see it differently; both stay in sight")),
]


ACTS: dict[str, Callable[..., Mediation]] = {
    "sign": sign_finding,
    "again": ask_once_more,
    "release": let_go,
}


class PairForm(PostingForm):
    """One person of each side nobody stands for yet."""

    def __init__(self, data: QueryDict | None, sides: dict[Side, tuple[str, list[tuple[str, str]]]]) -> None:
        super().__init__(data)
        for side, (words, people) in sides.items():
            label = _("Somebody of the %(side)s") % {"side": words}
            self.fields[side.value] = radios(label, people)
            self.fields[side.value].error_messages["required"] = _("Choose one of each")


class FindingForm(SayForm):
    """What they found; ``person`` is one of the pair it is keyed in for."""

    found = radios(gettext_lazy("What came of it?"), FOUND)
    dissent = WordsField(
        label=gettext_lazy("Who still sees it differently, and how?"), rows=3, required=False
    )
    person = forms.ChoiceField(label=gettext_lazy("Who says so?"), required=False)

    def __init__(self, data: QueryDict | None, others: list[tuple[str, str]]) -> None:
        super().__init__(data)
        self.fields["words"].label = _("What did the two of you find?")
        if others:
            offer(self, "person", others)
        else:
            del self.fields["person"]

    def finding(self) -> Finding:
        """What was written."""
        said = self.cleaned_data
        dissent = Text(said["dissent"], said["language"]) if said["dissent"].strip() else None
        return Finding(said["found"] == AGREED, self.text(), dissent)


@place_page(see=See.MEMBER)
def pair(request: MemberRequest, raised: UUID) -> HttpResponse:
    """Ask one person of each side to mediate."""
    entry, found = dispute_here(request, raised)
    enforce(may_ask_pair(request.person, found, request.today))
    seats = seats_on(entry.work, request.today)
    prepare_names(request, [seat.person for seat in seats])
    sides = {side: _able(request, found, side, seats) for side in pair_of(found).free_sides}
    empty = [words for words, people in sides.values() if not people]
    if empty:
        reason = _("Nobody else of the %(side)s sits at this table.") % {"side": empty[0]}
        enforce(no(reason, _("Seat somebody it is not about, then ask again.")))
    form = PairForm(request.POST if request.method == "POST" else None, sides)
    if form.is_valid() and attempt(form, lambda: _ask(request, found, form, seats)) is not None:
        messages.success(request, _("Thank you. They are asked; each says yes or no."))
        return HttpResponseRedirect(safe_next(request) or dispute_url(request, found))
    return _page(request, "pair", found, form=form)


def _able(
    request: MemberRequest, raised: Dispute, side: Side, seats: list[Seat]
) -> tuple[str, list[tuple[str, str]]]:
    people = [
        (str(seat.person_id), _seated(request, seat))
        for seat in seats
        if seat.side == side and may_mediate(seat.person, side, raised, seats)
    ]
    return sayings.side_words(raised.entry.work, side), people


def _seated(request: MemberRequest, seat: Seat) -> str:
    name = name_on_page(request, seat.person, kind=seat.hat.kind, title=seat.hat.title)
    return f"{name}, {sayings.hat_words(seat.hat.kind, seat.hat.title)}"


def _ask(request: MemberRequest, raised: Dispute, form: PairForm, seats: list[Seat]) -> Mediation:
    people = {str(seat.person_id): seat.person for seat in seats}
    said = form.cleaned_data
    chosen = {side: people[said[side.value]] for side in Side if said.get(side.value)}
    token = said["form_token"]
    return ask_pair(raised=raised, pair=chosen, by=request.person, now=request.now, form_token=token)


@place_page(see=See.MEMBER)
def word(request: MemberRequest, raised: UUID) -> HttpResponse:
    """Yes, no, or a signature: from the buttons on the page of the dispute, for oneself or keyed in."""
    _entry, found = dispute_here(request, raised)
    if request.method == "POST":
        person = _of_pair(found, request.POST.get("person", "")) or request.person
        told: dict[str, Any] = {
            "raised": found,
            "person": person,
            "by": request.person,
            "now": request.now,
            "form_token": read_token(request),
        }
        _give(request.POST.get("word", ""), told)
        if request.POST.get("word") == "release":
            messages.success(request, _("They are let go. Ask somebody else of their side."))
            return HttpResponseRedirect(_pair_url(request, found))
        messages.success(request, _("Thank you. It stands beside the entry."))
    return HttpResponseRedirect(dispute_url(request, found))


def _give(word: str, told: dict[str, Any]) -> None:
    if word in ACTS:
        ACTS[word](**told)
    else:
        answer_asking(accepts=word == "yes", **told)


def _pair_url(request: MemberRequest, raised: Dispute) -> str:
    return reverse("dispute-pair", kwargs={"place": request.place.slug, "raised": raised.id})


def _of_pair(raised: Dispute, key: str) -> Person | None:
    people = {str(step.person_id): step.person for step in pair_of(raised).asked.values()}
    return people.get(key)


@place_page(see=See.MEMBER)
def finding(request: MemberRequest, raised: UUID) -> HttpResponse:
    """What the pair found: written by one, signed by the other."""
    _entry, found = dispute_here(request, raised)
    others = _may_key_finding(request, found)
    if not others:
        enforce(may_write_finding(request.person, found))
    form = FindingForm(request.POST if request.method == "POST" else None, others)
    if form.is_valid() and attempt(form, lambda: _write(request, found, form)) is not None:
        messages.success(request, _("Thank you. The other one of the pair signs it next."))
        return HttpResponseRedirect(dispute_url(request, found))
    return _page(request, "finding", found, form=form)


def _may_key_finding(request: MemberRequest, raised: Dispute) -> list[tuple[str, str]]:
    """The pair, where whoever looks is not one of it and may key in what it wrote on paper."""
    people = [step.person for step in pair_of(raised).asked.values()]
    if any(person.id == request.person.id for person in people):
        return []
    prepare_names(request, people)
    return [
        (str(person.id), str(name_on_page(request, person)))
        for person in people
        if may_write_finding(person, raised)
        and may_key_for_mediator(request.person, person, raised, request.today)
    ]


def _write(request: MemberRequest, raised: Dispute, form: FindingForm) -> Mediation:
    said = form.cleaned_data
    return write_finding(
        raised=raised,
        finding=form.finding(),
        person=_of_pair(raised, said.get("person") or "") or request.person,
        by=request.person,
        now=request.now,
        form_token=said["form_token"],
    )


def _page(request: MemberRequest, name: str, raised: Dispute, **words: object) -> HttpResponse:
    telling.prepare(request, [raised.entry])
    said = {"told": telling.tell(request, raised.entry), "back": dispute_url(request, raised)}
    return render(request, f"member/dispute/{name}.html", said | words)
