"""A further version of a commitment."""

from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from alongside.apps.work.actions.commitments import PARTS, write_commitment
from alongside.apps.work.enums import ToldBy
from alongside.apps.work.models import Commitment, Work
from alongside.apps.work.published import PUBLISHED
from alongside.apps.work.queries.commitments import commitments_of
from alongside.apps.work.rules.commitments import may_write_commitment
from alongside.kernel.verdict import enforce
from alongside.web.member.attempts import attempt
from alongside.web.member.commitment.here import read_url, work_of
from alongside.web.member.start.forms import CommitmentForm
from alongside.web.shared.beginning import See, place_page
from alongside.web.shared.requests import MemberRequest


@place_page(see=See.MEMBER)
def write(request: MemberRequest, work: str = "") -> HttpResponse:
    """A further version; the names under the one before stay with that one."""
    found = work_of(request, work)
    enforce(may_write_commitment(request.person, request.place, found, request.today))
    before = next(iter(commitments_of(request.place, found)), None)
    texts = {part: getattr(before, part) for part in PARTS} if before else {}
    form = CommitmentForm(
        request.POST if request.method == "POST" else None, texts | {"language": get_language() or "en"}
    )
    if request.method == "POST" and form.is_valid():
        attempt(form, lambda: _write(request, found, form))
        if not form.errors:
            messages.success(request, _("It is written down. Now everybody reads it and signs by name."))
            return HttpResponseRedirect(read_url(request, found))
    words = {"form": form, "work": found, "back": read_url(request, found), "published": PUBLISHED}
    return render(request, "member/commitment/write.html", words | {"before": before})


def _write(request: MemberRequest, work: Work | None, form: CommitmentForm) -> Commitment:
    said = form.cleaned_data
    return write_commitment(
        place=request.place,
        work=work,
        by=request.person,
        now=request.now,
        channel=ToldBy(said["channel"] or ToldBy.SCREEN),
        language=said["language"],
        **{part: said[part] for part in PARTS},
    )
