"""Codes stored by places, with the words people see."""

from django.db import models
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


class Nation(models.TextChoices):
    """Bank holidays and some law differ by nation."""

    ENGLAND = "ENGLAND", _("England")
    WALES = "WALES", _("Wales")
    SCOTLAND = "SCOTLAND", _("Scotland")
    NORTHERN_IRELAND = "NORTHERN_IRELAND", _("Northern Ireland")


class Language(models.TextChoices):
    """The languages a text can be written in; screens speak the first two."""

    EN = "en", _("English")
    CY = "cy", _("Welsh")
    OTHER = "und", _("another language")


class FigureKey(models.TextChoices):
    """The dated figures a place can hold. Each says its unit in ``UNITS``."""

    SHARE_TOLERANCE = "SHARE_TOLERANCE", _("Share of hours below which a side counts as absent")
    MINIMUM_MINUTES = "MINIMUM_MINUTES", _("Minutes needed before anything is said")
    MINIMUM_DAYS = "MINIMUM_DAYS", _("Days needed before anything is said")
    MINIMUM_PEOPLE = "MINIMUM_PEOPLE", _("People needed before anything is said")
    ADDING_TOLERANCE = "ADDING_TOLERANCE", _("Change too small to call adding or replacing")
    ADDING_FLOOR_MINUTES = "ADDING_FLOOR_MINUTES", _("Smallest change of minutes in 30 days that counts")
    PARITY_CITIZENS = "PARITY_CITIZENS", _("Citizens needed for a decision on equal terms")
    PARITY_PROFESSIONALS = "PARITY_PROFESSIONALS", _("Professionals needed for a decision on equal terms")
    PARITY_CITIZEN_SHARE = "PARITY_CITIZEN_SHARE", _("Share of citizens needed for a decision on equal terms")
    ANSWER_WORKING_DAYS = "ANSWER_WORKING_DAYS", _("Working days to answer an alarm in writing")
    HALF_DAY_MINUTES = "HALF_DAY_MINUTES", _("Minutes in half a day")
    SMALL_NUMBER = "SMALL_NUMBER", _("People below which no public figure is shown")
    RESET_MARK_DAYS = "RESET_MARK_DAYS", _("Days for which a word is marked after a new secret")
    JOINING_A_DAY = "JOINING_A_DAY", _("People who can join by one sheet in a day")
    EASY_WIN_DAYS = "EASY_WIN_DAYS", _("Days within which a kept promise is an easy win")
    WEEKS_TO_WORK = "WEEKS_TO_WORK", _("Weeks below which there is too little time to work together")
    PAIR_DAYS = "PAIR_DAYS", _("Days to wait for a word of a pair before somebody else can be asked")
    REMIND_DAYS = "REMIND_DAYS", _("Days an entry waits before a letter tells of it once more")
    MISSING_DAYS = "MISSING_DAYS", _("Days after which a group that is missing is looked for again")
    ANSWERS_AN_HOUR = "ANSWERS_AN_HOUR", _("People who can answer by one code in an hour without an account")
    ASKED_AT_MOST = "ASKED_AT_MOST", _("How often anybody is asked something within the days below")
    ASKED_DAYS = "ASKED_DAYS", _("Days within which anybody is asked only so often")
    QUIET_FROM = "QUIET_FROM", _("Hour of the evening from which no message goes out")
    QUIET_UNTIL = "QUIET_UNTIL", _("Hour of the morning until which no message goes out")
    READING_AGE = "READING_AGE", _("Reading age to write for")
    SENTENCE_WORDS = "SENTENCE_WORDS", _("Words above which a sentence is called long")
    CHECK_MONTHS = "CHECK_MONTHS", _("Months after which a check is looked at again")
    CHECK_REMIND_DAYS = "CHECK_REMIND_DAYS", _("Days before that, when a letter tells of it")
    DANGER_MINUTES = "DANGER_MINUTES", _("Working minutes to say that a concern about danger was seen")
    WORK_BEGINS = "WORK_BEGINS", _("Minutes after midnight when a working day begins")
    WORK_ENDS = "WORK_ENDS", _("Minutes after midnight when a working day ends")
    UNLOCKED_MINUTES = "UNLOCKED_MINUTES", _("Minutes after which a safeguarding key locks itself again")
    MET_NEEDS = "MET_NEEDS", _("Answers below which no share of needs that were met is shown")
    CONCERNS_AN_HOUR = "CONCERNS_AN_HOUR", _("Concerns that can come from one connection in an hour")


# Thresholds of the measure change only by a decision that stands on both sides.
THRESHOLDS = frozenset(FigureKey) - {
    FigureKey.HALF_DAY_MINUTES,
    FigureKey.EASY_WIN_DAYS,
    FigureKey.WEEKS_TO_WORK,
    FigureKey.RESET_MARK_DAYS,
    FigureKey.JOINING_A_DAY,
    FigureKey.PAIR_DAYS,
    FigureKey.REMIND_DAYS,
    FigureKey.MISSING_DAYS,
    FigureKey.ANSWERS_AN_HOUR,
    FigureKey.ASKED_AT_MOST,
    FigureKey.ASKED_DAYS,
    FigureKey.QUIET_FROM,
    FigureKey.QUIET_UNTIL,
    FigureKey.READING_AGE,
    FigureKey.SENTENCE_WORDS,
    FigureKey.CHECK_MONTHS,
    FigureKey.CHECK_REMIND_DAYS,
    FigureKey.DANGER_MINUTES,
    FigureKey.WORK_BEGINS,
    FigureKey.WORK_ENDS,
    FigureKey.UNLOCKED_MINUTES,
    FigureKey.CONCERNS_AN_HOUR,
    FigureKey.MET_NEEDS,
}


class Unit(models.TextChoices):
    """What a figure counts; a share is a part of one, so 0.2 is 20 of every 100."""

    SHARE = "SHARE", _("part of one")
    MINUTES = "MINUTES", _("minutes")
    DAYS = "DAYS", _("days")
    WORKING_DAYS = "WORKING_DAYS", _("working days")
    PEOPLE = "PEOPLE", _("people")
    WEEKS = "WEEKS", _("weeks")
    TIMES = "TIMES", _("times")
    HOUR = "HOUR", _("o’clock, of 24")
    YEARS = "YEARS", _("years of age")
    WORDS = "WORDS", _("words")
    MONTHS = "MONTHS", _("months")


UNITS: dict[FigureKey, Unit] = {
    FigureKey.SHARE_TOLERANCE: Unit.SHARE,
    FigureKey.MINIMUM_MINUTES: Unit.MINUTES,
    FigureKey.MINIMUM_DAYS: Unit.DAYS,
    FigureKey.MINIMUM_PEOPLE: Unit.PEOPLE,
    FigureKey.ADDING_TOLERANCE: Unit.SHARE,
    FigureKey.ADDING_FLOOR_MINUTES: Unit.MINUTES,
    FigureKey.PARITY_CITIZENS: Unit.PEOPLE,
    FigureKey.PARITY_PROFESSIONALS: Unit.PEOPLE,
    FigureKey.PARITY_CITIZEN_SHARE: Unit.SHARE,
    FigureKey.ANSWER_WORKING_DAYS: Unit.WORKING_DAYS,
    FigureKey.HALF_DAY_MINUTES: Unit.MINUTES,
    FigureKey.SMALL_NUMBER: Unit.PEOPLE,
    FigureKey.EASY_WIN_DAYS: Unit.DAYS,
    FigureKey.WEEKS_TO_WORK: Unit.WEEKS,
    FigureKey.RESET_MARK_DAYS: Unit.DAYS,
    FigureKey.JOINING_A_DAY: Unit.PEOPLE,
    FigureKey.PAIR_DAYS: Unit.DAYS,
    FigureKey.REMIND_DAYS: Unit.DAYS,
    FigureKey.MISSING_DAYS: Unit.DAYS,
    FigureKey.ANSWERS_AN_HOUR: Unit.PEOPLE,
    FigureKey.ASKED_AT_MOST: Unit.TIMES,
    FigureKey.ASKED_DAYS: Unit.DAYS,
    FigureKey.QUIET_FROM: Unit.HOUR,
    FigureKey.QUIET_UNTIL: Unit.HOUR,
    FigureKey.READING_AGE: Unit.YEARS,
    FigureKey.SENTENCE_WORDS: Unit.WORDS,
    FigureKey.CHECK_MONTHS: Unit.MONTHS,
    FigureKey.CHECK_REMIND_DAYS: Unit.DAYS,
    FigureKey.DANGER_MINUTES: Unit.MINUTES,
    FigureKey.WORK_BEGINS: Unit.MINUTES,
    FigureKey.WORK_ENDS: Unit.MINUTES,
    FigureKey.UNLOCKED_MINUTES: Unit.MINUTES,
    FigureKey.CONCERNS_AN_HOUR: Unit.TIMES,
    FigureKey.MET_NEEDS: Unit.TIMES,
}
# Whole figures that make sense only between two values: a clock must never stand still.
BETWEEN: dict[FigureKey, tuple[int, int]] = {
    FigureKey.DANGER_MINUTES: (1, 480),
    FigureKey.WORK_BEGINS: (0, 719),
    FigureKey.WORK_ENDS: (720, 1440),
    FigureKey.UNLOCKED_MINUTES: (1, 60),
    FigureKey.CONCERNS_AN_HOUR: (1, 1000),
}


class PopulationTable(models.TextChoices):
    """The tables a place's population comes from. Their totals need not agree: they are counted apart."""

    TOTALS = "TOTALS", _("everyone, as the age table counts them")
    AGE = "AGE", _("age and sex")
    ETHNIC_GROUP = "ETHNIC_GROUP", _("ethnic group")
    SINGLE_YEAR = "SINGLE_YEAR", _("single year of age")


# Groups as the tables of age and sex name their columns; the source does not say where one age ends.
GROUP_WORDS: dict[str, str | Promise] = {
    "total_population": _("everyone"),
    "total_females": _("women and girls"),
    "total_males": _("men and boys"),
    "younger_females": _("younger women and girls"),
    "working_age_females": _("women of working age"),
    "older_females": _("older women"),
    "younger_males": _("younger men and boys"),
    "working_age_males": _("men of working age"),
    "older_males": _("older men"),
}


class WordKind(models.TextChoices):
    """What a word of a register tells."""

    ROLE = "ROLE", _("role")
    ACTIVITY = "ACTIVITY", _("activity")
