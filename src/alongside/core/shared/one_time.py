"""Codes that an app shows for half a minute each, worked out from a secret both ends know.

**Source** RFC 4226 (the code of a step) and RFC 6238 (steps from the time), with the values apps expect.
"""

import hashlib
import hmac

PERIOD_SECONDS = 30
DIGITS = 6
DRIFT_STEPS = 1  # a clock may be half a minute slow or fast


def step_at(seconds: int) -> int:
    """The step that a moment lies in. **Units** seconds since 1970."""
    return seconds // PERIOD_SECONDS


def code_for(secret: bytes, step: int) -> str:
    """The digits an app shows during that step."""
    made = hmac.new(secret, step.to_bytes(8, "big"), hashlib.sha1).digest()
    start = made[-1] & 0x0F
    number = int.from_bytes(made[start : start + 4], "big") & 0x7FFFFFFF
    return f"{number % 10**DIGITS:0{DIGITS}d}"


def matching_step(secret: bytes, code: str, *, step: int, after: int) -> int | None:
    """The step this code belongs to, now or one step away; None for a wrong code.

    ``after``: the last step a code was taken of. A code of that step or an earlier one is never taken again,
    so whoever looked over a shoulder cannot use it. **Ties** the earliest step wins.
    """
    found = None
    for near in range(step + DRIFT_STEPS, step - DRIFT_STEPS - 1, -1):
        if hmac.compare_digest(code_for(secret, near).encode(), code.encode()) and near > after:
            found = near
    return found
