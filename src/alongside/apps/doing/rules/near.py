"""Names written nearly alike: a suggestion for a person to look at, never more."""

from collections import defaultdict
from collections.abc import Collection, Iterable

MOST = 5


def near_keys(asked: Iterable[str], known: Collection[str]) -> dict[str, tuple[str, ...]]:
    """For each name key, the known keys that share the surname and an initial, or differ by one sign in it.

    At most five each, in the order of the alphabet.
    """
    by_first: dict[str, list[str]] = defaultdict(list)
    by_last: dict[str, list[str]] = defaultdict(list)
    for key in sorted(known):
        words = key.split()
        if words:
            by_first[words[0]].append(key)
            by_last[words[-1]].append(key)
    return {key: _near(key, by_first, by_last) for key in asked}


def _near(key: str, by_first: dict[str, list[str]], by_last: dict[str, list[str]]) -> tuple[str, ...]:
    words = key.split()
    if not words:
        return ()
    found = {other for other in by_last[words[-1]] if other[:1] == key[:1]} if len(words) > 1 else set()
    found |= {
        other
        for other in by_first[words[0]]
        if len(words) == 1 or len(other.split()) == 1 or is_one_slip(words[-1], other.split()[-1])
    }
    return tuple(sorted(found - {key})[:MOST])


def is_one_slip(one: str, other: str) -> bool:
    """Whether two words differ by one sign more, fewer, other or swapped."""
    if abs(len(one) - len(other)) > 1:
        return False
    shorter, longer = sorted((one, other), key=len)
    start = next((i for i, (a, b) in enumerate(zip(shorter, longer, strict=False)) if a != b), len(shorter))
    rest, other_rest = shorter[start:], longer[start:]
    if len(shorter) == len(longer):
        return rest[1:] == other_rest[1:] or rest[:2] + rest[2:] == other_rest[1::-1] + other_rest[2:]
    return rest == other_rest[1:]
