"""Doing what a form asks; a no is said beside the form, which keeps every word that was typed."""

from collections.abc import Callable
from typing import Any, TypeVar, cast

from django import forms

from alongside.kernel.verdict import Refused, Verdict

Done = TypeVar("Done")


def attempt(form: forms.BaseForm, act: Callable[[], Done]) -> Done | None:
    """What the act gives, or None with the reason and the next step on the form."""
    try:
        return act()
    except Refused as refused:
        form.add_error(None, in_words(refused.verdict))
        return None


def in_words(verdict: Verdict) -> str:
    """Why not, and what to do instead."""
    return f"{verdict.reason} {verdict.next_step}".strip()


def offer(form: forms.BaseForm, name: str, choices: Any) -> None:
    """What a field of this form lets one choose from."""
    cast(forms.ChoiceField, form.fields[name]).choices = list(choices)


def succeeds(form: forms.BaseForm, act: Callable[[], object]) -> bool:
    """Whether it was done; why not is said on the form."""
    attempt(form, act)
    return not form.errors
