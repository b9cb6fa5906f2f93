"""Two questions about letters."""

from typing import Any

from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from alongside.apps.letters.enums import HowOften
from alongside.apps.letters.rules.choosing import channels_for
from alongside.apps.people.models import Person
from alongside.ui.forms import UiForm
from alongside.web.member.fields import offer, radios


class LettersForm(UiForm):
    """How, and how often."""

    channel = radios(_("How do you want to hear from us?"))
    how_often = radios(_("How often?"), HowOften.choices)

    def __init__(self, data: QueryDict | None, person: Person, **kwargs: Any) -> None:
        super().__init__(data, **kwargs)
        offer(self, "channel", [(one.value, one.label) for one in channels_for(person)])
