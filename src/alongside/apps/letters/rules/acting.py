"""What can be answered to a line of a letter."""

from django.utils.translation import gettext_lazy as _

from alongside.apps.books.drafts import Text
from alongside.apps.letters.enums import NEEDS_WORDS, Say
from alongside.apps.letters.kinds import KINDS
from alongside.kernel.verdict import YES, Verdict, no

NOT_ASKED = no(_("That cannot be answered here."), _("Choose one of the answers that are shown."))


def answers_to(kind: str) -> list[Say]:
    """Those its kind asks for."""
    return list(KINDS[kind].asks) if kind in KINDS else []


def may_say(kind: str, say: Say, words: Text) -> Verdict:
    """One of the answers of its kind, with words where it needs some."""
    if say not in answers_to(kind):
        return NOT_ASKED
    if say in NEEDS_WORDS and not words.text.strip():
        return no(_("It does not say anything yet."), _("Write a sentence, in your own words."))
    return YES
