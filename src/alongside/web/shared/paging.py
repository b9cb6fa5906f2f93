"""Pages of lists too long to be counted: what stands on this one, and whether there is more."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from django.http import HttpRequest

LAST_PAGE = 50

Row = TypeVar("Row")


@dataclass(frozen=True, slots=True)
class Leaf(Generic[Row]):
    """One page. It answers the pager as Django's own pages do."""

    number: int
    rows: Sequence[Row]
    is_followed: bool

    def has_previous(self) -> bool:
        return self.number > 1

    def has_next(self) -> bool:
        return self.is_followed and self.number < LAST_PAGE

    def previous_page_number(self) -> int:
        return self.number - 1

    def next_page_number(self) -> int:
        return self.number + 1


def leaf(request: HttpRequest, read: Callable[[int, int], Sequence[Row]], size: int) -> Leaf[Row]:
    """The page asked for; ``read(start, at_most)`` gives its rows, asked for one more than it shows."""
    number = page_asked(request)
    rows = read((number - 1) * size, size + 1)
    return Leaf(number, rows[:size], len(rows) > size)


def page_asked(request: HttpRequest) -> int:
    """A page between the first and the last that is offered."""
    text = request.GET.get("page", "")
    number = int(text) if text.isdecimal() and len(text) <= 4 else 1
    return min(max(number, 1), LAST_PAGE)
