"""What the page of an entry shows."""

from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from alongside.apps.books.enums import HELP_WORDS, Channel, Part
from alongside.apps.books.models import Act, Entry, Words
from alongside.apps.books.rules.disputing import may_see_dispute
from alongside.apps.decisions.enums import CouldStop, Method, PositionTaken, Result
from alongside.apps.decisions.queries.resting import cited_by, days_told
from alongside.apps.work.enums import Rung
from alongside.apps.work.queries.tables import seated_sides
from alongside.core.shared.help import HelpKind
from alongside.core.shared.sides import Side
from alongside.kernel.clock import local_day
from alongside.web.member import sayings, standing, telling
from alongside.web.shared.names import prepare_names
from alongside.web.shared.requests import MemberRequest
from alongside.web.shared.sentences.days import full_day_of
from alongside.web.shared.sentences.stages import stage_name

WORDS = {
    "what": gettext_lazy("In their words"),
    "said": gettext_lazy("What they said"),
    "reasons": gettext_lazy("Why"),
    "dissent": gettext_lazy("Who saw it differently"),
    "means": gettext_lazy("With whose means"),
    "open_points": gettext_lazy("What could get in the way"),
    "what_changed": gettext_lazy("What changed because of people"),
}
PARTS = {
    Part.GAVE: gettext_lazy("Who gave"),
    Part.RECEIVED: gettext_lazy("Who received it"),
    Part.DECIDED: gettext_lazy("Who decided"),
    Part.PRESENT: gettext_lazy("Who was there, without a say"),
    Part.SAID: gettext_lazy("Who was asked"),
    Part.PROMISED: gettext_lazy("Who promises"),
    Part.PROMISED_TO: gettext_lazy("Promised to"),
}
Line = tuple[str, Any]


@dataclass(frozen=True, slots=True)
class EntryPage:
    """One entry, ready to be drawn."""

    entry: Entry
    told: telling.Told
    stands: str
    by_nobody: str
    lines: list[Line]
    words: list[tuple[str, Words]]


def read_entry(request: MemberRequest, entry: Entry) -> EntryPage:
    """Everything said in it, by whoever looks."""
    prepare_threads(request, entry)
    day = local_day(entry.recorded_at, request.place.time_zone)
    return EntryPage(
        entry=entry,
        told=telling.tell(request, entry),
        stands=str(standing.stands_how(entry, seated_sides(entry.work, day))),
        by_nobody=standing.vouched_by_nobody(entry),
        lines=[line for line in _lines(request, entry) if line[1]],
        words=_own_words(entry),
    )


def prepare_threads(request: MemberRequest, entry: Entry) -> None:
    """Ask the gate for everybody in the entry and in the disputes whoever looks may see."""
    telling.prepare(request, [entry])
    me, today = request.person, request.today
    seen = [raised for raised in entry.disputes.all() if may_see_dispute(me, raised, today)]
    people = [step.by for raised in seen for step in (raised, *raised.steps.all())]
    people += [step.person for raised in seen for step in raised.mediation.all()]
    prepare_names(request, people + [answer.by for raised in seen for answer in raised.answers.all()])


def _own_words(entry: Entry) -> list[tuple[str, Words]]:
    rows = {row.field: row for row in entry.words.all() if row.about_id == entry.id}
    return [(str(label), rows[name]) for name, label in WORDS.items() if name in rows]


def _lines(request: MemberRequest, entry: Entry) -> list[Line]:
    return [
        (_("When"), full_day_of(entry)),
        *_who(request, entry),
        (_("What they were doing"), stage_name(entry.stage)),
        (_("What kind of help"), _kind(entry)),
        *_decision(request, entry),
        *_promise(request, entry),
        (_("Written down"), _written(request, entry)),
    ]


def _who(request: MemberRequest, entry: Entry) -> list[Line]:
    lines = []
    for part, label in PARTS.items():
        acts = [act for act in entry.acts.all() if act.part == part]
        words = [(_one(request, entry, act),) for act in acts]
        lines.append((str(label), format_html_join(SafeString("<br>"), "{}", words)))
    return lines


def _one(request: MemberRequest, entry: Entry, act: Act) -> Any:
    """Who, in which hat, with how much or which position."""
    hat = "" if act.person is None else sayings.hat_words(act.hat, act.hat_title)
    parts = [telling.who(request, act), hat]
    if act.part in (Part.GAVE, Part.RECEIVED) and (act.minutes or act.pence or act.in_kind):
        parts.append(telling.given(act))
    if act.position_taken:
        parts.append(str(PositionTaken(act.position_taken).label))
    if act.person is None:
        parts.append(sayings.side_words(entry.work, act.side))
    return format_html_join(", ", "{}", [(part,) for part in parts if part])


def _kind(entry: Entry) -> str:
    kinds = {act.kind for act in entry.acts.all() if act.kind}
    return ", ".join(str(HELP_WORDS[HelpKind(kind)]) for kind in sorted(kinds))


def _link(request: MemberRequest, entry: Entry) -> SafeString:
    """To another entry, by its own words."""
    words = telling.asked_in(entry)
    address = reverse("entry", kwargs={"place": request.place.slug, "entry": entry.id})
    text = (words.text if words else "") or full_day_of(entry)
    return format_html('<a href="{}">{}</a>', address, text)


def _decision(request: MemberRequest, entry: Entry) -> list[Line]:
    decision = getattr(entry, "decision", None)
    if decision is None:
        views = getattr(entry, "views", None)
        return [(_("How they were asked"), views.get_how_display())] if views else []
    rests_on = [_link(request, one) for one in cited_by(decision)]
    told = [sayings.full_day(day) for day in days_told(decision)]
    raised = sayings.side_words(entry.work, decision.raised_by_side)
    chair = sayings.side_words(entry.work, decision.chaired_by_side) if decision.chaired_by_side else ""
    return [
        (_("Result"), Result(decision.result).label),
        (_("How it was decided"), Method(decision.method).label),
        (_("Who raised it"), raised),
        (_("Who was in the chair"), chair),
        (_("Who could have stopped it"), _could_stop(entry, decision.could_stop)),
        (_("Power promised"), Rung(decision.rung_promised).label if decision.rung_promised else ""),
        (_("To be looked at again"), sayings.full_day(decision.review_on) if decision.review_on else ""),
        (_("It rests on"), format_html_join(SafeString("<br>"), "{}", [(one,) for one in rests_on])),
        (_("People were told"), ", ".join(told)),
    ]


def _could_stop(entry: Entry, code: str) -> str:
    if code in (CouldStop.EITHER, CouldStop.NOBODY):
        return str(CouldStop(code).label)
    side = Side.CITIZEN if code == CouldStop.CITIZENS else Side.PROFESSIONAL
    return _("only the %(side)s") % {"side": sayings.side_words(entry.work, side)}


def _promise(request: MemberRequest, entry: Entry) -> list[Line]:
    promise = getattr(entry, "promise", None)
    if promise is None:
        return []
    because = promise.because_of
    return [
        (_("By when"), sayings.full_day(promise.due_on)),
        (_("Because of"), _link(request, because) if because else ""),
    ]


def _written(request: MemberRequest, entry: Entry) -> Any:
    """By whom, when, and how it reached us."""
    shown = telling.maker(request, entry)
    day = sayings.on_day(local_day(entry.recorded_at, request.place.time_zone), request.today)
    how = "" if entry.channel == Channel.SCREEN else str(Channel(entry.channel).label)
    behalf = _("for others") if entry.on_behalf else ""
    extra = ", ".join(part for part in (how, behalf) if part)
    told = format_html(_("{day} by {who}"), day=day, who=shown)
    return format_html("{} ({})", told, extra) if extra else told
