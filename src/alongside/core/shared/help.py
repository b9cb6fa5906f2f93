"""What kind of help an hour was, what else than time was given, and how views were gathered."""

from enum import StrEnum


class HelpKind(StrEnum):
    """**Source**: domain brief A6. SUPPORT is one to one."""

    DELIVER = "DELIVER"
    FACILITATE = "FACILITATE"
    LEARN = "LEARN"
    SUPPORT = "SUPPORT"
    ORGANISE = "ORGANISE"
    MEET = "MEET"


class InKind(StrEnum):
    """Things given; money is pence on the act and is its own kind."""

    ROOM = "ROOM"
    EQUIPMENT = "EQUIPMENT"
    TRANSPORT = "TRANSPORT"
    FOOD = "FOOD"
    MONEY = "MONEY"


class ViewsHow(StrEnum):
    """How views were gathered. Only a questionnaire on its own makes it data collection (A6, rule 5)."""

    QUESTIONNAIRE = "QUESTIONNAIRE"
    MEETING = "MEETING"
    CONVERSATION = "CONVERSATION"
    STANDING_GROUP = "STANDING_GROUP"
