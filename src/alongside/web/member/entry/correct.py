"""A correction: what the entry says stands beside what it should say; it counts once it stands itself."""

from typing import Any
from uuid import UUID

from django import forms
from django.contrib import messages
from django.forms.boundfield import BoundField
from django.http import HttpResponse, HttpResponseRedirect, QueryDict
from django.urls import reverse
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from alongside.apps.books.actions.entries import write_entry
from alongside.apps.books.drafts import ActDraft, EntryDraft, Text, act_again
from alongside.apps.books.enums import HELP_CHOICES, Book, Part
from alongside.apps.books.models import Act, Entry
from alongside.apps.books.rules.disputing import may_correct_entry
from alongside.apps.books.rules.writing import DAY_MINUTES
from alongside.core.shared.stages import Stage
from alongside.kernel.verdict import enforce
from alongside.ui.forms import DayMonthYearField, PostingForm
from alongside.web.member import sayings, telling
from alongside.web.member.addressed import entry_here, entry_url
from alongside.web.member.fields import (
    HeadsField,
    LanguageField,
    LengthField,
    WordsField,
    chosen_words,
    not_yet,
    offer,
    radios,
    read_lengths_as,
    stage_choices,
)
from alongside.web.member.write.pen import Pen
from alongside.web.member.write.table_form import hide_only_hat
from alongside.web.member.write.two_steps import Check, Writing, answer
from alongside.web.shared.beginning import See, place_page
from alongside.web.shared.requests import MemberRequest

PAGES = {"decision": "write-decision", "views": "write-views", "promise": "write-promise"}


class CorrectForm(PostingForm):
    """The same questions, answered as they are answered now."""

    hat = radios(gettext_lazy("You write this as"))
    day = DayMonthYearField(label=gettext_lazy("Which day?"))
    stage = radios(gettext_lazy("What were they doing?"), stage_choices)
    kind = forms.ChoiceField(label=gettext_lazy("What kind of help was it?"), required=False)
    about = WordsField(label=gettext_lazy("In your own words"), required=False)
    language = LanguageField()

    def __init__(self, pen: Pen, entry: Entry, data: QueryDict | None) -> None:
        words = telling.about(entry)
        acts = list(entry.acts.all())
        before = {
            "hat": str(pen.usual_hat().id),
            "day": entry.happened_on,
            "stage": entry.stage,
            "kind": next((act.kind for act in acts if act.kind), ""),
            "about": words.text if words else "",
            "language": words.language if words else get_language() or "en",
        }
        super().__init__(data, initial=before)
        self.pen, self.entry, self.acts = pen, entry, acts
        offer(self, "hat", pen.hat_choices())
        offer(self, "kind", HELP_CHOICES, _("Not said"))
        hide_only_hat(self, pen)
        for act in acts:
            self._ask_about(act)
        read_lengths_as(self, pen.half_day, *(f"length_{act.position}" for act in acts))

    def _ask_about(self, act: Act) -> None:
        who = self.who(act)
        label = _("%(who)s was part of it") % {"who": who}
        keep = forms.BooleanField(label=label, required=False, initial=True)
        self.fields[f"keep_{act.position}"] = keep
        long = sayings.length(act.minutes_each) if act.minutes_each else ""
        label = _("How long: %(who)s") % {"who": who}
        needed = bool(act.minutes_each)
        self.fields[f"length_{act.position}"] = LengthField(label=label, required=needed, initial=long)
        if act.person_id is None:
            label = _("How many people: %(who)s") % {"who": who}
            self.fields[f"heads_{act.position}"] = HeadsField(label=label, required=True, initial=act.heads)

    def who(self, act: Act) -> str:
        """Somebody, and whether they gave or received."""
        shown = telling.plain_who(self.pen.request, act)
        return _("%(who)s, who received it") % {"who": shown} if act.part == Part.RECEIVED else shown

    @property
    def is_in_another_language(self) -> bool:
        """Whether the words are said to be in another language than the page."""
        return bool(self["language"].value() != (get_language() or "en"))

    @property
    def rows(self) -> list[tuple[BoundField, BoundField, BoundField | None]]:
        """The fields of each line of the entry."""
        places = [act.position for act in self.acts]
        heads = {n: self[f"heads_{n}"] for n in places if f"heads_{n}" in self.fields}
        return [(self[f"keep_{n}"], self[f"length_{n}"], heads.get(n)) for n in places]

    def clean_day(self) -> Any:
        return not_yet(self.cleaned_data["day"], self.pen.request.today)

    def drafts(self) -> tuple[ActDraft, ...]:
        """The lines as they should be."""
        said = self.cleaned_data
        return tuple(
            act_again(
                act,
                minutes_each=said[f"length_{act.position}"] or 0,
                heads=said.get(f"heads_{act.position}") or act.heads,
                kind=said["kind"],
            )
            for act in self.acts
            if said[f"keep_{act.position}"]
        )


@place_page(see=See.MEMBER)
def correct(request: MemberRequest, entry: UUID) -> HttpResponse:
    """Hours are corrected here; decisions, views and promises on their own page, filled in."""
    found = entry_here(request, entry)
    enforce(may_correct_entry(request.person, found, request.today))
    for made_of, name in PAGES.items():
        if hasattr(found, made_of):
            address = reverse(name, kwargs={"place": request.place.slug})
            return HttpResponseRedirect(f"{address}?work={found.work.slug}&corrects={found.id}")
    telling.prepare(request, [found])
    form = CorrectForm(Pen(request), found, request.POST if request.method == "POST" else None)
    page = Writing(
        request=request,
        form=form,
        template="member/entry/correct.html",
        check=lambda: _check(form),
        save=lambda: _save(form),
        words={"entry": found, "told": telling.tell(request, found), "back": entry_url(request, found)},
    )
    return answer(page)


def _check(form: CorrectForm) -> Check:
    said, entry = form.cleaned_data, form.entry
    before = {act.position: telling.given(act) for act in form.acts}
    words = telling.about(entry)
    kind = next((act.get_kind_display() for act in form.acts if act.kind), "")
    compare = [
        (_("When"), sayings.full_day(entry.happened_on), sayings.full_day(said["day"])),
        (_("What they were doing"), sayings.stage(entry.stage), sayings.stage(said["stage"])),
        (_("What kind of help"), kind, chosen_words(form, "kind")),
        *[(form.who(act), before[act.position], _now(form, act)) for act in form.acts],
        (_("In words"), words.text if words else "", said["about"]),
    ]
    longest = max((draft.minutes_each for draft in form.drafts()), default=0)
    return Check(_("A correction. Is that right?"), [], long_day=longest > DAY_MINUTES, compare=compare)


def _now(form: CorrectForm, act: Act) -> str:
    said = form.cleaned_data
    if not said[f"keep_{act.position}"]:
        return _("was not part of it")
    minutes = said[f"length_{act.position}"] or 0
    long = sayings.length(minutes) if minutes else telling.things(act)
    heads = said.get(f"heads_{act.position}")
    return f"{sayings.people(heads)}, {long}" if heads else long


def _save(form: CorrectForm) -> str:
    said, request, entry = form.cleaned_data, form.pen.request, form.entry
    draft = EntryDraft(
        work=entry.work,
        book=Book.DOING,
        stage=Stage(said["stage"]),
        happened_on=said["day"],
        hat=form.pen.hat(said["hat"]),
        acts=form.drafts(),
        words={"what": Text(said["about"], said["language"])} if said["about"].strip() else {},
        form_token=said["form_token"],
        corrects=entry,
    )
    written = write_entry(draft=draft, by=request.person, now=request.now, long_day_confirmed=True)
    messages.success(request, _("Thank you. The correction counts once the others say that it is right."))
    return entry_url(request, written)
