"""Equal rows, and a mark by which the same row is known again in another file."""

from hashlib import sha256

from alongside.core.registers.rows import Understood

Key = tuple[object, ...]


def repeat_key(row: Understood) -> Key:
    """What makes two rows the same: day, who, role, activity and length, and the start where it is written.

    **Source**: registers README, *repeated*; the start keeps two sessions of one day apart.
    """
    who = tuple(sorted((one.key or one.name.casefold(), one.heads) for one in row.who))
    return (
        row.day,
        who,
        row.role_word,
        row.side,
        row.activity_word,
        row.stage,
        row.minutes_each,
        row.starts_at,
    )


def fingerprint(key: Key) -> str:
    """A short mark of the key, the same everywhere and always. **Units**: 32 hexadecimal digits."""
    return sha256(repr(tuple(str(part) for part in key)).encode()).hexdigest()[:32]
