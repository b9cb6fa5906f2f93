"""Which alphabet of bytes a text file was saved in: byte order marks first, then what makes words."""

import codecs
import re
import unicodedata

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# Windows, an old Mac, "CSV (MS-DOS)", Windows in Poland; the first wins where two fit alike
_SINGLE = ("cp1252", "mac_roman", "cp850", "cp1250")
_AROUND_HIGH = re.compile(rb"[\x00-\x7f]?[\x80-\xff][\x00-\x7f]?")
_MULTIBYTE = re.compile(rb"[\xc3-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
_AT_HOME = frozenset("£€½¼¾éèâôîêûŵŷëïüöáíóúñç")
MIXED = "alongside-mixed"  # errors in otherwise sound UTF-8 are read as Windows letters


def _windows_letter(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeDecodeError):
        raise error
    wrong = error.object[error.start : error.end]
    return wrong.decode("cp1252", "ignore") or wrong.decode("latin-1"), error.end


codecs.register_error(MIXED, _windows_letter)


def encoding_of(data: bytes) -> tuple[str, str]:
    """The encoding, and how its errors are to be handled."""
    for mark, name in _MARKS:
        if data.startswith(mark):
            return name, "replace" if name.startswith("utf-16") or name == "utf-32" else MIXED
    wide = _wide(data[:4000])
    if wide:
        return wide, "replace"
    if data.isascii():
        return "ascii", "strict"
    return _narrow(data)


def _wide(sample: bytes) -> str:
    """UTF-16 without its mark: every other byte of plain words is zero."""
    pairs = len(sample) // 2
    if pairs < 4:
        return ""
    if sample[1::2].count(0) > pairs * 0.7 > sample[0::2].count(0):
        return "utf-16-le"
    return "utf-16-be" if sample[0::2].count(0) > pairs * 0.7 > sample[1::2].count(0) else ""


def _narrow(data: bytes) -> tuple[str, str]:
    try:
        codecs.decode(data, "utf-8")
    except UnicodeDecodeError:
        sound = len(_MULTIBYTE.findall(data))
        alone = len(re.findall(rb"[\x80-\xff]", _MULTIBYTE.sub(b"", data)))
        if sound > alone:
            return "utf-8", MIXED
        return max(_SINGLE, key=lambda name: _plausible(data, name)), "replace"
    return "utf-8", "strict"


def _plausible(data: bytes, name: str) -> int:
    """How much like words the bytes look in this alphabet."""
    total = 0
    for found in _AROUND_HIGH.findall(data)[:5_000]:
        text = found.decode(name, "replace")
        high = next(place for place, byte in enumerate(found) if byte > 127)
        total += _weigh(text, high)
    return total


def _weigh(text: str, high: int) -> int:
    sign = text[high]
    before = text[high - 1] if high else " "
    after = text[high + 1] if high + 1 < len(text) else " "
    if sign in _AT_HOME:
        return 2
    if not unicodedata.category(sign).startswith("L"):
        return _weigh_mark(sign, before, after)
    # A capital in the middle of a word is a sign of the wrong alphabet.
    return -2 if sign.isupper() and before.isalpha() and (before.islower() or after.islower()) else 1


def _weigh_mark(sign: str, before: str, after: str) -> int:
    """Quotes open before letters and close behind them; little else ever touches a letter."""
    if sign == "’":
        return 2 if before.isalpha() or after.isalpha() else 0
    if sign in "‘“":
        return -2 if before.isalpha() else 1
    if sign in "”–—…":
        return -1 if after.isalpha() and before.isalpha() else 1
    return -3 if before.isalpha() or after.isalpha() else -1
