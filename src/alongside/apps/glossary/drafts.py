"""What somebody is about to write in the glossary."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class TermDraft:
    """A term and its meaning; English, Welsh or both."""

    name: str = ""
    meaning: str = ""
    name_cy: str = ""
    meaning_cy: str = ""
