"""A mark by which an equal row is known again, in the same file or in another."""

from datetime import date
from hashlib import sha256

from alongside.core.registers.plain import word_key
from alongside.core.registers.rows import Who
from alongside.core.registers.words import ActivityMeaning, RoleMeaning


def fingerprint(
    day: date,
    who: tuple[Who, ...],
    role: RoleMeaning,
    activity: ActivityMeaning,
    minutes: int,
    start: int | None,
) -> str:
    """The same for rows of one day, the same people, role, activity and length, however they are written.

    Where a row says from when, the start belongs to it: two sessions of one day are two.
    **Units**: 32 hexadecimal digits. **Source**: docs/guide/registers.md, *The same row twice*.
    """
    names = "|".join(sorted(f"{one.key or word_key(one.name)}*{one.heads}" for one in who))
    meant = f"{role.word}|{role.side.value}|{activity.word}|{activity.stage.value}"
    said = f"{day}|{meant}|{minutes}|{start}|{names}"
    return sha256(said.encode("utf-8", "replace")).hexdigest()[:32]
