"""Hashes that say a thing has not changed, without saying what it is."""

import hashlib
import json
import secrets
from typing import Any


def canonical(data: Any) -> bytes:
    """One byte string for one value, whatever order its keys were written in."""
    return json.dumps(data, sort_keys=True, separators=(",", ":"), ensure_ascii=False, default=str).encode()


def digest(data: Any) -> str:
    """SHA-256 of the canonical form, in hex."""
    return hashlib.sha256(canonical(data)).hexdigest()


def new_salt() -> str:
    """Enough chance that short texts cannot be guessed from their hash."""
    return secrets.token_hex(16)


def salted(text: str, salt: str) -> str:
    """The hash that stays in the chain when the words are erased."""
    return hashlib.sha256(f"{salt}:{text}".encode()).hexdigest()
