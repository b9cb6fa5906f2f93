"""Easy wins: small promises that were kept, with thanks to those who moved them."""

from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from alongside.apps.people.models import Person
from alongside.apps.promises.models import Promise
from alongside.apps.promises.rules.endings import done_on, ending_of
from alongside.apps.promises.rules.thanking import movers_of
from alongside.apps.work.models import Work
from alongside.kernel.clock import local_day
from alongside.web.shared.names import name_on_page, prepare_names
from alongside.web.shared.requests import PlaceRequest

MOST_WINS = 3


@dataclass(frozen=True, slots=True)
class Win:
    """What was promised and done, how soon, for which work, and who is thanked."""

    promise: Promise
    did: str
    language: str
    when: str
    work: Work
    thanks: str


def tell_wins(request: PlaceRequest, promises: list[Promise]) -> list[Win]:
    """Each in words."""
    prepare_names(request, moved_by(promises))
    told = [_win(request, promise) for promise in promises]
    return [win for win in told if win is not None]


def moved_by(promises: list[Promise]) -> list[Person]:
    """Everybody they name."""
    return [person for one in promises for person in movers_of(one)]


def _win(request: PlaceRequest, promise: Promise) -> Win | None:
    rows = promise.entry.words.all()
    words = next((row for row in rows if row.about_id == promise.entry_id and row.field == "promise"), None)
    ending = ending_of(promise)
    if words is None or not words.text or ending is None:
        return None
    done = done_on(promise.steps.all()) or local_day(ending.at, request.place.time_zone)
    took = (done - promise.entry.happened_on).days
    return Win(
        promise, words.text, words.language, _took(took), promise.entry.work, _thanks(request, promise)
    )


def _took(days: int) -> str:
    if days == 0:
        return _("Done on the day it was promised.")
    said = ngettext("Done %(n)d day after it was promised.", "Done %(n)d days after it was promised.", days)
    return said % {"n": days}


def _thanks(request: PlaceRequest, promise: Promise) -> str:
    """By name as far as each may be shown here, else by the hat they wore; one word for several alike."""
    names = dict.fromkeys(_shown(request, promise, person) for person in movers_of(promise))
    return _("With thanks to %(who)s.") % {"who": "; ".join(names)} if names else ""


def _shown(request: PlaceRequest, promise: Promise, person: Person) -> str:
    acts = [*promise.entry.acts.all(), *(promise.because_of.acts.all() if promise.because_of else ())]
    worn = next((act for act in acts if act.person_id == person.id), None)
    kind, title = (worn.hat, worn.hat_title) if worn else ("", "")
    return str(name_on_page(request, person, kind=kind, title=title))
