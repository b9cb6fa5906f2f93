"""Lengths, days, money and hats, said as people say them, in the language of the page."""

from datetime import date

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from alongside.apps.books.models import Act
from alongside.apps.people.enums import HAT_WORDS
from alongside.apps.people.models import Hat
from alongside.apps.work.models import Work
from alongside.core.shared.durations import hours_and_minutes
from alongside.core.shared.hats import HatKind
from alongside.core.shared.sides import Side
from alongside.web.shared.sentences.known import known

NEARBY_DAYS = 6


def length(minutes: int) -> str:
    """``1 hour 30 minutes``, ``45 minutes``, ``0 hours``."""
    hours, rest = hours_and_minutes(minutes)
    parts = [ngettext("%(hours)d hour", "%(hours)d hours", hours) % {"hours": hours}] if hours else []
    if not minutes:
        return ngettext("%(hours)d hour", "%(hours)d hours", 0) % {"hours": 0}
    if rest:
        parts.append(ngettext("%(minutes)d minute", "%(minutes)d minutes", rest) % {"minutes": rest})
    return " ".join(parts)


def money(pence: int, currency: str = "GBP") -> str:
    """``£12.50``, or the amount with the place's currency."""
    amount = f"{pence // 100:,}.{pence % 100:02d}"
    return f"£{amount}" if currency == "GBP" else f"{amount} {currency}"


def full_day(day: date) -> str:
    """``Sunday 22 November 2026``."""
    return date_format(day, "l j F Y")


def on_day(day: date, today: date) -> str:
    """``today``, ``yesterday``, ``on Tuesday``, ``on 3 March 2026``."""
    ago = (today - day).days
    if ago == 0:
        return _("today")
    if ago == 1:
        return _("yesterday")
    if 0 < ago <= NEARBY_DAYS:
        # Apart, because Welsh changes the first letter of a weekday here and nothing of a number.
        return _("on %(weekday)s") % {"weekday": date_format(day, "l")}
    return _("on %(day)s") % {"day": date_format(day, "j F Y")}


def hat_words(kind: str, title: str = "") -> str:
    """``health visitor``, ``parent or carer``."""
    return title or str(HAT_WORDS[HatKind(kind)])


def own_hat(hat: Hat) -> str:
    """A hat in the list one chooses from: what it is, for whom, and who pays."""
    words = hat_words(hat.kind, hat.title)
    behind = hat.organisation.name if hat.organisation else hat.group_name
    return f"{words} ({behind})" if behind else words


def side_words(work: Work, side: str) -> str:
    """The work's own word for a side."""
    return known(work.citizen_word if side == Side.CITIZEN else work.professional_word)


def heads(act: Act) -> str:
    """A group by its head count: ``6 parents``, ``6 people``."""
    if act.hat_title:
        return f"{act.heads} {act.hat_title}"
    return people(act.heads)


def people(count: int) -> str:
    """``1 person``, ``6 people``."""
    return ngettext("%(count)d person", "%(count)d people", count) % {"count": count}
