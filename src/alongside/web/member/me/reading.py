"""What one's own page shows."""

from dataclasses import dataclass
from datetime import date

from django.utils.functional import Promise as LazyText
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from alongside.apps.books.enums import Part
from alongside.apps.books.models import Dispute, Entry
from alongside.apps.books.queries.sums import minutes_of
from alongside.apps.books.queries.waiting import disputes_to_answer, waiting_at_a_glance
from alongside.apps.people.models import Person
from alongside.apps.people.queries.names import shown_hat
from alongside.apps.promises.enums import StepKind
from alongside.apps.promises.models import Promise
from alongside.apps.promises.queries.promises import promises_owed_to
from alongside.apps.work.models import Seat
from alongside.core.shared.period import Period
from alongside.web.member import sayings, telling
from alongside.web.member.me.asked import Step, Thanked, latest_thanks, steps_for, thanked
from alongside.web.member.me.became import Said, became_for
from alongside.web.shared.names import prepare_names
from alongside.web.shared.requests import MemberRequest
from alongside.web.shared.sentences.stages import stage_name

AT_ONCE = 3
MOST_DISPUTES = 10
MOST_PROMISES = 5
LONGEST_WORDS = 160


@dataclass(frozen=True, slots=True)
class Waiting:
    """An entry that waits for this person's word, as a question."""

    entry: Entry
    question: str
    detail: str
    lines: SafeString


@dataclass(frozen=True, slots=True)
class Promised:
    """A promise made to this person: its words, by whom and by when, and how it stands."""

    promise: Promise
    text: str
    language: str
    detail: SafeString
    state: str
    is_asked: bool


@dataclass(frozen=True, slots=True)
class Asked:
    """A question somebody raised about what this person wrote, or an answer to their own."""

    dispute: Dispute
    title: str
    detail: str | LazyText


@dataclass(frozen=True, slots=True)
class Mine:
    """Everything on the page but the form."""

    waiting: list[Waiting]
    more_wait: bool
    promised: list[Promised]
    more_promised: bool
    asked: list[Asked]
    steps: list[Step]
    thanks: list[Thanked]
    said: list[Said]
    more_said: bool
    gave: str
    received: str
    year: int

    @property
    def to_say(self) -> list[Promised]:
        """Promises whose day has come: was it kept?"""
        return [one for one in self.promised if one.is_asked]


def read_mine(request: MemberRequest, seats: list[Seat]) -> Mine:
    """In a number of queries that does not grow with the books."""
    entries = list(waiting_at_a_glance(request.person, request.today)[: AT_ONCE + 1])
    promises = promises_owed_to(request.person, request.today, seats, at_most=MOST_PROMISES + 1)
    disputes = disputes_to_answer(request.person)[:MOST_DISPUTES]
    asked = [(one, one.by_id == request.person.id) for one in disputes]
    thanks = latest_thanks(request)
    acting = [act.person for entry in entries for act in entry.acts.all() if act.person is not None]
    people = [request.person, *acting, *named_in_promises(promises)]
    prepare_names(request, [*people, *(row.by for row in thanks)])
    said, more_said = became_for(request)
    year = request.today.year
    sums = minutes_of(request.person, Period(date(year, 1, 1), date(year + 1, 1, 1)))
    return Mine(
        waiting=[waiting(request, entry) for entry in entries[:AT_ONCE]],
        more_wait=len(entries) > AT_ONCE,
        promised=[promised(request, promise) for promise in promises[:MOST_PROMISES]],
        more_promised=len(promises) > MOST_PROMISES,
        steps=steps_for(request),
        thanks=[thanked(request, row) for row in thanks],
        said=said,
        more_said=more_said,
        asked=[_asked(request, dispute, own=own) for dispute, own in asked],
        gave=sayings.length(sums.get(Part.GAVE, 0)),
        received=sayings.length(sums.get(Part.RECEIVED, 0)),
        year=year,
    )


def named_in_promises(promises: list[Promise]) -> list[Person]:
    """Everybody whose name they may show."""
    return [act.person for one in promises for act in one.entry.acts.all() if act.person is not None]


def waiting(request: MemberRequest, entry: Entry) -> Waiting:
    """One entry, asked as a question."""
    return Waiting(entry, telling.question(request, entry), _detail(entry), telling.lines(request, entry))


def _detail(entry: Entry) -> str:
    """For which work, doing what, as what."""
    givers = [act for act in entry.acts.all() if act.part == Part.GAVE]
    parts = [stage_name(entry.stage)]
    if len(givers) == 1 and givers[0].person_id is not None:
        parts.append(_("as %(hat)s") % {"hat": shown_hat(givers[0].hat, givers[0].hat_title)})
    said = telling.about(entry)
    words = f" “{said.in_short[:LONGEST_WORDS]}”" if said is not None and said.text else ""
    return f"{entry.work.name}. {', '.join(parts)}.{words}"


def promised(request: MemberRequest, promise: Promise) -> Promised:
    """One promise, as the person it was made to reads it."""
    words = telling.asked_in(promise.entry)
    said_not = any(
        step.kind == StepKind.SAID_NOT_KEPT and step.by_id == request.person.id
        for step in promise.steps.all()
    )
    said_done = any(step.kind == StepKind.SAID_DONE for step in promise.steps.all())
    late = promise.due_on < request.today
    return Promised(
        promise=promise,
        text=words.in_short if words else "",
        language=words.language if words else "",
        detail=by_whom(request, promise),
        state="late" if late else "open",
        is_asked=(promise.due_on <= request.today or said_done) and not said_not,
    )


def by_whom(request: MemberRequest, promise: Promise) -> SafeString:
    """*Promised by the council's Mina, for 1 October.*"""
    makers = [act for act in promise.entry.acts.all() if act.part == Part.PROMISED]
    who = telling.who(request, makers[0]) if makers else ""
    due = sayings.full_day(promise.due_on)
    return format_html(_("Promised by {who} for {due}"), who=who, due=due)


OWN, OTHERS = gettext_lazy("Somebody has answered you."), gettext_lazy("Somebody remembers it differently.")


def _asked(request: MemberRequest, dispute: Dispute, *, own: bool) -> Asked:
    about = telling.asked_in(dispute.entry) or telling.about(dispute.entry)
    day = sayings.on_day(dispute.entry.happened_on, request.today)
    said = _("What was written of %(work)s, %(day)s") % {"work": dispute.entry.work.name, "day": day}
    words = f"{said}: {about.in_short}" if about and about.text else said
    return Asked(dispute, words, OWN if own else OTHERS)
