"""Words that this program can write and cannot read: sealed to somebody's public key, opened with their own.

Unlike ``kernel.sealing``, whose key this installation holds. Everything is PyNaCl's (libsodium): sealed boxes
for keys, secret boxes for words, Argon2id for passphrases. Nothing here is kept; what is, is text.
"""

import base64
import json
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from nacl.bindings import sodium_pad, sodium_unpad
from nacl.exceptions import CryptoError
from nacl.public import PrivateKey, PublicKey, SealedBox
from nacl.pwhash import argon2id
from nacl.secret import SecretBox
from nacl.utils import random as chance

KEY_BYTES = SecretBox.KEY_SIZE
# Lengths tell something too: words are filled up to whole kilobytes before they are sealed.
FILLED_TO_BYTES = 1024
# What stands on no sheet of ours, for what it was meant to be.
_MISREAD = str.maketrans("018", "OIB")


class NotOpened(ValueError):  # noqa: N818 - reads as the sentence it raises
    """The wrong key or passphrase, or changed since it was sealed."""


@dataclass(frozen=True, slots=True)
class Wrapped:
    """A private key under a passphrase, with what it takes to try one again."""

    sealed: str
    salt: str
    operations: int
    memory_bytes: int


def new_key() -> bytes:
    """A key for one secret box, or half of one."""
    return chance(KEY_BYTES)


def new_pair() -> tuple[str, bytes]:
    """A public key, as text to be kept, and its private key, which is not."""
    private = PrivateKey.generate()
    return _text(bytes(private.public_key)), bytes(private)


def public_of(private: bytes) -> str:
    """The public key that belongs to a private one, as it is kept."""
    return _text(bytes(PrivateKey(private).public_key))


def seal_key(key: bytes, *, to: str) -> str:
    """For whoever holds the private key of ``to``; not even this program can open it again."""
    return _text(SealedBox(PublicKey(_bytes(to))).encrypt(key))


def open_key(sealed: str, *, private: bytes) -> bytes:
    """**Raises** NotOpened."""
    try:
        return SealedBox(PrivateKey(private)).decrypt(_bytes(sealed))
    except CryptoError:
        raise NotOpened("sealed to another key") from None


def seal_words(words: Any, *, key: bytes) -> str:
    """Whatever JSON can hold."""
    plain = json.dumps(words, ensure_ascii=False, separators=(",", ":")).encode()
    return _text(SecretBox(key).encrypt(sodium_pad(plain, FILLED_TO_BYTES)))


def open_words(sealed: str, *, key: bytes) -> Any:
    """**Raises** NotOpened."""
    try:
        plain = SecretBox(key).decrypt(_bytes(sealed))
    except CryptoError:
        raise NotOpened("sealed with another key") from None
    return json.loads(sodium_unpad(plain, FILLED_TO_BYTES))


def wrap(private: bytes, passphrase: str) -> Wrapped:
    """So that a copy of the database is of no use without the passphrase."""
    salt = chance(argon2id.SALTBYTES)
    operations, memory = settings.PASSPHRASE_COST
    key = argon2id.kdf(KEY_BYTES, passphrase.encode(), salt, opslimit=operations, memlimit=memory)
    return Wrapped(_text(SecretBox(key).encrypt(private)), _text(salt), operations, memory)


def unwrap(wrapped: Wrapped, passphrase: str) -> bytes:
    """**Raises** NotOpened."""
    given, salt = passphrase.encode(), _bytes(wrapped.salt)
    operations, memory = wrapped.operations, wrapped.memory_bytes
    key = argon2id.kdf(KEY_BYTES, given, salt, opslimit=operations, memlimit=memory)
    try:
        return SecretBox(key).decrypt(_bytes(wrapped.sealed))
    except CryptoError:
        raise NotOpened("another passphrase") from None


def hide(private: bytes, *, under: bytes) -> str:
    """A private key under another key, for the while that somebody reads."""
    return _text(SecretBox(under).encrypt(private))


def unhide(hidden: str, *, under: bytes) -> bytes:
    """**Raises** NotOpened."""
    try:
        return SecretBox(under).decrypt(_bytes(hidden))
    except CryptoError:
        raise NotOpened("another key") from None


def halves(secret: bytes) -> tuple[bytes, bytes]:
    """Two parts, each of which alone is pure chance; together they are the secret again."""
    first = chance(len(secret))
    return first, together(first, secret)


def together(first: bytes, second: bytes) -> bytes:
    """The two parts put together. **Raises** ValueError for two of different lengths."""
    return bytes(one ^ other for one, other in zip(first, second, strict=True))


def on_paper(half: bytes) -> str:
    """Thirteen groups of four signs, to be printed and typed again."""
    signs = base64.b32encode(half).decode().rstrip("=")
    return " ".join(signs[start : start + 4] for start in range(0, len(signs), 4))


def from_paper(text: str) -> bytes:
    """What was printed, in any case and however it is spaced. **Raises** NotOpened."""
    signs = "".join(text.upper().split()).replace("-", "").translate(_MISREAD)
    try:
        return base64.b32decode(signs + "=" * (-len(signs) % 8))
    except ValueError:
        raise NotOpened("not what was printed") from None


def as_text(key: bytes) -> str:
    """A key as it can stand among words that are sealed."""
    return _text(key)


def from_text(key: str) -> bytes:
    """The same again."""
    return _bytes(key)


def _text(given: bytes) -> str:
    return base64.b64encode(given).decode()


def _bytes(given: str) -> bytes:
    return base64.b64decode(given)
