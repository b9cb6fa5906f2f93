"""An entry, told in a sentence: who did what, when, and how it stands."""

from dataclasses import dataclass

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from alongside.apps.books.enums import IN_KIND_WORDS, Book, Part
from alongside.apps.books.models import Act, Entry, Words
from alongside.apps.books.queries.entries import state_of
from alongside.apps.people.models import Person
from alongside.core.shared.help import InKind
from alongside.ui.tags.words import person_name
from alongside.web.member import sayings, standing
from alongside.web.shared.names import name_on_page, prepare_names
from alongside.web.shared.requests import PlaceRequest
from alongside.web.shared.sentences.days import full_day_of
from alongside.web.shared.sentences.stages import stage_name

QUESTIONS = ("question", "promise", "asked")


@dataclass(frozen=True, slots=True)
class Told:
    """A line of a list: the entry, its title, and how it stands in a tag and in words."""

    entry: Entry
    title: str
    lines: SafeString
    words: Words | None
    detail: str
    state: str
    state_text: str
    disputed: bool


def prepare(request: PlaceRequest, entries: list[Entry]) -> None:
    """Ask the gate once for everybody these entries name."""
    prepare_names(request, named_in(entries))


def named_in(entries: list[Entry]) -> list[Person]:
    """Everybody who acted in them, wrote them or vouched for them."""
    people = [act.person for entry in entries for act in entry.acts.all() if act.person is not None]
    people += [entry.made_by for entry in entries]
    people += [vouch.person for entry in entries for vouch in entry.vouches.all()]
    return people


def tell(request: PlaceRequest, entry: Entry) -> Told:
    """The entry as whoever looks may see it."""
    return Told(
        entry=entry,
        title=title(request, entry),
        lines=lines(request, entry),
        words=about(entry),
        detail=detail(entry),
        state=standing.tag_of(entry),
        state_text=standing.tag_text(state_of(entry)),
        disputed=any(row.disputed for row in entry.standings.all()),
    )


def who(request: PlaceRequest, act: Act) -> SafeString:
    """Somebody, as far as they may be shown, or a group by its head count."""
    if act.person is None:
        return format_html("{}", sayings.heads(act))
    shown = name_on_page(request, act.person, kind=act.hat, title=act.hat_title)
    return person_name(str(shown))


def plain_who(request: PlaceRequest, act: Act) -> str:
    """The same as plain text, for labels."""
    if act.person is None:
        return sayings.heads(act)
    return str(name_on_page(request, act.person, kind=act.hat, title=act.hat_title))


def maker(request: PlaceRequest, entry: Entry) -> SafeString:
    """Who wrote it down."""
    return person_name(str(name_on_page(request, entry.made_by, kind=entry.made_in_hat)))


def title(request: PlaceRequest, entry: Entry) -> str:
    """What the entry says, in a sentence."""
    if (words := asked_in(entry)) is not None:
        return words.in_short or _("(words erased)")
    acts = givers(entry)
    if len(acts) == 1 and _is_me(request, acts[0]):
        return format_html(_("You gave {what}"), what=given(acts[0]))
    if len(acts) == 1:
        return format_html(_("{who} gave {what}"), who=who(request, acts[0]), what=given(acts[0]))
    return format_html(_("{who} gave {what} together"), who=many(request, acts), what=together(acts))


def _is_me(request: PlaceRequest, act: Act) -> bool:
    return request.person is not None and act.person_id == request.person.id


def givers(entry: Entry) -> list[Act]:
    """Who gave; for an entry in which nobody did, its first line."""
    acts = list(entry.acts.all())
    return [act for act in acts if act.part == Part.GAVE] or acts[:1]


def many(request: PlaceRequest, acts: list[Act], you: str = "") -> SafeString:
    """*Inês Duarte and 3 others*; whoever looks is named first, as *you*."""
    own = any(_is_me(request, act) for act in acts)
    others = sum(act.heads for act in acts) - (1 if own or acts[0].person_id else acts[0].heads)
    first = (you or _("You")) if own else who(request, acts[0])
    text = ngettext("{first} and {count} other", "{first} and {count} others", others)
    return format_html(text, first=first, count=others)


def together(acts: list[Act]) -> str:
    """The sum of their minutes, or that it was no time."""
    minutes = sum(act.minutes for act in acts)
    return sayings.length(minutes) if minutes else _("what they had")


def lines(request: PlaceRequest, entry: Entry) -> SafeString:
    """Everybody in an entry of several people, each with what they gave."""
    acts = [act for act in entry.acts.all() if act.part in (Part.GAVE, Part.RECEIVED)]
    if len(acts) < 2:
        return SafeString("")
    told = [(who(request, act), given(act), _role(act)) for act in acts]
    return format_html_join("; ", "{} {}{}", told)


def _role(act: Act) -> str:
    return _(" (received)") if act.part == Part.RECEIVED else ""


def asked_in(entry: Entry) -> Words | None:
    """The words that are the entry: the question decided, what was promised, what was asked."""
    return next((w for w in entry.words.all() if w.about_id == entry.id and w.field in QUESTIONS), None)


def about(entry: Entry) -> Words | None:
    """What somebody wrote about what they did."""
    return next((w for w in entry.words.all() if w.about_id == entry.id and w.field == "what"), None)


def given(act: Act) -> str:
    """What one line of the doing book gives: time, money, things."""
    parts = []
    if act.minutes_each:
        each = act.person_id is None and act.heads > 1
        said = sayings.length(act.minutes_each)
        parts.append(_("%(length)s each") % {"length": said} if each else said)
    if other := things(act):
        parts.append(other)
    return _(" and ").join(parts) or _("their time")


def things(act: Act) -> str:
    """Money and things given."""
    parts = [sayings.money(act.pence)] if act.pence else []
    if act.in_kind and act.in_kind != InKind.MONEY:
        parts.append(str(IN_KIND_WORDS[InKind(act.in_kind)]))
    return _(" and ").join(parts)


def detail(entry: Entry) -> str:
    """When, and doing what."""
    return f"{full_day_of(entry)} · {stage_name(entry.stage)}"


def to_me(entry: Entry, me: object) -> bool:
    """Whether somebody received what this entry says was given."""
    return any(act.part == Part.RECEIVED and act.person_id == me for act in entry.acts.all())


def question(request: PlaceRequest, entry: Entry) -> str:
    """What is asked of whoever may vouch: *Did Dev give 1 hour 30 on Tuesday?*"""
    day = sayings.on_day(entry.happened_on, request.today)
    if entry.book == Book.DOING:
        return _did_give(request, entry, day)
    words = asked_in(entry)
    said = words.in_short if words else ""
    if entry.book == Book.PROMISE:
        return _("Was this promised %(day)s? %(said)s") % {"day": day, "said": said}
    if any(act.part == Part.SAID for act in entry.acts.all()):
        return _("Was this asked %(day)s? %(said)s") % {"day": day, "said": said}
    return _("Was this decided %(day)s? %(said)s") % {"day": day, "said": said}


def _did_give(request: PlaceRequest, entry: Entry, day: str) -> str:
    acts = givers(entry)
    main = acts[0]
    if len(acts) > 1:
        who_gave, what = many(request, acts, you=_("you")), together(acts)
        said = _("Is it right that {who} gave {what} together {day}?")
        return format_html(said, who=who_gave, what=what, day=day)
    if _is_me(request, main):
        return format_html(_("Did you give {what} {day}?"), what=given(main), day=day)
    return format_html(_("Did {who} give {what} {day}?"), who=who(request, main), what=given(main), day=day)
