"""Pieces of shared work, for somebody who may see them."""

from alongside.apps.people.models import Person
from alongside.apps.places.models import Place
from alongside.apps.work.enums import WorkState
from alongside.apps.work.models import Service, Work
from alongside.apps.work.rules.works import works_open_to


def works_for(viewer: Person | None, place: Place) -> list[Work]:
    """The works somebody may see, those still going on first, then by name."""
    found = list(Work.objects.filter(works_open_to(viewer, place)).order_by("name", "id"))
    for work in found:
        work.place = place
    return sorted(found, key=lambda work: work.closed_on is not None)


def work_by_slug(place: Place, slug: str, viewer: Person | None) -> Work | None:
    """One work, or nothing: whether it is hidden or was never there looks the same."""
    rows = Work.objects.filter(works_open_to(viewer, place), slug=slug)
    return rows.select_related("place").first()


def services_of(work: Work) -> list[Service]:
    """The services it is about, in their order."""
    return list(Service.objects.filter(work=work).order_by("position"))


def work_called(place: Place, slug: str) -> Work | None:
    """A work by its address, for whoever keeps the server."""
    return Work.objects.filter(place=place, slug=slug).select_related("place").first()


def open_works(place: Place) -> list[Work]:
    """The works still going on, by name."""
    rows = Work.objects.filter(place=place, state=WorkState.OPEN)
    return list(rows.select_related("place").order_by("name", "id"))
