"""The file, and which column of it answers what."""

from typing import Any, cast

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.forms.boundfield import BoundField
from django.http import QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from alongside.apps.doing.rules.sayings import UNREADABLE
from alongside.apps.work.models import Work
from alongside.core.registers.columns import is_register
from alongside.core.registers.fields import Field, unit_of
from alongside.core.registers.rows import Columns
from alongside.core.shared.durations import Bare
from alongside.kernel.sheets.limits import MOST_FILE_BYTES
from alongside.kernel.sheets.unreadable import Fault
from alongside.ui.forms import UiForm
from alongside.web.steward.asking import in_words, offer

ASKED: dict[Field, Any] = {
    Field.DATE: gettext_lazy("Which day"),
    Field.NAME: gettext_lazy("Who (the whole name)"),
    Field.FIRST_NAME: gettext_lazy("First name"),
    Field.SURNAME: gettext_lazy("Last name"),
    Field.ROLE: gettext_lazy("As what (their role)"),
    Field.ACTIVITY: gettext_lazy("What for"),
    Field.LENGTH: gettext_lazy("How long"),
    Field.START: gettext_lazy("From when"),
    Field.END: gettext_lazy("Until when"),
    Field.HEADS: gettext_lazy("How many people"),
    Field.STAGE: gettext_lazy("Which stage"),
    Field.PAID: gettext_lazy("Paid or not"),
}
NONE = "none"
LETTERS = 26


class FileForm(UiForm):
    """Which work, and the file."""

    work = forms.ChoiceField(label=gettext_lazy("Which shared work is it about?"))
    file = forms.FileField(
        label=gettext_lazy("The register"),
        help_text=gettext_lazy("A spreadsheet (.xlsx) or a .csv file, up to 24 MB"),
        widget=forms.FileInput({"accept": ".xlsx,.csv,.txt,.tsv"}),
        allow_empty_file=True,
        max_length=300,
        error_messages={"max_length": gettext_lazy("The file's name is too long. Give it a shorter one.")},
    )

    def __init__(self, works: list[Work], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer(self, "work", [(work.slug, work.name) for work in works])

    def clean_file(self) -> "UploadedFile[Any]":
        """A file too big is turned away before it is opened."""
        file = cast("UploadedFile[Any]", self.cleaned_data["file"])
        if (file.size or 0) > MOST_FILE_BYTES:
            raise forms.ValidationError(in_words(UNREADABLE[Fault.TOO_BIG]))
        return file


def letter(column: int) -> str:
    """A, B … Z, AA, as a spreadsheet names its columns."""
    before, rest = divmod(column, LETTERS)
    return (letter(before - 1) if before else "") + chr(ord("A") + rest)


def _bare(value: str) -> Bare | None:
    return None if value == NONE else Bare(value)


class ColumnsForm(UiForm):
    """One sheet: whether it is read, and the column that answers each question."""

    read = forms.BooleanField(label=gettext_lazy("Read this sheet"), required=False)
    bare = forms.ChoiceField(
        label=gettext_lazy("A number on its own, such as 2, means"),
        choices=[
            (NONE, gettext_lazy("As its heading says, else hours")),
            (Bare.HOURS.value, gettext_lazy("Hours")),
            (Bare.MINUTES.value, gettext_lazy("Minutes")),
        ],
    )

    def __init__(
        self, sheet: str, found: Columns, *, left_out: bool, data: QueryDict | None, prefix: str
    ) -> None:
        initial: dict[str, Any] = {"read": not left_out, "bare": found.bare.value if found.bare else NONE}
        initial |= {field.value: str(column) for field, column in found.fields.items()}
        super().__init__(data, initial=initial, prefix=prefix)
        self.sheet, self.found = sheet, found
        for field, words in ASKED.items():
            self.fields[field.value] = forms.ChoiceField(label=words, choices=self._columns(), initial=NONE)

    def _columns(self) -> list[tuple[str, str]]:
        width = max([len(self.found.headings), *(column + 1 for column in self.found.fields.values())])
        named = [(n, self.found.headings[n] if n < len(self.found.headings) else "") for n in range(width)]
        columns = [(str(n), f"{letter(n)}: {words[:60]}" if words else letter(n)) for n, words in named]
        return [(NONE, _("Not in this register")), *columns]

    @property
    def found_ones(self) -> list[BoundField]:
        """The questions some column answers."""
        return [self[field.value] for field in ASKED if self[field.value].value() not in (NONE, None)]

    @property
    def others(self) -> list[BoundField]:
        """The questions no column answers so far."""
        return [self[field.value] for field in ASKED if self[field.value].value() in (NONE, None)]

    def clean(self) -> dict[str, Any]:
        """Somebody, some day and some time, or it is no register."""
        said = super().clean() or {}
        if said.get("read") and not self.errors and not is_register(self._chosen()):
            raise forms.ValidationError(
                _("“%(sheet)s” needs a day, a name and how long it took. Choose their columns.")
                % {"sheet": self.sheet}
            )
        return said

    def _chosen(self) -> dict[Field, int]:
        """What was asked, as answered now; what was not asked stays as it was found."""
        kept = {field: column for field, column in self.found.fields.items() if field not in ASKED}
        asked = {field: self.cleaned_data.get(field.value) for field in ASKED}
        return kept | {field: int(column) for field, column in asked.items() if column not in (NONE, None)}

    def _said_by_heading(self, fields: dict[Field, int]) -> Bare | None:
        column = fields.get(Field.LENGTH, len(self.found.headings))
        return unit_of(self.found.headings[column]) if column < len(self.found.headings) else None

    @property
    def chosen(self) -> Columns | None:
        """The columns when somebody changed them; None when what was found is right."""
        fields = self._chosen()
        bare = _bare(self.cleaned_data["bare"]) or self._said_by_heading(fields)
        if fields == dict(self.found.fields) and bare == self.found.bare:
            return None
        return Columns(fields, self.found.heading_row, self.found.first_row, bare, self.found.headings)
