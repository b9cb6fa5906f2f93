"""What was said against a finding, the replies, and the next one."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.translation import gettext as _

from alongside.apps.books.queries.words import words_about
from alongside.apps.insight.actions.disagreements import reply_to_disagreement
from alongside.apps.insight.models import Disagreement, Reply
from alongside.apps.insight.queries.findings import disagreement_by_id
from alongside.apps.insight.rules.disagreeing import may_reply_to_disagreement
from alongside.core.measures.kinds import Kind
from alongside.core.shared.period import Period
from alongside.kernel.clock import local_day
from alongside.web.member import sayings
from alongside.web.member.attempts import attempt
from alongside.web.member.entry.forms import SayForForm
from alongside.web.member.finding.saying import Others, others_at, said_by, say_form, url_of
from alongside.web.shared.beginning import See, place_page
from alongside.web.shared.names import prepare_names
from alongside.web.shared.requests import MemberRequest
from alongside.web.shared.sentences.amounts import months
from alongside.web.shared.sentences.kinds import kind_name
from alongside.web.shared.strangers import safe_next


@place_page(see=See.MEMBER)
def disagreement(request: MemberRequest, disagreement: UUID) -> HttpResponse:
    """Read it, answer it; whoever raised it settles it."""
    found = disagreement_by_id(disagreement)
    if found is None:
        raise Http404
    own = found.by_id == request.person.id
    may_reply = bool(may_reply_to_disagreement(request.person, found, request.today))
    others = {} if own or _is_settled(found) else others_at(request, found.finding.work)
    asked = _("Why is it settled?") if own else _("What do you say to that?")
    form = say_form(request, asked, others, own=may_reply)
    if _reply(request, found, form, others) is not None:
        messages.success(request, _("Thank you. It stands beside the finding."))
        back = url_of(request, "disagreement", disagreement=found.id)
        return HttpResponseRedirect(safe_next(request) or back)
    words = {"form": form, "settles": own, "own": may_reply, "may_reply": may_reply or bool(others)}
    return render(request, "member/finding/disagreement.html", words | _read(request, found))


def _is_settled(found: Disagreement) -> bool:
    return any(reply.settles for reply in found.replies.all())


def _reply(request: MemberRequest, found: Disagreement, form: SayForForm, others: Others) -> Reply | None:
    if request.method != "POST" or not form.is_valid():
        return None
    given = said_by(request, form, others)
    return attempt(form, lambda: reply_to_disagreement(disagreement=found, **given))


def _read(request: MemberRequest, found: Disagreement) -> dict[str, Any]:
    replies = list(found.replies.all())
    prepare_names(request, [found.by, *(reply.by for reply in replies)])
    texts = words_about([found.id, *(reply.id for reply in replies)])
    zone, finding = request.place.time_zone, found.finding

    def on(said: Disagreement | Reply) -> str:
        return sayings.full_day(local_day(said.at, zone))

    return {
        "found": found,
        "work": finding.work,
        "kind": kind_name(Kind[finding.name]),
        "months": months(Period(finding.start, finding.end)),
        "said": texts.get(found.id),
        "side": sayings.side_words(finding.work, found.side),
        "on": on(found),
        "replies": [(reply, on(reply), texts.get(reply.id)) for reply in replies],
        "settled": _is_settled(found),
    }
