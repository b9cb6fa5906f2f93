"""What is asked about before a sheet is written, and never simply taken."""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy

from alongside.apps.books.queries.entries import time_given_on
from alongside.apps.books.rules.writing import DAY_MINUTES
from alongside.apps.doing.queries.mapping import NEW
from alongside.apps.work.models import Work
from alongside.core.shared.names import name_key
from alongside.ui.forms import UiForm
from alongside.web.shared.requests import MemberRequest
from alongside.web.shared.sentences.amounts import exactly

Line = Mapping[str, Any]
LONG, AGAIN = "sure", "again"


class SureForm(UiForm):
    """More than 24 hours in one day, and time that is in the book already."""

    sure = forms.BooleanField(
        label=gettext_lazy("Yes, somebody gave more than 24 hours in one day"),
        error_messages={"required": gettext_lazy("Say that the time is right, or change it")},
    )
    again = forms.BooleanField(
        label=gettext_lazy("Yes, they gave that time as well"),
        error_messages={"required": gettext_lazy("Say that it is not the same sheet once more, or leave it")},
    )

    def __init__(self, data: QueryDict | None, asked: set[str]) -> None:
        super().__init__(data)
        for name in set(self.fields) - asked:
            del self.fields[name]


def longest_day(written: Sequence[Line]) -> int:
    """The most one name gave on the sheet's one day."""
    given: Counter[str] = Counter()
    for line in written:
        given[name_key(line["name"])] += line["length"]
    return max(given.values(), default=0)


def is_long(written: Sequence[Line]) -> bool:
    """Whether somebody would have given more than a day has."""
    return longest_day(written) > DAY_MINUTES


def in_the_book(
    request: MemberRequest, work: Work, said: Line, written: Sequence[Line], who: Mapping[str, str]
) -> list[str]:
    """ "Ada Lovell, 2 hours": lines that stand in the book of that day just so; ``who`` is by name."""
    people = {key: UUID(value) for key, value in who.items() if value and value != NEW}
    given = time_given_on(work, said["day"], people.values(), request.person)
    return [
        f"{line['name']}, {exactly(line['length'])}"
        for line in written
        if (people.get(name_key(line["name"])[:200]), line["length"]) in given
    ]
