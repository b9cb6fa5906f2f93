"""Permissions in words."""

from datetime import date

from django.utils.formats import date_format
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from alongside.apps.consent.enums import REACH_WORDS, Kind, Way
from alongside.apps.consent.models import Permission
from alongside.apps.consent.queries.permissions import Asked
from alongside.core.consent.gate import Reach


def title_of(asked: Asked) -> str:
    """What it is about, and by which way or to which body."""
    title = asked.terms.title(get_language() or "en")
    to = audience_of(asked)
    return f"{title}: {to}" if to else title


def audience_of(asked: Asked) -> str:
    """By which way, or which body; empty for the others."""
    if asked.terms.kind is Kind.CHANNEL:
        return str(Way(asked.to).label)
    return asked.body.name if asked.body else ""


def state_of(asked: Asked, today: date) -> str:
    """What was said of it last, and whether it holds."""
    word = asked.word
    if word is None:
        return _("Not answered. Until you do, it is a no.")
    if not word.is_yes:
        return _("No, since %(day)s.") % {"day": date_format(word.at, "j F Y")}
    if asked.is_open(today):
        return _("Your yes ended on %(day)s. Until you answer again, it is a no.") % {"day": _end(word)}
    values = {"day": _end(word), "reach": reach_words(word)}
    if word.reach:
        return _("Yes, until %(day)s: %(reach)s.") % values
    return _("Yes, until %(day)s.") % values


def reach_words(word: Permission) -> str:
    """As far as it goes."""
    return str(REACH_WORDS[Reach(word.reach)]) if word.reach else ""


def _end(word: Permission) -> str:
    return date_format(word.until, "j F Y") if word.until else ""
