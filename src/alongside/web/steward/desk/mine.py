"""What whoever looks can do now, each with its next step."""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from alongside.apps.books.models import Batch, Dispute
from alongside.apps.books.rules.mediating import is_silent, pair_of
from alongside.apps.promises.models import Promise
from alongside.apps.promises.rules.footing import ground_of
from alongside.apps.work.models import PlanStep
from alongside.core.measures.fragile import weaknesses
from alongside.web.shared.names import name_on_page
from alongside.web.shared.requests import MemberRequest
from alongside.web.shared.sentences import fragile
from alongside.web.shared.sentences.amounts import day
from alongside.web.shared.sentences.moved import was_due
from alongside.web.steward.desk.found import Found
from alongside.web.steward.desk.thing import AT_MOST, Thing, and_back, due, way

Groups = list[tuple[str, list[Thing]]]


def groups_of(request: MemberRequest, found: Found) -> Groups:
    """By what they ask for; nothing that waits for somebody else first."""
    groups = [
        (_("Owed an answer"), [*_alarms(request, found), *_disagreements(request, found)]),
        (_("Remembered differently"), _disputes(request, found)),
        (_("Promises past their day"), _late(request, found)),
        (_("Steps past their day"), [_step(request, step) for step in found.steps]),
        (_("Promises that are fragile"), [_fragile(request, promise) for promise in found.fragile]),
        (_("To be welcomed"), [*_resting(request, found), *_newcomers(request, found)]),
        (_("Waiting for your word"), [*_batches(request, found), *_entries(request, found)]),
        (_("Missing at the table"), _missing(request, found)),
        (_("Letters to print"), _letters(request, found)),
        (_("Begun and not finished"), _unfinished(request, found)),
    ]
    return [(heading, things) for heading, things in groups if things]


def is_mine(raised: Dispute, request: MemberRequest, found: Found) -> bool:
    """Somebody is still to be asked to mediate, or need not be waited for any longer."""
    pair, zone = pair_of(raised), request.place.time_zone
    silent = (is_silent(pair, one.person_id, request.today, zone, found.pair_days) for one in pair.owing)
    return bool(pair.free_sides) or any(silent)


def _alarms(request: MemberRequest, found: Found) -> list[Thing]:
    words = _(
        "Paid time went down as others gave more, or was cut. The public body owes an answer in writing."
    )
    return [
        Thing(
            alarm.work.name,
            words,
            and_back(request, "alarm", alarm=alarm.id),
            _("See it and answer"),
            *due(alarm.answer_due_on, request.today),
        )
        for alarm in found.alarms
    ]


def _disagreements(request: MemberRequest, found: Found) -> list[Thing]:
    return [
        Thing(
            said.finding.work.name,
            _("Somebody at the table disagrees with what the books show, and nobody has answered."),
            and_back(request, "disagreement", disagreement=said.id),
            _("Read it and answer"),
        )
        for said in found.disagreements
    ]


def _disputes(request: MemberRequest, found: Found) -> list[Thing]:
    return [
        Thing(
            _("An entry of %(work)s is disputed") % {"work": raised.entry.work.name},
            _("It happened on %(day)s. Asking kindly did not settle it.")
            % {"day": day(raised.entry.happened_on)},
            and_back(request, "dispute", raised=raised.id),
            _("Read both sides of it"),
            "disputed",
        )
        for raised in found.disputes
        if is_mine(raised, request, found)
    ][:AT_MOST]


def _late(request: MemberRequest, found: Found) -> list[Thing]:
    return [
        Thing(
            what(promise) or _("A promise of %(work)s") % {"work": promise.entry.work.name},
            promise.entry.work.name,
            and_back(request, "promise", promise=promise.id),
            _("Say what became of it"),
            *due(promise.due_on, request.today),
            language=language_of(promise),
        )
        for promise in found.late
        if not getattr(promise, "asked", False)
    ][:AT_MOST]


def what(promise: Promise) -> str:
    """Its words, shortened."""
    texts = [words.text for words in promise.entry.words.all() if words.text]
    return texts[0][:160] if texts else ""


def language_of(promise: Promise) -> str:
    """Of its words; none where they were erased."""
    found = [words.language for words in promise.entry.words.all() if words.text]
    return found[0] if found else ""


def _step(request: MemberRequest, step: PlanStep) -> Thing:
    where = step.work.name if step.work else request.place.name
    return Thing(
        step.what[:160],
        f"{where}: {name_on_page(request, step.owner)}",
        and_back(request, "plan-step-end", step=step.id),
        _("Say how it stands"),
        "late",
        was_due(day(step.due_on), getattr(step, "times_moved", 0)),
        language=step.language,
    )


def _fragile(request: MemberRequest, promise: Promise) -> Thing:
    return Thing(
        what(promise) or promise.entry.work.name,
        fragile.reasons(weaknesses(ground_of(promise)))[0],
        and_back(request, "promise-footing", promise=promise.id),
        _("Say what has changed"),
        "fragile",
        _("Fragile, due %(day)s") % {"day": day(promise.due_on)},
        language=language_of(promise),
    )


def _resting(request: MemberRequest, found: Found) -> list[Thing]:
    return [
        Thing(
            label,
            ngettext(
                "%(n)d person joined by it today, so it rests until tomorrow. Is that what you expect?",
                "%(n)d people joined by it today, so it rests until tomorrow. Is that what you expect?",
                joined,
            )
            % {"n": joined},
            way(request, "desk-codes"),
            _("See the sheets"),
        )
        for label, joined in found.resting
    ]


def _newcomers(request: MemberRequest, found: Found) -> list[Thing]:
    return [
        Thing(
            str(name_on_page(request, person)),
            _("Joined and has not been welcomed by two people yet. Have you met them?"),
            and_back(request, "welcome"),
            _("Welcome them"),
        )
        for person in found.new
    ]


def _batches(request: MemberRequest, found: Found) -> list[Thing]:
    return [
        Thing(
            batch_name(batch),
            _("For %(work)s. One person of the other side can see every row and vouch for all of it.")
            % {"work": batch.work.name},
            and_back(request, "batch", batch=batch.id),
            _("See the sheet"),
        )
        for batch in found.batches
        if batch.id in found.my_batches
    ][:AT_MOST]


def batch_name(batch: Batch) -> str:
    """What it is called, or its day."""
    return batch.title or _("A sheet of %(day)s") % {"day": day(batch.made_at.date())}


def _entries(request: MemberRequest, found: Found) -> list[Thing]:
    told = [(work, found.for_me[work.id]) for work in found.works if found.for_me[work.id]]
    return [
        Thing(work.name, _entries_wait(count), and_back(request, "me-waiting"), _("Say whether it is right"))
        for work, count in sorted(told, key=lambda one: -one[1])[:AT_MOST]
    ]


def _entries_wait(count: int) -> str:
    said = ngettext("%(n)d entry waits for your word.", "%(n)d entries wait for your word.", count)
    return said % {"n": count}


def _missing(request: MemberRequest, found: Found) -> list[Thing]:
    return [
        Thing(
            work.name,
            _("Nobody sits there for: %(groups)s.") % {"groups": "; ".join(str(one.label) for one in groups)},
            f"{and_back(request, 'desk-table', work=work.slug)}#missing",
            _("Ask somebody, or say why not now"),
        )
        for work, groups in found.missing
    ]


def _letters(request: MemberRequest, found: Found) -> list[Thing]:
    if not found.to_print:
        return []
    said = ngettext("%(n)d letter", "%(n)d letters", found.to_print) % {"n": found.to_print}
    words = _("For people without e-mail. They are printed in one go.")
    return [Thing(said, words, way(request, "desk-letters"), _("Print them"))]


def _unfinished(request: MemberRequest, found: Found) -> list[Thing]:
    return [
        Thing(
            staged.file_name,
            _("A register for %(work)s, not read in yet.") % {"work": staged.work.name},
            way(request, "desk-register-rows", staged=staged.id),
            _("Go on with it"),
        )
        for staged in found.unfinished
    ]
