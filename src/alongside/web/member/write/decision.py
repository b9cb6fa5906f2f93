"""Write a decision in the decision book."""

from dataclasses import replace
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.utils.translation import gettext as _

from alongside.apps.books.drafts import ActDraft, EntryDraft, Text, act_in_hat
from alongside.apps.books.enums import Book, Channel, Part
from alongside.apps.books.models import Entry
from alongside.apps.decisions.actions.decisions import DecisionDraft, record_decision
from alongside.apps.decisions.enums import CouldStop, Method, Result
from alongside.apps.decisions.queries.decisions import citable_entries
from alongside.apps.work.models import Seat, Work
from alongside.core.shared.sides import Side
from alongside.core.shared.stages import Stage
from alongside.web.member import sayings
from alongside.web.member.addressed import entry_url
from alongside.web.member.fields import chosen_words
from alongside.web.member.write.choosing import at_table
from alongside.web.member.write.correcting import corrected, decision_before
from alongside.web.member.write.decision_form import AWAY, DecisionForm
from alongside.web.member.write.pen import Pen
from alongside.web.member.write.two_steps import Check, Writing, answer
from alongside.web.shared.requests import MemberRequest
from alongside.web.shared.sentences.stages import stage_name

WORDS = ("question", "reasons", "dissent", "what_changed")


@at_table
def write_decision(request: MemberRequest, pen: Pen, work: Work) -> HttpResponse:
    """The question, who decided it and how; or a correction of one, filled in from what stands."""
    old = corrected(request, work, "decision")
    cites = [entry for entry in citable_entries(work) if entry != old]
    data = request.POST if request.method == "POST" else None
    form = DecisionForm(pen, work, data, decision_before(old, pen) if old else {}, cites)
    page = Writing(
        request=request,
        form=form,
        template="member/write/decision.html",
        check=lambda: _check(form, old),
        save=lambda: _save(form, old),
        words={"work": work, "old": old},
    )
    return answer(page)


def _check(form: DecisionForm, old: Entry | None) -> Check:
    said = form.cleaned_data
    review = said["review_on"]
    lines: list[tuple[str, Any]] = [
        (_("For"), form.work.name),
        (_("The question"), said["question"]),
        (_("When"), sayings.full_day(said["day"])),
        (_("What it was about"), stage_name(said["stage"])),
        (_("What came of it"), chosen_words(form, "result")),
        (_("How it was decided"), chosen_words(form, "method")),
        (_("Who raised it"), chosen_words(form, "raised_by_side")),
        (_("Who could have stopped it"), chosen_words(form, "could_stop")),
        (_("Who was in the chair"), chosen_words(form, "chaired_by_side")),
        (_("Power promised"), chosen_words(form, "rung_promised")),
        *[
            (form.pen.seat_name(seat), chosen_words(form, f"says_{seat.id}"))
            for seat in form.pen.seats
            if said[f"says_{seat.id}"] != AWAY
        ],
        *[(group.shown(), sayings.side_words(form.work, group.side)) for group in form.groups()],
        (_("Why"), said["reasons"]),
        (_("Who saw it differently"), said["dissent"]),
        (_("What changed because of people"), said["what_changed"]),
        (_("To be looked at again"), sayings.full_day(review) if review else ""),
    ]
    heading = _("A correction. Is that right?") if old else _("A decision. Is that right?")
    return Check(heading=heading, lines=[line for line in lines if line[1]])


def _save(form: DecisionForm, old: Entry | None) -> str:
    said, request = form.cleaned_data, form.pen.request
    decision = DecisionDraft(
        method=Method(said["method"]),
        result=Result(said["result"]),
        raised_by_side=Side(said["raised_by_side"]),
        could_stop=CouldStop(said["could_stop"]),
        rung_promised=int(said["rung_promised"]) if said["rung_promised"] else None,
        chaired_by_side=Side(said["chaired_by_side"]) if said["chaired_by_side"] else None,
        review_on=said["review_on"],
        cites=tuple(form.citable[key] for key in said.get("cites", ())),
    )
    draft = EntryDraft(
        work=form.work,
        book=Book.DECISION,
        stage=Stage(said["stage"]),
        happened_on=said["day"],
        hat=form.pen.hat(said["hat"]),
        acts=_acts(form),
        on_behalf=form.for_others,
        channel=Channel(said["channel"]),
        words={name: Text(said[name], said["language"]) for name in WORDS if said[name].strip()},
        form_token=said["form_token"],
        corrects=old,
    )
    entry = record_decision(draft=draft, decision=decision, by=request.person, now=request.now)
    messages.success(request, _("Thank you. The decision is in the book."))
    return entry_url(request, entry)


def _acts(form: DecisionForm) -> tuple[ActDraft, ...]:
    said = form.cleaned_data
    codes = [(seat, said[f"says_{seat.id}"]) for seat in form.pen.seats]
    people = [_person(seat, code) for seat, code in codes if code != AWAY]
    told = [(name, group) for name, group in zip(form.GROUPS, form.all_groups(), strict=True) if group]
    return (*people, *(group.act(Part(said[f"{name}_says"])) for name, group in told))


def _person(seat: Seat, code: str) -> ActDraft:
    """With a position one had a say; a bare part says no more than itself."""
    is_part = code in (Part.PRESENT, Part.DECIDED)
    part = Part(code) if is_part else Part.DECIDED
    act = act_in_hat(seat.hat, part, position="" if is_part else code)
    return replace(act, side=Side(seat.side))
