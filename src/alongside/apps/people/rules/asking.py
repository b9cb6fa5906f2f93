"""How often anybody is asked something: one limit for all rooms, and a pause that everybody can take.

What tells somebody of something is no asking. What waits for their word by their own doing, such as an
answer to what they wrote, is none either: ``apps.letters.kinds`` says it for each kind of letter.
"""

from datetime import datetime, timedelta

from django.db.models import Count, Q
from django.utils.translation import gettext_lazy as _

from alongside.apps.people.models import Asked, AskPause, Person
from alongside.apps.places.enums import FigureKey
from alongside.apps.places.models import Place
from alongside.apps.places.queries.figures import figures_on
from alongside.kernel.clock import local_day
from alongside.kernel.verdict import YES, Verdict, no

LEFT = no(_("They do not take part any more."))
PAUSED = no(_("They asked to be left in peace for now."), _("Wait until they are open again."))
OFTEN = no(
    _("They have been asked often enough lately."), _("Wait some days, or ask somebody who is asked less.")
)


def may_ask(person: Person, at: datetime) -> Verdict:
    """Whether somebody may be asked something now, whatever room asks."""
    if person.left_at is not None:
        return LEFT
    if AskPause.objects.filter(person=person, paused_at__isnull=False).exists():
        return PAUSED
    most, since = asks_allowed(person.place, at)
    asked = Asked.objects.filter(person=person, at__gt=since, at__lte=at).count()
    return YES if asked < most else OFTEN


def askable(place: Place, at: datetime) -> Q:
    """The same rule as a filter on persons of the place in scope."""
    most, since = asks_allowed(place, at)
    if not most:
        return Q(pk__in=[])
    asked = Asked.objects.filter(at__gt=since, at__lte=at).order_by().values("person_id")
    often = asked.annotate(n=Count("id")).filter(n__gte=most).values("person_id")
    paused = AskPause.objects.filter(paused_at__isnull=False).values("person_id")
    return Q(left_at__isnull=True) & ~Q(id__in=often) & ~Q(id__in=paused)


def asks_allowed(place: Place, at: datetime) -> tuple[int, datetime]:
    """How often, and since when it is counted. **Units**: times; the moment before which none counts."""
    figures = figures_on(place, local_day(at, place.time_zone))
    days = int(figures[FigureKey.ASKED_DAYS].value)
    return int(figures[FigureKey.ASKED_AT_MOST].value), at - timedelta(days=days)
