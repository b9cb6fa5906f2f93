"""Letters on paper: those that wait, those in a run, and those that may come back."""

import uuid

from django.db.models import Count, F, Prefetch, QuerySet

from alongside.apps.letters.enums import Channel, State
from alongside.apps.letters.models import Letter, LetterItem, PrintRun
from alongside.apps.places.models import Place

RUNS = 5


def letters_to_print(place: Place) -> QuerySet[Letter]:
    """Letters on paper in no run yet, longest waiting first. Slice it."""
    rows = Letter.objects.filter(place=place, channel=Channel.PRINT, state=State.WAITING, run__isnull=True)
    return rows.select_related("person").order_by("written_at", "id")


def runs_lately(place: Place) -> list[PrintRun]:
    """The latest runs that have letters in them, with how many: those not printed yet first."""
    rows = PrintRun.objects.filter(place=place).annotate(count=Count("letters")).filter(count__gt=0)
    return list(rows.order_by(F("printed_at").desc(nulls_first=True), "-made_at", "-id")[:RUNS])


def run_by_id(run_id: uuid.UUID) -> PrintRun | None:
    """A run of the place in scope."""
    return PrintRun.objects.select_related("place").filter(id=run_id).first()


def letters_in(run: PrintRun) -> list[Letter]:
    """Its letters, in the order they are printed."""
    items = Prefetch("items", LetterItem.objects.order_by("id"))
    rows = Letter.objects.filter(run=run).select_related("person", "place", "person__place")
    return list(rows.prefetch_related(items).order_by("written_at", "id"))


def letters_out_on_paper(place: Place) -> QuerySet[Letter]:
    """Printed letters with something in them nobody has answered, latest first. Slice it."""
    open_items = LetterItem.objects.filter(said="").values("letter_id")
    rows = Letter.objects.filter(place=place, channel=Channel.PRINT, state=State.SENT, id__in=open_items)
    return rows.select_related("person").order_by("-sent_at", "-id")
