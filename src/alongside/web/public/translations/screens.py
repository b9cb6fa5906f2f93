"""The languages a text is in, one translation with its original, and writing one."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from alongside.apps.people.rules.belonging import is_member
from alongside.apps.translations.actions.translating import translate_text
from alongside.apps.translations.enums import How, TextOf
from alongside.apps.translations.languages import Tongue, tongues
from alongside.apps.translations.queries.originals import Original, original_here
from alongside.apps.translations.queries.translations import translation_into, translations_of, versions_of
from alongside.apps.translations.rules.translating import may_translate
from alongside.apps.work.enums import WorkState
from alongside.kernel.verdict import Refused, enforce
from alongside.web.public.join.forms import in_words
from alongside.web.public.translations.forms import TranslationForm, WhichForm
from alongside.web.shared.beginning import See, place_page
from alongside.web.shared.names import prepare_names
from alongside.web.shared.requests import MemberRequest, PlaceRequest


@place_page(see=See.PUBLIC)
def in_languages(request: PlaceRequest, kind: str, about: UUID) -> HttpResponse:
    """Every language it is in, and for members the way to write a further one."""
    text = _text(request, kind, about)
    may_write = request.person is not None and is_member(request.person)
    form = WhichForm(request.GET if "language" in request.GET else None, {text.language})
    if may_write and form.is_valid():
        return HttpResponseRedirect(_address("text-translate", request, text, form.cleaned_data["language"]))
    words = {
        "text": text,
        "shown": translations_of(text),
        "original": tongues().get(text.language),
        "may_write": may_write,
        "form": form,
        "back": _back(request, text),
    }
    return render(request, "public/translations/languages.html", words)


@place_page(see=See.PUBLIC)
def translated(request: PlaceRequest, kind: str, about: UUID, language: str) -> HttpResponse:
    """The translation; who made it, whether it still fits, and the original one click away."""
    text = _text(request, kind, about)
    shown = translation_into(text, language)
    if shown is None:
        raise Http404
    inside = request.person is not None and is_member(request.person)
    versions = versions_of(text.about_id, language) if inside else []
    prepare_names(request, [shown.row.by, *(one.by for one in versions)])
    words = {
        "text": text,
        "shown": shown,
        "parts": [(part, shown.row.parts.get(part.name, "")) for part in text.parts],
        "versions": versions,
        "inside": inside,
        "original": tongues().get(text.language),
    }
    return render(request, "public/translations/translation.html", words)


@place_page(see=See.MEMBER)
def translate(request: MemberRequest, kind: str, about: UUID, language: str) -> HttpResponse:
    """Part by part, beside the original as it stands now."""
    text, tongue = _text(request, kind, about), _tongue(language)
    enforce(may_translate(request.person, language, text.language, request.today))
    before = translation_into(text, language)
    posted = request.POST if request.method == "POST" else None
    form = TranslationForm(posted, text, tongue, before.row if before else None)
    if posted is not None and form.is_valid() and _written(request, text, language, form):
        messages.success(request, _("Thank you. It stands beside the original now."))
        return HttpResponseRedirect(_address("text-in", request, text, language))
    words = {"text": text, "tongue": tongue, "form": form, "is_stale": bool(before and before.is_stale)}
    return render(request, "public/translations/translate.html", words)


def _written(request: MemberRequest, text: Original, language: str, form: TranslationForm) -> bool:
    said = form.cleaned_data
    try:
        translate_text(
            place=request.place,
            original=text,
            language=language,
            words=form.words(),
            how=How(said["how"]),
            of_digest=said["of_digest"],
            by=request.person,
            now=request.now,
            form_token=said["form_token"],
        )
    except Refused as refused:
        form.add_error(None, in_words(refused.verdict))
    return not form.errors


def _text(request: PlaceRequest, kind: str, about: UUID) -> Original:
    if kind.upper() not in TextOf.values:
        raise Http404
    text = original_here(request.person, request.place, TextOf(kind.upper()), about)
    if text is None:
        raise Http404
    return text


def _tongue(language: str) -> Tongue:
    tongue = tongues().get(language)
    if tongue is None:
        raise Http404
    return tongue


def _address(name: str, request: PlaceRequest, text: Original, language: str) -> str:
    parts = {"kind": text.kind.value.lower(), "about": text.about_id, "language": language}
    return reverse(name, kwargs={"place": request.place.slug, **parts})


def _back(request: PlaceRequest, text: Original) -> str:
    """Where the original stands."""
    here = {"place": request.place.slug}
    if text.kind is TextOf.QUESTION:
        return reverse("question", kwargs=here | {"asking": text.about_id})
    if text.kind is TextOf.TERM:
        return reverse("term", kwargs=here | {"term": text.about_id})
    if text.work is None:
        return reverse("commitment", kwargs=here)
    here["work"] = text.work.slug
    if text.kind is TextOf.COMMITMENT:
        return reverse("work-commitment", kwargs=here)
    return reverse("start-work" if text.work.state == WorkState.PROPOSED else "work", kwargs=here)
