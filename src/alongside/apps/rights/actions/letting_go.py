"""How each kind goes: emptied or removed, with what hangs on it. Called by the round, in its transaction."""

from collections.abc import Callable, Sequence
from datetime import date, datetime
from typing import Any, Protocol
from uuid import UUID

from alongside.apps.checks.models import PlannedTime
from alongside.apps.letters.models import LetterItem
from alongside.apps.people.models import Person
from alongside.apps.places.models import Place
from alongside.apps.rights.actions.emptying import erase_record
from alongside.apps.rights.enums import Keep
from alongside.apps.rights.models import BreachRow, RequestStep
from alongside.apps.rights.queries.endings import Ending
from alongside.apps.rights.rules.fates import Goes
from alongside.apps.safeguarding.actions.ending import end_concerns
from alongside.apps.safeguarding.models import ConcernSeal
from alongside.kernel.audit.lines import leave_line
from alongside.kernel.erasing import erasing
from alongside.kernel.outbox.models import Queued

AT_ONCE = 500
Keys = Sequence[UUID]


class LetGo(Protocol):
    """What a kind needs to know to go."""

    def __call__(self, *, ending: Ending, keys: Keys, place: Place, day: date, now: datetime) -> None:
        """Let these rows go."""


def _plainly(*, ending: Ending, keys: Keys, place: Place, day: date, now: datetime) -> None:
    """The rows themselves, and nothing else."""
    for some in _in_parts(keys):
        rows = ending.model._default_manager.filter(pk__in=some)
        if ending.goes is Goes.REMOVED:
            rows.delete()
            continue
        emptied: dict[str, Any] = dict.fromkeys(ending.columns, "")
        if any(field.name == "erased_at" for field in ending.model._meta.get_fields()):
            emptied["erased_at"] = now
        rows.update(**emptied)


def _after(*first: Callable[[Keys, Place], object]) -> LetGo:
    """What hangs on a row goes before it."""

    def let_go(*, ending: Ending, keys: Keys, place: Place, day: date, now: datetime) -> None:
        for some in _in_parts(keys):
            for hanging in first:
                hanging(some, place)
        _plainly(ending=ending, keys=keys, place=place, day=day, now=now)

    return let_go


def _in_parts(keys: Keys) -> list[Keys]:
    return [keys[start : start + AT_ONCE] for start in range(0, len(keys), AT_ONCE)]


def _lines_of_letters(keys: Keys, place: Place) -> None:
    LetterItem.objects.filter(letter__in=keys).delete()
    Queued.objects.filter(place_id=place.id, letter_id__in=keys).delete()


def _times_of_plans(keys: Keys, place: Place) -> None:
    PlannedTime.objects.filter(activity__in=keys).delete()


def _words_of_steps(keys: Keys, place: Place) -> None:
    RequestStep.objects.filter(request__in=keys).exclude(words="").update(words="")


def _rows_of_breaches(keys: Keys, place: Place) -> None:
    BreachRow.objects.filter(breach__in=keys).exclude(words="", reference="").update(words="", reference="")


def _people(*, ending: Ending, keys: Keys, place: Place, day: date, now: datetime) -> None:
    """As somebody is erased who asks for it: the acts stay and lead to nobody."""
    for person in Person.objects.filter(pk__in=keys).select_related("account", "place"):
        line = leave_line(
            place_id=place.id,
            actor_id=None,
            verb="erase_person",
            about="Person",
            about_id=person.id,
            at=now,
            details={"person": str(person.id), "why": ending.what},
        )
        with erasing(line):
            erase_record(person=person, day=day, now=now)


def _concerns(*, ending: Ending, keys: Keys, place: Place, day: date, now: datetime) -> None:
    concerns = ConcernSeal.objects.filter(pk__in=keys).values_list("concern_id", flat=True)
    end_concerns(concern_ids=sorted(set(concerns)), place=place, now=now)


OTHERWISE: dict[Keep, LetGo] = {
    Keep.LETTERS: _after(_lines_of_letters),
    Keep.PLANNED: _after(_times_of_plans),
    Keep.BREACHES: _after(_rows_of_breaches),
    Keep.REQUESTS: _after(_words_of_steps),
    Keep.PEOPLE: _people,
    Keep.CONCERNS: _concerns,
}
LET_GO: dict[str, LetGo] = {what: OTHERWISE.get(what, _plainly) for what in Keep}
