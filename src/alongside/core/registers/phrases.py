"""Finding a phrase in a word list: whole first, then only such shortenings as cannot change its meaning."""

import re
from collections.abc import Iterator
from typing import Generic, Protocol, TypeVar

from alongside.core.registers.plain import folded, word_key
from alongside.core.registers.words import ActivityMeaning, Phrases, RoleMeaning


class _Meant(Protocol):
    @property
    def word(self) -> str: ...


M = TypeVar("M", bound=_Meant)
_ALTERNATIVES = (
    re.compile(r"\s*[/;,\n]\s*"),
    re.compile(r"\s*(?:[/;,+&\n]|\band\b|\bor\b|\ba\b|\bneu\b)\s*", re.IGNORECASE),
)
_QUALIFIED = re.compile(
    r"\s*(?:[(\[:,@]|\s[-–—]+\s|\b(?:at|from|in|of|on|about|with|for|yn|gyda|ar gyfer)\b)", re.IGNORECASE
)
_SEVERAL = re.compile(r"[/;,()]|\s[-–—]\s")
_JOINING = frozenset({"and", "or", "a", "neu"})
_LONGEST_TEXT = 120  # a word in a list is short; a whole story in the cell is nobody's word
_LONGEST_PHRASE, _MOST_ALTERNATIVES = 5, 4
_NUMBERS = re.compile(r"\d+(?:st|nd|rd|th|yrs?|y|m|mths?)?")


class Finder(Generic[M]):
    """Looks one kind of word up and remembers the answers; ``weigh`` says how meanings get on together."""

    def __init__(self, phrases: Phrases[M], weigh: "Weigh[M]") -> None:
        self._phrases = phrases
        self._weigh = weigh
        self._known: dict[str, M | None] = {}

    def find(self, text: str) -> M | None:
        """The meaning of the text, or None when nobody could be sure of it."""
        if text not in self._known:
            sure = len(text) <= _LONGEST_TEXT and "?" not in text  # whoever wrote "Parent?" was asking
            self._known[text] = self._find(text) if sure else None
        return self._known[text]

    def whole(self, text: str) -> M | None:
        """The meaning of the text when it is listed word by word."""
        return self._phrases.whole.get(word_key(text))

    def _find(self, text: str) -> M | None:
        found = self.whole(text) or self._short(text)
        if found:
            return found
        for between in _ALTERNATIVES:
            several = self._alternatives(text, between)
            if several:
                return several[0] if all(self._weigh.together(several[0], one) for one in several) else None
        return self._by_end(text) or self._qualified(text)

    def _short(self, text: str) -> M | None:
        """Without the words that change nothing."""
        words = folded(text).split()
        kept = [w for w in words if word_key(w) not in self._phrases.harmless and not _NUMBERS.fullmatch(w)]
        if not kept or len(kept) == len(words):
            return None
        return self._phrases.whole.get(word_key(" ".join(kept))) or self._inner(words, kept)

    def _inner(self, words: list[str], kept: list[str]) -> M | None:
        """From the first word that matters to the last, with the harmless words between them."""
        first, last = words.index(kept[0]), len(words) - 1 - words[::-1].index(kept[-1])
        return self._phrases.whole.get(word_key(" ".join(words[first : last + 1])))

    def _turned(self, text: str) -> bool:
        return any(key in self._phrases.turning for key in self._runs(text))

    def _runs(self, text: str) -> Iterator[str]:
        words = folded(text).split()
        for start in range(len(words)):
            for end in range(start + 1, min(start + _LONGEST_PHRASE, len(words)) + 1):
                yield word_key(" ".join(words[start:end]))

    def _inside(self, text: str) -> list[M]:
        return [self._phrases.whole[key] for key in self._runs(text) if key in self._phrases.whole]

    def _by_end(self, text: str) -> M | None:
        """By its last word (or first, in Welsh), when nothing else in it is of another mind."""
        words = folded(text).split()
        for size in range(min(_LONGEST_PHRASE, len(words) - 1), 0, -1):
            last, first = word_key(" ".join(words[-size:])), word_key(" ".join(words[:size]))
            found = self._phrases.heads.get(last) or self._phrases.starts.get(first)
            if found:
                rest = " ".join(words[:-size] if last in self._phrases.heads else words[size:])
                return self._weigh.called(found, text) if self._fits(rest, text, found) else None
        return None

    def _fits(self, rest: str, text: str, found: M) -> bool:
        if self._turned(rest) or _SEVERAL.search(text) or _JOINING.intersection(rest.split()[-1:]):
            return False
        return all(self._weigh.may_qualify(other, found) for other in self._inside(rest))

    def _qualified(self, text: str) -> M | None:
        """A known phrase and then where, with whom or which one: ``Stay & play at St Mary's``."""
        match = _QUALIFIED.search(text)
        if not match or match.start() == 0:
            return None
        tail = text[match.end() :]
        head = self.whole(text[: match.start()]) or self._short(text[: match.start()])
        if not head or self._turned(tail):
            return None
        return head if all(self._weigh.may_follow(other, head) for other in self._inside(tail)) else None

    def _alternatives(self, text: str, between: re.Pattern[str]) -> list[M]:
        """Several phrases, each known by itself: ``Mum / carer``."""
        parts = [part for part in between.split(text.strip(" )]")) if part]
        if not 2 <= len(parts) <= _MOST_ALTERNATIVES:
            return []
        found = [meaning for part in parts if (meaning := self.whole(part) or self._short(part))]
        return found if len(found) == len(parts) else []


class Weigh(Protocol[M]):
    """How meanings of one kind get on with each other."""

    def together(self, one: M, other: M) -> bool:
        """Whether both in one cell still give one answer."""
        ...

    def may_qualify(self, inner: M, head: M) -> bool:
        """Whether ``inner`` may stand inside a phrase that ends in ``head``."""
        ...

    def may_follow(self, tail: M, head: M) -> bool:
        """Whether ``tail`` may stand behind ``head`` and a bracket, dash or preposition."""
        ...

    def called(self, meaning: M, text: str) -> M:
        """The meaning of a whole phrase known by its end alone."""
        ...


class WeighRoles:
    """Roles agree when they are on one side."""

    def together(self, one: RoleMeaning, other: RoleMeaning) -> bool:
        """One side for both."""
        return one.side is other.side

    def may_qualify(self, inner: RoleMeaning, head: RoleMeaning) -> bool:
        """``Parent support worker`` is a worker; ``staff volunteer`` could be either."""
        return head.side.value == "PROFESSIONAL" or inner.side is head.side

    def may_follow(self, tail: RoleMeaning, head: RoleMeaning) -> bool:
        """``Parent (health visitor)`` wears two hats, and has to say which."""
        return tail.side is head.side

    def called(self, meaning: RoleMeaning, text: str) -> RoleMeaning:
        """Another title is another role, on the same side."""
        return RoleMeaning(word_key(text), meaning.side, meaning.hat)


class WeighActivities:
    """Activities agree when they are of one stage."""

    def together(self, one: ActivityMeaning, other: ActivityMeaning) -> bool:
        """One stage for both."""
        return one.stage is other.stage

    def may_qualify(self, inner: ActivityMeaning, head: ActivityMeaning) -> bool:
        """``Stay & play review`` is a review; a survey of tenders is nobody's to guess."""
        return inner.stage is head.stage or inner.stage.value == "DELIVER"

    def may_follow(self, tail: ActivityMeaning, head: ActivityMeaning) -> bool:
        """``Review of stay & play`` is a review."""
        return self.may_qualify(tail, head)

    def called(self, meaning: ActivityMeaning, text: str) -> ActivityMeaning:
        """Another name is another activity, of the same stage."""
        return ActivityMeaning(word_key(text), meaning.stage, meaning.kind)
