"""People at a meeting who do not sit at the table: by name, and asked who each of them is."""

from typing import Any, cast
from uuid import UUID

from django import forms
from django.forms.boundfield import BoundField
from django.http import QueryDict
from django.utils.translation import gettext as _

from alongside.apps.doing.actions.sheets import SheetLine
from alongside.apps.doing.queries.mapping import NEW, candidates_for
from alongside.apps.people.queries.persons import person_by_id
from alongside.core.shared.names import name_key
from alongside.web.member.write.pen import Pen
from alongside.web.shared.hats import hats_to_choose, read_hat
from alongside.web.shared.naming import prepare, who_field

ROWS = range(4)


class NamedForm(forms.Form):
    """A name and a hat each; once a name is written, who it is. To be mixed into a form with a pen."""

    pen: Pen

    def ask_names(self) -> None:
        """Room for a few, and for each name written the question whose it is."""
        for number in ROWS:
            self.fields[f"name_{number}"] = forms.CharField(label=_("Name"), max_length=200, required=False)
            self.fields[f"hat_{number}"] = forms.ChoiceField(
                label=_("As what"), choices=hats_to_choose(), required=False
            )
        written = {number: name for number in ROWS if (name := self._written(number))}
        if not written:
            return
        keys = {number: name_key(name)[:200] for number, name in written.items()}
        found = candidates_for(self.pen.request.place, sorted(set(keys.values())))
        prepare(self.pen.request, found.values())
        for number, name in written.items():
            field = who_field(self.pen.request, name, found[keys[number]])
            field.required = False
            self.fields[f"who_{number}"] = field
        self._suggest()

    def _suggest(self) -> None:
        """A posted form draws what was posted: until somebody has said, that is what we suggest."""
        data = cast(QueryDict, self.data).copy()
        for name in self.whose:
            field = cast(forms.ChoiceField, self.fields[name])
            if data.get(name) not in dict(cast(Any, field.choices)):
                data[name] = field.initial or ""
        self.data = data

    def _written(self, number: int) -> str:
        return str(self.data.get(f"name_{number}", "")).strip()[:200]

    @property
    def whose(self) -> list[str]:
        """The fields that ask whose a name is."""
        return [f"who_{number}" for number in ROWS if f"who_{number}" in self.fields]

    @property
    def named_rows(self) -> list[tuple[BoundField, ...]]:
        """The fields of each, to be drawn together."""
        names = ("name", "hat", "who")
        return [
            tuple(self[f"{one}_{number}"] for one in names if f"{one}_{number}" in self.fields)
            for number in ROWS
        ]

    @property
    def named_are_open(self) -> bool:
        """Nothing that was written is ever folded away."""
        return bool(self.whose)

    def check_names(self, said: dict[str, Any]) -> None:
        """A name has letters and a hat, and is of nobody who can be ticked; then whose it is."""
        seated = {str(seat.person_id) for seat in self.pen.seats}
        seen: set[str] = set()
        for number in ROWS:
            name = said.get(f"name_{number}", "")
            if not name:
                continue
            key = name_key(name)
            if not any(sign.isalpha() for sign in key):
                self.add_error(f"name_{number}", _("That is no name. Who was it?"))
            if key in seen:
                self.add_error(f"name_{number}", _("This name stands there twice."))
            seen.add(key)
            if not said.get(f"hat_{number}"):
                self.add_error(f"hat_{number}", _("Say as what %(name)s was there") % {"name": name})
            self._check_whose(f"who_{number}", said, seated)

    def _check_whose(self, field: str, said: dict[str, Any], seated: set[str]) -> None:
        chosen = said.get(field, "")
        if chosen in seated:
            self.add_error(field, _("They sit at this table. Tick them above instead."))
        if not chosen and self.data.get("step") == "save":
            self.add_error(field, self.fields[field].error_messages["required"])

    def named(self) -> list[SheetLine]:
        """A line for each, as long as the meeting was."""
        said = self.cleaned_data
        return [
            SheetLine(
                said[f"name_{number}"],
                self._person(said.get(f"who_{number}", "")),
                *read_hat(said[f"hat_{number}"]),
                said["length"],
            )
            for number in ROWS
            if said[f"name_{number}"]
        ]

    def _person(self, chosen: str) -> Any:
        return None if chosen in ("", NEW) else person_by_id(UUID(chosen))
