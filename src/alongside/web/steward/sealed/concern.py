"""One concern: opened with one's own key, and who opened it."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.translation import gettext as _

from alongside.apps.people.models import Person
from alongside.apps.people.queries.names import SOMEBODY, Name
from alongside.apps.people.queries.persons import persons_by_ids
from alongside.apps.rights.queries.keeping import concern_kept_until
from alongside.apps.safeguarding.actions.reading import read_concern, say_seen
from alongside.apps.safeguarding.enums import RowKind
from alongside.apps.safeguarding.queries.concerns import lines_about
from alongside.apps.safeguarding.queries.keys import key_of
from alongside.apps.safeguarding.words import Said
from alongside.kernel.audit.models import AuditLine
from alongside.kernel.verdict import Refused
from alongside.web.shared.names import name_on_page, prepare_names
from alongside.web.shared.paging import leaf
from alongside.web.shared.refusals import tell_refusal
from alongside.web.shared.requests import MemberRequest
from alongside.web.steward.sealed.door import concern_here, opened_for, sealed_page
from alongside.web.steward.sealed.forms import UnlockForm
from alongside.web.steward.sealed.listing import moment, told

A_PAGE = 30
NEXT = (RowKind.NOTE, RowKind.DECISION, RowKind.OUTCOME, RowKind.LONGER)


@dataclass(frozen=True, slots=True)
class Row:
    """One sealed row, opened."""

    heading: str
    moment: str
    who: Name
    language: str
    parts: list[tuple[str, str]]


@sealed_page
def concern(request: MemberRequest, concern: UUID) -> HttpResponse:
    """Locked: its day and its clock. Unlocked: every word of it, and a line that says who read it."""
    found = concern_here(request, concern)
    opened = opened_for(request)
    words: dict[str, Any] = {
        "told": told(request, found),
        "concern": found,
        "kinds": NEXT,
        "form": UnlockForm(request.place),
    }
    words["kept_until"] = concern_kept_until(found, request.today)
    if opened is None or not found.seals.filter(key_id=opened.key_id).exists():
        words |= {"is_locked": True, "has_key": key_of(request.person) is not None, "to_other": opened}
        return render(request, "steward/sealed/concern.html", words)
    said = read_concern(concern=found, by=request.person, opened=opened, now=request.now)
    return render(request, "steward/sealed/concern.html", words | {"rows": _rows(request, said)})


def _rows(request: MemberRequest, said: list[Said]) -> list[Row]:
    people = _named(request, [row.by for row in said if row.by])
    return [
        Row(
            heading=str(row.kind.label),
            moment=moment(request, row.written_at),
            who=people.get(row.by, ""),
            language=row.language,
            parts=row.told,
        )
        for row in said
    ]


def _named(request: MemberRequest, ids: Iterable[str]) -> dict[str, Name]:
    people: list[Person] = persons_by_ids([UUID(one) for one in set(ids)])
    prepare_names(request, people)
    return {str(person.id): name_on_page(request, person) for person in people}


@sealed_page
def seen(request: MemberRequest, concern: UUID) -> HttpResponse:
    """Somebody has it. Pressed by two at one moment, the second is told."""
    found = concern_here(request, concern)
    back = told(request, found).url
    if request.method == "POST":
        try:
            say_seen(concern=found, by=request.person, now=request.now)
        except Refused as refused:
            return tell_refusal(request, refused.verdict, to=back)
        messages.success(request, _("You have it now; its clock has stopped."))
    return HttpResponseRedirect(back)


@sealed_page
def reads(request: MemberRequest, concern: UUID) -> HttpResponse:
    """Who opened it or wrote to it, each with its link of the chain."""
    found = concern_here(request, concern)
    page = leaf(request, partial(lines_about, found), A_PAGE)
    people = _named(request, [str(line.actor_id) for line in page.rows if line.actor_id])
    words = {
        "told": told(request, found),
        "page": page,
        "heads": [_("When"), _("What"), _("Who"), _("Link of the chain")],
        "rows": [_line(request, line, people) for line in page.rows],
    }
    return render(request, "steward/sealed/reads.html", words)


def _line(request: MemberRequest, line: AuditLine, people: dict[str, Name]) -> tuple[str, str, Name, str]:
    link = getattr(line, "link", None)
    who = people.get(str(line.actor_id), SOMEBODY) if line.actor_id else _("nobody who was signed in")
    what = _verbs().get(line.verb, line.verb)
    return moment(request, line.at), what, who, link.hash[:16] if link else _("tonight")


def _verbs() -> dict[str, str]:
    return {
        "raise_concern": _("It was told"),
        "read_concern": _("Opened and read"),
        "say_concern_seen": _("Said that they have it"),
        "write_to_concern": _("Wrote to it"),
        "keep_concern_longer": _("Said that it is kept longer"),
        "add_to_concern": _("Whoever told it added something"),
        "escalate_concern": _("Its time ran out, and more people were told"),
        "seal_concern_to": _("Sealed it to one more lead"),
    }
