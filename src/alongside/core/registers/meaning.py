"""What the role and the activity of a row mean: side and hat, stage and kind of help."""

from collections.abc import Mapping

from alongside.core.registers.answers import Answers, picker
from alongside.core.registers.fields import Field
from alongside.core.registers.people import WhoReader
from alongside.core.registers.plain import trimmed, word_key
from alongside.core.registers.reader import Reader
from alongside.core.registers.reasons import Ask, Why
from alongside.core.registers.words import ActivityMeaning, RoleMeaning
from alongside.core.shared.hats import HatKind, side_of_hat
from alongside.core.shared.help import HelpKind
from alongside.core.shared.sides import Side

_ROLE = (Field.ROLE, Field.SIDE, Field.PAID)
_ACTIVITY = (Field.ACTIVITY, Field.STAGE, Field.KIND)
_USUAL_HAT = {Side.CITIZEN: HatKind.NEIGHBOUR, Side.PROFESSIONAL: HatKind.PRACTITIONER}


class MeaningReader:
    """Reads roles and activities of one table, each distinct way of writing once."""

    def __init__(self, reader: Reader, who: WhoReader, fields: Mapping[Field, int]) -> None:
        self._reader = reader
        self._who = who
        self._pick_role, self._pick_activity = picker(_ROLE, fields), picker(_ACTIVITY, fields)
        self._roles: dict[object, tuple[str, RoleMeaning]] = {}
        self._activities: dict[object, tuple[str, ActivityMeaning]] = {}

    def forget(self) -> None:
        """The sheet says something else from here on."""
        self._roles.clear()
        self._activities.clear()

    def role(self, answers: Answers, hint: str) -> tuple[str, RoleMeaning]:
        """The role as written and what it means; ``hint`` is a role written beside the name.

        **Raises** Ask with the question.
        """
        key = (hint, self._pick_role(answers.cells))
        found = self._roles.get(key)
        if found is None:
            text = answers.text(Field.ROLE)
            written = hint if self._reader.gives_nothing(text) else text
            found = self._roles[key] = written, self._role(answers, written, hint)
        return found

    def _role(self, answers: Answers, text: str, hint: str) -> RoleMeaning:
        side = self._side(answers)
        if not text:
            if side is None:
                raise Ask(Why.NO_ROLE)
            return RoleMeaning("", side, _USUAL_HAT[side])
        counted = self._who.counted(text)
        meaning = self._reader.roles.find(text) or (self._reader.roles.find(counted[0]) if counted else None)
        if meaning is None:
            return self._by_side(text, side)
        told = self._reader.roles.find(hint) if hint else None
        if told and told.side is not meaning.side:
            raise Ask(Why.ROLES_DISAGREE, word=text)
        return self._on_side(meaning, side, text)

    @staticmethod
    def _by_side(text: str, side: Side | None) -> RoleMeaning:
        """A role nobody knows, on a side the register states outright."""
        if side is None:
            raise Ask(Why.ROLE_NOT_KNOWN, word=text)
        facilitates = word_key(text) in {"facilitator", "hwylusydd"}
        return RoleMeaning(word_key(text), side, HatKind.FACILITATOR if facilitates else _USUAL_HAT[side])

    @staticmethod
    def _on_side(meaning: RoleMeaning, side: Side | None, text: str) -> RoleMeaning:
        if side is None or side is meaning.side:
            return meaning
        try:
            side_of_hat(meaning.hat, paid=side is Side.PROFESSIONAL)
        except ValueError:
            raise Ask(Why.SIDES_DISAGREE, word=text) from None
        return RoleMeaning(meaning.word, side, meaning.hat)

    def _side(self, answers: Answers) -> Side | None:
        words = self._reader.words
        said = words.sides.get(word_key(answers.text(Field.SIDE)))
        paid = trimmed(answers.text(Field.PAID)).casefold()
        if said is None and paid in words.signs.yes:
            return Side.PROFESSIONAL
        return Side.CITIZEN if said is None and paid in words.signs.no else said

    def activity(self, answers: Answers) -> tuple[str, ActivityMeaning]:
        """The activity as written and what it means. **Raises** Ask with the question."""
        key = self._pick_activity(answers.cells)
        found = self._activities.get(key)
        if found is None:
            text = answers.text(Field.ACTIVITY)
            found = self._activities[key] = text, self._activity(answers, text)
        return found

    def _activity(self, answers: Answers, text: str) -> ActivityMeaning:
        nothing = self._reader.gives_nothing(text)
        known = None if nothing else self._reader.activities.find(text)
        kind = self._reader.words.kinds.get(word_key(answers.text(Field.KIND)))
        stage_text = answers.text(Field.STAGE)
        if not self._reader.gives_nothing(stage_text):
            stage = self._reader.words.stages.get(word_key(stage_text))
            if stage is None:
                raise Ask(Why.STAGE_NOT_KNOWN, word=stage_text)
            word = known.word if known else word_key(text)
            return ActivityMeaning(word, stage, kind or (known.kind if known else HelpKind.MEET))
        if known is None:
            raise Ask(Why.NO_ACTIVITY) if nothing else Ask(Why.ACTIVITY_NOT_KNOWN, word=text)
        return ActivityMeaning(known.word, known.stage, kind) if kind else known
