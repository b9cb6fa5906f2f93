"""What this place asks people about, and in which words."""

from typing import Any

from django import forms
from django.contrib import messages
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from alongside.apps.consent.actions.purposes import add_purpose, end_purpose, name_body, write_wording
from alongside.apps.consent.enums import READERS_CHOICES, Kind
from alongside.apps.consent.queries.permissions import bodies_named
from alongside.apps.consent.queries.purposes import own_purpose
from alongside.apps.consent.queries.wordings import wording_of, wordings_of
from alongside.apps.consent.rules.purposes import may_tend_purposes, purposes_here, terms_of
from alongside.apps.consent.shipped import Terms
from alongside.apps.people.queries.organisations import organisations_of
from alongside.core.consent.ages import Readers
from alongside.kernel.verdict import enforce
from alongside.ui.forms import PostingForm, UiForm
from alongside.web.shared.requests import MemberRequest
from alongside.web.steward.asking import offer, succeeds
from alongside.web.steward.door import desk_page
from alongside.web.steward.fields import capitals, line_field, text_field

YEARS = [(years, str(years)) for years in (13, 16, 18)]
MONTHS = [(3, gettext_lazy("3 months")), (12, gettext_lazy("1 year")), (24, gettext_lazy("2 years"))]
IN_ENGLISH, IN_WELSH = gettext_lazy("The question, in English"), gettext_lazy("The question, in Welsh")
MORE_ENGLISH = gettext_lazy("What a yes means, in English")
MORE_WELSH = gettext_lazy("What a yes means, in Welsh")


class WordingForm(UiForm):
    """The same question in two languages, for readers of one age."""

    readers = forms.ChoiceField(
        label=gettext_lazy("For whom?"), choices=capitals(dict(READERS_CHOICES)), widget=forms.RadioSelect
    )
    asks_en = line_field(IN_ENGLISH, at_most=300)
    asks_cy = line_field(IN_WELSH, at_most=300)
    more_en = text_field(MORE_ENGLISH, rows=3)
    more_cy = text_field(MORE_WELSH, rows=3)

    def words(self) -> dict[str, tuple[str, str]]:
        """As the actions take them."""
        said = self.cleaned_data
        return {name: (said[f"{name}_en"], said[f"{name}_cy"]) for name in ("asks", "more")}


class PurposeForm(PostingForm):
    """A purpose of this place's own."""

    title_en = line_field(gettext_lazy("Its name, in English"), at_most=80)
    title_cy = line_field(gettext_lazy("Its name, in Welsh"), at_most=80)
    asks_en = line_field(IN_ENGLISH, at_most=300)
    asks_cy = line_field(IN_WELSH, at_most=300)
    more_en = text_field(MORE_ENGLISH, rows=3)
    more_cy = text_field(MORE_WELSH, rows=3)
    kind = forms.ChoiceField(
        label=gettext_lazy("For whom is it asked?"),
        choices=capitals({one.value: one.label for one in Kind if one is not Kind.CHANNEL}),
        widget=forms.RadioSelect,
    )
    own_say_from = forms.TypedChoiceField(
        label=gettext_lazy("From how many years on does somebody decide alone?"),
        choices=YEARS,
        coerce=int,
        widget=forms.RadioSelect,
    )
    months = forms.TypedChoiceField(
        label=gettext_lazy("How long may a yes hold at most?"),
        choices=MONTHS,
        coerce=int,
        widget=forms.RadioSelect,
    )

    def words(self) -> dict[str, Any]:
        """As the action takes them."""
        said = self.cleaned_data
        texts = {name: (said[f"{name}_en"], said[f"{name}_cy"]) for name in ("asks", "more")}
        rest = {name: said[name] for name in ("own_say_from", "months", "form_token")}
        return {"titles": (said["title_en"], said["title_cy"]), "kind": Kind(said["kind"]), **texts, **rest}


class BodyForm(UiForm):
    """One more body to ask about."""

    organisation = forms.ChoiceField(label=gettext_lazy("Which body?"))


@desk_page
def purposes(request: MemberRequest) -> HttpResponse:
    """All of them, with the question as grown people read it."""
    enforce(may_tend_purposes(request.person, request.place, request.today))
    language, here = get_language() or "en", purposes_here()
    wordings = wordings_of(request.place, [one.code for one in here], Readers.GROWN, request.now)
    rows = [
        (one.code, one.title(language), wordings[one.code].asks(language), one.kind.label) for one in here
    ]
    return render(request, "steward/permissions/purposes.html", {"rows": rows})


@desk_page
def new_purpose(request: MemberRequest) -> HttpResponse:
    """One more, with its words in both languages."""
    enforce(may_tend_purposes(request.person, request.place, request.today))
    form = PurposeForm(request.POST if request.method == "POST" else None)
    if form.is_valid() and succeeds(
        form, lambda: add_purpose(by=request.person, now=request.now, **form.words())
    ):
        messages.success(request, _("People are asked from now on. Nobody has said yes yet."))
        return HttpResponseRedirect(_list(request))
    return render(request, "steward/permissions/new_purpose.html", {"form": form})


@desk_page
def purpose(request: MemberRequest, purpose: str) -> HttpResponse:
    """Its words for every age, written anew where they should be plainer."""
    terms = _here(request, purpose)
    wordings = [(dict(READERS_CHOICES)[one.value], _wording(request, terms, one)) for one in Readers]
    form = WordingForm(request.POST if request.method == "POST" else None)
    if form.is_valid() and succeeds(form, lambda: _write(request, terms, form)):
        messages.success(request, _("Whoever is asked from now on reads it so."))
        return HttpResponseRedirect(request.path)
    asks_bodies = terms.kind is Kind.BODY
    words = {
        "form": form,
        "terms": terms,
        "title": terms.title(get_language() or "en"),
        "wordings": wordings,
        "bodies": list(bodies_named()[terms.code].values()) if asks_bodies else None,
        "further": _further(request, terms) if asks_bodies else None,
        "own": own_purpose(terms.code),
    }
    return render(request, "steward/permissions/purpose.html", words)


@desk_page
def body(request: MemberRequest, purpose: str) -> HttpResponse:
    """People are asked about one more body, by its name."""
    terms = _here(request, purpose)
    form = _further(request, terms, posted=True)
    if request.method == "POST" and form.is_valid():
        chosen = {str(one.id): one for one in organisations_of(request.place)}[
            form.cleaned_data["organisation"]
        ]
        name_body(purpose=terms.code, organisation=chosen, by=request.person, now=request.now)
        messages.success(request, _("People are asked about it by name from now on."))
    return HttpResponseRedirect(_one(request, terms))


@desk_page
def ends(request: MemberRequest, purpose: str) -> HttpResponse:
    """Nobody is asked any more."""
    found = own_purpose(purpose)
    if request.method == "POST" and found is not None:
        end_purpose(purpose=found, by=request.person, now=request.now)
        messages.success(request, _("Nobody is asked any more, and nothing is allowed by it."))
    return HttpResponseRedirect(_list(request))


def _here(request: MemberRequest, purpose: str) -> Terms:
    enforce(may_tend_purposes(request.person, request.place, request.today))
    terms = terms_of(purpose)
    if terms is None:
        raise Http404
    return terms


def _wording(request: MemberRequest, terms: Terms, readers: Readers) -> Any:
    return wording_of(request.place, terms.code, readers, request.now)


def _write(request: MemberRequest, terms: Terms, form: WordingForm) -> object:
    readers = Readers(form.cleaned_data["readers"])
    return write_wording(
        purpose=terms.code, readers=readers, by=request.person, now=request.now, **form.words()
    )


def _further(request: MemberRequest, terms: Terms, *, posted: bool = False) -> BodyForm:
    named = bodies_named()[terms.code]
    form = BodyForm(request.POST if posted else None)
    others = [(str(one.id), one.name) for one in organisations_of(request.place) if str(one.id) not in named]
    offer(form, "organisation", others)
    return form


def _one(request: MemberRequest, terms: Terms) -> str:
    return reverse("desk-purpose", kwargs={"place": request.place.slug, "purpose": terms.code})


def _list(request: MemberRequest) -> str:
    return reverse("desk-purposes", kwargs={"place": request.place.slug})
