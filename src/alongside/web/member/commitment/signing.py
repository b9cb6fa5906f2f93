"""A name under a commitment: one's own, or one keyed in from paper."""

from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect, QueryDict
from django.shortcuts import render
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from alongside.apps.doing.queries.mapping import candidates_for
from alongside.apps.people.models import Person
from alongside.apps.people.rules.belonging import is_member
from alongside.apps.work.actions.commitments import sign_commitment
from alongside.apps.work.enums import ToldBy
from alongside.apps.work.models import Commitment, Signature
from alongside.apps.work.queries.commitments import not_signed_yet, signed_by
from alongside.apps.work.rules.commitments import may_key_in_name, may_sign
from alongside.core.shared.names import name_key
from alongside.kernel.verdict import enforce
from alongside.ui.forms import UiForm
from alongside.web.member.attempts import attempt
from alongside.web.member.commitment.here import in_force, read_url, work_of
from alongside.web.member.fields import LanguageField, offer
from alongside.web.member.start.forms import HOW_TOLD, box, how_told
from alongside.web.shared.beginning import See, place_page
from alongside.web.shared.names import name_on_page, prepare_names
from alongside.web.shared.naming import known_as, may_name, prepare
from alongside.web.shared.requests import MemberRequest

Names = list[tuple[str, str]]


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

    def __init__(self, names: Names, data: QueryDict | None) -> None:
        super().__init__(data, initial={"who": names[0][0], "language": get_language() or "en"})
        offer(self, "who", names)
        if len(names) == 1:
            self.fields["who"].widget = forms.HiddenInput()


class PaperSignForm(SignForm):
    """The same from a sheet: somebody of that name is suggested, and two of one name are told apart."""

    def __init__(self, names: Names, data: QueryDict | None) -> None:
        super().__init__(names, data)
        self.fields["who"] = forms.ChoiceField(
            label=_("Whose name is it?"),
            choices=names,
            widget=forms.RadioSelect,
            initial=names[0][0] if len(names) == 1 else None,
        )
        self.fields["understood"].label = _("What do they say yes to, in their own words?")
        off_screen = [(code, words) for code, words in HOW_TOLD if code != ToldBy.SCREEN]
        offer(self, "channel", off_screen)
        self.fields["channel"].initial = ToldBy.PAPER.value


@place_page(see=See.MEMBER)
def sign(request: MemberRequest, work: str = "") -> HttpResponse:
    """At the table of a work the others of the table can be chosen; in the place one says the name first."""
    found = work_of(request, work)
    commitment = in_force(request, found)
    if found is None and "name" in request.GET:
        return _from_paper(request, commitment)
    enforce(may_sign(request.person, request.person, commitment, request.today))
    people = _not_yet(request, commitment)
    if not people:
        told = _("Every name of this table stands under it.") if found else _("Your name stands under it.")
        messages.info(request, told)
        return HttpResponseRedirect(read_url(request, found))
    form = SignForm(_choices(request, people), _posted(request))
    if _signs(request, commitment, people, form):
        return HttpResponseRedirect(read_url(request, found))
    return _page(request, commitment, {"form": form})


def _from_paper(request: MemberRequest, commitment: Commitment) -> HttpResponse:
    """Those of this name, and those nearly of it, who have not signed; then the form itself."""
    enforce(may_key_in_name(request.person, commitment, request.today))
    asked = request.GET["name"].strip()[:200]
    people = _named(request, asked) if asked else []
    signed = signed_by(commitment) if people else frozenset()
    open_ones = [person for person in people if person.id not in signed]
    names = [(str(person.id), known_as(request, person)) for person in open_ones]
    form = PaperSignForm(names, _posted(request)) if names else None
    if form is not None and _signs(request, commitment, open_ones, form):
        return HttpResponseRedirect(read_url(request, None))
    words = {"form": form, "from_paper": True, "asked": asked, "have_signed": bool(people) and not names}
    return _page(request, commitment, words)


def _named(request: MemberRequest, name: str) -> list[Person]:
    key = name_key(name)[:200]
    found = candidates_for(request.place, [key])[key]
    prepare(request, [found])
    near = [person for person in found.near if may_name(request, person)]
    return [person for person in (*found.alike, *near) if is_member(person)]


def _page(request: MemberRequest, commitment: Commitment, words: dict[str, Any]) -> HttpResponse:
    words |= {"work": commitment.work, "commitment": commitment, "back": read_url(request, commitment.work)}
    return render(request, "member/commitment/sign.html", words)


def _posted(request: MemberRequest) -> QueryDict | None:
    return request.POST if request.method == "POST" else None


def _not_yet(request: MemberRequest, commitment: Commitment) -> list[Person]:
    """Oneself first, then the others of the table whose name is still missing."""
    signed = signed_by(commitment)
    own = [] if request.person.id in signed else [request.person]
    waiting = not_signed_yet(commitment, request.today)
    return own + [seat.person for seat in waiting if seat.person_id != request.person.id]


def _choices(request: MemberRequest, people: list[Person]) -> Names:
    prepare_names(request, people)
    return [
        (str(person.id), _("%(name)s (me)") % {"name": person.name})
        if person.id == request.person.id
        else (str(person.id), str(name_on_page(request, person)))
        for person in people
    ]


def _signs(request: MemberRequest, commitment: Commitment, people: list[Person], form: SignForm) -> bool:
    if request.method != "POST" or not form.is_valid():
        return False
    attempt(form, lambda: _sign(request, commitment, people, form))
    if form.errors:
        return False
    messages.success(request, _("Signed. Thank you."))
    return True


def _sign(request: MemberRequest, commitment: Commitment, people: list[Person], form: SignForm) -> Signature:
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
