"""Who the names are: suggested, and chosen by whoever knows them."""

import hashlib
from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django import forms
from django.core.paginator import Paginator
from django.forms.boundfield import BoundField
from django.http import HttpResponse, HttpResponseRedirect, QueryDict
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from alongside.apps.doing.actions.staging import choose_people
from alongside.apps.doing.queries.mapping import (
    NEW,
    Candidates,
    NameInRegister,
    candidates_for,
    names_in,
    rows_to_read,
)
from alongside.apps.doing.queries.readings import reading_of
from alongside.apps.doing.queries.repeats import not_held
from alongside.apps.people.models import Person
from alongside.ui.forms import UiForm
from alongside.web.shared.naming import known_as, may_name, prepare
from alongside.web.shared.requests import MemberRequest
from alongside.web.shared.sentences.amounts import exactly
from alongside.web.steward.door import desk_page, staged_here
from alongside.web.steward.register.screens import address, steps

A_PAGE = 25


class PeopleForm(UiForm):
    """One question a name. One person written alike is suggested; between several, somebody chooses."""

    def __init__(
        self,
        request: MemberRequest,
        names: Sequence[NameInRegister],
        candidates: dict[str, Candidates],
        chosen: dict[str, str],
        data: QueryDict | None,
    ) -> None:
        super().__init__(data)
        self.names: dict[str, NameInRegister] = {}
        self.new: list[NameInRegister] = []
        for one in names:
            found = candidates[one.key]
            near = [person for person in found.near if may_name(request, person)]
            if not found.alike and not near:
                self.new.append(one)
                continue
            field = _field_name(one.key)
            self.names[field] = one
            self.fields[field] = forms.ChoiceField(
                label=one.name,
                help_text=_what_they_gave(one),
                choices=_choices(request, [*found.alike, *near]),
                widget=forms.RadioSelect,
                initial=chosen.get(one.key) or _suggested(found),
                error_messages={"required": _("Say who “%(name)s” is") % {"name": one.name[:80]}},
            )

    @property
    def questions(self) -> list[BoundField]:
        """In the order of the names."""
        return [self[name] for name in self.names]

    def answers(self) -> dict[str, str]:
        """Who each name is; a name like nobody's here is somebody new without a question."""
        asked = {one.key: self.cleaned_data[field] for field, one in self.names.items()}
        return asked | {one.key: NEW for one in self.new}

    def told_new(self) -> list[tuple[str, str]]:
        """Who comes new, and what they gave."""
        return [(one.name, _what_they_gave(one)) for one in self.new]


def _field_name(key: str) -> str:
    return f"name-{hashlib.sha256(key.encode()).hexdigest()[:12]}"


def _what_they_gave(one: NameInRegister) -> str:
    rows = ngettext("%(n)d row", "%(n)d rows", one.rows) % {"n": one.rows}
    return f"{one.role[:80]} · {rows} · {exactly(one.minutes)}"


def _choices(request: MemberRequest, persons: Sequence[Person]) -> list[tuple[str, str]]:
    known = [(str(person.id), known_as(request, person)) for person in persons]
    return [*known, (NEW, _("Somebody new here"))]


def _suggested(found: Candidates) -> str:
    if len(found.alike) == 1:
        return str(found.alike[0].id)
    return "" if found.alike else NEW


@desk_page
def people(request: MemberRequest, staged: UUID) -> HttpResponse:
    """The names, a page at a time; what was chosen is kept between the pages."""
    register = staged_here(request, staged)
    new, _before = not_held(register.work, rows_to_read(register, reading_of(register, request.today)))
    page = Paginator(names_in(new), A_PAGE).get_page(request.GET.get("page"))
    names = list(page.object_list)
    candidates = candidates_for(request.place, [one.key for one in names])
    prepare(request, candidates.values())
    data = request.POST if request.method == "POST" else None
    form = PeopleForm(request, names, candidates, register.choices.get("people", {}), data)
    if data is not None and form.is_valid():
        choose_people(staged=register, people=form.answers(), by=request.person)
        if page.has_next():
            where = address(request, "desk-register-people", register)
            return HttpResponseRedirect(f"{where}?page={page.next_page_number()}")
        return HttpResponseRedirect(address(request, "desk-register-read-in", register))
    words: dict[str, Any] = {"register": register, "steps": steps(), "form": form, "page": page}
    return render(request, "steward/register/people.html", words)
