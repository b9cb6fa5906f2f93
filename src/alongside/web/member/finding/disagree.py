"""Disagree with what the books show of a work."""

from datetime import date

from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.translation import gettext as _

from alongside.apps.insight.actions.disagreements import disagree_with_books
from alongside.apps.insight.models import Disagreement
from alongside.apps.insight.queries.findings import finding_of
from alongside.apps.insight.rules.disagreeing import may_disagree_with_finding
from alongside.apps.insight.rules.showing import asked_period
from alongside.apps.work.models import Work
from alongside.core.shared.period import Period
from alongside.kernel.verdict import enforce
from alongside.web.member.attempts import attempt
from alongside.web.member.entry.forms import SayForForm
from alongside.web.member.finding.saying import Others, others_at, said_by, say_form, url_of
from alongside.web.shared.beginning import See, place_page
from alongside.web.shared.requests import MemberRequest
from alongside.web.shared.sentences.amounts import months
from alongside.web.shared.sentences.kinds import say
from alongside.web.shared.sentences.sides import sides_of
from alongside.web.shared.works import work_or_404


@place_page(see=See.MEMBER)
def disagree(request: MemberRequest, work: str) -> HttpResponse:
    """What the books show of these months now, and a box for how somebody sees it."""
    found = work_or_404(request, work)
    others, own = others_at(request, found), may_disagree_with_finding(request.person, found, request.today)
    if not others:
        enforce(own)
    period, form = _period(request), say_form(request, _("How do you see it?"), others, own=bool(own))
    said = _say(request, found, period, form, others)
    if said is not None:
        messages.success(request, _("Thank you. It stands beside the finding for everyone to see."))
        return HttpResponseRedirect(url_of(request, "disagreement", disagreement=said.id))
    finding = finding_of(found, period, request.today)
    shown = {"say": say(finding.instead.kind, sides_of(found)), "months": months(period)}
    return render(
        request, "member/finding/disagree.html", {"work": found, "form": form, "own": bool(own)} | shown
    )


def _say(
    request: MemberRequest, work: Work, period: Period, form: SayForForm, others: Others
) -> Disagreement | None:
    if request.method != "POST" or not form.is_valid():
        return None
    given = said_by(request, form, others)
    return attempt(form, lambda: disagree_with_books(work=work, period=period, **given))


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
