"""The written answer owed when public help went away."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.translation import gettext as _

from alongside.apps.books.queries.words import words_about
from alongside.apps.insight.actions.disagreements import answer_alarm
from alongside.apps.insight.models import Alarm, AlarmAnswer
from alongside.apps.insight.queries.alarms import alarm_by_id
from alongside.apps.insight.rules.disagreeing import may_answer_alarm
from alongside.core.measures.change import Verdict
from alongside.core.shared.sides import Side
from alongside.kernel.clock import local_day
from alongside.kernel.verdict import enforce
from alongside.web.member import sayings
from alongside.web.member.attempts import attempt
from alongside.web.member.entry.forms import SayForForm
from alongside.web.member.finding.saying import Others, others_at, said_by, say_form, url_of
from alongside.web.shared.beginning import See, place_page
from alongside.web.shared.names import prepare_names
from alongside.web.shared.requests import MemberRequest
from alongside.web.shared.sentences.adding import SAYS
from alongside.web.shared.sentences.sides import sides_of
from alongside.web.shared.strangers import safe_next


@place_page(see=See.MEMBER)
def alarm(request: MemberRequest, alarm: UUID) -> HttpResponse:
    """By when the answer is owed, and the answer itself, in the sight of both sides."""
    found = alarm_by_id(alarm)
    if found is None:
        raise Http404
    verdict = may_answer_alarm(request.person, found, request.today)
    own = bool(verdict)
    others = {} if hasattr(found, "answer") else others_at(request, found.work, [Side.PROFESSIONAL])
    if others and request.method == "POST" and not request.POST.get("person"):
        enforce(verdict)
    form = say_form(request, _("The written answer"), others, own=own)
    if _answer(request, found, form, others) is not None:
        messages.success(request, _("Thank you. The answer is there for everyone to read."))
        return HttpResponseRedirect(safe_next(request) or url_of(request, "alarm", alarm=found.id))
    words = {"form": form, "own": own, "may_answer": own or bool(others), **_read(request, found)}
    return render(request, "member/finding/alarm.html", words)


def _answer(request: MemberRequest, found: Alarm, form: SayForForm, others: Others) -> AlarmAnswer | None:
    if request.method != "POST" or not form.is_valid():
        return None
    given = said_by(request, form, others)
    return attempt(form, lambda: answer_alarm(alarm=found, **given))


def _read(request: MemberRequest, found: Alarm) -> dict[str, Any]:
    answer: AlarmAnswer | None = getattr(found, "answer", None)
    words = {
        "found": found,
        "work": found.work,
        "says": SAYS[Verdict[found.verdict]] % sides_of(found.work).words,
        "raised": sayings.full_day(found.raised_on),
        "due": sayings.full_day(found.answer_due_on),
        "late": answer is None and found.answer_due_on < request.today,
        "answer": answer,
    }
    if answer is None:
        return words
    prepare_names(request, [answer.by])
    answered = sayings.full_day(local_day(answer.at, request.place.time_zone))
    return words | {"answered": answered, "said": words_about([answer.id]).get(answer.id)}
