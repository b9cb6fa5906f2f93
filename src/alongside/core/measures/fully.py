"""*Fully co-produced* is said only when power was balanced and all six principles have evidence."""

from dataclasses import dataclass
from enum import StrEnum

from alongside.core.measures.evidence import Evidence
from alongside.core.measures.facts import DecisionFact
from alongside.core.measures.kinds import Kind
from alongside.core.measures.thresholds import Thresholds


class Principle(StrEnum):
    """The six principles of co-production. **Source**: domain brief 0.2."""

    ASSETS = "ASSETS"
    CAPACITY = "CAPACITY"
    MUTUALITY = "MUTUALITY"
    NETWORKS = "NETWORKS"
    BLURRED_ROLES = "BLURRED_ROLES"
    CATALYSTS = "CATALYSTS"


@dataclass(frozen=True, slots=True)
class Balance:
    """How many of the period's decisions kept the parity counts, and passed on each side.

    ``not_recorded`` are those of which the books do not say how each side voted. **Units**: decisions.
    """

    decisions: int
    met_parity: int
    passed_on_each_side: int
    not_recorded: int

    @property
    def holds(self) -> bool:
        """Every decision kept both rules, and there was at least one."""
        return 0 < self.decisions == self.met_parity == self.passed_on_each_side


@dataclass(frozen=True, slots=True)
class PrinciplesSeen:
    """The principles with evidence in the books, and by each side's own answer (None: not yet asked)."""

    in_the_books: frozenset[Principle]
    by_citizens: frozenset[Principle] | None = None
    by_professionals: frozenset[Principle] | None = None

    @property
    def without_evidence(self) -> tuple[Principle, ...]:
        """Those that the books, or a side that was asked, do not bear out."""
        answers = (self.in_the_books, self.by_citizens, self.by_professionals)
        heard = [answer for answer in answers if answer is not None]
        return tuple(one for one in Principle if any(one not in answer for answer in heard))


class Said(StrEnum):
    """Whether *fully co-produced* may be said."""

    NOT_CO_PRODUCTION = "NOT_CO_PRODUCTION"
    POWER_NOT_BALANCED = "POWER_NOT_BALANCED"
    PRINCIPLES_NOT_YET_MEASURED = "PRINCIPLES_NOT_YET_MEASURED"
    PRINCIPLES_WITHOUT_EVIDENCE = "PRINCIPLES_WITHOUT_EVIDENCE"
    FULLY_CO_PRODUCED = "FULLY_CO_PRODUCED"


@dataclass(frozen=True, slots=True)
class Fully:
    """What may be said, and the counts behind it."""

    said: Said
    balance: Balance
    principles: PrinciplesSeen | None


def meets_parity(fact: DecisionFact, thresholds: Thresholds) -> bool:
    """Enough citizens, enough professionals, and citizens at least their share of those who took part.

    **Source**: domain brief D4, first rule.
    """
    took_part = fact.citizens + fact.professionals
    return (
        fact.citizens >= thresholds.citizens_min
        and fact.professionals >= thresholds.professionals_min
        and fact.citizens >= thresholds.citizen_share_min * took_part
        and took_part > 0
    )


def read_balance(evidence: Evidence, thresholds: Thresholds) -> Balance:
    """Count the decisions of the period against the rules of parity.

    **Units**: decisions. **Source**: domain brief D4: the counts, and a majority on each side or consent.
    """
    return Balance(
        decisions=len(evidence.decisions),
        met_parity=sum(meets_parity(fact, thresholds) for fact in evidence.decisions),
        passed_on_each_side=sum(fact.passed_on_each_side is True for fact in evidence.decisions),
        not_recorded=sum(fact.passed_on_each_side is None for fact in evidence.decisions),
    )


def fully_co_produced(kind: Kind, balance: Balance, principles: PrinciplesSeen | None) -> Fully:
    """Say *fully co-produced* only with balanced power and all six principles; else say what is lacking.

    ``principles`` is None until they are measured; then nothing is claimed.
    **Source**: domain brief A6, rule 8.
    """
    if kind is not Kind.CO_PRODUCTION:
        said = Said.NOT_CO_PRODUCTION
    elif not balance.holds:
        said = Said.POWER_NOT_BALANCED
    elif principles is None:
        said = Said.PRINCIPLES_NOT_YET_MEASURED
    elif principles.without_evidence:
        said = Said.PRINCIPLES_WITHOUT_EVIDENCE
    else:
        said = Said.FULLY_CO_PRODUCED
    return Fully(said, balance, principles)
