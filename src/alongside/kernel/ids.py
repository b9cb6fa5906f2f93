"""The only source of keys."""

import secrets
import time
import uuid
from threading import Lock

# Crockford's base 32: no I, L, O or U, so that nothing is misread. Eight signs are 40 bits.
SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
CODE_LENGTH = 8
_COUNTER_BITS = 12
_turn = Lock()
_last = 0  # the milliseconds and the counter of the key made last


def new_id() -> uuid.UUID:
    """A time-ordered key (UUID version 7) for ordinary rows: new rows land at the end of every index.

    Keys of one millisecond keep the order they were made in, so that lines of a sheet stay in theirs.
    """
    value = _tick()
    value = ((value >> _COUNTER_BITS) << 80) | (0x7 << 76) | ((value & ((1 << _COUNTER_BITS) - 1)) << 64)
    value |= 0b10 << 62
    value |= secrets.randbits(62)
    return uuid.UUID(int=value)


def _tick() -> int:
    """Milliseconds and counter as one number, above the one before. Source: RFC 9562, 6.2, method 1."""
    global _last
    now = ((time.time_ns() // 1_000_000) & ((1 << 48) - 1)) << _COUNTER_BITS
    with _turn:
        _last = max(now, _last + 1)
        return _last


def new_secret_id() -> uuid.UUID:
    """A random key for anything that must not tell when it was made, or that stands in a link."""
    return uuid.UUID(bytes=secrets.token_bytes(16), version=4)


def new_code() -> str:
    """Signs that can be typed from paper and said on the phone."""
    return "".join(secrets.choice(SIGNS) for _sign in range(CODE_LENGTH))
