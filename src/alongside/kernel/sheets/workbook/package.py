"""The zip package of a workbook: checked before anything is unpacked, counted while it is."""

import io
import re
import zipfile
import zlib
from collections.abc import Iterator

from alongside.kernel.sheets import limits
from alongside.kernel.sheets.unreadable import Fault, Unreadable

_CHUNK = 1 << 16
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError, ValueError)
_SOUND_START = re.compile(rb"\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--.*?-->\s*)*<[A-Za-z]", re.DOTALL)
_BYTE_ORDER_MARK = b"\xef\xbb\xbf"


class Package:
    """The parts of a workbook. **Raises** Unreadable for anything that is not a sound one."""

    def __init__(self, data: bytes) -> None:
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
            parts = self._zip.infolist()
        except _BROKEN:
            raise Unreadable(Fault.BROKEN) from None
        self._parts = {part.filename.lstrip("/").casefold(): part for part in parts}
        self._check(parts)

    def __contains__(self, name: str) -> bool:
        return name.casefold() in self._parts

    def _check(self, parts: list[zipfile.ZipInfo]) -> None:
        if any(part.flag_bits & 1 for part in parts):
            raise Unreadable(Fault.PASSWORD)
        overblown = (
            len(parts) > limits.MOST_PARTS
            or sum(part.file_size for part in parts) > limits.MOST_UNPACKED_BYTES
            or any(
                part.file_size > limits.RATIO_COUNTS_FROM
                and part.file_size > max(part.compress_size, 1) * limits.MOST_RATIO
                for part in parts
            )
        )
        if overblown:
            raise Unreadable(Fault.OVERBLOWN)

    def stream(self, name: str, most: int) -> Iterator[bytes]:
        """A part in pieces, never more than ``most`` bytes of it. A declaration of entities is refused."""
        part = self._parts.get(name.casefold())
        if part is None:
            raise Unreadable(Fault.BROKEN)
        seen = 0
        try:
            with self._zip.open(part) as opened:
                while piece := opened.read(_CHUNK):
                    if not seen:
                        _check_start(piece)
                    seen += len(piece)
                    if seen > most:
                        raise Unreadable(Fault.OVERBLOWN)
                    yield piece
        except Unreadable:
            raise
        except _BROKEN:
            raise Unreadable(Fault.BROKEN) from None

    def read(self, name: str, most: int = limits.MOST_SMALL_PART_BYTES) -> bytes:
        """A small part whole; nothing when there is none."""
        return b"".join(self.stream(name, most)) if name in self else b""


def _check_start(piece: bytes) -> None:
    """Only an element may follow the XML line: entities and their bombs come by way of a DOCTYPE."""
    if not _SOUND_START.match(piece.removeprefix(_BYTE_ORDER_MARK)):
        raise Unreadable(Fault.BROKEN)
