"""The only source of keys."""

import secrets
import time
import uuid


def new_id() -> uuid.UUID:
    """A time-ordered key (UUID version 7) for ordinary rows: new rows land at the end of every index."""
    milliseconds = time.time_ns() // 1_000_000
    value = (milliseconds & ((1 << 48) - 1)) << 80
    value |= 0x7 << 76
    value |= secrets.randbits(12) << 64
    value |= 0b10 << 62
    value |= secrets.randbits(62)
    return uuid.UUID(int=value)


def new_secret_id() -> uuid.UUID:
    """A random key for anything that must not tell when it was made, or that stands in a link."""
    return uuid.UUID(bytes=secrets.token_bytes(16), version=4)
