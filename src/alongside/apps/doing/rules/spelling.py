"""One name written several ways: which way to keep."""


def better_spelling(kept: str, other: str) -> str:
    """The first way of writing that is neither all large nor all small letters; else the first."""
    return other if is_shouted(kept) and not is_shouted(other) else kept


def is_shouted(name: str) -> bool:
    """All in large, or all in small letters."""
    return name.isupper() or name.islower()
