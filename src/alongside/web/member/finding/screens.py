"""Disagree with what the books show of a work; reply and settle; answer an alarm in writing."""

from datetime import date
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from alongside.apps.books.queries.words import words_about
from alongside.apps.insight.actions.disagreements import (
    answer_alarm,
    disagree_with_books,
    reply_to_disagreement,
)
from alongside.apps.insight.queries.alarms import alarm_by_id
from alongside.apps.insight.queries.findings import disagreement_by_id, finding_of
from alongside.apps.insight.rules.disagreeing import (
    may_answer_alarm,
    may_disagree_with_finding,
    may_reply_to_disagreement,
)
from alongside.apps.insight.rules.showing import asked_period
from alongside.apps.work.queries.works import work_by_slug
from alongside.core.measures.change import Verdict
from alongside.core.measures.kinds import Kind
from alongside.core.shared.period import Period
from alongside.kernel.clock import local_day
from alongside.kernel.verdict import enforce
from alongside.web.member import sayings
from alongside.web.member.attempts import attempt
from alongside.web.member.entry.forms import SayForm
from alongside.web.shared.beginning import See, place_page
from alongside.web.shared.names import prepare_names
from alongside.web.shared.requests import MemberRequest
from alongside.web.shared.sentences.adding import SAYS
from alongside.web.shared.sentences.amounts import months
from alongside.web.shared.sentences.kinds import kind_name, say
from alongside.web.shared.sentences.sides import sides_of


@place_page(see=See.MEMBER)
def disagree(request: MemberRequest, work: str) -> HttpResponse:
    """What the books show of these months now, and a box for how somebody sees it."""
    found = work_by_slug(request.place, work, request.person)
    if found is None:
        raise Http404
    enforce(may_disagree_with_finding(request.person, found, request.today))
    period = _period(request)
    form = _said(request, _("How do you see it?"))
    if request.method == "POST" and form.is_valid():
        token = form.cleaned_data["form_token"]
        said = attempt(
            form,
            lambda: disagree_with_books(
                work=found,
                period=period,
                words=form.text(),
                by=request.person,
                now=request.now,
                form_token=token,
            ),
        )
        if said is not None:
            messages.success(
                request, _("Thank you. It stands beside the finding, where everyone can see it.")
            )
            return HttpResponseRedirect(_url(request, "disagreement", disagreement=said.id))
    finding = finding_of(found, period, request.today)
    shown = {"say": say(finding.instead.kind, sides_of(found)), "months": months(period)}
    return render(request, "member/finding/disagree.html", {"work": found, "form": form} | shown)


def _period(request: MemberRequest) -> Period:
    """The months of the page one came from; the last twelve without any."""
    start, count = request.GET.get("from", ""), request.GET.get("months", "")
    try:
        first = date.fromisoformat(f"{start}-01") if start else None
    except ValueError:
        first = None
    if first is not None and not 1900 <= first.year <= 2199:
        first = None
    number = int(count) if count.isdecimal() and len(count) <= 3 else None
    return asked_period(first, number, request.today)


@place_page(see=See.MEMBER)
def disagreement(request: MemberRequest, disagreement: UUID) -> HttpResponse:
    """What was said against a finding, the replies, and the next one."""
    found = disagreement_by_id(disagreement)
    if found is None:
        raise Http404
    own = found.by_id == request.person.id
    form = _said(request, _("Why is it settled?") if own else _("What do you say to that?"))
    if request.method == "POST" and form.is_valid():
        token, now = form.cleaned_data["form_token"], request.now
        said = attempt(
            form,
            lambda: reply_to_disagreement(
                disagreement=found, words=form.text(), by=request.person, now=now, form_token=token
            ),
        )
        if said is not None:
            messages.success(request, _("Thank you. It stands beside the finding."))
            return HttpResponseRedirect(_url(request, "disagreement", disagreement=found.id))
    replies = list(found.replies.all())
    prepare_names(request, [found.by, *(reply.by for reply in replies)])
    texts = words_about([found.id, *(reply.id for reply in replies)])
    work, zone = found.finding.work, request.place.time_zone
    words = {
        "found": found,
        "work": work,
        "own": own,
        "form": form,
        "kind": kind_name(Kind[found.finding.name]),
        "months": months(Period(found.finding.start, found.finding.end)),
        "said": texts.get(found.id),
        "side": sayings.side_words(work, found.side),
        "on": sayings.full_day(local_day(found.at, zone)),
        "replies": [
            (reply, sayings.full_day(local_day(reply.at, zone)), texts.get(reply.id)) for reply in replies
        ],
        "settled": any(reply.settles for reply in replies),
        "may_reply": bool(may_reply_to_disagreement(request.person, found, request.today)),
    }
    return render(request, "member/finding/disagreement.html", words)


@place_page(see=See.MEMBER)
def alarm(request: MemberRequest, alarm: UUID) -> HttpResponse:
    """Public help went away: by when the answer is owed, and the answer itself."""
    found = alarm_by_id(alarm)
    if found is None:
        raise Http404
    form = _said(request, _("The written answer"))
    if request.method == "POST" and form.is_valid():
        token, now = form.cleaned_data["form_token"], request.now
        said = attempt(
            form,
            lambda: answer_alarm(
                alarm=found, words=form.text(), by=request.person, now=now, form_token=token
            ),
        )
        if said is not None:
            messages.success(request, _("Thank you. The answer is there for everyone to read."))
            return HttpResponseRedirect(_url(request, "alarm", alarm=found.id))
    answer = getattr(found, "answer", None)
    if answer is not None:
        prepare_names(request, [answer.by])
    words = {
        "found": found,
        "work": found.work,
        "form": form,
        "says": SAYS[Verdict[found.verdict]] % sides_of(found.work).words,
        "raised": sayings.full_day(found.raised_on),
        "due": sayings.full_day(found.answer_due_on),
        "late": answer is None and found.answer_due_on < request.today,
        "answer": answer,
        "answered": sayings.full_day(local_day(answer.at, request.place.time_zone)) if answer else "",
        "said": words_about([answer.id]).get(answer.id) if answer else None,
        "may_answer": bool(may_answer_alarm(request.person, found, request.today)),
    }
    return render(request, "member/finding/alarm.html", words)


def _said(request: MemberRequest, label: str) -> SayForm:
    form = SayForm(request.POST if request.method == "POST" else None)
    form.fields["words"].label = label
    return form


def _url(request: MemberRequest, name: str, **parts: UUID) -> str:
    return reverse(name, kwargs={"place": request.place.slug, **parts})
