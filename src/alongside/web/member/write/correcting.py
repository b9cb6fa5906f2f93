"""What a correction of a decision, of views or of a promise begins with: all that the entry says now."""

from typing import Any
from uuid import UUID

from django.http import Http404

from alongside.apps.books.enums import Part
from alongside.apps.books.models import Act, Entry
from alongside.apps.books.queries.entries import entry_for
from alongside.apps.books.rules.disputing import may_correct_entry
from alongside.apps.work.models import Work
from alongside.kernel.verdict import enforce
from alongside.web.member.write.pen import Pen
from alongside.web.shared.requests import MemberRequest


def corrected(request: MemberRequest, work: Work, kind: str) -> Entry | None:
    """The decision, views or promise that is corrected, if the address names one.

    **Raises** Refused when it cannot be corrected, Http404 when it is not there.
    """
    asked = request.POST.get("corrects") or request.GET.get("corrects")
    if not asked:
        return None
    try:
        entry = entry_for(request.person, UUID(asked))
    except ValueError:
        raise Http404 from None
    if entry is None or entry.work_id != work.id or not hasattr(entry, kind):
        raise Http404
    enforce(may_correct_entry(request.person, entry, request.today))
    return entry


def entry_before(entry: Entry) -> dict[str, Any]:
    """Day, stage and words."""
    words = {row.field: row for row in entry.words.all() if row.about_id == entry.id}
    language = next((row.language for row in words.values()), "")
    before: dict[str, Any] = {"day": entry.happened_on, "stage": entry.stage, "channel": entry.channel}
    return before | ({"language": language} if language else {}) | {n: row.text for n, row in words.items()}


def groups_before(entry: Entry, names: tuple[str, ...], *parts: Part) -> dict[str, Any]:
    """Head counts, who they were and their side, in the fields of that many groups."""
    groups = [act for act in entry.acts.all() if act.person_id is None and act.part in parts]
    before: dict[str, Any] = {}
    for name, act in zip(names, groups, strict=False):
        before |= {
            f"{name}_heads": act.heads,
            f"{name}_words": act.hat_title,
            f"{name}_side": act.side,
            f"{name}_says": act.part,
        }
    return before


def decision_before(entry: Entry, pen: Pen) -> dict[str, Any]:
    """All that a decision says, in the fields of its form."""
    decision = entry.decision
    names = ("method", "result", "raised_by_side", "chaired_by_side", "could_stop", "rung_promised")
    before = entry_before(entry) | {name: getattr(decision, name) for name in names}
    by_person = {act.person_id: act for act in entry.acts.all() if act.person_id is not None}
    says = {
        f"says_{seat.id}": _says(by_person[seat.person_id])
        for seat in pen.seats
        if seat.person_id in by_person
    }
    cites = [str(one.cites_id) for one in decision.citations.all()]
    groups = groups_before(entry, ("first", "second"), Part.DECIDED, Part.PRESENT)
    return before | says | groups | {"review_on": decision.review_on, "cites": cites}


def _says(act: Act) -> str:
    return act.position_taken or act.part
