"""The list of shared work in a place: each with its finding in a sentence and a small drawing."""

from dataclasses import dataclass
from fractions import Fraction

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from alongside.apps.insight.models import StoredFinding
from alongside.apps.insight.queries.findings import latest_findings
from alongside.apps.work.models import Work
from alongside.apps.work.queries.works import works_for
from alongside.core.measures.grid import Cell
from alongside.core.measures.kinds import Kind
from alongside.kernel.clock import local_day
from alongside.web.shared.beginning import See, place_page
from alongside.web.shared.requests import PlaceRequest
from alongside.web.shared.sentences import amounts, grid, kinds
from alongside.web.shared.sentences.sides import Sides, sides_of

PER_PAGE = 30


@dataclass(frozen=True, slots=True)
class WorkCard:
    """One work in a list. ``row`` and ``column`` are where it stands on the grid, if anywhere."""

    work: Work
    url: str
    name: str
    sentence: str
    dated: str
    row: int | None
    column: int | None
    where: str


@place_page(see=See.PUBLIC)
def works_page(request: PlaceRequest) -> HttpResponse:
    """Every work somebody may see."""
    page = Paginator(works_for(request.person, request.place), PER_PAGE).get_page(request.GET.get("page"))
    return render(request, "public/works.html", {"page": page, "cards": cards_of(list(page.object_list))})


def cards_of(works: list[Work]) -> list[WorkCard]:
    """The works with their latest stored findings, in one further query."""
    findings = latest_findings(works)
    return [_card(work, findings.get(work.id)) for work in works]


def _card(work: Work, stored: StoredFinding | None) -> WorkCard:
    sides = sides_of(work)
    kind = Kind(stored.name) if stored else Kind.NOT_ENOUGH
    cell = _cell(stored)
    row, column = grid.spot(cell)
    return WorkCard(
        work=work,
        url=reverse("work", kwargs={"place": work.place.slug, "work": work.slug}),
        name=kinds.kind_name(kind),
        sentence=_sentence(kind, stored, sides),
        dated=_dated(work, stored),
        row=row,
        column=column,
        where=grid.where(cell, sides),
    )


def _cell(stored: StoredFinding | None) -> Cell | None:
    code = stored.result["finding"]["grid"]["cell"] if stored else None
    return Cell(code) if code else None


def _sentence(kind: Kind, stored: StoredFinding | None, sides: Sides) -> str:
    """Numbers where both sides are many enough for everyone to see them, else words."""
    shares = _public_shares(stored)
    if kind is Kind.NOT_ENOUGH or shares is None or not all(0 < share < 1 for share in shares):
        return kinds.shortly(kind, sides)
    design, delivery = shares
    return _(
        "%(C)s gave %(design)s of every 100 hours of planning and %(doing)s of every 100 hours of doing."
    ) % {
        **sides.words,
        "design": amounts.of_100(design),
        "doing": amounts.of_100(delivery),
    }


def _public_shares(stored: StoredFinding | None) -> tuple[Fraction, Fraction] | None:
    found = stored.result.get("public_shares") if stored else None
    return (Fraction(found["design"]), Fraction(found["delivery"])) if found else None


def _dated(work: Work, stored: StoredFinding | None) -> str:
    if stored is None:
        return ""
    return _("From the books on %(day)s, for the 12 months before.") % {
        "day": amounts.day(local_day(stored.found_at, work.place.time_zone))
    }
