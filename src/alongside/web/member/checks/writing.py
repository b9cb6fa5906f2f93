"""Writing about checks: what was seen, what is planned, and going on with a reason."""

from collections.abc import Callable
from uuid import UUID
from zoneinfo import ZoneInfo

from django.contrib import messages
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from alongside.apps.checks.actions.checks import (
    ask_for_check,
    end_check,
    look_up_check,
    record_check,
    record_proof,
)
from alongside.apps.checks.actions.planning import end_activity, go_on, plan_activity
from alongside.apps.checks.queries.suiting import check_by_id, planned_by_id, suiting_of
from alongside.apps.people.models import Person
from alongside.apps.work.queries.works import open_works
from alongside.kernel.verdict import Words
from alongside.ui.forms import UiForm
from alongside.web.member.attempts import attempt
from alongside.web.member.checks.forms import CheckForm, GoOnForm, PlanForm, ProofForm
from alongside.web.member.checks.screens import person_of_checks
from alongside.web.member.checks.telling import told_of
from alongside.web.shared.beginning import See, place_page
from alongside.web.shared.names import prepare_names
from alongside.web.shared.requests import MemberRequest


def _back(request: MemberRequest, person: Person) -> HttpResponse:
    kwargs = {"place": request.place.slug, "person": person.id}
    return HttpResponseRedirect(reverse("checks-person", kwargs=kwargs))


def _form(
    request: MemberRequest, who: Person, form: UiForm, act: Callable[[], object], heading: Words, lead: Words
) -> HttpResponse:
    """A form about one person: shown, or sent and done."""
    if request.method == "POST" and form.is_valid():
        attempt(form, act)
        if not form.errors:
            messages.success(request, _("It is written down."))
            return _back(request, who)
    prepare_names(request, [who])
    context = {"form": form, "who": who, "heading": heading, "lead": lead}
    return render(request, "member/checks/form.html", context)


@place_page(see=See.MEMBER)
def record(request: MemberRequest, person: UUID) -> HttpResponse:
    """A certificate somebody showed: on paper, or at the Update Service."""
    who = person_of_checks(request, person)
    form = CheckForm(request.POST if request.method == "POST" else None)
    return _form(
        request,
        who,
        form,
        lambda: record_check(
            person=who, place=request.place, draft=form.draft(), by=request.person, now=request.now
        ),
        _("Write down a check you saw"),
        _("Only what stands here is kept. Take no copy and no photo, and write down nothing that it says."),
    )


@place_page(see=See.MEMBER)
def proof(request: MemberRequest, person: UUID) -> HttpResponse:
    """A reference or a training."""
    who = person_of_checks(request, person)
    form = ProofForm(request.POST if request.method == "POST" else None)
    return _form(
        request,
        who,
        form,
        lambda: record_proof(
            person=who, place=request.place, draft=form.draft(), by=request.person, now=request.now,
            form_token=form.cleaned_data["form_token"],
        ),
        _("Write down a reference or a training"),
        _("That you saw it and of which day it is. What it says is not kept here."),
    )  # fmt: skip


@place_page(see=See.MEMBER)
def plan(request: MemberRequest, person: UUID) -> HttpResponse:
    """What somebody plans to do, where and when."""
    who = person_of_checks(request, person)
    works = open_works(request.place)
    form = PlanForm(request.POST if request.method == "POST" else None, works)
    zone = ZoneInfo(request.place.time_zone)

    def write() -> object:
        work = next(one for one in works if str(one.id) == form.cleaned_data["work"])
        return plan_activity(
            person=who, place=request.place, work=work, draft=form.draft(zone), by=request.person,
            now=request.now, form_token=form.cleaned_data["form_token"],
        )  # fmt: skip

    lead = _("From this it is worked out whether the law asks for a check. Write it as it will really be.")
    return _form(request, who, form, write, _("What do they plan to do?"), lead)


@place_page(see=See.MEMBER)
def going_on(request: MemberRequest, person: UUID) -> HttpResponse:
    """It is stopped, and somebody by name lets it go on."""
    who = person_of_checks(request, person)
    suiting = suiting_of(who, request.place, request.today)
    if not suiting.is_stopped:
        return _back(request, who)
    form = GoOnForm(request.POST if request.method == "POST" else None)
    lead = _(
        "The rules ask for a check: %(why)s. You can let it go on by your name, for three months at most."
    )
    return _form(
        request,
        who,
        form,
        lambda: go_on(
            person=who, place=request.place, by=request.person, now=request.now, **form.cleaned_data
        ),
        _("Go on with a reason"),
        lead % {"why": told_of(suiting).why},
    )


@place_page(see=See.MEMBER)
def ask(request: MemberRequest, person: UUID) -> HttpResponse:
    """A letter that asks for a check, where the rules say so."""
    who = person_of_checks(request, person)
    if request.method == "POST":
        ask_for_check(person=who, place=request.place, by=request.person, now=request.now)
        messages.success(request, _("They get a letter."))
    return _back(request, who)


@place_page(see=See.MEMBER)
def look_up(request: MemberRequest, check: UUID) -> HttpResponse:
    """Looked up today at the Update Service."""
    found = check_by_id(check)
    who = person_of_checks(request, found.person_id if found else check)
    if found is not None and request.method == "POST":
        look_up_check(check=found, on=request.today, by=request.person, now=request.now)
        messages.success(request, _("Written down: looked up today, and nothing has changed."))
    return _back(request, who)


@place_page(see=See.MEMBER)
def end(request: MemberRequest, check: UUID) -> HttpResponse:
    """A certificate that does not count any more."""
    found = check_by_id(check)
    who = person_of_checks(request, found.person_id if found else check)
    if found is not None and request.method == "POST":
        end_check(check=found, by=request.person, now=request.now)
        messages.success(request, _("It does not count any more."))
    return _back(request, who)


@place_page(see=See.MEMBER)
def end_plan(request: MemberRequest, planned: UUID) -> HttpResponse:
    """They do not plan it any more."""
    found = planned_by_id(planned)
    if found is None:
        raise Http404
    who = person_of_checks(request, found.person_id)
    if request.method == "POST":
        end_activity(activity=found, by=request.person, now=request.now)
        messages.success(request, _("It is not planned any more."))
    return _back(request, who)
