"""What somebody wrote back to a question: their answer, or that they want no more. Pure."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

# As phones and people say it, in both languages; a sentence that merely begins so is none.
_STOP = {
    "stop",
    "stopall",
    "stop all",
    "stop please",
    "please stop",
    "stop texting me",
    "unsubscribe",
    "stopio",
    "stopiwch",
    "stopiwch os gwelwch yn dda",
    "peidiwch",
    "dim mwy",
    "dim rhagor",
}
_YES = {"yes", "y", "yep", "yeah", "ie", "iawn", "oes", "ydw", "ydy", "byddwn", "dylai"}
_NO = {"no", "n", "nope", "na", "nac", "nage", "nac oes", "nac ydw"}
_NOT_SURE = {"not sure", "dont know", "don t know", "maybe", "ddim yn siwr", "ddim yn siŵr", "dwn i ddim"}
# Where the letter that is answered begins, as mail programs mark it.
_QUOTED = re.compile(
    r"^(>|-{2,}\s*(original message|neges wreiddiol)|_{5,}|on .{5,200} wrote:|ar .{5,200} ysgrifennodd)",
    re.IGNORECASE,
)
_SIGNATURE = "-- "


@dataclass(frozen=True, slots=True)
class Reply:
    """``choice`` is the position of an answer that was offered, from 0; ``words`` what else was written."""

    choice: int | None
    words: str


def _bare(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))


def says_stop(text: str) -> bool:
    """Whether they want no more messages that way."""
    return _bare(text) in _STOP


def without_quoted(text: str) -> str:
    """What they wrote themselves: not the letter they answer, and not their signature."""
    own: list[str] = []
    for line in text.replace("\r\n", "\n").split("\n"):
        if line == _SIGNATURE or _QUOTED.match(line.strip()):
            break
        own.append(line.rstrip())
    return "\n".join(own).strip()


def read_reply(text: str, options: Sequence[Sequence[str]]) -> Reply | None:
    """The answer somebody meant; None where none of those that were offered can be read from it.

    ``options``: each answer in every language it was offered in; none where words were asked for. A number,
    the answer itself, or yes and no where the first two answers are these; then whatever words they like.
    """
    said = text.strip()
    if not options:
        return Reply(None, said) if re.search(r"\w", said) else None
    numbered = re.match(r"(\d{1,2})(?!\d)[\s.):,;–-]*", said)
    if numbered:
        choice = int(numbered.group(1)) - 1
        return Reply(choice, said[numbered.end() :].strip()) if 0 <= choice < len(options) else None
    return _by_words(said, options)


def _by_words(said: str, options: Sequence[Sequence[str]]) -> Reply | None:
    first, _break, rest = said.partition("\n")
    meant = [at for at, names in enumerate(options) if _bare(first) in {_bare(name) for name in names}]
    if len(meant) == 1:
        return Reply(meant[0], rest.strip())
    head, words = _cut(said)
    for at, known in enumerate((_YES, _NO, _NOT_SURE)):
        if _is_yes_no(options) and (head in known or _bare(first) in known):
            return Reply(at, words if head in known else rest.strip())
    return None


def _cut(said: str) -> tuple[str, str]:
    """The first word, where a stop or nothing follows it; and what comes after."""
    found = re.match(r"(\w+)\s*([.,!;:–\n-]+\s*|$)", said)
    return (found.group(1).casefold(), said[found.end() :].strip()) if found else ("", "")


def _is_yes_no(options: Sequence[Sequence[str]]) -> bool:
    return len(options) >= 2 and "yes" in {_bare(name) for name in options[0]}
