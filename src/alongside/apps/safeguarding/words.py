"""What stands in a sealed row, once it is opened. It is never kept in this shape."""

from dataclasses import asdict, dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID

from alongside.apps.safeguarding.enums import Part, RowKind


@dataclass(frozen=True, slots=True)
class Said:
    """``about``: which of those who look after safeguarding it is about. ``by``: who wrote it, if a lead did.
    ``inbox``: the key that opens what whoever told it adds later.

    ``parts`` holds only what was answered, in the order it was asked.
    """

    kind: RowKind
    parts: dict[str, str]
    at: str
    language: str
    by: str = ""
    about: list[str] = field(default_factory=list)
    inbox: str = field(default="", repr=False)

    @property
    def written_at(self) -> datetime:
        """The instant it was written down."""
        return datetime.fromisoformat(self.at)

    @property
    def told(self) -> list[tuple[str, str]]:
        """Each part with its heading."""
        return [(str(Part(part).label), text) for part, text in self.parts.items()]

    def as_json(self) -> dict[str, Any]:
        """For sealing."""
        return asdict(self)

    @classmethod
    def from_json(cls, opened: dict[str, Any]) -> "Said":
        """After opening."""
        return cls(**{**opened, "kind": RowKind(opened["kind"])})


@dataclass(frozen=True, slots=True)
class Telling:
    """What somebody tells when they raise a concern. ``about``: persons who must not be given it."""

    in_danger: bool
    parts: dict[Part, str]
    language: str
    about: frozenset[UUID] = frozenset()


@dataclass(frozen=True, slots=True)
class Opened:
    """A lead's key while it is unlocked: in memory, for the length of one answer."""

    key_id: UUID
    private: bytes = field(repr=False)
