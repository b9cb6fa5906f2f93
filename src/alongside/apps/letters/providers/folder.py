import os
import secrets
from pathlib import Path

from alongside.apps.letters.providers.provider import NotNow, Sealed
from alongside.apps.letters.providers.silent import Silent


class Folder(Silent):
    """One file a letter, named by its reference, in a folder only its owner reads.

    For the demo, for trying things out, and for a post room that takes letters from a folder. It can be
    asked, so a letter is there once however often it was tried.
    """

    sends = True

    def __init__(self, folder: str) -> None:
        self._folder = Path(folder)

    def send(self, letter: Sealed) -> str:
        """Written whole beside its place, then linked there: the first to arrive wins."""
        draft = self._folder / f".{letter.reference}.{secrets.token_hex(4)}"
        words = f"To: {letter.to}\nSubject: {letter.subject}\nLanguage: {letter.language}\n\n{letter.text}\n"
        try:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            with os.fdopen(
                os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8"
            ) as out:
                out.write(words)
                out.flush()
                os.fsync(out.fileno())
            self._file(letter.reference).hardlink_to(draft)
        except FileExistsError:
            pass  # it went before
        except OSError as problem:
            raise NotNow(problem.strerror or "the folder cannot be written") from problem
        finally:
            draft.unlink(missing_ok=True)
        return letter.reference

    def was_sent(self, reference: str) -> bool | None:
        """Whether its file is there."""
        return self._file(reference).exists()

    def _file(self, reference: str) -> Path:
        return self._folder / f"{reference}.txt"
