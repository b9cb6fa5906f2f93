"""Reading about checks: one's own, everybody's, and one person's."""

from uuid import UUID

from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse

from alongside.apps.checks.queries.suiting import people_with_checks, suiting_of_all
from alongside.apps.checks.rules.looking import may_look_after_checks
from alongside.apps.people.models import Person
from alongside.apps.people.queries.persons import person_by_id
from alongside.apps.people.queries.searching import people_for_name
from alongside.kernel.verdict import enforce
from alongside.web.member.checks.telling import all_of, told_of
from alongside.web.shared.beginning import See, place_page
from alongside.web.shared.names import prepare_names
from alongside.web.shared.paging import leaf
from alongside.web.shared.requests import MemberRequest

A_PAGE = 20


def person_of_checks(request: MemberRequest, person_id: UUID) -> Person:
    """Somebody whose checks whoever asks may look after. **Raises** Refused, Http404."""
    enforce(may_look_after_checks(request.person, request.place, request.today))
    found = person_by_id(person_id)
    if found is None:
        raise Http404
    return found


@place_page(see=See.OWN)
def my_checks(request: MemberRequest) -> HttpResponse:
    """What is kept about me here, what I am down for, and what the rules say of it."""
    context = all_of(request, request.person)
    context["looks_after"] = bool(may_look_after_checks(request.person, request.place, request.today))
    return render(request, "member/checks/mine.html", context)


@place_page(see=See.MEMBER)
def checks(request: MemberRequest) -> HttpResponse:
    """Everybody of whom something is planned or was seen, and how they stand."""
    enforce(may_look_after_checks(request.person, request.place, request.today))
    rows = people_with_checks(request.place)
    page = leaf(request, lambda start, at_most: list(rows[start : start + at_most]), A_PAGE)
    wanted = request.GET.get("name", "").replace("\x00", "").strip()[:200]
    alike = people_for_name(request.place, wanted) if wanted else []
    prepare_names(request, [*page.rows, *alike])
    suiting = suiting_of_all([person.id for person in page.rows], request.place, request.today)
    context = {
        "people": [(person, told_of(suiting[person.id])) for person in page.rows],
        "page": page,
        "wanted": wanted,
        "alike": alike,
    }
    return render(request, "member/checks/checks.html", context)


@place_page(see=See.MEMBER)
def checks_person(request: MemberRequest, person: UUID) -> HttpResponse:
    """One person's; one's own is the page that is one's own."""
    found = person_of_checks(request, person)
    if found.id == request.person.id:
        return HttpResponseRedirect(reverse("my-checks", kwargs={"place": request.place.slug}))
    return render(request, "member/checks/person.html", all_of(request, found))
