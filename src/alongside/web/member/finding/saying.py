"""One box for what somebody says of a finding."""

from typing import Any
from uuid import UUID

from django.urls import reverse

from alongside.web.member.entry.forms import SayForm
from alongside.web.shared.requests import MemberRequest


def say_form(request: MemberRequest, label: str) -> SayForm:
    """The box under its question."""
    form = SayForm(request.POST if request.method == "POST" else None)
    form.fields["words"].label = label
    return form


def said_by(request: MemberRequest, form: SayForm) -> dict[str, Any]:
    """Words, who says them, when, and the number of the form."""
    token = form.cleaned_data["form_token"]
    return {"words": form.text(), "by": request.person, "now": request.now, "form_token": token}


def url_of(request: MemberRequest, name: str, **parts: UUID) -> str:
    """The page of what was said."""
    return reverse(name, kwargs={"place": request.place.slug, **parts})
