"""How cells are shown: which numbers are days, times or lengths, and which are crossed out."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from enum import Enum

from alongside.core.registers.cells import Cell
from alongside.kernel.sheets.workbook.elements import Elements


class Shown(Enum):
    """What a number stands for by its format."""

    NUMBER = "NUMBER"
    DAY = "DAY"
    TIME = "TIME"
    LENGTH = "LENGTH"


@dataclass(frozen=True, slots=True)
class Style:
    """One format: what a number is, the unit written behind it, and whether it is crossed out."""

    shown: Shown = Shown.NUMBER
    unit: str = ""
    struck: bool = False


_BUILT_IN = {
    **dict.fromkeys((14, 15, 16, 17, 22, *range(27, 32), 34, 35, 36, *range(50, 59)), Shown.DAY),
    **dict.fromkeys((18, 19, 20, 21, 32, 33, 45, 47), Shown.TIME),
    46: Shown.LENGTH,
}
_SAID = re.compile(r'"([^"]*)"|\\(.)|_.|\*.')
_BRACKETS = re.compile(r"\[(?!h+\]|m+\]|s+\])[^\]]*\]")
_UNIT = re.compile(r"\s*(hours?|hrs?|h|minutes?|mins?|m|awr|oriau|munud|munudau)\.?\s*", re.IGNORECASE)
PLAIN = Style()


def style_of_code(code: str) -> Style:
    """The style a number format says."""
    first = code.split(";")[0]
    said = "".join(match[1] or match[2] or " " for match in _SAID.finditer(first))
    letters = _BRACKETS.sub("", _SAID.sub("", first)).casefold().replace("am/pm", "").replace("a/p", "")
    if "general" in letters:
        letters = letters.replace("general", "")
    if re.search(r"\[[hms]+\]", letters):
        return Style(Shown.LENGTH)
    if "y" in letters or "d" in letters or ("m" in letters and not set("hs") & set(letters)):
        return Style(Shown.DAY)
    if set("hs") & set(letters):
        return Style(Shown.TIME)
    return Style(unit=said.strip() if _UNIT.fullmatch(said) else "")


@dataclass
class _Found:
    codes: dict[int, str] = field(default_factory=dict)
    struck_fonts: list[bool] = field(default_factory=list)
    formats: list[tuple[int, int]] = field(default_factory=list)
    inside: list[str] = field(default_factory=list)


def styles_of(pieces: Iterable[bytes]) -> list[Style]:
    """The styles of a workbook in the order in which its cells name them."""
    found = _Found()

    def start(name: str, attributes: dict[str, str]) -> None:
        parent = found.inside[-1] if found.inside else ""
        found.inside.append(name)
        if name == "numFmt" and parent == "numFmts":
            found.codes[_number(attributes.get("numFmtId"))] = attributes.get("formatCode", "")
        elif name == "font" and parent == "fonts":
            found.struck_fonts.append(False)
        elif name == "strike" and parent == "font" and "fonts" in found.inside and found.struck_fonts:
            found.struck_fonts[-1] = attributes.get("val", "1") not in {"0", "false"}
        elif name == "xf" and parent == "cellXfs":
            found.formats.append((_number(attributes.get("numFmtId")), _number(attributes.get("fontId"))))

    def end(_name: str) -> None:
        found.inside.pop()

    Elements(start, end, lambda _text: None).feed(pieces)
    return [_style(found, code, font) for code, font in found.formats]


def _style(found: _Found, code: int, font: int) -> Style:
    style = (
        style_of_code(found.codes[code]) if code in found.codes else Style(_BUILT_IN.get(code, Shown.NUMBER))
    )
    struck = font < len(found.struck_fonts) and found.struck_fonts[font]
    return Style(style.shown, style.unit, struck)


def _number(text: str | None) -> int:
    return int(text) if text and text.isdecimal() and len(text) < 9 else 0


def shown_number(number: int | float, style: Style, *, from_1904: bool) -> Cell:
    """The number as its format shows it: a day, a time of day, a length, or a number with its unit."""
    if style.shown is Shown.NUMBER:
        return f"{number:g} {style.unit}" if style.unit else number
    if not -10_000 < number < 2_958_466:  # the last day of the year 9999
        return number
    if style.shown is Shown.DAY and number >= 1:
        return _day(number, from_1904=from_1904)
    seconds = round(number * 86_400)
    if style.shown is Shown.LENGTH or not 0 <= seconds < 86_400:
        return timedelta(seconds=seconds)
    return time(seconds // 3600, seconds // 60 % 60, seconds % 60)


def _day(number: int | float, *, from_1904: bool) -> date | datetime:
    start = datetime(1904, 1, 1) if from_1904 else datetime(1899, 12, 30)  # noqa: DTZ001  a wall calendar
    moment = start + timedelta(seconds=round(number * 86_400))
    return moment.date() if moment.time() == time() else moment
