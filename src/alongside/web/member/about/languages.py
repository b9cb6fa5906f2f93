"""The languages somebody reads and writes well enough to translate for their neighbours."""

from django import forms
from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from alongside.apps.translations.actions.translating import say_languages
from alongside.apps.translations.languages import tongues
from alongside.apps.translations.queries.translations import spoken_by
from alongside.ui.forms import UiForm
from alongside.web.shared.beginning import See, place_page
from alongside.web.shared.requests import MemberRequest


class LanguagesForm(UiForm):
    """Each by the name its speakers give it."""

    languages = forms.MultipleChoiceField(
        label=gettext_lazy("Which languages do you read and write well?"),
        help_text=gettext_lazy(
            "Nobody asks for a certificate, and nobody may ask you to translate because of it."
        ),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )

    def __init__(self, data: object, spoken: set[str]) -> None:
        super().__init__(data, initial={"languages": sorted(spoken)})
        choices = [
            (one.code, one.own_name if one.own_name == one.name else f"{one.own_name} ({one.name})")
            for one in tongues().values()
        ]
        self.fields["languages"].choices = choices  # type: ignore[attr-defined]  # a choice field has them


@place_page(see=See.OWN)
def languages(request: MemberRequest) -> HttpResponse:
    """Ticked are those one said; nothing is shown to others."""
    form = LanguagesForm(request.POST if request.method == "POST" else None, spoken_by(request.person))
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data["languages"]
        say_languages(person=request.person, languages=said, by=request.person, now=request.now)
        messages.success(request, _("Thank you. You can translate what stands here into them."))
        return HttpResponseRedirect(reverse("about-me", kwargs={"place": request.place.slug}))
    return render(request, "member/about/languages.html", {"form": form})
