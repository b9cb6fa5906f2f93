"""What makes a number honest: its unit, its day or period, its source, and the way to what it is made of."""

from dataclasses import dataclass
from datetime import date

from django.utils.formats import date_format


@dataclass(frozen=True, slots=True)
class Basis:
    """Stands under every number; cannot be made with a part missing."""

    unit: str
    as_of: date | str
    source: str
    evidence: str
    evidence_text: str = ""
    csv: str = ""
    waiting: str = ""

    def __post_init__(self) -> None:
        """Refuse a number without its basis.

        **Raises**: ValueError naming what is missing.
        """
        missing = [name for name in ("unit", "as_of", "source", "evidence") if not getattr(self, name)]
        if missing:
            raise ValueError(f"A number cannot be shown without its {', '.join(missing)}.")

    @property
    def when(self) -> str:
        """The day in words, or the period as given."""
        return date_format(self.as_of, "j F Y") if isinstance(self.as_of, date) else str(self.as_of)
