"""Write down that people were asked what they think: how, how many, of which side."""

from django.contrib import messages
from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from alongside.apps.books.drafts import EntryDraft, Text
from alongside.apps.books.enums import Book, Channel, Part
from alongside.apps.books.models import Entry
from alongside.apps.decisions.actions.views import record_views
from alongside.apps.decisions.enums import VIEWS_HOW_CHOICES
from alongside.apps.work.models import Work
from alongside.core.shared.help import ViewsHow
from alongside.core.shared.stages import Stage
from alongside.web.member import sayings
from alongside.web.member.addressed import entry_url
from alongside.web.member.fields import WordsField, chosen_words, radios
from alongside.web.member.write.choosing import at_table
from alongside.web.member.write.correcting import corrected, entry_before, groups_before
from alongside.web.member.write.pen import Pen
from alongside.web.member.write.table_form import TableForm
from alongside.web.member.write.two_steps import Check, Writing, answer
from alongside.web.shared.requests import MemberRequest
from alongside.web.shared.sentences.stages import stage_name


class ViewsForm(TableForm):
    """What was asked, how, and how many answered."""

    GROUPS = ("first", "second")
    field_order = ("asked", "how")

    asked = WordsField(label=gettext_lazy("What were people asked?"), rows=2)
    how = radios(gettext_lazy("How were they asked?"), VIEWS_HOW_CHOICES)
    said = WordsField(label=gettext_lazy("What did they say?"), required=False)

    def clean(self) -> dict[str, object]:
        """Somebody was asked."""
        said = super().clean() or {}
        if not any(said.get(f"{name}_heads") or f"{name}_heads" in self.errors for name in self.GROUPS):
            self.add_error("first_heads", _("Write how many people were asked"))
        return said


@at_table
def write_views(request: MemberRequest, pen: Pen, work: Work) -> HttpResponse:
    """Asked, counted, written down."""
    old = corrected(request, work, "views")
    before = _before(old) if old is not None else {}
    form = ViewsForm(pen, work, request.POST if request.method == "POST" else None, before)
    page = Writing(
        request=request,
        form=form,
        template="member/write/views.html",
        check=lambda: _check(form),
        save=lambda: _save(form, old),
        words={"work": work, "old": old},
    )
    return answer(page)


def _before(old: Entry) -> dict[str, object]:
    groups = groups_before(old, ViewsForm.GROUPS, Part.SAID)
    return entry_before(old) | groups | {"how": old.views.how}


def _check(form: ViewsForm) -> Check:
    said = form.cleaned_data
    lines = [
        (_("For"), form.work.name),
        (_("What they were asked"), said["asked"]),
        (_("When"), sayings.full_day(said["day"])),
        (_("What it was about"), stage_name(said["stage"])),
        (_("How they were asked"), chosen_words(form, "how")),
        *[(group.shown(), sayings.side_words(form.work, group.side)) for group in form.groups()],
        (_("What they said"), said["said"]),
    ]
    asked = sayings.people(sum(group.heads for group in form.groups()))
    heading = _("%(people)s asked. Is that right?") % {"people": asked}
    return Check(heading=heading, lines=[line for line in lines if line[1]])


def _save(form: ViewsForm, old: Entry | None) -> str:
    said, request = form.cleaned_data, form.pen.request
    draft = EntryDraft(
        work=form.work,
        book=Book.DECISION,
        stage=Stage(said["stage"]),
        happened_on=said["day"],
        hat=form.pen.hat(said["hat"]),
        acts=tuple(group.act(Part.SAID) for group in form.groups()),
        on_behalf=form.for_others,
        channel=Channel(said["channel"]),
        words={n: Text(said[n], said["language"]) for n in ("asked", "said") if said[n].strip()},
        form_token=said["form_token"],
        corrects=old,
    )
    entry = record_views(draft=draft, how=ViewsHow(said["how"]), by=request.person, now=request.now)
    messages.success(request, _("Thank you. It is in the book."))
    return entry_url(request, entry)
