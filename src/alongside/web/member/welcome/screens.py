"""Who waits to be welcomed, and who was keyed in and met by nobody else so far."""

from dataclasses import dataclass
from uuid import UUID

from django.contrib import messages
from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from alongside.apps.people.actions.welcoming import welcome_person
from alongside.apps.people.enums import CodeKind
from alongside.apps.people.models import Hat, JoinCode, Person
from alongside.apps.people.queries.hats import hats_of, latest_hats
from alongside.apps.people.queries.joining import never_met_here, newcomers_here
from alongside.apps.people.queries.names import shown_hat
from alongside.apps.people.queries.persons import person_by_id
from alongside.apps.people.rules.belonging import is_newcomer
from alongside.apps.people.rules.names import names_open_to
from alongside.apps.work.queries.tables import mates_of
from alongside.core.shared.sides import Side
from alongside.kernel.verdict import Refused, no
from alongside.web.shared.beginning import See, place_page
from alongside.web.shared.names import prepare_names
from alongside.web.shared.requests import MemberRequest
from alongside.web.shared.strangers import safe_next

A_PAGE = 20
NO_HAT = no(
    _("You wear no hat here yet."), _("Ask a lead for one first: a welcome says on which side you stand.")
)


@dataclass(frozen=True, slots=True)
class Waiting:
    """Somebody to say hello to: what they do, how they came, and which sides have welcomed them."""

    person: Person
    hat: str
    is_paid: bool
    came_by: str
    sides: frozenset[str]
    said_already: bool


@place_page(see=See.MEMBER)
def welcome(request: MemberRequest) -> HttpResponse:
    """Newcomers, longest waiting first."""
    return _page(request, newcomers_here(request.place), "member/welcome/welcome.html")


@place_page(see=See.MEMBER)
def met(request: MemberRequest) -> HttpResponse:
    """People keyed in by one person, as far as one may see their names."""
    open_names = names_open_to(request.person, together_with=mates_of(request.person))
    rows = never_met_here(request.place).filter(open_names).exclude(keyed_in_by=request.person)
    return _page(request, rows, "member/welcome/met.html")


def _page(request: MemberRequest, rows: QuerySet[Person], template: str) -> HttpResponse:
    hats = hats_of(request.person, request.today)
    if request.method == "POST":
        return _say(request, hats)
    page = Paginator(rows, A_PAGE).get_page(request.GET.get("page"))
    people = list(page.object_list)
    prepare_names(request, people)
    worn = latest_hats([one.id for one in people])
    waiting = [_waiting(request, one, worn.get(one.id)) for one in people]
    return render(request, template, {"page": page, "waiting": waiting, "hats": _choices(hats)})


def _waiting(request: MemberRequest, person: Person, hat: Hat | None) -> Waiting:
    said = list(person.welcomes.all())
    joining = getattr(person, "joining", None) if is_newcomer(person) else None
    return Waiting(
        person=person,
        hat=capfirst(str(shown_hat(hat.kind, hat.title))) if hat else "",
        is_paid=hat is not None and hat.side == Side.PROFESSIONAL,
        came_by=_came_by(joining.code) if joining else "",
        sides=frozenset(one.side for one in said),
        said_already=any(one.by_id == request.person.id for one in said),
    )


def _came_by(code: JoinCode) -> str:
    """An invitation's label is its writer's own note, and nobody else's to read."""
    kind = capfirst(code.get_kind_display())
    if code.kind == CodeKind.INVITATION:
        return kind
    return f"{kind}: {code.organisation.name if code.organisation else code.label}"


def _choices(hats: list[Hat]) -> list[tuple[UUID, str]]:
    return [(hat.id, capfirst(str(shown_hat(hat.kind, hat.title)))) for hat in hats]


def _say(request: MemberRequest, hats: list[Hat]) -> HttpResponse:
    person = person_by_id(_id(request.POST.get("person", "")))
    if not hats:
        raise Refused(NO_HAT)
    asked = request.POST.get("hat", "")
    hat = next((one for one in hats if str(one.id) == asked), hats[0])
    if person is not None:
        was_new = is_newcomer(person)
        after = welcome_person(person=person, by=request.person, hat=hat, now=request.now)
        messages.success(request, _said(was_new=was_new, now_new=is_newcomer(after)))
    return HttpResponseRedirect(safe_next(request) or request.path)


def _said(*, was_new: bool, now_new: bool) -> str:
    if not was_new:
        return _("Thank you. They are not counted apart any more.")
    if now_new:
        return _("Thank you. Now somebody else says hello too.")
    return _("Thank you. They take part now, and we let them know.")


def _id(text: str) -> UUID:
    try:
        return UUID(text)
    except ValueError:
        return UUID(int=0)
