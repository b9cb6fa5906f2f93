"""A step of a plan, how it stands, and what keeps the plan alive."""

from typing import Any
from uuid import UUID

from django import forms
from django.contrib import messages
from django.http import Http404, HttpResponse, HttpResponseRedirect, QueryDict
from django.shortcuts import render
from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from alongside.apps.people.models import Person
from alongside.apps.people.queries.roles import roles_here
from alongside.apps.work.actions.plans import care_for_plan, end_step, write_step
from alongside.apps.work.enums import Layer, StepState
from alongside.apps.work.models import Work
from alongside.apps.work.queries.plans import care_of, step_by_id
from alongside.apps.work.queries.tables import seats_on
from alongside.apps.work.rules.plans import may_end_step, may_write_plan
from alongside.kernel.verdict import enforce
from alongside.ui.forms import DayMonthYearField, UiForm
from alongside.web.member.attempts import attempt
from alongside.web.member.fields import LanguageField, offer
from alongside.web.member.start.forms import box, row
from alongside.web.shared.beginning import See, place_page
from alongside.web.shared.names import name_on_page, prepare_names
from alongside.web.shared.requests import MemberRequest
from alongside.web.shared.strangers import safe_next
from alongside.web.shared.works import work_or_404


class StepForm(UiForm):
    """What, whose, by when, and where it works."""

    what = box(gettext_lazy("What will be done?"), rows=2, at_most=500)
    owner = forms.ChoiceField(label=gettext_lazy("Who sees to it?"))
    due_on = DayMonthYearField(label=gettext_lazy("By when?"))
    layer = forms.ChoiceField(
        label=gettext_lazy("Where does it work?"), choices=Layer.choices, widget=forms.RadioSelect
    )
    language = LanguageField()

    def __init__(self, owners: list[tuple[str, str]], data: QueryDict | None) -> None:
        super().__init__(data, initial={"language": get_language() or "en", "layer": Layer.SERVICE.value})
        offer(self, "owner", owners)


class EndForm(UiForm):
    """Why, for a step that is dropped."""

    reason = box(
        gettext_lazy("What became of it?"),
        hint=gettext_lazy("A dropped step needs its reason; a done one may do without words."),
        rows=3,
        at_most=500,
        required=False,
    )


class CareForm(UiForm):
    """Who clears the way, what they cleared and when; when seats end and newcomers come."""

    sponsor = row(
        gettext_lazy("Who clears the way?"),
        hint=gettext_lazy("An office, such as the director of children’s services. Everyone can read it."),
        at_most=200,
        required=False,
    )
    cleared = box(gettext_lazy("What have they cleared?"), rows=3, at_most=1000, required=False)
    cleared_on = DayMonthYearField(label=gettext_lazy("When was it cleared?"), required=False)
    refresh_on = DayMonthYearField(
        label=gettext_lazy("When are the seats looked at again?"),
        help_text=gettext_lazy("Some seats end then, and newcomers come."),
        required=False,
    )


def _work(request: MemberRequest, slug: str) -> Work | None:
    return work_or_404(request, slug) if slug else None


def plan_url(request: MemberRequest, work: Work | None) -> str:
    """The plan of a work; without one, of the place."""
    where = {"place": request.place.slug} | ({"work": work.slug} if work else {})
    return reverse("work-plan" if work else "plan", kwargs=where)


def _owners(request: MemberRequest, work: Work | None) -> dict[str, Person]:
    """The people at the table; for the place, whoever looks after something in it."""
    found = seats_on(work, request.today) if work else roles_here(request.place, request.today)
    people = {str(one.person.id): one.person for one in found}
    return {str(request.person.id): request.person} | people


@place_page(see=See.MEMBER)
def step(request: MemberRequest, work: str = "") -> HttpResponse:
    """A further step."""
    found = _work(request, work)
    enforce(may_write_plan(request.person, request.place, found, request.today))
    people = _owners(request, found)
    prepare_names(request, people.values())
    names = [(key, capfirst(str(name_on_page(request, person)))) for key, person in people.items()]
    form = StepForm(names, request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        attempt(form, lambda: _write(request, found, people, form))
        if not form.errors:
            messages.success(request, _("The step is in the plan."))
            return HttpResponseRedirect(plan_url(request, found))
    words = {"form": form, "work": found, "back": plan_url(request, found), "heading": _("Write down a step")}
    return render(request, "member/plan/form.html", words)


def _write(request: MemberRequest, work: Work | None, people: dict[str, Person], form: StepForm) -> object:
    said = form.cleaned_data
    return write_step(
        place=request.place,
        work=work,
        layer=Layer(said["layer"]),
        what=said["what"],
        owner=people[said["owner"]],
        due_on=said["due_on"],
        language=said["language"],
        by=request.person,
        now=request.now,
    )


@place_page(see=See.MEMBER)
def end(request: MemberRequest, step: UUID) -> HttpResponse:
    """How a step stands: done, or dropped with its reason."""
    found = step_by_id(step)
    if found is None:
        raise Http404
    enforce(may_end_step(request.person, found, request.today))
    form = EndForm(request.POST if request.method == "POST" else None)
    back = plan_url(request, found.work)
    if request.method == "POST" and form.is_valid():
        state = StepState.DONE if request.POST.get("state") == "done" else StepState.DROPPED
        reason = form.cleaned_data["reason"]
        attempt(
            form,
            lambda: end_step(step=found, state=state, reason=reason, by=request.person, now=request.now),
        )
        if not form.errors:
            messages.success(request, _("It is written down. Thank you."))
            return HttpResponseRedirect(safe_next(request) or back)
    return render(request, "member/plan/end.html", {"form": form, "step": found, "back": back})


@place_page(see=See.MEMBER)
def care(request: MemberRequest, work: str = "") -> HttpResponse:
    """What keeps it alive, said anew; what was cleared earlier stays in sight."""
    found = _work(request, work)
    enforce(may_write_plan(request.person, request.place, found, request.today))
    before = next(iter(care_of(request.place, found)), None)
    fields = ("sponsor", "cleared", "cleared_on", "refresh_on")
    initial: dict[str, Any] = {name: getattr(before, name) for name in fields} if before else {}
    form = CareForm(request.POST if request.method == "POST" else None, initial=initial)
    if request.method == "POST" and form.is_valid():
        said = {name: form.cleaned_data[name] for name in fields}
        attempt(
            form,
            lambda: care_for_plan(
                place=request.place, work=found, by=request.person, now=request.now, **said
            ),
        )
        if not form.errors:
            messages.success(request, _("It is written down."))
            return HttpResponseRedirect(plan_url(request, found))
    heading = _("What keeps it alive")
    words = {"form": form, "work": found, "back": plan_url(request, found), "heading": heading}
    return render(request, "member/plan/form.html", words)
