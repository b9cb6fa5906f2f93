"""One line about one thing, for a letter or the page behind its link."""

from collections.abc import Callable, Mapping
from datetime import date
from uuid import UUID

from django.utils.formats import date_format
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from alongside.apps.books.enums import IN_KIND_WORDS, Book, Part
from alongside.apps.books.models import Act, Dispute, Entry
from alongside.apps.glossary.models import Challenge
from alongside.apps.letters.asked import told_ask
from alongside.apps.letters.queries.matters import Matter
from alongside.apps.people.models import Person
from alongside.apps.people.queries.names import SOMEBODY, Name, shown_hat
from alongside.apps.promises.models import Promise
from alongside.apps.voices.models import Ask
from alongside.apps.work.models import Work
from alongside.core.shared.durations import hours_and_minutes
from alongside.core.shared.help import InKind

MOST_ACTS = 4
SAYS = ("question", "promise", "asked")
WhoIs = Callable[[Act], Name]


def line_about(matter: Matter, reader: Person) -> str:
    """What it is about in one line, "" where the kind says it all. Nobody but the reader is named in it."""
    head, rest = parts_about(matter, reader, {})
    return f"{head}: {rest}" if rest else head


def parts_about(matter: Matter, reader: Person, names: Mapping[UUID, Name]) -> tuple[str, str]:
    """The same in two parts: where and when, and what.

    ``names`` are for a page that only the reader opens: a letter passes hands.
    """
    thing = matter.thing
    if isinstance(thing, Entry):
        return _where(thing), _entry(thing, lambda act: _who(act, reader, names))
    if isinstance(thing, Promise):
        what = said_in(thing.entry) or _("a promise")
        words = _("“%(what)s” (%(work)s, by %(day)s)")
        return words % {"what": what, "work": thing.entry.work.name, "day": _day(thing.due_on)}, ""
    if isinstance(thing, Dispute):
        return _where(thing.entry), ""
    if isinstance(thing, Ask):
        return told_ask(thing).title, ""
    if isinstance(thing, Challenge):
        return _("“%(word)s”") % {"word": thing.word}, _made_clear(thing)
    return (thing.name, _why_laid_aside(matter.kind, thing)) if isinstance(thing, Work) else ("", "")


def _why_laid_aside(kind: str, work: Work) -> str:
    """The reason, in the words it was given in."""
    if kind != "idea_laid_aside" or work.beginning.laid_aside is None:
        return ""
    return _("“%(reason)s”") % {"reason": work.beginning.laid_aside.reason}


def _made_clear(asked: Challenge) -> str:
    """The answer, in the reader's language where the glossary has it in that."""
    if asked.term is None:
        return asked.said
    both = asked.term.meaning_cy, asked.term.meaning
    return next(filter(None, both if get_language() == "cy" else reversed(both)), "")


def _where(entry: Entry) -> str:
    when = date_format(entry.happened_on, "F Y") if entry.month_only else _day(entry.happened_on)
    return f"{entry.work.name}, {when}"


def people_in(matter: Matter) -> list[Person]:
    """Everybody a line names."""
    thing = matter.thing
    return [act.person for act in thing.acts.all() if act.person] if isinstance(thing, Entry) else []


def said_in(entry: Entry) -> str:
    """The question, the promise, what was asked; shortened."""
    texts = [row.in_short for row in entry.words.all() if row.about_id == entry.id and row.field in SAYS]
    return texts[0][:200] if texts else ""


def _entry(entry: Entry, who: WhoIs) -> str:
    if entry.book != Book.DOING:
        book = {Book.DECISION: _("decided “%(what)s”"), Book.PROMISE: _("promised “%(what)s”")}
        return book[Book(entry.book)] % {"what": said_in(entry)}
    acts = list(entry.acts.all())
    told = [_act(act, who(act)) for act in acts[:MOST_ACTS]]
    if more := sum(act.heads for act in acts[MOST_ACTS:]):
        told.append(ngettext("%(n)s more person", "%(n)s more people", more) % {"n": more})
    return "; ".join(told)


def _act(act: Act, who: Name) -> str:
    values = {"who": who, "what": _what(act)}
    return (
        _("%(who)s received %(what)s") if act.part == Part.RECEIVED else _("%(who)s gave %(what)s")
    ) % values


def _what(act: Act) -> str:
    parts = []
    if act.minutes_each:
        each = act.person_id is None and act.heads > 1
        parts.append(
            _("%(length)s each") % {"length": length(act.minutes_each)} if each else length(act.minutes_each)
        )
    if act.pence:
        parts.append(f"£{act.pence // 100:,}.{act.pence % 100:02d}")
    if act.in_kind and act.in_kind != InKind.MONEY:
        parts.append(str(IN_KIND_WORDS[InKind(act.in_kind)]))
    return _(" and ").join(parts) or _("their time")


def length(minutes: int) -> str:
    """``1 hour 30 minutes``."""
    hours, rest = hours_and_minutes(minutes)
    parts = [ngettext("%(hours)d hour", "%(hours)d hours", hours) % {"hours": hours}] if hours else []
    if rest or not hours:
        parts.append(ngettext("%(minutes)d minute", "%(minutes)d minutes", rest) % {"minutes": rest})
    return " ".join(parts)


def _who(act: Act, reader: Person, names: Mapping[UUID, Name]) -> Name:
    if act.person_id is None:
        people = ngettext("%(count)d person", "%(count)d people", act.heads) % {"count": act.heads}
        return f"{act.heads} {act.hat_title}" if act.hat_title else people
    if act.person_id == reader.id:
        return _("you")
    return names.get(act.person_id) or shown_hat(act.hat, act.hat_title) or SOMEBODY


def _day(day: date) -> str:
    return date_format(day, "j F Y")
