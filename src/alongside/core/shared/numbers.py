"""Telephone numbers as people in the United Kingdom write them. Pure."""

import re
from itertools import pairwise

_NOT_DIALLED = re.compile(r"[\s().\-–/]")
# After the country's own 44: 1, 2 and 3 lead to a house or an office, 7 to a phone in a pocket.
_BRITISH = re.compile(r"\+44[12378]\d{8,9}")
# Of these, 70 is a number that forwards at a price, and 76 a pager; 7624 is a phone on the Isle of Man.
_MOBILE = re.compile(r"\+447(?:[1-57-9]\d|624)\d{6,7}")
# Where the blanks stand: 020 7946 0000, 0161 496 0123; else after the first five.
_GROUPS = ((re.compile("02"), (3, 7)), (re.compile("01(1.|.1)"), (4, 7)))
_ABROAD = re.compile(r"\+[1-9]\d{7,14}")


def read_number(text: str) -> str | None:
    """The number somebody meant, as it is dialled from anywhere: ``+447700900123``; None where it is none.

    **Source**: Ofcom, National Telephone Numbering Plan; ITU-T E.164 for numbers abroad.
    """
    said = _NOT_DIALLED.sub("", text.replace("(0)", "")) if len(text) <= 40 else ""
    if said.startswith("00"):
        said = "+" + said[2:]
    elif said.startswith("0"):
        said = "+44" + said[1:]
    elif said.startswith("44") and len(said) > 11:
        said = "+" + said
    if said.startswith("+44"):
        return said if _BRITISH.fullmatch(said) and len(said) in (12, 13) else None
    return said if _ABROAD.fullmatch(said) else None


def takes_texts(number: str) -> bool:
    """Whether a British mobile phone has it: to others no text is sent."""
    return len(number) == 13 and _MOBILE.fullmatch(number) is not None


def shown_number(number: str) -> str:
    """As it is read aloud: ``07700 900123``."""
    if not number.startswith("+44"):
        return number
    inland = "0" + number[3:]
    for begins, cuts in _GROUPS:
        if begins.match(inland):
            return " ".join(inland[start:end] for start, end in pairwise((0, *cuts, len(inland))))
    return f"{inland[:5]} {inland[5:]}"
