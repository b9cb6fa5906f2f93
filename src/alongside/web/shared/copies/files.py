"""The copy to take away: every table as a CSV and all of them as one JSON, made while it is sent."""

import json
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from typing import Any

from django.core.serializers.json import DjangoJSONEncoder
from django.utils.translation import gettext as _
from django.utils.translation import override

from alongside.apps.people.models import Person
from alongside.apps.rights.queries.kept import KEPT, Kept
from alongside.apps.rights.queries.mine import all_lines_of
from alongside.kernel.archive import zipped
from alongside.kernel.scoping import scope
from alongside.kernel.sheets.written import csv_lines
from alongside.web.shared.copies.telling import IN_CONFIDENCE, not_in_copy_by_others, not_in_it


class _Part:
    """What of it: all, or all but what was said in confidence, where somebody else makes the copy."""

    def __init__(self, by_somebody_else: bool) -> None:  # noqa: FBT001 - the one thing it is about
        self.tables = [kept for kept in KEPT if not (by_somebody_else and kept.slug in IN_CONFIDENCE)]
        self.left_out = not_in_copy_by_others() if by_somebody_else else not_in_it()


def copy_for(
    person: Person, *, place: str, language: str, now: datetime, by_somebody_else: bool = False
) -> Iterator[bytes]:
    """The archive, piece by piece: it is read after the page that asked for it is done."""
    with scope(person.place_id), override(language):
        yield from zipped(_files(person, place, now, _Part(by_somebody_else)))


def _files(person: Person, place: str, now: datetime, part: "_Part") -> Iterator[tuple[str, Iterable[str]]]:
    yield _("read-me-first.txt"), [_read_me(place, now, part)]
    for kept in part.tables:
        yield f"{kept.slug}.csv", csv_lines(_as_texts(kept, person))
    yield "all.json", _as_json(person, place, now, part)


def _read_me(place: str, now: datetime, part: "_Part") -> str:
    made = _("What Alongside keeps about you in %(place)s, as it stood on %(at)s.") % {
        "place": place,
        "at": f"{now:%Y-%m-%d %H:%M} UTC",
    }
    tables = "\n".join(f"{kept.slug}.csv: {kept.title}" for kept in part.tables)
    whole = _("all.json holds the same once more, for other programs.")
    return "\n\n".join([made, part.left_out, tables, whole]) + "\n"


def _as_texts(kept: Kept, person: Person) -> Iterator[Sequence[str]]:
    yield kept.columns
    for line in all_lines_of(kept, person):
        yield [_plain(value) for value in line]


def _plain(value: Any) -> str:
    if value is None:
        return ""
    return value.isoformat() if hasattr(value, "isoformat") else str(value)


def _as_json(person: Person, place: str, now: datetime, part: "_Part") -> Iterator[str]:
    yield f'{{"place": {_told(place)}, "at": {_told(now)}, "left_out": {_told(part.left_out)}, "tables": {{'
    for number, kept in enumerate(part.tables):
        yield f"{', ' if number else ''}\n{_told(kept.slug)}: ["
        for place_in, line in enumerate(all_lines_of(kept, person)):
            row = dict(zip(kept.columns, line, strict=True))
            yield f"{', ' if place_in else ''}\n{_told(row)}"
        yield "]"
    yield "}}\n"


def _told(value: Any) -> str:
    return json.dumps(value, cls=DjangoJSONEncoder, ensure_ascii=False)
