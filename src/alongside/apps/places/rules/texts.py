"""What a short text people type can hold, whoever types it."""

import unicodedata

from django.utils.translation import gettext_lazy as _

from alongside.core.shared.names import tidy_name
from alongside.kernel.verdict import YES, Refused, Verdict, no

NUL = "\x00"


def may_write_line(text: str, *, at_most: int) -> Verdict:
    """Any script, emoji and direction of writing; but something, and not a book."""
    if NUL in text:
        return no(_("There is a sign in it that cannot be kept."), _("Type it again, by hand."))
    if len(text) > at_most:
        return no(
            _("That is too long: %(signs)s letters and signs.") % {"signs": len(text)},
            _("Use at most %(most)s.") % {"most": at_most},
        )
    if not any(unicodedata.category(sign)[0] in "LNS" for sign in text):
        return no(_("There is nothing in it to read."), _("Write at least one letter."))
    return YES


def may_write_text(text: str, *, at_most: int) -> Verdict:
    """The same for several lines; nothing at all is allowed."""
    return YES if not text.strip() else may_write_line(text, at_most=at_most)


def line(text: str, *, at_most: int) -> str:
    """The text without stray spaces and invisible signs. **Raises** Refused."""
    if not (verdict := may_write_line(text, at_most=at_most)):
        raise Refused(verdict)
    return tidy_name(text)[:at_most]


def paragraphs(text: str, *, at_most: int) -> str:
    """The text with its line breaks, without stray spaces at its ends. **Raises** Refused."""
    if not (verdict := may_write_text(text, at_most=at_most)):
        raise Refused(verdict)
    return unicodedata.normalize("NFC", text.replace("\r\n", "\n")).strip()[:at_most]
