"""Personal codes: what somebody without e-mail writes on a card, read kindly."""

from itertools import pairwise

from django.utils.translation import gettext_lazy as _

from alongside.kernel.ids import CODE_LENGTH, SIGNS
from alongside.kernel.verdict import YES, Verdict, no

ALPHABET = SIGNS
LENGTH = CODE_LENGTH
_MISREAD = str.maketrans(
    {"O": "0", "I": "1", "L": "1", " ": None, "-": None, "–": None, "—": None, "\t": None}
)


def read_code(text: str) -> str | None:
    """The code somebody meant: any case, with or without dash and spaces, O for 0, I or L for 1."""
    if len(text) > 40:
        return None
    code = text.strip().upper().translate(_MISREAD)
    return code if len(code) == LENGTH and set(code) <= set(ALPHABET) else None


def shown_code(code: str) -> str:
    """In two groups of four, as printed on a card and said on the phone."""
    return f"{code[:4]}-{code[4:]}"


def read_secret(text: str) -> str:
    """The secret somebody meant: case, dashes and spaces do not matter."""
    words = text.casefold().replace("-", " ").split()
    joined = "".join(words)
    return joined if joined.isdigit() else " ".join(words)


def may_choose_secret(text: str) -> Verdict:
    """Six digits that are not a run, or three words."""
    secret = read_secret(text)
    if len(text) > 200:
        return no(_("That is too long."), _("Choose six digits or three words."))
    if secret.isascii() and secret.isdigit():
        return _may_choose_digits(secret)
    words = secret.split()
    if len(words) < 3 or any(len(word) < 3 for word in words) or len(set(words)) < 3:
        return no(
            _("That is too easy to guess."),
            _("Choose six digits, or three different words of three letters or more."),
        )
    return YES


def _may_choose_digits(digits: str) -> Verdict:
    if len(digits) != 6:
        return no(_("A secret number has six digits."), _("Choose six digits, or three words."))
    steps = {int(after) - int(before) for before, after in pairwise(digits)}
    if len(set(digits)) < 3 or steps in ({1}, {-1}):
        return no(_("That number is too easy to guess."), _("Choose six digits that do not run in order."))
    return YES
