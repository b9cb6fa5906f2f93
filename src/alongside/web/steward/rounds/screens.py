"""Choosing people, looking at what would happen, asking; and how a round stands."""

from collections import Counter
from hashlib import sha256
from uuid import UUID

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from alongside.apps.letters.actions.asking import ask_people
from alongside.apps.letters.queries.asking import who_cannot_be_asked
from alongside.apps.people.models import Person
from alongside.apps.voices.actions.rounds import RoundDraft
from alongside.apps.voices.enums import AskedBy, WhyNot
from alongside.apps.voices.models import Question
from alongside.apps.voices.queries.rounds import not_asked_in, round_by_id, rounds_of, sums_of
from alongside.apps.voices.rules.rounds import may_ask_people
from alongside.apps.work.queries.tables import seats_on
from alongside.apps.work.rules.works import may_run_work
from alongside.kernel.verdict import enforce
from alongside.web.shared.names import name_on_page, prepare_names
from alongside.web.shared.questions.telling import tell
from alongside.web.shared.requests import MemberRequest
from alongside.web.steward.asking import attempt
from alongside.web.steward.door import desk_page
from alongside.web.steward.questions.screens import question_here
from alongside.web.steward.rounds.forms import RoundForm

A_PAGE = 20


@desk_page
def ask(request: MemberRequest, asking: UUID) -> HttpResponse:
    """First what would happen is shown; a second press asks."""
    question = question_here(request, asking)
    enforce(may_ask_people(request.person, question, request.today))
    callers = _callers(request, question)
    named = [(str(one.id), name_on_page(request, one)) for one in callers]
    form = RoundForm(question, named, request.today, request.POST if request.method == "POST" else None)
    look = None
    if request.method == "POST" and form.is_valid():
        if request.POST.get("sure") != _looked_at(form):
            look = _look(request, form)
        elif (made := _ask(request, form, callers)) is not None:
            return made
    page = Paginator(rounds_of(question), A_PAGE).get_page(request.GET.get("page"))
    words = {"told": tell(question, request.today), "form": form, "look": look, "page": page}
    return render(request, "steward/rounds/ask.html", words)


def _callers(request: MemberRequest, question: Question) -> list[Person]:
    seated = [seat.person for seat in seats_on(question.work, request.today)]
    people = list({one.id: one for one in (request.person, *seated)}.values())
    prepare_names(request, people)
    return people


def _looked_at(form: RoundForm) -> str:
    """What was looked at before it is said yes to: chosen otherwise since, it is looked at again."""
    people = sorted(person.id.hex for person in form.people())
    said = [form.cleaned_data["asked_by"], form.cleaned_data["caller"], *people]
    return sha256(" ".join(said).encode()).hexdigest()[:16]


def _look(request: MemberRequest, form: RoundForm) -> dict[str, object]:
    """How many would be asked, how many not, and why."""
    people, asked_by = form.people(), AskedBy(form.cleaned_data["asked_by"])
    could_not = who_cannot_be_asked(form.question, people, asked_by, request.now)
    reasons = Counter(could_not.values())
    return {
        "asked": len(people) - len(could_not),
        "could_not": len(could_not),
        "reasons": [(why.label, reasons[why]) for why in WhyNot if reasons[why]],
        "by_phone": asked_by == AskedBy.PHONE,
        "sure": _looked_at(form),
    }


def _ask(request: MemberRequest, form: RoundForm, callers: list[Person]) -> HttpResponse | None:
    given = form.cleaned_data
    caller = next((one for one in callers if str(one.id) == given["caller"]), None)
    draft = RoundDraft(form.question, AskedBy(given["asked_by"]), caller)
    made = attempt(
        form,
        lambda: ask_people(
            draft=draft,
            people=form.people(),
            by=request.person,
            now=request.now,
            form_token=given["form_token"],
        ),
    )
    if made is None:
        return None
    messages.success(request, _("Done. Here stands who was asked, and whom it could not be put to."))
    return HttpResponseRedirect(
        reverse("desk-round", kwargs={"place": request.place.slug, "asked_round": made.id})
    )


@desk_page
def round_page(request: MemberRequest, asked_round: UUID) -> HttpResponse:
    """How many were asked and answered; whom it could not be put to, by name, and why."""
    found = round_by_id(asked_round)
    if found is None or not may_run_work(request.person, found.question.work, request.today):
        raise Http404
    page = Paginator(not_asked_in(found), A_PAGE).get_page(request.GET.get("page"))
    prepare_names(request, [one.person for one in page.object_list])
    words = {
        "told": tell(found.question, request.today),
        "round": found,
        "by_phone": found.asked_by == AskedBy.PHONE,
        "sums": sums_of(found),
        "page": page,
        "not_asked": [(one.person, one.get_why_not_display()) for one in page.object_list],
    }
    return render(request, "steward/rounds/round.html", words)
