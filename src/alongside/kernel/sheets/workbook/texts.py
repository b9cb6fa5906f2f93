"""The shared texts of a workbook."""

import re
from collections.abc import Iterable

from alongside.kernel.sheets.workbook.elements import Elements

_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")


def unescaped(text: str) -> str:
    """Excel writes signs that XML cannot hold as ``_x000D_``."""
    if "_x" not in text:
        return text
    return _ESCAPED.sub(
        lambda match: chr(int(match[1], 16)) if not 0xD800 <= int(match[1], 16) < 0xE000 else "", text
    )


def shared_texts(pieces: Iterable[bytes]) -> list[str]:
    """Every shared text in order, without the small readings that East Asian texts carry."""
    texts: list[str] = []
    parts: list[str] = []
    state = {"text": False, "reading": False}

    def start(name: str, _attributes: dict[str, str]) -> None:
        if name == "rPh":
            state["reading"] = True
        elif name == "t":
            state["text"] = not state["reading"]

    def end(name: str) -> None:
        if name == "si":
            texts.append(unescaped("".join(parts)))
            parts.clear()
        elif name == "t":
            state["text"] = False
        elif name == "rPh":
            state["reading"] = False

    def text(piece: str) -> None:
        if state["text"]:
            parts.append(piece)

    Elements(start, end, text).feed(pieces)
    return texts
