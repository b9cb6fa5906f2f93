"""One table of what is kept about a person: which rows are theirs, and what of each row they get."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.db import models
from django.utils.functional import Promise as LazyText

from alongside.apps.people.models import Person

Find = Callable[[Person], "models.QuerySet[Any, Any]"]


@dataclass(frozen=True, slots=True)
class Kept:
    """``slug`` names the page and the files; ``columns`` are asked of the table as they are written here.

    ``find`` where a key does not say whose a row is. Without ``on_page`` it is in the copy alone.
    """

    slug: str
    title: str | LazyText
    model: type[models.Model]
    whose: tuple[str, ...]
    columns: tuple[str, ...]
    find: Find | None = None
    on_page: bool = True

    def rows_of(self, person: Person) -> "models.QuerySet[Any, Any]":
        """Their rows of this table."""
        if self.find is not None:
            return self.find(person)
        theirs = models.Q()
        for key in self.whose:
            theirs |= models.Q(**{key: person.id})
        rows: models.QuerySet[Any, Any] = self.model._default_manager.filter(theirs)
        return rows


def kept(
    slug: str, title: str | LazyText, model: type[models.Model], whose: str, columns: str, **more: Any
) -> Kept:
    """One line of the list; keys and columns as they are read, with spaces between."""
    return Kept(slug, title, model, tuple(whose.split()), tuple(columns.split()), **more)
