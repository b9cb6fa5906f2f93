"""What is asked for each way: a number, or the lines of an address; and the code that came back."""

from django import forms
from django.utils.translation import gettext_lazy as _

from alongside.apps.people.enums import Way
from alongside.ui.forms import UiForm

LABELS = {
    Way.SMS: _("The number of the mobile phone"),
    Way.PHONE: _("The number to ring"),
    Way.POST: _("The address"),
}
HINTS = {
    Way.SMS: _("Like 07700 900123. We send a code there first."),
    Way.PHONE: _("Like 0161 496 0123"),
    Way.POST: _("Each line as it stands on an envelope, without the name. The post code last."),
}


class WhereForm(UiForm):
    """One number, or one address."""

    where = forms.CharField(max_length=400)

    def __init__(self, way: Way, data: object = None, where: str = "") -> None:
        super().__init__(data, initial={"where": where})
        field = self.fields["where"]
        field.label, field.help_text = str(LABELS[way]), str(HINTS[way])
        field.error_messages["required"] = _("Write it here, or go back without.")
        if way is Way.POST:
            field.widget = forms.Textarea({"rows": 5, "dir": "auto", "autocomplete": "off"})
        else:
            field.widget = forms.TextInput({"inputmode": "tel", "autocomplete": "off"})


class NumberCodeForm(UiForm):
    """What came back."""

    code = forms.CharField(
        label=_("The code we sent to that number"),
        max_length=40,
        error_messages={"required": _("Write the six digits from the message.")},
    )
