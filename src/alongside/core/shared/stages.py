"""The five stages of a piece of shared work, and the two axes of the grid they make up."""

from enum import StrEnum


class Stage(StrEnum):
    """In the order in which work usually passes through them; a work may return to any."""

    INSIGHT = "INSIGHT"
    DESIGN = "DESIGN"
    COMMISSION = "COMMISSION"
    DELIVER = "DELIVER"
    ASSESS = "ASSESS"


# Insight and assess are shown and move neither axis. Source: domain brief A4.
DESIGN_AXIS: frozenset[Stage] = frozenset({Stage.DESIGN, Stage.COMMISSION})
DELIVERY_AXIS: frozenset[Stage] = frozenset({Stage.DELIVER})
