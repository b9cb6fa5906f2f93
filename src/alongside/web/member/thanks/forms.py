"""Whom one thanks, and a line to them."""

from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from alongside.web.member.entry.forms import SayForm
from alongside.web.member.fields import offer, radios


class ThanksForm(SayForm):
    """Whom, and a line if one likes; ``person`` is somebody whose card or call is keyed in."""

    to = radios(gettext_lazy("Whom do you thank?"))
    person = forms.ChoiceField(label=gettext_lazy("Who says thank you?"), required=False)

    def __init__(
        self, data: QueryDict | None, movers: list[tuple[str, Any]], others: list[tuple[str, Any]]
    ) -> None:
        super().__init__(data, initial={"to": movers[0][0]} if len(movers) == 1 else {})
        self.fields["words"].label = _("A line to them")
        self.fields["words"].required = False
        offer(self, "to", movers)
        if others:
            offer(self, "person", others, _("I do"))
        else:
            del self.fields["person"]
