"""Every route of the address book, and an address for each that leads to something real."""

from collections.abc import Iterator
from typing import Any

from django.urls import URLPattern, URLResolver, get_resolver, reverse

from alongside.apps.places.enums import FigureKey
from cast import Cast

# allauth finds the one sign-in page under names of its own.
SAME_PAGE = {"account_login", "account_signup", "account_request_login_code"}
# A few routes are about another thing of the kind than the rest; after a colon: a further case of a route.
ABOUT: dict[str, dict[str, str]] = {
    "my-permission-to": {"purpose": "CONTACT"},
    "child-permission-to": {"purpose": "CONTACT"},
    "desk-person-say-to": {"purpose": "CONTACT"},
    "desk-guardian-ends": {"person": "child", "link": "guardian_link"},
    "desk-request-copy:copy": {"told": "copy_asked"},
    "desk-person-age:child": {"person": "child"},
    "desk-purpose:body": {"purpose": "SHARE"},
    "desk-register-done": {"batch": "imported"},
    "desk-register-undo": {"batch": "imported"},
    "batch:imported": {"batch": "imported"},
    "batch:long": {"batch": "old_batch"},
    "care-story": {"kind": "entry", "about": "entry"},
    "landed-new": {"about": "work_text"},
    "text-languages": {"about": "work_text"},
    "text-in": {"about": "work_text"},
    "text-translate": {"about": "work_text"},
    "seat-ally": {"seat": "ada_seat"},
    "ally-say": {"asked": "ally"},
    "entry-told": {"entry": "decision"},
    "promise-thanks": {"promise": "kept_promise"},
    "entry-thanks": {"entry": "given"},
    "entry-correct:decision": {"entry": "decision"},
    "entry:one-to-one": {"entry": "one_to_one"},
    "entry-vouch:one-to-one": {"entry": "one_to_one"},
    "dispute:open": {"raised": "open_dispute"},
    "dispute:mediated": {"raised": "mediated"},
    "dispute-pair": {"raised": "open_dispute"},
    "dispute-word": {"raised": "open_dispute"},
    "dispute-finding": {"raised": "mediated"},
    "entry:decision": {"entry": "decision"},
    "word-asked": {"asked": "asked_word"},
    "words-of": {"about": "work_text"},
    "invitation": {"code": "invitation"},
    "invitation-back": {"code": "invitation"},
    "work-commitment:idea": {"work": "idea"},
    "start-work": {"work": "idea"},
    "start-work:aside": {"work": "idea_aside"},
    "start-sit": {"work": "idea"},
    "start-lay-aside": {"work": "idea"},
    "start-take-up": {"work": "idea"},
    "start-paper": {"work": "idea"},
    "start-yes": {"work": "idea", "person": "idea_lead"},
    "start-question": {"work": "idea"},
    "start-question:commitment": {"work": "idea"},
    "start-question:missing": {"work": "idea"},
    "start-question:needs": {"work": "idea"},
    "start-question:power": {"work": "idea"},
}
ASKED_OF_A_WORK = ":work"
SIGNED_ON_PAPER = ":name"
WORDS = {
    "purpose": "QUOTE",
    "to": "EMAIL",
    "row": "note",
    "way": "phone",
    "key": FigureKey.HALF_DAY_MINUTES.value.lower(),
    "kind": "work",
    "language": "ur",
    "name": "grid",
    "question": "fixed",
    "table": "acts",
    "what": "letters",
    "further": "risk",
}


def routes() -> dict[str, URLPattern]:
    """All of them by name; English and Welsh are one route."""
    found: dict[str, URLPattern] = {}
    for pattern in _walk(get_resolver().url_patterns):
        assert pattern.name, f"{pattern.pattern} has no name"
        assert pattern.name not in found, f"two routes are called {pattern.name}"
        found[pattern.name] = pattern
    return {name: pattern for name, pattern in found.items() if name not in SAME_PAGE}


def _walk(patterns: list[URLPattern | URLResolver]) -> Iterator[URLPattern]:
    for pattern in patterns:
        if isinstance(pattern, URLResolver):
            yield from _walk(pattern.url_patterns)
        else:
            yield pattern


def address_of(case: str, cast: Cast, made: dict[str, Any], *, place: str = "") -> str:
    """The address of a case of a route, of the thing it is about in the cast's place."""
    name, _colon, further = case.partition(":")
    parts = routes()[name].pattern.converters
    about = ABOUT.get(case, {})
    words = (
        WORDS
        | {part: about[part] for part in about if part in WORDS}
        | ({"name": further, "question": further, "row": further} if further else {})
    )
    tail = f"?work={cast.work.slug}" if case.endswith(ASKED_OF_A_WORK) else ""
    tail = "?name=Dev" if case.endswith(SIGNED_ON_PAPER) else tail
    return (
        reverse(name, kwargs={part: _value(part, about, cast, made, place, words) for part in parts}) + tail
    )


def _value(
    part: str, about: dict[str, str], cast: Cast, made: dict[str, Any], place: str, words: dict[str, str]
) -> str:
    if part == "place":
        return place or cast.place.slug
    if part == "work":
        return str(made[about["work"]].slug) if "work" in about else cast.work.slug
    if part == "worry":
        return cast.place.worry_code
    if part == "written":
        return str(made["code"].code)
    if part == "short":
        return str(made["asking"].code)
    if part == "token":
        return str(made["token"])
    return words[part] if part in words else str(made[about.get(part, part)].pk)


def is_of_a_place(name: str) -> bool:
    """Whether the address names a place."""
    return "place" in routes()[name].pattern.converters


def names_a_thing(name: str) -> bool:
    """Whether the address names something that belongs to a place."""
    return bool(set(routes()[name].pattern.converters) - {"place", "token", "short", *WORDS})
