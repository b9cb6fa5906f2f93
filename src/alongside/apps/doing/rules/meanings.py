"""What a word taught to a place's registers means, as it is stored: ``PRACTITIONER:PROFESSIONAL``."""

from alongside.apps.places.enums import WordKind
from alongside.core.registers.words import Words
from alongside.core.shared.hats import HatKind, sides_open_to
from alongside.core.shared.help import HelpKind
from alongside.core.shared.sides import Side
from alongside.core.shared.stages import Stage

BETWEEN = ":"


def role_meaning(hat: HatKind, side: Side) -> str:
    """A hat and its side. **Raises** ValueError when the hat is never worn on that side."""
    if side not in sides_open_to(hat):
        raise ValueError(f"{hat} is not worn on side {side}")
    return f"{hat}{BETWEEN}{side}"


def activity_meaning(stage: Stage, kind: HelpKind) -> str:
    """A stage and a kind of help."""
    return f"{stage}{BETWEEN}{kind}"


def read_role(meaning: str) -> tuple[HatKind, Side]:
    """**Raises** ValueError for a code nobody stored."""
    hat, _between, side = meaning.partition(BETWEEN)
    return HatKind(hat), Side(side)


def read_activity(meaning: str) -> tuple[Stage, HelpKind]:
    """**Raises** ValueError for a code nobody stored."""
    stage, _between, kind = meaning.partition(BETWEEN)
    return Stage(stage), HelpKind(kind)


def with_word(words: Words, kind: str, word: str, meaning: str) -> Words:
    """The words a register is read with, and one more."""
    if kind == WordKind.ROLE:
        hat, side = read_role(meaning)
        return words.with_role(word, side, hat)
    stage, help_kind = read_activity(meaning)
    return words.with_activity(word, stage, help_kind)
