"""What is kept about one person, in as many queries however much it is."""

from collections.abc import Iterator
from typing import Any

from django.db import models
from django.db.models import Count, QuerySet, Value

from alongside.apps.people.models import Person
from alongside.apps.rights.queries.fields import field_at
from alongside.apps.rights.queries.kept import KEPT, Kept
from alongside.apps.rights.queries.own import words_up_to

AT_ONCE = 500
WORDS = "words"
SHOWN = [kept for kept in KEPT if kept.on_page]
Line = tuple[Any, ...]


def counts_of(person: Person, *, at_most: int | None = None) -> list[tuple[Kept, int]]:
    """The tables that hold anything of theirs, and how many rows.

    ``at_most``: words are counted no further than one beyond that. Whose they are takes longest to find out.
    """
    counted = SHOWN if at_most is None else [kept for kept in SHOWN if kept.slug != WORDS]
    first, *rest = [_count(kept, person) for kept in counted]
    found: dict[str, int] = dict(first.union(*rest, all=True))
    if at_most is not None:
        found[WORDS] = words_up_to(person, at_most)
    return [(kept, found[kept.slug]) for kept in SHOWN if found.get(kept.slug)]


def _count(kept: Kept, person: Person) -> QuerySet[Any, Any]:
    rows = kept.rows_of(person).order_by().annotate(table=Value(kept.slug)).values("table")
    counted: QuerySet[Any, Any] = rows.annotate(n=Count("pk")).values_list("table", "n")
    return counted


def lines_of(kept: Kept, person: Person, start: int, at_most: int) -> list[Line]:
    """A page of them, what came last first."""
    # First which, then the whole of each: what is joined to a row is looked up for those on the page alone.
    keys = kept.rows_of(person).order_by("-pk").values_list("pk", flat=True)[start : start + at_most]
    rows = kept.model._default_manager.filter(pk__in=list(keys)).order_by("-pk")
    return list(rows.values_list(*kept.columns))


def all_lines_of(kept: Kept, person: Person) -> Iterator[Line]:
    """All of them, in the order they came, a few hundred at a time."""
    rows = kept.rows_of(person).order_by("pk").values_list(*kept.columns)
    return rows.iterator(chunk_size=AT_ONCE)


def field_of(kept: Kept, column: str) -> "models.Field[Any, Any]":
    """The field a column comes from, for its choices."""
    return field_at(kept.model, column)
