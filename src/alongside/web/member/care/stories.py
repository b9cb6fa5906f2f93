"""Hard words: a note before them, and somebody who looks after whoever told them."""

from uuid import UUID

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from alongside.apps.care.actions.caring import note_words, promise_care, say_of_care
from alongside.apps.care.enums import CareState, StoryKind
from alongside.apps.care.queries.caring import care_by_id, care_for_story, care_of
from alongside.apps.care.queries.stories import Story, story_here
from alongside.apps.care.rules.caring import may_note_words, may_promise_care, may_see_care
from alongside.ui.forms import UiForm
from alongside.web.member.attempts import attempt
from alongside.web.member.care.forms import CareForm, NoteForm
from alongside.web.shared.beginning import See, place_page
from alongside.web.shared.names import prepare_names, prepare_names_said
from alongside.web.shared.requests import MemberRequest
from alongside.web.shared.second_step import there_or_nothing
from alongside.web.shared.strangers import safe_next

A_PAGE = 20
SAID = {"TAKEN_UP": CareState.TAKEN_UP, "NOT_WANTED": CareState.NOT_WANTED}


@place_page(see=See.MEMBER)
def story(request: MemberRequest, kind: str, about: UUID) -> HttpResponse:
    """What can be done about these words: each part for whoever may, the reason for everybody else."""
    found = _story(request, kind, about)
    how = request.POST.get("how", "") if request.method == "POST" else ""
    before = next((row.tells_of for row in found.words if row.tells_of), "")
    note = NoteForm(request.POST if how == "note" else None, before)
    care = CareForm(request.POST if how == "care" else None)
    if (how == "note" and _noted(request, found, note)) or (
        how == "care" and _promised(request, found, care)
    ):
        return HttpResponseRedirect(request.path)
    cares = care_for_story(found.about_id, request.person, request.today)
    prepare_names(request, [one for row in cares for one in (row.person, row.by)])
    me, today = request.person, request.today
    words = {
        "story": found,
        "note": note,
        "care": care,
        "form": note if how == "note" else care,
        "noted": before,
        "may_note": may_note_words(me, found.work, found.writers, today),
        "may_care": may_promise_care(me, found.teller, found.work, today),
        "cares": cares,
        "back": _back(request, found),
    }
    return render(request, "member/care/story.html", words)


@place_page(see=See.OWN)
def mine(request: MemberRequest) -> HttpResponse:
    """What was promised to one, and what one promised: the open first, by its day."""
    page = Paginator(care_of(request.person), A_PAGE).get_page(request.GET.get("page"))
    rows = list(page.object_list)
    prepare_names_said(request, [one for row in rows for one in (row.person, row.by)])
    return render(request, "member/care/mine.html", {"page": page, "rows": rows})


@place_page(see=See.MEMBER)
def said(request: MemberRequest, care: UUID) -> HttpResponse:
    """What became of it."""
    found = care_by_id(care)
    if found is None:
        raise Http404
    there_or_nothing(lambda: may_see_care(request.person, found, request.today))
    state = SAID.get(request.POST.get("say", ""))
    if request.method == "POST" and state is not None:
        say_of_care(care=found, state=state, by=request.person, now=request.now)
        messages.success(request, _("Thank you. It is written down, for the two of you and a lead."))
    return HttpResponseRedirect(
        safe_next(request) or reverse("my-care", kwargs={"place": request.place.slug})
    )


def _story(request: MemberRequest, kind: str, about: UUID) -> Story:
    if kind.upper() not in StoryKind.values:
        raise Http404
    found = story_here(request.person, StoryKind(kind.upper()), about, request.today)
    if found is None or not found.words:
        raise Http404
    return found


def _noted(request: MemberRequest, story: Story, form: NoteForm) -> bool:
    if not form.is_valid():
        return False
    said = form.cleaned_data
    told = {"tells_of": said["tells_of"], "language": said["language"]}
    attempt(form, lambda: note_words(story=story, by=request.person, now=request.now, **told))
    if not form.errors:
        done = (
            _("The note stands before the words.") if said["tells_of"] else _("The words stand open again.")
        )
        messages.success(request, done)
    return not form.errors


def _promised(request: MemberRequest, story: Story, form: UiForm) -> bool:
    if not form.is_valid():
        return False
    said = form.cleaned_data
    attempt(form, lambda: promise_care(story=story, by=request.person, now=request.now, **said))
    if not form.errors:
        messages.success(request, _("Promised. They hear of it by letter, and you are reminded on the day."))
    return not form.errors


def _back(request: MemberRequest, story: Story) -> str:
    here = {"place": request.place.slug}
    if story.kind is StoryKind.ENTRY:
        return reverse("entry", kwargs=here | {"entry": story.about_id})
    asking = getattr(story.words[0], "answer").question_id  # noqa: B009 - words of an answer, by their kind
    return reverse("question", kwargs=here | {"asking": asking})
