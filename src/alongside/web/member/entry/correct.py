"""A correction: what the entry says stands beside what it should say; it counts once it stands itself."""

from dataclasses import dataclass
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
from alongside.apps.books.enums import HELP_CHOICES, IN_KIND_WORDS, Book, Part
from alongside.apps.books.models import Act, Entry
from alongside.apps.books.rules.disputing import may_correct_entry
from alongside.apps.books.rules.writing import DAY_MINUTES
from alongside.core.shared.help import InKind
from alongside.core.shared.stages import Stage
from alongside.kernel.verdict import enforce
from alongside.ui.forms import DayMonthYearField, PostingForm
from alongside.web.member import sayings, telling
from alongside.web.member.addressed import entry_here, entry_url
from alongside.web.member.fields import (
    HeadsField,
    LanguageField,
    LengthField,
    MoneyField,
    WordsField,
    chosen_words,
    not_yet,
    offer,
    radios,
    read_lengths_as,
    things_choices,
)
from alongside.web.member.write.pen import Pen
from alongside.web.member.write.table_form import hide_only_hat
from alongside.web.member.write.two_steps import Check, Writing, answer
from alongside.web.shared.beginning import See, place_page
from alongside.web.shared.requests import MemberRequest
from alongside.web.shared.sentences.stages import stage_choices, stage_name

PAGES = {"decision": "write-decision", "views": "write-views", "promise": "write-promise"}


@dataclass(frozen=True, slots=True)
class Row:
    """The fields of one line; of money and things only where something was given."""

    keep: BoundField
    long: BoundField
    heads: BoundField | None
    pence: BoundField | None
    in_kind: BoundField | None
    who: str

    @property
    def more_is_open(self) -> bool:
        """What was said, or is wrong, is never folded away."""
        return any(one.value() or one.errors for one in (self.pence, self.in_kind) if one is not None)


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
        self.fields[f"length_{act.position}"] = LengthField(label=label, required=False, initial=long)
        if act.person_id is None:
            label = _("How many people: %(who)s") % {"who": who}
            self.fields[f"heads_{act.position}"] = HeadsField(label=label, required=True, initial=act.heads)
        if act.part == Part.GAVE:
            self._ask_of_things(act)

    def _ask_of_things(self, act: Act) -> None:
        thing = "" if act.in_kind == InKind.MONEY else act.in_kind
        self.fields[f"pence_{act.position}"] = MoneyField(
            label=_("Money given, in pounds"), initial=act.pence
        )
        self.fields[f"in_kind_{act.position}"] = forms.ChoiceField(
            label=_("Something else given"), required=False, initial=thing, choices=things_choices()
        )

    def who(self, act: Act) -> str:
        """Somebody, and whether they gave or received."""
        shown = telling.plain_who(self.pen.request, act)
        return _("%(who)s, who received it") % {"who": shown} if act.part == Part.RECEIVED else shown

    @property
    def is_in_another_language(self) -> bool:
        """Whether the words are said to be in another language than the page."""
        return bool(self["language"].value() != (get_language() or "en"))

    @property
    def rows(self) -> list[Row]:
        """The fields of each line of the entry."""
        return [self._row(act) for act in self.acts]

    def _row(self, act: Act) -> Row:
        def field(name: str) -> BoundField | None:
            key = f"{name}_{act.position}"
            return self[key] if key in self.fields else None

        keep, long = self[f"keep_{act.position}"], self[f"length_{act.position}"]
        return Row(keep, long, field("heads"), field("pence"), field("in_kind"), self.who(act))

    def clean_day(self) -> Any:
        return not_yet(self.cleaned_data["day"], self.pen.request.today)

    def clean(self) -> dict[str, Any]:
        """Whoever stays in it gave or received something: time, money or a thing."""
        said = super().clean() or {}
        for act in self.acts:
            long, n = f"length_{act.position}", act.position
            something = said.get(long) or said.get(f"pence_{n}") or said.get(f"in_kind_{n}")
            had = act.minutes_each or act.pence or act.in_kind
            if said.get(f"keep_{n}") and had and not something and long not in self.errors:
                self.add_error(long, _("Write how long it took, like 45 or 1h 30"))
        return said

    def drafts(self) -> tuple[ActDraft, ...]:
        """The lines as they should be."""
        said = self.cleaned_data
        return tuple(
            act_again(
                act,
                minutes_each=said[f"length_{act.position}"] or 0,
                heads=said.get(f"heads_{act.position}") or act.heads,
                kind=said["kind"],
                pence=said.get(f"pence_{act.position}") or 0,
                in_kind=said.get(f"in_kind_{act.position}") or "",
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
        (_("What they were doing"), stage_name(entry.stage), stage_name(said["stage"])),
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
    minutes, pence = said[f"length_{act.position}"] or 0, said.get(f"pence_{act.position}") or 0
    thing, heads = said.get(f"in_kind_{act.position}") or "", said.get(f"heads_{act.position}")
    parts = [sayings.length(minutes)] if minutes else []
    parts += [sayings.money(pence, form.pen.request.place.currency)] if pence else []
    parts += [str(IN_KIND_WORDS[InKind(thing)])] if thing else []
    given = _(" and ").join(parts)
    return f"{sayings.people(heads)}, {given}" if heads else given


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
