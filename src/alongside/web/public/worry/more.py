"""Adding to what one told before, by the code one was given: nothing of it is ever shown again."""

from django import forms
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from alongside.apps.safeguarding.actions.adding import add_to_concern
from alongside.apps.safeguarding.actions.knocking import knock
from alongside.apps.safeguarding.models import CaseCode
from alongside.apps.safeguarding.queries.cases import case_behind
from alongside.apps.safeguarding.rules.cases import NO_SUCH_CASE
from alongside.kernel.clock import now
from alongside.kernel.keeper import screen as on_screen
from alongside.kernel.scoping import scope
from alongside.kernel.verdict import Refused
from alongside.ui.forms import PostingForm
from alongside.web.public.join.forms import in_words
from alongside.web.public.worry.forms import IN_DANGER, text_box
from alongside.web.public.worry.screens import NEUTRAL
from alongside.web.shared.connection import connection_of


class MoreForm(PostingForm):
    """The code, whether somebody is in danger now, and the words."""

    code = forms.CharField(
        label=_("The code you were given when you told us"),
        help_text=_("Sixteen letters and numbers, like 7KQ2-M4XT-93PA-0B6C."),
        max_length=60,
        widget=forms.TextInput(
            {"autocomplete": "off", "spellcheck": "false", "autocapitalize": "characters"}
        ),
    )
    danger = forms.ChoiceField(
        label=_("Is somebody in danger now?"),
        choices=[(IN_DANGER, _("Yes, or I am not sure")), ("no", _("No, not at this moment"))],
        widget=forms.RadioSelect,
    )
    words = text_box(
        _("What do you want to add?"),
        hint=_("What happened since, or what you did not say before."),
        rows=8,
        required=True,
    )


@never_cache
@csrf_exempt  # as where one tells it: no cookie is read, and nobody's keys are used
@sensitive_post_parameters()
@require_http_methods(["GET", "HEAD", "POST"])
def worry_more(request: HttpRequest) -> HttpResponse:
    """One page. A code that does not work says so beside the words, which are all still there."""
    form = MoreForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        case = case_behind(form.cleaned_data["code"])
        if case is None:
            form.add_error("code", in_words(NO_SUCH_CASE))
        elif _added(request, case, form):
            return HttpResponseRedirect(reverse("worry-told", kwargs={"worry": case.place.worry_code}))
    in_danger = form.is_bound and form.data.get("danger") == IN_DANGER
    words = {"form": form, "neutral": NEUTRAL, "in_danger": in_danger}
    return render(request, "public/worry/more.html", words)


def _added(request: HttpRequest, case: CaseCode, form: MoreForm) -> bool:
    said = form.cleaned_data
    with scope(case.place_id), on_screen():
        try:
            token = said["form_token"]
            knock(place=case.place, connection=connection_of(request), form_token=token, now=now())
            add_to_concern(
                case=case,
                words=said["words"],
                in_danger=said["danger"] == IN_DANGER,
                language=get_language() or case.place.language,
                form_token=token,
                now=now(),
            )
        except Refused as refused:
            form.add_error(None, in_words(refused.verdict))
    return not form.errors
