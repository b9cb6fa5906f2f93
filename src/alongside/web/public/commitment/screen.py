"""A commitment as it stands, its earlier versions, who signed it and who has not yet."""

from dataclasses import dataclass
from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from alongside.apps.glossary.enums import TextKind
from alongside.apps.people.models import Person
from alongside.apps.people.rules.belonging import is_member
from alongside.apps.work.models import Commitment, Seat, Signature, Work
from alongside.apps.work.published import PUBLISHED
from alongside.apps.work.queries.commitments import commitments_of, not_signed_yet, signatures_of
from alongside.apps.work.queries.tables import seat_of
from alongside.apps.work.rules.commitments import may_key_in_name, may_sign, may_write_commitment
from alongside.core.shared.sides import Side
from alongside.web.shared.beginning import See, place_page
from alongside.web.shared.commitments import duties
from alongside.web.shared.glossary import words_of
from alongside.web.shared.names import prepare_names
from alongside.web.shared.requests import PlaceRequest
from alongside.web.shared.sentences.sides import sides_of
from alongside.web.shared.works import work_or_idea_or_404


@dataclass(frozen=True, slots=True)
class Names:
    """Whose names stand under it, of one side, and whose do not yet."""

    code: str
    heading: str
    signed: list[Signature]
    waiting: list[Seat]


@place_page(see=See.PUBLIC)
def work_commitment(request: PlaceRequest, work: str) -> HttpResponse:
    """What the people of one work promise each other."""
    return _page(request, work_or_idea_or_404(request, work))


@place_page(see=See.PUBLIC)
def own_commitment(request: PlaceRequest) -> HttpResponse:
    """What the place as a whole has agreed."""
    return _page(request, None)


def _page(request: PlaceRequest, work: Work | None) -> HttpResponse:
    versions = commitments_of(request.place, work)
    chosen = _chosen(request, versions)
    words: dict[str, Any] = {
        "work": work,
        "commitment": chosen,
        "versions": versions,
        "is_latest": chosen is None or chosen == versions[0],
        "duties": duties(work, chosen) if chosen else (),
        "names": _names(request, work, chosen) if chosen and _is_of_this_place(request) else (),
        "published": PUBLISHED,
        **_mine(request, work, chosen),
        **(words_of(request, TextKind.COMMITMENT, chosen.id) if chosen else {}),
    }
    return render(request, "public/commitment.html", words)


def _chosen(request: PlaceRequest, versions: list[Commitment]) -> Commitment | None:
    asked = request.GET.get("version", "")
    if not asked:
        return versions[0] if versions else None
    found = next((one for one in versions if str(one.number) == asked), None)
    if found is None:
        raise Http404
    return found


def _is_of_this_place(request: PlaceRequest) -> bool:
    return request.person is not None and is_member(request.person)


def _names(request: PlaceRequest, work: Work | None, commitment: Commitment) -> list[Names]:
    """For people of the place; who signed is not for strangers to know."""
    signed = signatures_of(commitment)
    waiting = not_signed_yet(commitment, request.today)
    keyed = [one.keyed_in_by for one in signed if one.keyed_in_by]
    prepare_names(request, [*(one.person for one in signed), *(seat.person for seat in waiting), *keyed])
    heads = {side: sides_of(work).head(side) if work else "" for side in Side}
    if work is None:
        return [Names("", "", signed, [])]
    return [
        Names(
            side.value,
            heads[side],
            [one for one in signed if one.side == side],
            [seat for seat in waiting if seat.side == side],
        )
        for side in Side
    ]


def _mine(request: PlaceRequest, work: Work | None, commitment: Commitment | None) -> dict[str, Any]:
    """What whoever looks may do here; the words others signed with are for those at the same table."""
    who = request.person
    if who is None or not is_member(who):
        return {}
    where = {"place": request.place.slug} | ({"work": work.slug} if work else {})
    name = "work-commitment" if work else "commitment"
    sits = work is None or seat_of(work, who, request.today) is not None
    signed = commitment is not None and any(one.person_id == who.id for one in signatures_of(commitment))
    sign_url = reverse(f"{name}-sign", kwargs=where)
    return {
        "is_member": True,
        "sits": sits,
        "sign_url": sign_url if not signed and _can_sign(request, who, commitment) else "",
        "key_in_url": _key_in_url(request, who, commitment, sign_url),
        "paper_url": reverse(f"{name}-paper", kwargs=where) if commitment else "",
        "write_url": reverse(f"{name}-new", kwargs=where)
        if may_write_commitment(who, request.place, work, request.today)
        else "",
    }


def _can_sign(request: PlaceRequest, who: Person, commitment: Commitment | None) -> bool:
    return commitment is not None and bool(may_sign(who, who, commitment, request.today))


def _key_in_url(request: PlaceRequest, who: Person, commitment: Commitment | None, sign_url: str) -> str:
    """At a table one chooses from those who sit there; in the place one says the name first."""
    if commitment is None or not may_key_in_name(who, commitment, request.today):
        return ""
    if commitment.work is None:
        return f"{sign_url}?name="
    return sign_url if _can_sign(request, who, commitment) else ""
