"""What is asked of whoever joins: as little as can be."""

from typing import Any

from django import forms
from django.utils.text import capfirst, format_lazy
from django.utils.translation import gettext_lazy as _

from alongside.apps.people.actions.joining import Said
from alongside.apps.people.queries.names import A_HAT
from alongside.apps.people.rules.codes import may_choose_secret
from alongside.apps.people.rules.hats import hat_makes_sense
from alongside.core.shared.hats import HatKind, sides_open_to
from alongside.core.shared.sides import Side
from alongside.kernel.verdict import Verdict
from alongside.ui.forms import PostingForm, UiForm

TOO_LONG = {"max_length": _("That is too long. Use at most %(limit_value)d letters and signs.")}
# Those most people are come first; a facilitator's hat is given at a table.
IN_ORDER = (
    HatKind.PARENT_CARER,
    HatKind.YOUNG_PERSON,
    HatKind.NEIGHBOUR,
    HatKind.LIVED_EXPERIENCE,
    HatKind.REPRESENTS_GROUP,
    HatKind.PEER_SUPPORTER,
    HatKind.PRACTITIONER,
    HatKind.COMMISSIONER,
)
PAID = {Side.CITIZEN: _("{hat}, not paid for it"), Side.PROFESSIONAL: _("{hat}, paid for it")}


def hats_to_join_in() -> list[tuple[str, Any]]:
    """Paid or not where both exist."""
    found: list[tuple[str, Any]] = []
    for kind in IN_ORDER:
        sides, words = sides_open_to(kind), capfirst(str(A_HAT[kind]))
        for side in sides:
            label = format_lazy(PAID[side], hat=words) if len(sides) > 1 else words
            found.append((f"{kind}:{side}", label))
    return found


class CodeForm(UiForm):
    """The code from a poster, typed by hand."""

    code = forms.CharField(
        label=_("The code on your poster, letter or card"),
        max_length=40,
        help_text=_("Eight letters and numbers, like 7KQ2-M4XT."),
        widget=forms.TextInput(
            {"autocomplete": "off", "spellcheck": "false", "autocapitalize": "characters"}
        ),
    )


class JoinForm(PostingForm):
    """A name, a hat, and a secret of their own for whoever has no way in yet."""

    name = forms.CharField(
        label=_("What shall we call you?"),
        max_length=200,
        help_text=_(
            "Those who welcome you see it, and later the people at your tables. You can change that."
        ),
        error_messages=TOO_LONG,
        widget=forms.TextInput({"autocomplete": "name", "dir": "auto"}),
    )
    hat = forms.ChoiceField(label=_("Who are you here?"), widget=forms.RadioSelect)
    group_name = forms.CharField(
        label=_("If you speak for a group: which one?"),
        max_length=120,
        required=False,
        error_messages=TOO_LONG,
    )
    title = forms.CharField(
        label=_("Do you call it something else?"),
        max_length=80,
        required=False,
        help_text=_("For example health visitor, grandad. You can leave this empty."),
        error_messages=TOO_LONG,
    )
    secret = forms.CharField(
        label=_("Choose a secret"),
        max_length=200,
        help_text=_("Six digits that do not run in order, or three words. You sign in with it next time."),
        widget=forms.TextInput(
            {"autocomplete": "off", "spellcheck": "false", "autocapitalize": "none", "dir": "auto"}
        ),
    )

    def __init__(self, *args: Any, needs_secret: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["hat"].choices = hats_to_join_in()  # type: ignore[attr-defined]  # a choice field has them
        if not needs_secret:
            del self.fields["secret"]

    def clean_secret(self) -> str:
        """Said beside the field, so that nothing else has to be read again."""
        secret = str(self.cleaned_data["secret"])
        if not (verdict := may_choose_secret(secret)):
            self.add_error("secret", in_words(verdict))
        return secret

    def clean(self) -> dict[str, Any]:
        """A group is named by whoever speaks for one."""
        said = super().clean() or {}
        if "hat" in said:
            kind, paid = self._hat()
            group = said.get("group_name", "")
            verdict = hat_makes_sense(kind, paid=paid, organisation=None, group_name=group)
            if not verdict:
                self.add_error("group_name", in_words(verdict))
        return said

    def _hat(self) -> tuple[HatKind, bool]:
        kind, _between, side = self.cleaned_data["hat"].partition(":")
        return HatKind(kind), side == Side.PROFESSIONAL

    def said(self, language: str) -> Said:
        """What the action needs."""
        kind, paid = self._hat()
        given = self.cleaned_data
        return Said(
            name=given["name"],
            kind=kind,
            paid=paid,
            title=given["title"],
            group_name=given["group_name"] if kind == HatKind.REPRESENTS_GROUP else "",
            language=language,
        )


def in_words(verdict: Verdict) -> str:
    """Why not, and what to do instead."""
    return f"{verdict.reason} {verdict.next_step}".strip()
