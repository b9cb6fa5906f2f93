"""The works somebody looks after from the desk."""

from datetime import date

from alongside.apps.doing.rules.desk import works_at_desk_of
from alongside.apps.people.models import Person
from alongside.apps.work.enums import WorkState
from alongside.apps.work.models import Work


def works_at_desk(person: Person, day: date, *, over_place: bool | None = None) -> list[Work]:
    """Those still going on, by name. ``over_place``: whether they look over the place, if asked already."""
    which = works_at_desk_of(person, day, over_place=over_place)
    rows = Work.objects.filter(which, state=WorkState.OPEN)
    return list(rows.select_related("place").order_by("name", "id"))


def work_at_desk(person: Person, slug: str, day: date) -> Work | None:
    """One of them, an idea, open or closed; None looks like nothing there."""
    return Work.objects.filter(works_at_desk_of(person, day), slug=slug).select_related("place").first()
