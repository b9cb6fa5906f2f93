"""What somebody lets be done, their word keyed in, and the sheet they write it on."""

from typing import Any
from uuid import UUID

from django import forms
from django.contrib import messages
from django.http import Http404, HttpResponse, HttpResponseRedirect, QueryDict
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from alongside.apps.consent.actions.saying import say_permission
from alongside.apps.consent.enums import REACH_WORDS, SaidOn
from alongside.apps.consent.queries.permissions import Asked, question_for, questions_for, what_holds
from alongside.apps.consent.queries.wordings import wording_for, wordings_of
from alongside.apps.people.models import Person
from alongside.apps.people.queries.young import guardians_of
from alongside.apps.people.rules.persons import may_tend_person
from alongside.apps.people.rules.young import is_young
from alongside.apps.places.enums import Language
from alongside.core.consent.ages import AgeBand, readers_of
from alongside.core.consent.gate import Speaker
from alongside.kernel.verdict import enforce
from alongside.web.shared.names import name_on_page, prepare_names
from alongside.web.shared.permissions import audience_of, title_of
from alongside.web.shared.requests import MemberRequest
from alongside.web.shared.saying import SayForm, answers_to
from alongside.web.steward.asking import offer, succeeds
from alongside.web.steward.door import desk_page, person_here
from alongside.web.steward.fields import capitals


class KeyedForm(SayForm):
    """The same question, and whose word it is and how it came."""

    who = forms.ChoiceField(label=gettext_lazy("Who said it?"), widget=forms.RadioSelect)
    channel = forms.ChoiceField(
        label=gettext_lazy("How did it reach you?"),
        choices=capitals({one.value: one.label for one in (SaidOn.PAPER, SaidOn.PHONE, SaidOn.SPOKEN)}),
        widget=forms.RadioSelect,
    )

    def __init__(self, data: QueryDict | None, who: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(data, **kwargs)
        self.fields["answer"].label = _("What did they say?")
        offer(self, "who", who)
        if len(who) == 1:
            self.fields["who"].initial = who[0][0]


@desk_page
def says(request: MemberRequest, person: UUID) -> HttpResponse:
    """What may be done now; who said so is not told."""
    who = _tended(request, person)
    rows = [
        (title_of(asked), _holds(may, reach), _address(request, who, asked))
        for asked, may, reach in what_holds(who, request.now)
    ]
    prepare_names(request, [who])
    return render(request, "steward/permissions/says.html", {"person": who, "rows": rows})


@desk_page
def say(request: MemberRequest, person: UUID, purpose: str, to: str = "") -> HttpResponse:
    """One word, as it was said on paper, by phone or face to face."""
    who = _tended(request, person)
    asked = question_for(who, purpose, to, speaker=Speaker.OWN, by=who)
    if asked is None:
        raise Http404
    speakers = _speakers(request, who)
    choices = [(str(one.id), words) for one, words in speakers.values()]
    posted = request.POST if request.method == "POST" else None
    form = KeyedForm(posted, choices, terms=asked.terms, today=request.today)
    if form.is_valid() and succeeds(form, lambda: _say(request, form, asked, who, speakers)):
        messages.success(request, _("Keyed in. It holds from now on."))
        return HttpResponseRedirect(_list(request, who))
    wording, language = wording_for(who, purpose, request.now), get_language() or "en"
    words = {
        "form": form,
        "person": who,
        "title": title_of(asked),
        "asks": wording.asks(language),
        "more": wording.more(language),
        "audience": audience_of(asked),
    }
    return render(request, "steward/permissions/say.html", words)


@desk_page
def sheet(request: MemberRequest, person: UUID) -> HttpResponse:
    """Every question on paper, with nothing ticked."""
    who = _tended(request, person)
    language, questions = get_language() or "en", []
    every = questions_for(who, speaker=Speaker.OWN, by=who)
    readers = readers_of(AgeBand(who.age_band))
    wordings = wordings_of(request.place, [one.terms.code for one in every], readers, request.now)
    for asked in every:
        wording = wordings[asked.terms.code]
        answers = [words for _code, words in answers_to(asked.terms)]
        questions.append((wording.asks(language), wording.more(language), audience_of(asked), answers))
    prepare_names(request, [who])
    return render(request, "steward/permissions/sheet.html", {"person": who, "questions": questions})


def _tended(request: MemberRequest, person: UUID) -> Person:
    who = person_here(person)
    enforce(may_tend_person(request.person, who, request.today))
    return who


def _speakers(request: MemberRequest, who: Person) -> dict[str, tuple[Person, str]]:
    """Those whose word it can be: they themselves, and whoever is asked for a child."""
    links = guardians_of(who) if is_young(who) else []
    guardians = [link.guardian for link in links]
    prepare_names(request, [who, *guardians])
    found = {str(who.id): (who, _("They themselves"))}
    for one in guardians:
        words = _("%(who)s, who looks after them") % {"who": name_on_page(request, one)}
        found[str(one.id)] = (one, words)
    return found


def _say(
    request: MemberRequest,
    form: KeyedForm,
    asked: Asked,
    who: Person,
    speakers: dict[str, tuple[Person, str]],
) -> object:
    by, _words = speakers[form.cleaned_data["who"]]
    return say_permission(
        person=who,
        purpose=asked.terms.code,
        audience=form.audience(asked.to),
        is_yes=form.is_yes,
        until=form.until_said(),
        speaker=Speaker.OWN if by.id == who.id else Speaker.GUARDIAN,
        by=by,
        now=request.now,
        form_token=form.cleaned_data["form_token"],
        language=Language(who.language),
        channel=SaidOn(form.cleaned_data["channel"]),
        keyed_by=request.person,
    )


def _holds(may: bool, reach: Any) -> str:  # noqa: FBT001 - what the gate answers
    if not may:
        return _("No")
    return str(_("Yes: %(reach)s") % {"reach": REACH_WORDS[reach]}) if reach else _("Yes")


def _address(request: MemberRequest, who: Person, asked: Asked) -> str:
    parts = {"place": request.place.slug, "person": who.id, "purpose": asked.terms.code}
    if asked.to:
        return reverse("desk-person-say-to", kwargs={**parts, "to": asked.to})
    return reverse("desk-person-say", kwargs=parts)


def _list(request: MemberRequest, who: Person) -> str:
    return reverse("desk-person-says", kwargs={"place": request.place.slug, "person": who.id})
