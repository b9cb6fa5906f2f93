"""Ideas that do not go on for now: the list of them, laying one aside with its reason, taking it up again."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse, HttpResponseRedirect, QueryDict
from django.shortcuts import render
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from alongside.apps.work.actions.laying_aside import lay_aside, take_up_again
from alongside.apps.work.queries.beginning import laid_aside_for
from alongside.apps.work.rules.beginning import is_laid_aside
from alongside.apps.work.rules.laying_aside import may_lay_aside
from alongside.kernel.verdict import Refused, enforce
from alongside.ui.forms import UiForm
from alongside.web.member.attempts import attempt
from alongside.web.member.fields import LanguageField
from alongside.web.member.start.forms import box
from alongside.web.member.start.screens import A_PAGE, idea_here, url_of
from alongside.web.shared.beginning import See, place_page
from alongside.web.shared.names import prepare_names
from alongside.web.shared.refusals import tell_refusal
from alongside.web.shared.requests import MemberRequest


class AsideForm(UiForm):
    """Why it should wait."""

    reason = box(
        gettext_lazy("Why should it wait?"),
        hint=gettext_lazy(
            "Say it to whoever had the idea: what stands in the way, and what would have to change. They read"
            " it in your words."
        ),
        at_most=1000,
    )
    language = LanguageField()

    def __init__(self, data: QueryDict | None) -> None:
        super().__init__(data, initial={"language": get_language() or "en"})


@place_page(see=See.MEMBER)
def laid_aside(request: MemberRequest) -> HttpResponse:
    """All of them, the latest first."""
    found = laid_aside_for(request.person, request.place)
    page = Paginator(found, A_PAGE).get_page(request.GET.get("page"))
    prepare_names(
        request,
        [who for one in page for who in (one.proposed_by, one.laid_aside and one.laid_aside.by) if who],
    )
    return render(request, "member/start/asides.html", {"page": page})


@place_page(see=See.MEMBER)
def aside(request: MemberRequest, work: str) -> HttpResponse:
    """Why it does not go on for now. Sent twice, it leads to the same page."""
    found = idea_here(request, work)
    back = url_of(request, "start-work", work=found.slug)
    if is_laid_aside(found):
        return HttpResponseRedirect(back)
    enforce(may_lay_aside(request.person, found, request.today))
    form = AsideForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        attempt(
            form,
            lambda: lay_aside(
                work=found,
                reason=said["reason"],
                language=said["language"],
                by=request.person,
                now=request.now,
            ),
        )
        if not form.errors:
            messages.success(request, _("It is laid aside. Whoever had the idea is told why."))
            return HttpResponseRedirect(back)
    return render(request, "member/start/lay_aside.html", {"form": form, "work": found})


@place_page(see=See.MEMBER)
def again(request: MemberRequest, work: str) -> HttpResponse:
    """It goes on where it stopped."""
    found = idea_here(request, work)
    back = url_of(request, "start-work", work=found.slug)
    if request.method == "POST":
        try:
            take_up_again(work=found, by=request.person, now=request.now)
        except Refused as refused:
            return tell_refusal(request, refused.verdict, to=back)
        messages.success(request, _("It goes on. Everybody at its table is told."))
    return HttpResponseRedirect(back)
