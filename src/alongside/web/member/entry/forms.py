"""Small forms beside an entry."""

from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from alongside.apps.books.drafts import Text
from alongside.apps.books.enums import Channel
from alongside.ui.forms import DayMonthYearField, PostingForm
from alongside.web.member.fields import LanguageField, WordsField, not_yet, offer, radios
from alongside.web.shared.requests import MemberRequest

KEYED = [(Channel.PAPER.value, _("on paper")), (Channel.PHONE.value, _("by phone"))]


class SayForm(PostingForm):
    """A few sentences in the language they are written in."""

    words = WordsField(label=_("In your own words"), rows=4)
    language = LanguageField()

    def __init__(self, data: QueryDict | None, **kwargs: Any) -> None:
        kwargs["initial"] = {"language": get_language() or "en"} | kwargs.get("initial", {})
        super().__init__(data, **kwargs)

    @property
    def is_in_another_language(self) -> bool:
        """Whether the words are said to be in another language than the page."""
        return bool(self["language"].value() != (get_language() or "en"))

    def text(self) -> Text:
        """What was said."""
        return Text(self.cleaned_data["words"], self.cleaned_data["language"])


class SayForForm(SayForm):
    """The same, for oneself or keyed in for somebody else from paper or from a call."""

    person = forms.ChoiceField(label=_("Who says so?"), required=False)
    channel = radios(_("If it is somebody else: how did they say it?"), KEYED, required=False)

    def __init__(self, data: QueryDict | None, others: list[tuple[str, Any]], *, own: bool = True) -> None:
        super().__init__(data)
        if not others:
            del self.fields["person"], self.fields["channel"]
            return
        offer(self, "person", others, _("I do") if own else _("Choose who said it"))
        if not own:
            self.fields["person"].required = self.fields["channel"].required = True
            self.fields["channel"].label = _("How did they say it?")

    def said_for(self) -> tuple[str, Channel]:
        """Whose words these are, "" for one's own; and how they came."""
        said = self.cleaned_data
        key = said.get("person") or ""
        return key, Channel(said.get("channel") or Channel.PAPER) if key else Channel.SCREEN


class DisputeForm(SayForm):
    """How somebody remembers it; ``person`` is somebody else it is keyed in for."""

    person = forms.ChoiceField(label=_("Who remembers it so?"), required=False)

    def __init__(self, data: QueryDict | None, others: list[tuple[str, Any]]) -> None:
        super().__init__(data)
        self.fields["words"].label = _("How do you remember it?")
        if others:
            offer(self, "person", others, _("I do"))
        else:
            del self.fields["person"]


class KeyVouchForm(PostingForm):
    """Who said on paper or by phone that it is right."""

    person = radios(_("Who said that it is right?"))
    channel = radios(_("How did they say it?"), KEYED)

    def __init__(self, data: QueryDict | None, people: list[tuple[str, Any]]) -> None:
        super().__init__(data)
        offer(self, "person", people)


class ToldForm(PostingForm):
    """When the people it concerns were told."""

    told_on = DayMonthYearField(label=_("Which day were they told?"))

    def __init__(self, request: MemberRequest, data: QueryDict | None) -> None:
        super().__init__(data, initial={"told_on": request.today})
        self.today = request.today

    def clean_told_on(self) -> Any:
        return not_yet(self.cleaned_data["told_on"], self.today)
