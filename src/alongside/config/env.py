"""What the environment says, read strictly: a word that is not understood stops the start."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass


class Misconfigured(ValueError):  # noqa: N818 - reads as the sentence it raises
    """Something in the environment is missing, unsafe or not understood; the message says what to do."""


_YES = {"true", "1", "yes", "on"}
_NO = {"false", "0", "no", "off", ""}


@dataclass(frozen=True, slots=True)
class Env:
    """The variables of a process, under one prefix."""

    variables: Mapping[str, str]
    prefix: str = "ALONGSIDE_"

    def text(self, name: str, default: str = "") -> str:
        """The words as given, without the blanks around them."""
        return self.variables.get(self.prefix + name, default).strip()

    def flag(self, name: str, *, default: bool = False) -> bool:
        """**Raises** Misconfigured when it is neither a yes nor a no."""
        said = self.variables.get(self.prefix + name)
        if said is None:
            return default
        word = said.strip().lower()
        if word not in _YES | _NO:
            raise Misconfigured(f"{self.prefix}{name} is {said!r}; say true or false")
        return word in _YES

    def number(self, name: str, default: int) -> int:
        """**Raises** Misconfigured when it is not a whole number."""
        said = self.text(name, str(default))
        if not said.isascii() or not said.isdigit():
            raise Misconfigured(f"{self.prefix}{name} is {said!r}; say a whole number")
        return int(said)

    def one_of(self, name: str, words: Collection[str]) -> str:
        """One of these words, or nothing. **Raises** Misconfigured for any other."""
        said = self.text(name).lower()
        if said and said not in words:
            raise Misconfigured(f"{self.prefix}{name} is {said!r}; say one of {', '.join(words)}")
        return said

    def listing(self, name: str) -> list[str]:
        """Words between commas."""
        return [word.strip() for word in self.text(name).split(",") if word.strip()]
