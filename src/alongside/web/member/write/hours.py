"""Write down what I did: work, how long, as what; the rest if one likes."""

from dataclasses import replace
from typing import Any

from django.contrib import messages
from django.http import HttpResponse, QueryDict
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from alongside.apps.books.actions.entries import write_entry
from alongside.apps.books.drafts import ActDraft, EntryDraft, Text, act_in_hat
from alongside.apps.books.enums import IN_KIND_WORDS, Book, Part
from alongside.apps.books.queries.entries import last_stage_of
from alongside.apps.books.rules.writing import DAY_MINUTES
from alongside.apps.work.models import Seat, Work
from alongside.core.shared.help import InKind
from alongside.core.shared.sides import Side
from alongside.core.shared.stages import Stage
from alongside.web.member import sayings
from alongside.web.member.fields import chosen_words
from alongside.web.member.write.hours_form import HoursForm
from alongside.web.member.write.pen import Pen
from alongside.web.member.write.table_form import read_group
from alongside.web.member.write.two_steps import Check, Writing, answer
from alongside.web.shared.beginning import See, place_page
from alongside.web.shared.requests import MemberRequest
from alongside.web.shared.sentences.stages import stage_name


@place_page(see=See.MEMBER)
def write_hours(request: MemberRequest) -> HttpResponse:
    """From the three answers on one's own page, or from the whole form."""
    pen = Pen(request)
    form = HoursForm(pen, _sent(pen) if request.method == "POST" else None, initial=_initial(pen))
    page = Writing(
        request=request,
        form=form,
        template="member/write/hours.html",
        check=lambda: _check(pen, form),
        save=lambda: _save(pen, form),
        words={"pen": pen},
    )
    return answer(page)


def _sent(pen: Pen) -> QueryDict:
    """What was sent. The short form leaves out the day, which is today, and offers the stage of last time."""
    sent, today = pen.request.POST.copy(), pen.request.today
    if "quick" not in sent:
        return sent
    if "day_day" not in sent:
        sent.update({"day_day": str(today.day), "day_month": str(today.month), "day_year": str(today.year)})
    if "stage" not in sent and "step" not in sent and pen.work is not None:
        sent["stage"] = last_stage_of(pen.request.person, pen.work) or ""
    return sent


def _initial(pen: Pen) -> dict[str, Any]:
    initial: dict[str, Any] = {"day": pen.request.today, "language": get_language() or "en"}
    if pen.work is not None:
        initial |= {"work": pen.work.slug, "stage": last_stage_of(pen.request.person, pen.work)}
    if len(pen.hats) == 1 or pen.work is not None:
        initial["hat"] = str(pen.usual_hat().id)
    return initial


def _work(pen: Pen, form: HoursForm) -> Work:
    slug = form.cleaned_data["work"]
    return next(work for work in pen.works if work.slug == slug)


def _check(pen: Pen, form: HoursForm) -> Check:
    said = form.cleaned_data
    minutes = said["length"] or 0
    given = sayings.length(minutes) if minutes else _other_things(pen, said)
    lines: list[tuple[str, Any]] = [
        (_("What it was for"), _work(pen, form).name),
        (_("When"), sayings.full_day(said["day"])),
        (_("How long"), sayings.length(minutes) if minutes else ""),
        (_("As what"), sayings.own_hat(pen.hat(said["hat"]))),
        (_("What you were doing"), stage_name(said["stage"]) if said["stage"] else ""),
        (_("What kind of help"), chosen_words(form, "kind")),
        (_("In your words"), said["about"]),
        (_("What else you gave"), _other_things(pen, said)),
        (_("Who received it"), _receivers_in_words(pen, said)),
    ]
    return Check(
        heading=_("%(what)s. Is that right?") % {"what": given},
        lines=[line for line in lines if line[1]],
        asked=["stage"] if form.quick else [],
        long_day=minutes > DAY_MINUTES,
    )


def _other_things(pen: Pen, said: dict[str, Any]) -> str:
    parts = [sayings.money(said["pence"], pen.request.place.currency)] if said["pence"] else []
    if said["in_kind"]:
        parts.append(str(IN_KIND_WORDS[InKind(said["in_kind"])]))
    return _(" and ").join(parts)


def _receivers_in_words(pen: Pen, said: dict[str, Any]) -> str:
    seat = _receiver(pen, said)
    group = read_group(said, "group")
    parts = [pen.seat_name(seat)] if seat else []
    if group:
        parts.append(group.shown())
    return _(" and ").join(parts)


def _receiver(pen: Pen, said: dict[str, Any]) -> Seat | None:
    chosen = said.get("receiver")
    return next((seat for seat in pen.seats if chosen and str(seat.id) == chosen), None)


def _save(pen: Pen, form: HoursForm) -> str:
    said, request = form.cleaned_data, pen.request
    draft = EntryDraft(
        work=_work(pen, form),
        book=Book.DOING,
        stage=Stage(said["stage"]),
        happened_on=said["day"],
        hat=pen.hat(said["hat"]),
        acts=_acts(pen, said),
        words={"what": Text(said["about"], said["language"])} if said["about"] else {},
        form_token=said["form_token"],
    )
    sure = (said["length"] or 0) > DAY_MINUTES
    entry = write_entry(draft=draft, by=request.person, now=request.now, long_day_confirmed=sure)
    messages.success(request, _("Thank you. It is in the book."))
    return reverse("entry", kwargs={"place": request.place.slug, "entry": entry.id})


def _acts(pen: Pen, said: dict[str, Any]) -> tuple[ActDraft, ...]:
    minutes = said["length"] or 0
    own = act_in_hat(pen.hat(said["hat"]), Part.GAVE, minutes=minutes, kind=said["kind"])
    acts = [replace(own, pence=said["pence"], in_kind=said["in_kind"])]
    if (seat := _receiver(pen, said)) is not None:
        received = act_in_hat(seat.hat, Part.RECEIVED, minutes=minutes, kind=said["kind"])
        acts.append(replace(received, side=Side(seat.side)))
    if (group := read_group(said, "group")) is not None:
        acts.append(group.act(Part.RECEIVED, minutes=minutes, kind=said["kind"]))
    return tuple(acts)
