"""A text divided into sentences and words. The rules are said on docs/measures/reading.md."""

import re

# A point after these ends no sentence.
_SHORTENED = frozenset(
    "mr mrs ms dr prof rev st rd ave etc e.g i.e eg ie vs no nos approx dept tel ext jan feb mar apr jun jul "
    "aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun hr hrs min mins a.m p.m".split()
)
# Of those, the ones that do end it when the next word begins with a capital letter.
_MAY_END = frozenset("etc rd ave hr hrs min mins a.m p.m".split())
_ADDRESS = r"(?:https?://|www\.)\S*\w|[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
_NUMBER = r"\d+(?:[.,:/]\d+)*"
_LETTERS = r"[^\W\d_]+\d*|\d+[^\W\d_]+"
_PIECE = rf"(?:{_NUMBER}(?![^\W_])|{_LETTERS}|\d+)"
_POINTED = r"(?<!\w)(?:[^\W\d_]\.){1,}[^\W\d_](?![\w])"  # e.g. and a.m.
_WORD = re.compile(rf"{_ADDRESS}|{_POINTED}|{_PIECE}(?:['’&‑-]{_PIECE})*")
_LIST_MARK = re.compile(r"^\s*(?:[-*•–‣◦]|\(?(?:\d{1,3}|[a-zA-Z])[.)])\s+")
_END = re.compile(r"[.!?…]+[\"'”’)\]]*(?=\s|$)")


def words_of(text: str) -> list[str]:
    """The words as they stand. *Co-production*, *don't*, *1,500* and an address are one word each."""
    return _WORD.findall(text)


def sentences_of(text: str) -> list[str]:
    """The sentences that hold a word, in order.

    A sentence ends at a full stop, question or exclamation mark, at an empty line, and where a point of a
    list begins. A point after a shortened word or an initial ends none, nor does one inside a number.
    """
    found = [part for block in _blocks(text) for part in _split(block)]
    return [part for part in found if _WORD.search(part)]


def _blocks(text: str) -> list[str]:
    """Stretches that no sentence crosses: paragraphs, and the points of a list without their marks."""
    blocks: list[str] = [""]
    for line in text.splitlines():
        mark = _LIST_MARK.match(line)
        if mark or not line.strip():
            blocks.append("")
        blocks[-1] += " " + (line[mark.end() :] if mark else line)
    return blocks


def _split(block: str) -> list[str]:
    parts, start = [], 0
    for end in _END.finditer(block):
        if _ends(block[start : end.start()], end.group(), block[end.end() :]):
            parts.append(block[start : end.end()].strip())
            start = end.end()
    parts.append(block[start:].strip())
    return [part for part in parts if part]


def _ends(before: str, mark: str, after: str) -> bool:
    last = before.rsplit(None, 1)[-1].lstrip("(\"'“‘").casefold() if before.split() else ""
    if not mark.startswith(".") or mark.startswith(".."):
        return True
    if last in _MAY_END:
        return after.lstrip()[:1].isupper() or not after.strip()
    initial = len(last) == 1 and last.isalpha() and last != "i"
    return not after.strip() or not (last in _SHORTENED or initial)
