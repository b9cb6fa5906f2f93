"""A correction beside what it corrects: only what differs."""

from alongside.apps.books.queries.entries import entry_for
from alongside.web.member.entry.reading import EntryPage, Line, read_entry
from alongside.web.shared.requests import MemberRequest

Row = tuple[str, object, object]


def compared(request: MemberRequest, page: EntryPage) -> list[Row]:
    """What the first entry says and what this one does; nothing when this corrects nothing one may see."""
    if page.entry.corrects_id is None:
        return []
    old = entry_for(request.person, page.entry.corrects_id)
    return _rows(_said(read_entry(request, old)), _said(page)) if old is not None else []


def _said(page: EntryPage) -> dict[str, object]:
    lines: list[Line] = page.lines[:-1]  # who wrote it down differs by nature
    return dict(lines) | {label: words.text for label, words in page.words}


def _rows(old: dict[str, object], new: dict[str, object]) -> list[Row]:
    labels = [*old, *(label for label in new if label not in old)]
    return [(one, old.get(one, ""), new.get(one, "")) for one in labels if old.get(one) != new.get(one)]
