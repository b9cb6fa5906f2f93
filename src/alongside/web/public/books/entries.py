"""Entries in a list: what, who, when, and how each stands."""

from collections import Counter
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from alongside.apps.books.enums import HELP_WORDS, IN_KIND_WORDS, Book, Channel, Part, State
from alongside.apps.books.models import Act, Entry, Words
from alongside.apps.books.queries.entries import missing_sides, state_of
from alongside.apps.people.enums import HAT_WORDS
from alongside.core.shared.hats import HatKind
from alongside.core.shared.help import HelpKind, InKind
from alongside.web.shared.names import name_on_page, prepare_names
from alongside.web.shared.requests import PlaceRequest
from alongside.web.shared.sentences import amounts, ladder
from alongside.web.shared.sentences.days import day_of
from alongside.web.shared.sentences.sides import sides_of

MOST_NAMES = 4
TITLES = ("question", "promise", "asked", "what", "about")
TAGS = {
    State.WAITING: "waiting",
    State.STANDS: "stands",
    State.REPLACED: "changed",
    State.WITHDRAWN: "withdrawn",
    State.UNCOUNTED: "withdrawn",
}


@dataclass(frozen=True, slots=True)
class Line:
    """One entry, ready for its card."""

    url: str
    title: str
    language: str
    who: str
    detail: str
    meta: str
    state: str
    state_text: str
    disputed: bool


def lines_of(request: PlaceRequest, entries: list[Entry]) -> list[Line]:
    """The entries of one page; the gate is asked once for everybody in them."""
    prepare_names(request, [act.person for entry in entries for act in entry.acts.all() if act.person])
    return [_line(request, entry) for entry in entries]


def _line(request: PlaceRequest, entry: Entry) -> Line:
    acts, words = list(entry.acts.all()), _title(entry)
    state = state_of(entry)
    witnessed = state is State.STANDS and any(row.witnessed for row in entry.standings.all())
    return Line(
        url=f"{request.path.split('/work/')[0]}/entries/{entry.id}/",
        title=words.in_short if words else _untitled(entry),
        language=words.language if words else "",
        who=who(request, acts),
        detail=given(acts),
        meta=_meta(entry),
        state="witnessed" if witnessed else TAGS[state],
        state_text=_state_text(entry, state),
        disputed=any(row.disputed for row in entry.standings.all()),
    )


def _title(entry: Entry) -> Words | None:
    own = {one.field: one for one in entry.words.all() if one.about_id == entry.id and one.text}
    return next((own[field] for field in TITLES if field in own), None)


def _untitled(entry: Entry) -> str:
    said = {Book.DOING: _("Time given"), Book.DECISION: _("A decision"), Book.PROMISE: _("A promise")}
    return said[Book(entry.book)]


def who(request: PlaceRequest, acts: list[Act]) -> str:
    """The people in it, as far as they may be shown; of many the first few, and the number of the rest."""
    counted = Counter(_name(request, act) for act in acts)
    names = [_several(name, count) for name, count in counted.items()]
    shown, rest = names[:MOST_NAMES], len(names) - MOST_NAMES
    if rest > 0:
        more = ngettext("and %(n)s more", "and %(n)s more", rest) % {"n": rest}
        return f"{', '.join(shown)} {more}"
    return ", ".join(shown)


def _several(name: str, count: int) -> str:
    """Several people may read alike where their names are not shown."""
    return name if count == 1 else _("%(name)s (%(n)s people)") % {"name": name, "n": count}


def _name(request: PlaceRequest, act: Act) -> str:
    if act.person is not None:
        return str(name_on_page(request, act.person, kind=act.hat, title=act.hat_title))
    hat = act.hat_title or str(HAT_WORDS[HatKind(act.hat)])
    said = ngettext("%(n)s person (%(hat)s)", "%(n)s people (%(hat)s)", act.heads)
    return said % {"n": act.heads, "hat": hat}


def given(acts: list[Act]) -> str:
    """Time, money and things, added up over the people of the entry."""
    gave = [act for act in acts if act.part == Part.GAVE]
    minutes, pence = sum(act.minutes for act in gave), sum(act.pence for act in gave)
    kinds = dict.fromkeys(str(HELP_WORDS[HelpKind(act.kind)]) for act in gave if act.kind and act.minutes)
    things = dict.fromkeys(
        str(IN_KIND_WORDS[InKind(act.in_kind)]) for act in gave if act.in_kind and act.in_kind != InKind.MONEY
    )
    parts = [amounts.exactly(minutes)] if minutes else []
    parts += [amounts.pounds(pence)] if pence else []
    return " · ".join([*parts, *things, *kinds])


def _meta(entry: Entry) -> str:
    when = day_of(entry)
    parts = [when, ladder.stage_name(entry.stage)]
    if entry.channel != Channel.SCREEN:
        parts.append(str(Channel(entry.channel).label))
    return " · ".join(parts)


def _state_text(entry: Entry, state: State) -> str:
    if state is State.WAITING:
        sides = sides_of(entry.work)
        missing = [sides.of(side) for side in sorted(missing_sides(entry))]
        if missing:
            return _("Waits for %(sides)s") % {"sides": ", ".join(missing)}
    if state is State.REPLACED:
        return _("Corrected")
    return _("Not counted") if state is State.UNCOUNTED else ""
