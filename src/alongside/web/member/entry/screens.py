"""The page of an entry, and saying that it is right."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from alongside.apps.books.actions.vouching import vouch_for_entry
from alongside.apps.books.models import Entry
from alongside.apps.books.queries.marked import marked_words
from alongside.apps.books.rules.disputing import (
    may_correct_entry,
    may_dispute_entry,
    may_erase_words,
    may_withdraw_entry,
)
from alongside.apps.books.rules.vouching import may_vouch_for_entry
from alongside.apps.books.rules.writing import may_write_in_work
from alongside.apps.glossary.enums import TextKind
from alongside.apps.promises.rules.thanking import promise_in
from alongside.web.member import standing, telling
from alongside.web.member.addressed import back_to, entry_here
from alongside.web.member.entry.comparing import compared
from alongside.web.member.entry.reading import read_entry
from alongside.web.member.entry.thread import threads
from alongside.web.member.thanked import thanks_here
from alongside.web.shared.beginning import See, place_page
from alongside.web.shared.glossary import words_of
from alongside.web.shared.requests import MemberRequest


@place_page(see=See.MEMBER)
def entry_page(request: MemberRequest, entry: UUID) -> HttpResponse:
    """What it says, how it stands, what was said about it, and what one can do."""
    found = entry_here(request, entry)
    page = read_entry(request, found)
    words = {
        "page": page,
        "entry": found,
        "threads": threads(request, found),
        "compared": compared(request, page),
        "marked": marked_words([found]),
        "heads": [_("What"), _("As it was written"), _("As this says")],
        "thanks": thanks_here(request, found) if promise_in(found) is None else None,
        **words_of(request, TextKind.ENTRY, found.id, [row.text for row in found.words.all()]),
        **_choices(request, found),
    }
    return render(request, "member/entry/entry.html", words)


def _choices(request: MemberRequest, entry: Entry) -> dict[str, Any]:
    """What whoever looks may do; only that is offered."""
    me, today = request.person, request.today
    about = telling.about(entry)
    at_table = bool(may_write_in_work(me, entry.work, today))
    return {
        "may_vouch": bool(may_vouch_for_entry(me, entry, today)),
        "may_dispute": bool(may_dispute_entry(me, entry, today)),
        "may_correct": bool(may_correct_entry(me, entry, today)),
        "may_withdraw": bool(may_withdraw_entry(me, entry)),
        "may_key": at_table and entry.made_by_id != me.id and page_waits(entry),
        "may_tell": at_table and getattr(entry, "decision", None) is not None,
        "may_quote": at_table or entry.made_by_id == me.id,
        "erasable": about if about is not None and may_erase_words(me, about) else None,
        "vouched": any(vouch.person_id == me.id for vouch in entry.vouches.all()),
        "corrects": entry.corrects,
        "corrected_by": getattr(entry, "corrected_by", None),
    }


def page_waits(entry: Entry) -> bool:
    """Whether a word is still missing."""
    return standing.tag_of(entry) == "waiting"


@place_page(see=See.MEMBER)
def vouch(request: MemberRequest, entry: UUID) -> HttpResponse:
    """Yes, that is right. Pressed again because no answer came: it was done, and says so."""
    found = entry_here(request, entry)
    if request.method == "POST":
        if not any(vouch.person_id == request.person.id for vouch in found.vouches.all()):
            vouch_for_entry(entry=found, person=request.person, by=request.person, now=request.now)
        messages.success(request, _("Thank you. You have said that it is right."))
    return back_to(request, found)
