"""A last sign that catches most slips of whoever types a code from paper."""

from collections.abc import Sequence


def check_sign(signs: str, alphabet: str) -> str:
    """The sign to put after these. **Units**: none; signs of the alphabet.

    Catches every single wrong sign, and two neighbours swapped but for the pair of the first and the last
    sign of the alphabet. **Raises** ValueError for a sign outside the alphabet, or an odd alphabet.
    **Source**: Luhn's formula for any even alphabet (Luhn mod N).
    """
    return alphabet[-_weighed(_places(signs, alphabet), len(alphabet), first=2) % len(alphabet)]


def has_right_sign(code: str, alphabet: str) -> bool:
    """Whether the last sign of a code is the one that belongs there. **Source**: as ``check_sign``."""
    if len(code) < 2 or not set(code) <= set(alphabet):
        return False
    return _weighed(_places(code, alphabet), len(alphabet), first=1) % len(alphabet) == 0


def _places(signs: str, alphabet: str) -> list[int]:
    if len(alphabet) % 2:
        raise ValueError("the alphabet has an even number of signs")
    return [alphabet.index(sign) for sign in signs]


def _weighed(places: Sequence[int], base: int, *, first: int) -> int:
    total, factor = 0, first
    for place in reversed(places):
        product = factor * place
        total += product // base + product % base
        factor = 3 - factor
    return total
