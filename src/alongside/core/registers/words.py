"""The word lists a register is read with: data, shipped in two languages and added to by each place."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Generic, TypeVar

from alongside.core.registers.fields import Field
from alongside.core.registers.plain import word_key
from alongside.core.shared.hats import HatKind
from alongside.core.shared.help import HelpKind
from alongside.core.shared.sides import Side
from alongside.core.shared.stages import Stage

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class RoleMeaning:
    """What a role word says. ``word`` is the same for every way of writing it, in either language."""

    word: str
    side: Side
    hat: HatKind


@dataclass(frozen=True, slots=True)
class ActivityMeaning:
    """What an activity word says: the stage it belongs to and the kind of help it is."""

    word: str
    stage: Stage
    kind: HelpKind


@dataclass(frozen=True, slots=True)
class Phrases(Generic[T]):
    """One list. ``whole`` by word key; ``heads`` end a phrase and ``starts`` begin one, and decide it;
    ``harmless`` words change nothing; a phrase with a ``turning`` word is known only when listed whole."""

    whole: Mapping[str, T] = field(default_factory=dict)
    heads: Mapping[str, T] = field(default_factory=dict)
    starts: Mapping[str, T] = field(default_factory=dict)
    harmless: frozenset[str] = frozenset()
    turning: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Signs:
    """Words and marks that are not entries: totals, footers, examples, ditto marks, blanks, yes and no."""

    totals: frozenset[str] = frozenset()
    footers: frozenset[str] = frozenset()
    examples: frozenset[str] = frozenset()
    closed: frozenset[str] = frozenset()
    ditto: frozenset[str] = frozenset()
    empty: frozenset[str] = frozenset()
    yes: frozenset[str] = frozenset()
    no: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Calendar:
    """Names of months (1 to 12) and of weekdays (1 is Monday), folded."""

    months: Mapping[str, int] = field(default_factory=dict)
    weekdays: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Words:
    """Everything the reader knows. Nothing outside it is understood."""

    roles: Phrases[RoleMeaning] = field(default_factory=Phrases)
    activities: Phrases[ActivityMeaning] = field(default_factory=Phrases)
    columns: Mapping[str, tuple[Field, bool]] = field(default_factory=dict)
    signs: Signs = field(default_factory=Signs)
    calendar: Calendar = field(default_factory=Calendar)
    sides: Mapping[str, Side] = field(default_factory=dict)
    stages: Mapping[str, Stage] = field(default_factory=dict)
    kinds: Mapping[str, HelpKind] = field(default_factory=dict)
    groups: frozenset[str] = frozenset()
    strong_groups: frozenset[str] = frozenset()
    figures: Mapping[str, int] = field(default_factory=dict)

    def with_role(self, word: str, side: Side, hat: HatKind) -> "Words":
        """The same words and one more a place has added for a role; it wins over the shipped list."""
        whole = {**self.roles.whole, word_key(word): RoleMeaning(word_key(word), side, hat)}
        return replace(self, roles=replace(self.roles, whole=whole))

    def with_activity(self, word: str, stage: Stage, kind: HelpKind) -> "Words":
        """The same words and one more a place has added for an activity; it wins over the shipped list."""
        whole = {**self.activities.whole, word_key(word): ActivityMeaning(word_key(word), stage, kind)}
        return replace(self, activities=replace(self.activities, whole=whole))
