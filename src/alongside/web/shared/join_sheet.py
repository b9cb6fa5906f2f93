"""The sheet with a code on it, to print: a poster, a letter, an organisation's pack, an invitation."""

from typing import Any

from django.http import HttpRequest
from django.urls import reverse

from alongside.apps.people.enums import CodeKind
from alongside.apps.people.models import JoinCode
from alongside.apps.people.queries.names import A_HAT, shown_hat
from alongside.apps.people.rules.codes import shown_code
from alongside.core.shared.hats import HatKind

# Those a paper form offers to tick; the rest is said to whoever keys it in.
TO_TICK = (HatKind.PARENT_CARER, HatKind.YOUNG_PERSON, HatKind.NEIGHBOUR, HatKind.PRACTITIONER)


def join_sheet(request: HttpRequest, code: JoinCode, *, back: str) -> dict[str, Any]:
    """What the page needs. A poster has no form to fill in: nobody writes their name on a wall."""
    return {
        "code": code,
        "place": code.place,
        "written": shown_code(code.code),
        "address": request.build_absolute_uri(reverse("join", kwargs={"written": code.code})),
        "invited_by": shown_hat(code.hat.kind, code.hat.title) if code.hat else "",
        "has_form": code.kind != CodeKind.POSTER,
        "hats": [A_HAT[kind] for kind in TO_TICK],
        "back": back,
    }
