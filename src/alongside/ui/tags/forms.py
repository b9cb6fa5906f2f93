"""Forms: one field, all fields, what went wrong."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django import forms
from django.forms.boundfield import BoundField
from django.utils.safestring import SafeString

from alongside.ui.forms import DayMonthYearWidget, first_id
from alongside.ui.tags.library import draw, one_of, register

WIDTHS = ("", "short", "medium", "full")
TICKS = (forms.CheckboxSelectMultiple, forms.RadioSelect)


@dataclass(frozen=True, slots=True)
class Slip:
    """Something to put right, and the id of the input to put it right in."""

    text: str
    ident: str = ""


@register.simple_tag
def error_summary(*given: forms.BaseForm) -> SafeString:
    """What has to be put right, each leading to its field. Stands first in `main`, before the heading. Nothing when all is well."""
    slips = [slip for form in given if form.is_bound for slip in _slips(form)]
    return draw("error_summary", slips=slips) if slips else SafeString("")


def _slips(form: forms.BaseForm) -> Iterable[Slip]:
    for name, errors in form.errors.items():
        ident = "" if name not in form.fields or form[name].is_hidden else first_id(form[name])
        yield from (Slip(str(error), ident) for error in errors)


@register.simple_tag
def field(
    bound: BoundField, *, label: str = "", hint: str = "", width: str = "", heading: bool = False, **attrs: Any
) -> SafeString:
    """A field with its label, hint, errors and input, tied together for screen readers.

    `width`: short (a number), medium, full. `heading` makes the label the page's h1 (one question per page).
    Any further keyword is an attribute of the input: `autocomplete="name" inputmode="numeric"`.
    """
    one_of("A field's width", width, WIDTHS)
    if bound.is_hidden:
        return bound.as_widget()
    values = {"bound": bound, "label": label or bound.label, "hint": hint or bound.help_text, "heading": heading}
    shape = _shape(bound.field.widget)
    given = {name.replace("_", "-"): str(value) for name, value in attrs.items()}
    described = _described(bound, bool(values["hint"]))
    if shape == "group":
        control = draw("_choices", bound=bound, kind=_kind(bound.field.widget)) if _kind(bound.field.widget) else bound.as_widget(attrs=given)
    else:
        tied = {"aria-describedby": described} if described else {}
        control = bound.as_widget(attrs={"class": _css(bound.field.widget, width), **tied, **given})
    return draw("field", shape=shape, control=control, described=described, **values)


@register.simple_tag
def fields(form: forms.BaseForm) -> SafeString:
    """All fields of a form one under another, the hidden ones first."""
    hidden = [bound.as_widget() for bound in form.hidden_fields()]
    shown = [field(bound) for bound in form.visible_fields()]
    return SafeString("".join([*hidden, *shown]))


@register.simple_tag
def hidden_fields(form: forms.BaseForm) -> SafeString:
    """The hidden fields alone, for a form whose fields are placed one by one."""
    return SafeString("".join(bound.as_widget() for bound in form.hidden_fields()))


def _shape(widget: forms.Widget) -> str:
    if isinstance(widget, (*TICKS, DayMonthYearWidget)):
        return "group"
    return "tick" if isinstance(widget, forms.CheckboxInput) else "line"


def _kind(widget: forms.Widget) -> str:
    if isinstance(widget, forms.CheckboxSelectMultiple):
        return "checkbox"
    return "radio" if isinstance(widget, forms.RadioSelect) else ""


def _described(bound: BoundField, hinted: bool) -> str:  # noqa: FBT001 - private, called once
    ids = [f"{bound.auto_id}_helptext"] if hinted else []
    return " ".join([*ids, f"{bound.auto_id}_error"] if bound.errors else ids)


def _css(widget: forms.Widget, width: str) -> str:
    names = {forms.Select: "a-select", forms.Textarea: "a-textarea", forms.CheckboxInput: "a-tick__input"}
    base = next((css for kind, css in names.items() if isinstance(widget, kind)), "a-input")
    if isinstance(widget, forms.FileInput):
        base = "a-file"
    return f"{base} {base}--{width}" if width else base
