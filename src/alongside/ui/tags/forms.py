"""Forms: one field, all fields, what went wrong."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django import forms
from django.core.exceptions import NON_FIELD_ERRORS
from django.forms.boundfield import BoundField
from django.forms.formsets import BaseFormSet
from django.utils.safestring import SafeString

from alongside.ui.forms import DayMonthYearWidget, first_id
from alongside.ui.tags.drawing import draw, one_of, register

WIDTHS = ("", "short", "medium", "full")
CLASSES: tuple[tuple[type[forms.Widget], str], ...] = (
    (forms.Select, "a-select"),
    (forms.Textarea, "a-textarea"),
    (forms.CheckboxInput, "a-tick__input"),
    (forms.FileInput, "a-file"),
)
TICKS = (forms.CheckboxSelectMultiple, forms.RadioSelect)


@dataclass(frozen=True, slots=True)
class Slip:
    """Something to put right, and the id of the input to put it right in."""

    text: str
    ident: str = ""


@register.simple_tag
def error_summary(
    *given: "forms.BaseForm | BaseFormSet[Any] | Sequence[forms.BaseForm]", focus: bool = True
) -> SafeString:
    """What has to be put right, each leading to its field; nothing when all is well.

    Stands first in `main`, before the heading. Takes forms, and sets and lists of forms. `focus=False` where
    it is only shown, so that the page stays at its top.
    """
    asked = [form for one in given for form in _forms(one)]
    slips = [slip for form in asked if form.is_bound for slip in _slips(form)]
    return draw("error_summary", slips=slips, focus=focus) if slips else SafeString("")


def _forms(one: "forms.BaseForm | BaseFormSet[Any] | Sequence[forms.BaseForm]") -> "Sequence[forms.BaseForm]":
    if isinstance(one, BaseFormSet):
        return list(one.forms)
    return [one] if isinstance(one, forms.BaseForm) else one


def _slips(form: forms.BaseForm) -> Iterable[Slip]:
    for name in (NON_FIELD_ERRORS, *form.fields):
        errors = form.errors.get(name, ())
        ident = "" if name not in form.fields or form[name].is_hidden else first_id(form[name])
        yield from (Slip(str(error), ident) for error in errors)


@register.simple_tag
def field(
    bound: BoundField,
    *,
    label: str = "",
    hint: str = "",
    width: str = "",
    heading: bool = False,
    **attrs: Any,
) -> SafeString:
    """A field with its label, hint, errors and input, tied together for screen readers.

    `width`: short (a number), medium, full. `heading` makes the label the page's h1 (one question per page).
    Any further keyword is an attribute of the input: `autocomplete="name" inputmode="numeric"`.
    """
    one_of("A field's width", width, WIDTHS)
    if bound.is_hidden:
        return bound.as_widget()
    words = {"label": label or bound.label, "hint": hint or bound.help_text, "heading": heading}
    words["optional"] = _optional(bound.field)
    described = _described(bound, str(words["hint"]))
    given = {name.replace("_", "-"): str(value) for name, value in attrs.items()}
    control = _control(bound, width, {"aria-describedby": described, **given} if described else given)
    return draw(
        "field", bound=bound, shape=_shape(bound.field.widget), control=control, described=described, **words
    )


def _control(bound: BoundField, width: str, attrs: dict[str, str]) -> SafeString:
    widget = bound.field.widget
    if isinstance(widget, TICKS):
        kind = "checkbox" if isinstance(widget, forms.CheckboxSelectMultiple) else "radio"
        return draw("_choices", bound=bound, kind=kind)
    if isinstance(widget, DayMonthYearWidget):
        return bound.as_widget()
    return bound.as_widget(attrs={"class": _css(widget, width), **attrs})


@register.simple_tag
def fields(form: forms.BaseForm) -> SafeString:
    """All fields of a form one under another, the hidden ones first."""
    hidden = [str(bound.as_widget()) for bound in form.hidden_fields()]
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


def _optional(asked: forms.Field) -> bool:
    """Whether it may be left out; a list with an answer already chosen asks for nothing more."""
    answered = isinstance(asked.widget, forms.Select) and all(value for value, _label in asked.widget.choices)
    return not asked.required and not answered


def _described(bound: BoundField, hint: str) -> str:
    ids = [f"{bound.auto_id}_helptext"] if hint else []
    return " ".join([*ids, f"{bound.auto_id}_error"] if bound.errors else ids)


def _css(widget: forms.Widget, width: str) -> str:
    base = next((css for kind, css in CLASSES if isinstance(widget, kind)), "a-input")
    return f"{base} {base}--{width}" if width else base
