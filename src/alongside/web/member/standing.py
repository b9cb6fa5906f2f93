"""How an entry stands, in a word for its tag and in a sentence."""

from django.utils.functional import Promise
from django.utils.translation import gettext as _

from alongside.apps.books.enums import State
from alongside.apps.books.models import Entry
from alongside.apps.books.queries.entries import missing_sides, state_of
from alongside.core.shared.sides import Side
from alongside.web.member import sayings

TAGS = {
    State.WAITING: "waiting",
    State.STANDS: "stands",
    State.REPLACED: "changed",
    State.WITHDRAWN: "withdrawn",
    State.UNCOUNTED: "withdrawn",
}


def tag_of(entry: Entry) -> str:
    """The design system's word for how it stands."""
    witnessed = any(row.witnessed for row in entry.standings.all())
    state = state_of(entry)
    return "witnessed" if state == State.STANDS and witnessed else TAGS[state]


def tag_text(state: State) -> str:
    """Words for the tag where its own would mislead."""
    if state == State.REPLACED:
        return _("Corrected")
    return _("Not counted") if state == State.UNCOUNTED else ""


def vouched_by_nobody(entry: Entry) -> str:
    """Whose word there is when nobody has vouched: at most the writer's, for their own part."""
    own = any(act.person_id == entry.made_by_id for act in entry.acts.all())
    if own and not entry.on_behalf:
        return _("Only the person who wrote it, for their own part.")
    return _("Nobody so far.")


def waits_for(entry: Entry, seated: frozenset[Side]) -> str | Promise:
    """Whose word is missing, in a sentence; a side nobody sits for is stood in for by a second person."""
    missing = missing_sides(entry)
    if not missing:
        return ""
    here = [side for side in Side if side in missing & seated]
    if not here:
        return _("It waits for a second person, who did not write it, to say that it is right.")
    words = [sayings.side_words(entry.work, side) for side in here]
    if len(words) > 1:
        both = {"one": words[0], "other": words[1]}
        return _("It waits for one of the %(one)s and one of the %(other)s to say that it is right.") % both
    return _("It waits for one of the %(side)s to say that it is right.") % {"side": words[0]}


def stands_how(entry: Entry, seated: frozenset[Side]) -> str | Promise:
    """How the whole entry stands, in a sentence."""
    rows = list(entry.standings.all())
    state = state_of(entry)
    if state == State.WAITING:
        return waits_for(entry, seated)
    if state == State.STANDS and any(row.witnessed for row in rows):
        return _("It stands. One side has nobody at the table, so a second person was the witness.")
    return {
        State.STANDS: _("It stands: both sides have said that it is right."),
        State.REPLACED: _("A correction stands in its place."),
        State.WITHDRAWN: _("It was taken back and counts for nothing."),
        State.UNCOUNTED: _("The person it names does not want their hours counted."),
    }[state]
