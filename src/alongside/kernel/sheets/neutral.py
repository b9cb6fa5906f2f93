"""Texts written into a CSV so that no spreadsheet takes them for a formula."""

import re

_NUMBER = re.compile(r"[+-]?\d[\d.,: ]*")
_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def neutralise(text: str) -> str:
    """The text, with an apostrophe before it when a spreadsheet would run it.

    Plain numbers stay as they are. Reading the file again takes the apostrophe off.
    """
    if not text.lstrip(" ").startswith(_STARTS) or _NUMBER.fullmatch(text):
        return text
    return f"'{text}"
