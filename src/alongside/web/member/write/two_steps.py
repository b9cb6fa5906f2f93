"""Every writing page in two plain posts: what was said is repeated back before it is in the book."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any, cast

from django import forms
from django.http import HttpResponse, HttpResponseRedirect, QueryDict
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _

from alongside.ui.forms import UiForm
from alongside.web.member.attempts import attempt
from alongside.web.shared.requests import MemberRequest

CHECK = "member/write/check.html"
NOT_CARRIED = {"csrfmiddlewaretoken", "step", "sure"}


class SureForm(UiForm):
    """More than 24 hours in a day is asked about, never simply taken."""

    sure = forms.BooleanField(
        label=_("Yes, it was more than 24 hours in one day"),
        error_messages={"required": _("Say that the time is right, or change it")},
    )


@dataclass(frozen=True, slots=True)
class Check:
    """What is repeated back. ``asked`` are fields answered on this very page; ``compare``: as is, as said."""

    heading: str
    lines: Sequence[tuple[str, Any]]
    asked: Sequence[str] = ()
    long_day: bool = False
    notes: Sequence[str] = field(default_factory=tuple)
    compare: Sequence[tuple[str, Any, Any]] = ()

    @property
    def compare_heads(self) -> list[str]:
        """Over the two columns of a correction."""
        return [str(_("What")), str(_("As it is written")), str(_("As you say it was"))]


@dataclass(frozen=True, slots=True)
class Writing:
    """A writing page: its form, what it repeats back, and how it saves; ``save`` gives the page after."""

    request: MemberRequest
    form: UiForm
    template: str
    check: Callable[[], Check]
    save: Callable[[], str]
    words: dict[str, Any] = field(default_factory=dict)


def answer(page: Writing) -> HttpResponse:
    """The form, the check or the page after saving. Nothing that was typed is ever lost."""
    request = page.request
    step = request.POST.get("step", "")
    if request.method != "POST" or not page.form.is_valid() or step == "change":
        return _form(page)
    check = page.check()
    sure = SureForm(request.POST if step == "save" else None) if check.long_day else None
    if step != "save" or (sure is not None and not sure.is_valid()):
        return _check(page, check, sure)
    address = attempt(page.form, page.save)
    return HttpResponseRedirect(address) if address else _form(page)


def _form(page: Writing) -> HttpResponse:
    return render(page.request, page.template, {**page.words, "form": page.form})


def _check(page: Writing, check: Check, sure: SureForm | None) -> HttpResponse:
    for name in check.asked:
        page.form.fields[name].required = True  # now is the time to answer it
    asked = [page.form[name] for name in check.asked]
    names = {page.form.add_prefix(name) for name in check.asked}
    carried = [
        (name, value)
        for name, values in cast(QueryDict, page.form.data).lists()
        if name not in NOT_CARRIED | names
        for value in values
    ]
    words = {"check": check, "carried": carried, "asked": asked, "sure": sure, "form": sure or page.form}
    return render(page.request, CHECK, words)
