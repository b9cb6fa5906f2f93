"""Teaching a word, and forgetting one."""

from typing import Any
from uuid import UUID

from django import forms
from django.contrib import messages
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from alongside.apps.books.enums import HELP_WORDS
from alongside.apps.doing.rules.meanings import activity_meaning, read_activity, read_role, role_meaning
from alongside.apps.people.actions.looking_after import forget_register_word, teach_register_word
from alongside.apps.people.enums import HAT_WORDS, SIDE_WORDS
from alongside.apps.places.enums import WordKind
from alongside.apps.places.models import RegisterWord
from alongside.apps.places.queries.words import register_words
from alongside.apps.work.enums import STAGE_WORDS
from alongside.core.shared.help import HelpKind
from alongside.core.shared.stages import Stage
from alongside.ui.forms import UiForm
from alongside.web.shared.hats import hat_choices, read_hat
from alongside.web.shared.requests import MemberRequest
from alongside.web.steward.asking import succeeds
from alongside.web.steward.door import desk_page, staged_here
from alongside.web.steward.fields import capitals, line_field


class WordForm(UiForm):
    """A word and what it means: a role is a hat, an activity a stage and a kind of help."""

    word = line_field(
        gettext_lazy("Which word?"), at_most=120, hint=gettext_lazy("As it stands in the register")
    )
    kind = forms.ChoiceField(
        label=gettext_lazy("What does it say?"),
        choices=[
            (WordKind.ROLE.value, gettext_lazy("Who somebody was")),
            (WordKind.ACTIVITY.value, gettext_lazy("What it was for")),
        ],
        widget=forms.RadioSelect,
    )
    hat = forms.ChoiceField(label=gettext_lazy("If it says who: in which hat?"), choices=hat_choices)
    stage = forms.ChoiceField(
        label=gettext_lazy("If it says what for: which stage?"),
        choices=capitals(STAGE_WORDS),
    )
    help = forms.ChoiceField(
        label=gettext_lazy("If it says what for: which kind of help?"),
        choices=capitals(HELP_WORDS),
    )

    def meaning(self) -> str:
        """As it is stored."""
        said = self.cleaned_data
        if said["kind"] == WordKind.ROLE:
            return role_meaning(*read_hat(said["hat"]))
        return activity_meaning(Stage(said["stage"]), HelpKind(said["help"]))


@desk_page
def words(request: MemberRequest) -> HttpResponse:
    """The place's own words, and one more; back to the register one came from."""
    initial = {"word": request.GET.get("word", "")[:120], "kind": _kind(request), "help": HelpKind.MEET.value}
    form = WordForm(request.POST if request.method == "POST" else None, initial=initial)
    if request.method == "POST" and form.is_valid() and succeeds(form, lambda: _teach(request, form)):
        messages.success(request, _("Registers are read with it from now on."))
        return HttpResponseRedirect(_back(request))
    shown: dict[str, Any] = {
        "form": form,
        "words": [(row, meaning_in_words(row)) for row in register_words(request.place)],
    }
    return render(request, "steward/words/list.html", shown)


def _kind(request: MemberRequest) -> str:
    kind = request.GET.get("kind", "")
    return kind if kind in WordKind.values else WordKind.ROLE.value


def _back(request: MemberRequest) -> str:
    try:
        staged = staged_here(request, UUID(request.GET.get("staged", "")))
    except (ValueError, Http404):
        return request.path
    return reverse("desk-register-rows", kwargs={"place": request.place.slug, "staged": staged.id})


def _teach(request: MemberRequest, form: WordForm) -> RegisterWord:
    return teach_register_word(
        place=request.place,
        kind=WordKind(form.cleaned_data["kind"]),
        word=form.cleaned_data["word"],
        meaning=form.meaning(),
        by=request.person,
        now=request.now,
    )


def meaning_in_words(row: RegisterWord) -> str:
    """ "practitioner, professional side", "design, meeting"."""
    if row.kind == WordKind.ROLE:
        hat, side = read_role(row.meaning)
        return _("%(hat)s, on the %(side)s side") % {"hat": HAT_WORDS[hat], "side": SIDE_WORDS[side]}
    stage, kind = read_activity(row.meaning)
    return f"{STAGE_WORDS[stage]}, {HELP_WORDS[kind]}"


@desk_page
def forget(request: MemberRequest, word: UUID) -> HttpResponse:
    """The place no longer reads it its own way."""
    row = next((one for one in register_words(request.place) if one.id == word), None)
    if row is None:
        raise Http404
    if request.method == "POST":
        forget_register_word(word=row, by=request.person, now=request.now)
        messages.success(request, _("Forgotten. What was read with it stays as it was."))
    return HttpResponseRedirect(reverse("desk-words", kwargs={"place": request.place.slug}))
