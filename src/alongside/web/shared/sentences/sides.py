"""The work's own words for its two sides, ready for the start or the middle of a sentence."""

from dataclasses import dataclass

from alongside.apps.work.models import Work
from alongside.core.shared.sides import Side
from alongside.web.shared.sentences.known import known


@dataclass(frozen=True, slots=True)
class Sides:
    """ "families" and "staff", or whatever a work calls them."""

    citizen: str
    professional: str

    def of(self, side: Side | str) -> str:
        """The word for one side, in the middle of a sentence."""
        return self.citizen if side == Side.CITIZEN else self.professional

    def head(self, side: Side | str) -> str:
        """The same at the start of one."""
        word = self.of(side)
        return word[:1].upper() + word[1:]

    @property
    def words(self) -> dict[str, str]:
        """For filling sentences: c and p inside one, C and P at its start."""
        return {
            "c": self.citizen,
            "p": self.professional,
            "C": self.head(Side.CITIZEN),
            "P": self.head(Side.PROFESSIONAL),
        }


def sides_of(work: Work) -> Sides:
    """What this work calls its sides."""
    return Sides(known(work.citizen_word), known(work.professional_word))
