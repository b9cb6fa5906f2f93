"""Another day for a step, with its reason; each day it had stays in sight."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse, HttpResponseRedirect, QueryDict
from django.shortcuts import render
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from alongside.apps.work.actions.plans import move_step
from alongside.apps.work.queries.plans import step_by_id
from alongside.apps.work.rules.plans import may_end_step
from alongside.kernel.verdict import enforce
from alongside.ui.forms import DayMonthYearField, UiForm
from alongside.web.member.attempts import attempt
from alongside.web.member.fields import LanguageField
from alongside.web.member.plan.screens import plan_url
from alongside.web.member.start.forms import box
from alongside.web.shared.beginning import See, place_page
from alongside.web.shared.names import prepare_names
from alongside.web.shared.requests import MemberRequest


class MoveForm(UiForm):
    """To which day, and why."""

    due_on = DayMonthYearField(label=gettext_lazy("By when now?"))
    reason = box(
        gettext_lazy("Why does it need another day?"),
        hint=gettext_lazy("Everyone who reads the plan reads it, beside the day it had."),
        rows=3,
        at_most=500,
    )
    language = LanguageField()

    def __init__(self, data: QueryDict | None) -> None:
        super().__init__(data, initial={"language": get_language() or "en"})


@place_page(see=See.MEMBER)
def move(request: MemberRequest, step: UUID) -> HttpResponse:
    """Before it is late or after: whoever counts on it is told the new day and the reason."""
    found = step_by_id(step)
    if found is None:
        raise Http404
    enforce(may_end_step(request.person, found, request.today))
    form = MoveForm(request.POST if request.method == "POST" else None)
    back = plan_url(request, found.work)
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        attempt(form, lambda: move_step(step=found, by=request.person, now=request.now, **said))
        if not form.errors:
            messages.success(request, _("It has another day. The day it had stays in sight."))
            return HttpResponseRedirect(back)
    prepare_names(request, [one.moved_by for one in found.moves.all() if one.moved_by])
    return render(request, "member/plan/move.html", {"form": form, "step": found, "back": back})
