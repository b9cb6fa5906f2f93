"""A further version of a commitment, and a name under it."""

from typing import Any

from django import forms
from django.contrib import messages
from django.http import Http404, HttpResponse, HttpResponseRedirect, QueryDict
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from alongside.apps.people.models import Person
from alongside.apps.work.actions.commitments import PARTS, sign_commitment, write_commitment
from alongside.apps.work.enums import ToldBy
from alongside.apps.work.models import Commitment, Work
from alongside.apps.work.published import PUBLISHED
from alongside.apps.work.queries.commitments import commitments_of, not_signed_yet, signed_by
from alongside.apps.work.rules.commitments import may_sign, may_write_commitment
from alongside.kernel.verdict import enforce
from alongside.ui.forms import UiForm
from alongside.web.member.attempts import attempt
from alongside.web.member.fields import LanguageField, offer
from alongside.web.member.start.forms import CommitmentForm, box, how_told
from alongside.web.shared.beginning import See, place_page
from alongside.web.shared.names import name_on_page, prepare_names
from alongside.web.shared.requests import MemberRequest
from alongside.web.shared.works import work_or_idea_or_404


class SignForm(UiForm):
    """Whose name it is, and what it means to them."""

    who = forms.ChoiceField(label=gettext_lazy("Whose name?"))
    understood = box(
        gettext_lazy("In your own words: what do you say yes to?"),
        hint=gettext_lazy("One sentence is enough. From paper: the words they wrote or said."),
        rows=3,
        at_most=1000,
    )
    channel = how_told()
    language = LanguageField()

    def __init__(self, names: list[tuple[str, str]], data: QueryDict | None) -> None:
        super().__init__(data, initial={"who": names[0][0], "language": get_language() or "en"})
        offer(self, "who", names)
        if len(names) == 1:
            self.fields["who"].widget = forms.HiddenInput()


def _work(request: MemberRequest, slug: str) -> Work | None:
    return work_or_idea_or_404(request, slug) if slug else None


def _read(request: MemberRequest, work: Work | None) -> str:
    where = {"place": request.place.slug} | ({"work": work.slug} if work else {})
    return reverse("work-commitment" if work else "commitment", kwargs=where)


@place_page(see=See.MEMBER)
def write(request: MemberRequest, work: str = "") -> HttpResponse:
    """A further version; the names under the one before stay with that one."""
    found = _work(request, work)
    enforce(may_write_commitment(request.person, request.place, found, request.today))
    before = next(iter(commitments_of(request.place, found)), None)
    texts = {part: getattr(before, part) for part in PARTS} if before else {}
    form = CommitmentForm(
        request.POST if request.method == "POST" else None, texts | {"language": get_language() or "en"}
    )
    if request.method == "POST" and form.is_valid():
        attempt(form, lambda: _write(request, found, form))
        if not form.errors:
            messages.success(request, _("It is written down. Now everybody reads it and signs by name."))
            return HttpResponseRedirect(_read(request, found))
    words = {"form": form, "work": found, "back": _read(request, found), "published": PUBLISHED}
    return render(request, "member/commitment/write.html", words | {"before": before})


def _write(request: MemberRequest, work: Work | None, form: CommitmentForm) -> Commitment:
    said = form.cleaned_data
    return write_commitment(
        place=request.place,
        work=work,
        by=request.person,
        now=request.now,
        channel=ToldBy(said["channel"] or ToldBy.SCREEN),
        language=said["language"],
        **{part: said[part] for part in PARTS},
    )


@place_page(see=See.MEMBER)
def sign(request: MemberRequest, work: str = "") -> HttpResponse:
    """One's own name under it, or a name keyed in from paper."""
    found = _work(request, work)
    commitment = next(iter(commitments_of(request.place, found)), None)
    if commitment is None:
        raise Http404
    enforce(may_sign(request.person, request.person, commitment, request.today))
    people = _not_yet(request, commitment)
    if not people:
        messages.info(request, _("Every name of this table stands under it."))
        return HttpResponseRedirect(_read(request, found))
    form = SignForm(_choices(request, people), request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        attempt(form, lambda: _sign(request, commitment, people, form))
        if not form.errors:
            messages.success(request, _("Signed. Thank you."))
            return HttpResponseRedirect(_read(request, found))
    words = {"form": form, "work": found, "commitment": commitment, "back": _read(request, found)}
    return render(request, "member/commitment/sign.html", words)


def _not_yet(request: MemberRequest, commitment: Commitment) -> list[Person]:
    """Oneself first, then the others of the table whose name is still missing."""
    signed = signed_by(commitment)
    own = [] if request.person.id in signed else [request.person]
    waiting = not_signed_yet(commitment, request.today)
    return own + [seat.person for seat in waiting if seat.person_id != request.person.id]


def _choices(request: MemberRequest, people: list[Person]) -> list[tuple[str, str]]:
    prepare_names(request, people)
    return [
        (str(person.id), _("%(name)s (me)") % {"name": person.name})
        if person.id == request.person.id
        else (str(person.id), str(name_on_page(request, person)))
        for person in people
    ]


def _sign(request: MemberRequest, commitment: Commitment, people: list[Person], form: SignForm) -> Any:
    said = form.cleaned_data
    person = next(one for one in people if str(one.id) == said["who"])
    told = ToldBy(said["channel"] or ToldBy.SCREEN)
    if person.id != request.person.id and told is ToldBy.SCREEN:
        told = ToldBy.PAPER
    return sign_commitment(
        commitment=commitment,
        person=person,
        understood=said["understood"],
        by=request.person,
        now=request.now,
        language=said["language"],
        channel=told,
    )
