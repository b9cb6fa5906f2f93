"""What people type to sign in."""

from typing import Any

from allauth.account.forms import ConfirmLoginCodeForm, RequestLoginCodeForm
from django import forms
from django.utils.translation import gettext_lazy as _

from alongside.ui.forms import UiForm

_NO_EMAIL = _("Write your e-mail address, like name@example.org.")


class EmailForm(RequestLoginCodeForm):  # type: ignore[misc]  # allauth has no types
    """Ask for a code by e-mail. Whether the address is known is not said."""

    use_required_attribute = False
    email = forms.EmailField(
        label=_("Your e-mail address"),
        max_length=254,
        error_messages={"required": _NO_EMAIL, "invalid": _NO_EMAIL},
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **{"label_suffix": "", "auto_id": "mail_%s"} | kwargs)


class EmailCodeForm(ConfirmLoginCodeForm):  # type: ignore[misc]  # allauth has no types
    """The code that came by e-mail."""

    use_required_attribute = False
    code = forms.CharField(
        label=_("The code we sent you"),
        max_length=20,
        error_messages={"required": _("Write the six digits from the message.")},
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **{"label_suffix": ""} | kwargs)


class PersonalCodeForm(UiForm):
    """The code on somebody's card, and the secret they chose."""

    code = forms.CharField(
        label=_("Your personal code"),
        max_length=40,
        error_messages={"required": _("Write the code from your card, like 7KQ2-M4XT.")},
    )
    secret = forms.CharField(
        label=_("Your secret"),
        max_length=200,
        widget=forms.PasswordInput,
        error_messages={"required": _("Write your six digits or three words.")},
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **{"auto_id": "card_%s"} | kwargs)


class AppCodeForm(UiForm):
    """The first code of an app that was just set up."""

    code = forms.CharField(
        label=_("The code the app shows now"),
        max_length=40,
        error_messages={"required": _("Write the six digits the app shows.")},
    )


class StepCodeForm(UiForm):
    """A code of the app, or one from the printed sheet."""

    code = forms.CharField(
        label=_("The code your app shows now"),
        max_length=40,
        error_messages={"required": _("Write the six digits the app shows, or a recovery code.")},
    )
