"""A term and its meaning, in both languages; and an answer in plainer words."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from alongside.apps.glossary.drafts import TermDraft
from alongside.apps.glossary.models.term import LONGEST_MEANING, LONGEST_NAME
from alongside.ui.forms import PostingForm, UiForm
from alongside.web.member.fields import LanguageField
from alongside.web.member.start.forms import box, row

ENGLISH, WELSH = ("name", "meaning"), ("name_cy", "meaning_cy")


class TermForm(PostingForm):
    """One language is enough; the reader's own stands first."""

    name = row(_("The word, in English"), at_most=LONGEST_NAME, required=False)
    meaning = box(
        _("What does it mean?"),
        hint=_("As you would tell a neighbour, in a sentence or two. No names of people."),
        rows=3,
        at_most=LONGEST_MEANING,
        required=False,
    )
    name_cy = row(_("The word, in Welsh"), at_most=LONGEST_NAME, required=False)
    meaning_cy = box(_("What does it mean, in Welsh?"), rows=3, at_most=LONGEST_MEANING, required=False)

    @property
    def first(self) -> Iterable[forms.BoundField]:
        """In the language of the page."""
        return [self[name] for name in (WELSH if get_language() == "cy" else ENGLISH)]

    @property
    def other(self) -> Iterable[forms.BoundField]:
        """In the other."""
        return [self[name] for name in (ENGLISH if get_language() == "cy" else WELSH)]

    @property
    def other_is_open(self) -> bool:
        """Whether anything stands there."""
        return any(bound.value() or bound.errors for bound in self.other)

    def draft(self) -> TermDraft:
        """What was written."""
        return TermDraft(**{name: self.cleaned_data[name] for name in ENGLISH + WELSH})


class PlainerForm(UiForm):
    """What the text means, said so that anybody understands."""

    said = box(
        _("How would you say it to a neighbour?"),
        hint=_("It stands beside the text, and whoever asked gets it by letter."),
        rows=3,
        at_most=LONGEST_MEANING,
    )
    language = LanguageField()

    def __init__(self, data: QueryDict | None, **kwargs: Any) -> None:
        super().__init__(data, initial={"language": get_language() or "en"}, **kwargs)
