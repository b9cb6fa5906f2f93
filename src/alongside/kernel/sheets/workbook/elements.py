"""XML in pieces to a handful of callbacks, without building a tree."""

from collections.abc import Callable, Iterable
from typing import NoReturn
from xml.parsers import expat

from alongside.kernel.sheets.unreadable import Fault, Unreadable

Start = Callable[[str, dict[str, str]], None]
End = Callable[[str], None]
Text = Callable[[str], None]


class Elements:
    """Feeds XML to callbacks that see names without their prefixes."""

    def __init__(self, start: Start, end: End, text: Text) -> None:
        self._parser = expat.ParserCreate()
        self._parser.buffer_text = True
        self._parser.StartElementHandler = lambda name, attributes: start(_local(name), attributes)
        self._parser.EndElementHandler = lambda name: end(_local(name))
        self._parser.CharacterDataHandler = text
        self._parser.StartDoctypeDeclHandler = _refuse

    def feed(self, pieces: Iterable[bytes]) -> None:
        """All pieces at once."""
        for piece in pieces:
            self.feed_one(piece)
        self.close()

    def feed_one(self, piece: bytes) -> None:
        """**Raises** Unreadable when this is no sound XML."""
        try:
            self._parser.Parse(piece, False)
        except expat.ExpatError:
            raise Unreadable(Fault.BROKEN) from None

    def close(self) -> None:
        """**Raises** Unreadable when something is left open."""
        try:
            self._parser.Parse(b"", True)
        except expat.ExpatError:
            raise Unreadable(Fault.BROKEN) from None


def _local(name: str) -> str:
    return name.rpartition(":")[2] if ":" in name else name


def _refuse(*_: object) -> NoReturn:
    raise Unreadable(Fault.BROKEN)
