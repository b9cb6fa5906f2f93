"""A question in a letter: in its reader's language, with its answers and the way to give one."""

from dataclasses import dataclass
from datetime import timedelta

from django.conf import settings
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from alongside.apps.people.rules.codes import shown_code
from alongside.apps.voices.models import Ask
from alongside.apps.voices.queries.questions import options_of, worded

# A text holds 918 signs at most, and few people read so many.
SHORT = 300


@dataclass(frozen=True, slots=True)
class AskTold:
    """``path`` leads to the answering without an account, by a code good for one answer."""

    text: str
    work: str
    until: str
    options: list[str]
    becomes: str
    code: str
    path: str

    @property
    def title(self) -> str:
        """In one line."""
        words = _("“%(question)s” (%(work)s, until %(day)s)")
        return words % {"question": self.text, "work": self.work, "day": self.until}

    @property
    def link(self) -> str:
        """The whole address."""
        return f"{settings.ADDRESS}{self.path}" if self.path else ""

    @property
    def host(self) -> str:
        """What is typed before ``/q/``."""
        return settings.ADDRESS.partition("://")[2]

    @property
    def in_short(self) -> str:
        """``1 Yes, 2 No``; nothing where it would fill a text."""
        told = ", ".join(f"{number} {option}" for number, option in enumerate(self.options, start=1))
        return told if len(told) <= SHORT else ""


def told_ask(ask: Ask) -> AskTold:
    """As the language of the moment has it. Once it is answered there is no code any more."""
    question = ask.question
    words, code = worded(question), ask.sheet.code if ask.sheet else ""
    return AskTold(
        text=words.text,
        work=question.work.name,
        until=date_format(question.until - timedelta(days=1), "j F Y"),
        options=options_of(question),
        becomes=words.becomes,
        code=shown_code(code) if code else "",
        path=reverse("question-answer", kwargs={"short": code}) if code else "",
    )
