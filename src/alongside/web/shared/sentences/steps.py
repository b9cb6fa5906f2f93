"""The nearest missing steps, as something people can do."""

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from alongside.core.measures.steps import Step, StepCode
from alongside.web.shared.sentences.amounts import hours
from alongside.web.shared.sentences.sides import Sides

Words = str | Promise

DO: dict[StepCode, Words] = {
    StepCode.SHARED_DECISION: gettext_lazy(
        "Decide one design question together, so that someone of each side has a vote, a consent or a veto."
    ),
    StepCode.PUBLIC_CONTRIBUTION: gettext_lazy(
        "A public body gives something: time, a room, training, money or contacts."
    ),
    StepCode.DESIGN_MINUTES: gettext_lazy("Write down more of the planning."),
    StepCode.DESIGN_DAYS: gettext_lazy("Plan on more days, or write down the days you did."),
    StepCode.DESIGN_PEOPLE: gettext_lazy("Bring more people into the planning, or write down who was there."),
    StepCode.DELIVERY_MINUTES: gettext_lazy("Write down more of the doing."),
    StepCode.DELIVERY_DAYS: gettext_lazy("Write down the doing of more days."),
    StepCode.DELIVERY_PEOPLE: gettext_lazy("Bring more people into the doing, or write down who was there."),
    StepCode.DESIGN_CITIZEN_MINUTES: gettext_lazy("%(C)s give a bigger part of the planning time."),
    StepCode.DESIGN_PROFESSIONAL_MINUTES: gettext_lazy("%(P)s give a bigger part of the planning time."),
    StepCode.DELIVERY_CITIZEN_MINUTES: gettext_lazy("%(C)s give a bigger part of the doing."),
    StepCode.DELIVERY_PROFESSIONAL_MINUTES: gettext_lazy("%(P)s give a bigger part of the doing."),
}
DECISIONS = {StepCode.SHARED_DECISION}
DAYS = {StepCode.DESIGN_DAYS, StepCode.DELIVERY_DAYS}
PEOPLE = {StepCode.DESIGN_PEOPLE, StepCode.DELIVERY_PEOPLE}
DESIGN = {code for code in StepCode if code.name.startswith("DESIGN_")} | DECISIONS


def what_to_do(step: Step, sides: Sides) -> str:
    """The step in plain words, without numbers."""
    return str(DO[step.code]) % sides.words


def how_far(step: Step) -> str:
    """What the books hold and what is needed, with its unit."""
    code = step.code
    if code in DECISIONS:
        return _("The books hold no decision of the planning in which both sides took part.")
    if code is StepCode.PUBLIC_CONTRIBUTION:
        return _("The books hold nothing given by a public body in these months.")
    if code in DAYS:
        needed = ngettext("%(n)s day is needed", "%(n)s days are needed", step.needed)
        return _("%(needed)s, the books hold %(found)s.") % {
            "needed": needed % {"n": step.needed},
            "found": step.found,
        }
    if code in PEOPLE:
        needed = ngettext("%(n)s person is needed", "%(n)s people are needed", step.needed)
        return _("%(needed)s, the books hold %(found)s.") % {
            "needed": needed % {"n": step.needed},
            "found": step.found,
        }
    return _("At least %(needed)s would be needed; the books hold %(found)s.") % {
        "needed": hours(step.needed),
        "found": hours(step.found) if step.found else _("none"),
    }
