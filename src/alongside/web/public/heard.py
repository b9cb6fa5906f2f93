"""What changed because of people here: what they said, what was promised, and whether it was kept."""

from dataclasses import dataclass
from datetime import date

from django.utils.html import format_html
from django.utils.translation import gettext as _

from alongside.apps.books.enums import Part
from alongside.apps.books.models import Act, Entry, Words
from alongside.apps.places.enums import Language
from alongside.apps.promises.enums import StepKind
from alongside.apps.promises.models import Promise
from alongside.apps.promises.rules.endings import ending_of
from alongside.core.measures.disclosure import count_for_strangers
from alongside.core.shared.sides import Side
from alongside.kernel.clock import local_day
from alongside.web.shared.names import name_on_page, prepare_names
from alongside.web.shared.requests import PlaceRequest
from alongside.web.shared.sentences import amounts
from alongside.web.shared.sentences.sides import sides_of

ROUNDED_TO = 5
MARK = "\N{OBJECT REPLACEMENT CHARACTER}"  # where words of another language stand in a sentence
SAID_FIELDS = ("asked", "said", "what")
THE_MAKERS = (StepKind.SAID_DONE, StepKind.EXPLAINED)


@dataclass(frozen=True, slots=True)
class Heard:
    """One promise: ``state`` is the tag's, ``when`` the sentence after it."""

    said: str
    did: str
    language: str
    by: str
    state: str
    when: str
    reason: str
    reason_language: str


def heard_here(request: PlaceRequest, promises: list[Promise], *, smallest_group: int) -> list[Heard]:
    """For the front page. Promises whose words were erased are left out."""
    prepare_names(request, [act.person for one in promises for act in one.entry.acts.all() if act.person])
    told = [_one(request, promise, smallest_group) for promise in promises]
    return [one for one in told if one is not None]


def _one(request: PlaceRequest, promise: Promise, smallest_group: int) -> Heard | None:
    words = _words(promise.entry, "promise")
    if words is None:
        return None
    ending = ending_of(promise)
    kept_on = local_day(ending.at, request.place.time_zone) if ending else None
    reason = None if kept_on else _reason(promise)
    return Heard(
        said=_said(promise, smallest_group),
        did=words.text,
        language=words.language,
        by=_by(request, promise),
        state="kept" if kept_on else "late",
        when=_when(promise, kept_on),
        reason=reason.text if reason else "",
        reason_language=reason.language if reason else "",
    )


def _words(entry: Entry, *fields: str) -> Words | None:
    found = [
        one for one in entry.words.all() if one.field in fields and one.about_id == entry.id and one.text
    ]
    return found[0] if found else None


def _said(promise: Promise, smallest_group: int) -> str:
    """What it rests on. The number of people and their words only where enough of them said so."""
    entry, sides = promise.because_of, sides_of(promise.entry.work)
    if entry is None:
        return _("Promised in %(work)s") % {"work": promise.entry.work.name}
    heads = _heads(entry)
    if heads < smallest_group:
        return _("Because of what %(c)s said in %(work)s") % {**sides.words, "work": promise.entry.work.name}
    asked = _words(entry, *SAID_FIELDS)
    words = {**sides.words, "n": count_for_strangers(heads, smallest_group, ROUNDED_TO)}
    if asked is None:
        return _("About %(n)s of the %(c)s had a say.") % words
    sentence = _("About %(n)s of the %(c)s answered: “%(asked)s”")
    before, _mark, after = (sentence % {**words, "asked": MARK}).partition(MARK)
    tag = asked.language if asked.language != Language.OTHER else ""
    return format_html('{}<span dir="auto" lang="{}">{}</span>{}', before, tag, asked.text, after)


def _heads(entry: Entry) -> int:
    said: list[Act] = [act for act in entry.acts.all() if act.part == Part.SAID and act.side == Side.CITIZEN]
    return sum(act.heads for act in said)


def _by(request: PlaceRequest, promise: Promise) -> str:
    names = []
    for act in promise.entry.acts.all():
        if act.part != Part.PROMISED:
            continue
        body = act.organisation.name if act.organisation else ""
        if act.person is None:
            names.append(body or sides_of(promise.entry.work).of(act.side))
            continue
        shown = str(name_on_page(request, act.person, kind=act.hat, title=act.hat_title))
        names.append(f"{shown}, {body}" if body else shown)
    return _("Promised by %(who)s.") % {"who": "; ".join(dict.fromkeys(names))}


def _when(promise: Promise, kept_on: date | None) -> str:
    if kept_on:
        return _("say those it was made to, %(day)s") % {"day": amounts.day(kept_on)}
    return _("was due %(day)s") % {"day": amounts.day(promise.due_on)}


def _reason(promise: Promise) -> Words | None:
    """What its maker last said about it, if anything."""
    steps = {step.id for step in promise.steps.all() if step.kind in THE_MAKERS}
    found = [one for one in promise.entry.words.all() if one.about_id in steps and one.text]
    return found[-1] if found else None
