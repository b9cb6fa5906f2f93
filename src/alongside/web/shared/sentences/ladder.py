"""The rungs of the ladder and the tests for them, in words."""

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from alongside.apps.work.enums import Rung as RungCode
from alongside.core.measures.ladder import Checked, RungReading, RungTest
from alongside.core.shared.stages import Stage
from alongside.ui.parts import Rung
from alongside.web.shared.sentences import stages
from alongside.web.shared.sentences.amounts import hours
from alongside.web.shared.sentences.sides import Sides

Words = str | Promise

MEANINGS: dict[RungCode, Words] = {
    RungCode.COERCION: gettext_lazy("People come because they must. Nobody asks for their views."),
    RungCode.EDUCATING: gettext_lazy("People are helped to understand what others decided."),
    RungCode.INFORMING: gettext_lazy("People hear what there is, and how it works."),
    RungCode.CONSULTATION: gettext_lazy("People give their views. Others decide."),
    RungCode.ENGAGEMENT: gettext_lazy("Some views change some decisions, and people are told which."),
    RungCode.CO_DESIGN: gettext_lazy("People share in deciding how it will be."),
    RungCode.CO_PRODUCTION: gettext_lazy("People are equals, from the first idea to the doing."),
}
TESTS: dict[RungTest, Words] = {
    RungTest.VIEWS_ENTERED_4: gettext_lazy("The views of %(c)s are written in the books."),
    RungTest.DECISION_SAYS_WHAT_CHANGED_5: gettext_lazy(
        "A decision rests on what %(c)s said, says what changed because of it, and they were told."
    ),
    RungTest.SHARED_DECISION_6: gettext_lazy("Something of the design was decided by both sides together."),
    RungTest.CITIZENS_DELIVER_7: gettext_lazy("%(C)s give time to the doing."),
    RungTest.PROFESSIONALS_DELIVER_7: gettext_lazy("%(P)s give time to the doing."),
    RungTest.HALF_MET_PARITY_7: gettext_lazy("At least half of the decisions were taken on equal terms."),
}
MINUTES = {RungTest.CITIZENS_DELIVER_7: "CITIZEN", RungTest.PROFESSIONALS_DELIVER_7: "PROFESSIONAL"}


def rungs() -> list[Rung]:
    """All seven from the bottom, for the drawing."""
    return [Rung(rung_name(code), str(MEANINGS[code])) for code in RungCode]


def rung_name(code: int) -> str:
    """ "Designing together"."""
    name = str(RungCode(code).label)
    return name[:1].upper() + name[1:]


def stage_name(stage: Stage | str | None) -> str:
    """ "Design"; the whole work where there is no stage."""
    if stage is None:
        return _("The work as a whole")
    return stages.stage_name(stage)


def evidenced_name(reading: RungReading) -> str:
    """The rung the books show; below asking they cannot tell one from another."""
    if reading.or_below:
        return _("%(rung)s, or less: below “asked” the books cannot tell") % {
            "rung": rung_name(reading.evidenced)
        }
    return rung_name(reading.evidenced)


def compared(reading: RungReading) -> str:
    """Promise and books beside each other, in a sentence."""
    shown = rung_name(reading.evidenced).lower()
    if reading.promised is None:
        return _("No power was promised. The books show: %(shown)s.") % {"shown": shown}
    words = {"promised": rung_name(reading.promised).lower(), "shown": shown}
    if reading.or_below:
        return _("Promised: %(promised)s. The books show: %(shown)s, or less.") % words
    if reading.rungs_short:
        return _("Promised: %(promised)s. The books show: %(shown)s.") % words
    return _("Promised: %(promised)s. The books bear it out: %(shown)s.") % words


def check_says(check: Checked, sides: Sides) -> str:
    """What a test asks for."""
    return str(TESTS[check.test]) % sides.words


def check_found(check: Checked, *, few: frozenset[str] = frozenset()) -> str:
    """What it found and what it needed; ``few``: sides whose minutes are held back."""
    side = MINUTES.get(check.test)
    if side in few:
        return _("Not shown: fewer people than can be shown to everyone.")
    if side is not None:
        return _("Found %(found)s, needed any at all.") % {"found": hours(check.found)}
    return _("Found %(found)s, needed %(needed)s.") % {"found": check.found, "needed": check.needed}


def stage_head() -> str:
    """Over the column of stages."""
    return _("Stage")


def promised_head() -> str:
    """Over the column of promises."""
    return _("Promised")


def shown_head() -> str:
    """Over the column of what the books show."""
    return _("The books show")
