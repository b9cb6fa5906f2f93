"""A ZIP made while it is sent: no file is ever whole in memory or on the disk."""

from collections.abc import Iterable, Iterator
from zipfile import ZIP_DEFLATED, ZipFile


class _Through:
    """What is written goes out with the next piece. It cannot be wound back, and ZIP does not need it."""

    def __init__(self) -> None:
        self._parts: list[bytes] = []

    def write(self, part: bytes) -> int:
        self._parts.append(bytes(part))
        return len(part)

    def flush(self) -> None:
        """Nothing is held back."""

    def close(self) -> None:
        """There is nothing to close."""

    def taken(self) -> bytes:
        whole = b"".join(self._parts)
        self._parts.clear()
        return whole


def zipped(files: Iterable[tuple[str, Iterable[str]]]) -> Iterator[bytes]:
    """An archive of these files, each by its name and the pieces of its text."""
    through = _Through()
    with ZipFile(through, "w", ZIP_DEFLATED) as archive:
        for name, pieces in files:
            with archive.open(name, "w") as inside:
                for piece in pieces:
                    inside.write(piece.encode())
                    if part := through.taken():
                        yield part
    yield through.taken()
