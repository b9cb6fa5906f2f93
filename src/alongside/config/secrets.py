"""The secret that signs sessions: made once, kept in the data folder, read by its owner only."""

import os
import secrets
from pathlib import Path

from alongside.config.env import Misconfigured

ENOUGH = 50


def kept_in(folder: Path) -> str:
    """The secret of this folder; two processes that start at one moment agree on one.

    **Raises** Misconfigured when the folder cannot be written or the file was emptied.
    """
    file = folder / "secret"
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        if not file.exists():
            _make(file)
        secret = file.read_text(encoding="ascii").strip()
    except OSError as problem:
        said = problem.strerror or "it cannot be used"
        raise Misconfigured(f"the data folder {folder}: {said}; name another in ALONGSIDE_DATA") from None
    if len(secret) < ENOUGH:
        raise Misconfigured(f"{file} is too short to be a secret; remove it and a new one is made")
    return secret


def _make(file: Path) -> None:
    """Written whole beside its place, then linked there: the first to arrive wins."""
    draft = file.with_name(f"secret.{os.getpid()}.{secrets.token_hex(4)}")
    with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="ascii") as out:
        out.write(secrets.token_urlsafe(64))
    try:
        file.hardlink_to(draft)
    except FileExistsError:
        pass  # another process was first; its secret counts
    finally:
        draft.unlink()
