"""The second step of signing in: reading its codes, and who takes it off when a phone is lost."""

from datetime import date

from django.utils.translation import gettext_lazy as _

from alongside.apps.people.models import Hat, Person, StepOff
from alongside.apps.people.rules.belonging import is_member
from alongside.apps.people.rules.roles import is_lead, may_look_after_place, on_day
from alongside.kernel.verdict import YES, Verdict, no

# Wrong, used before, of an app or from the sheet: whoever tries codes learns nothing from the answer.
WRONG_STEP = no(
    _("That code does not work."),
    _("An app shows a new one every half minute. Each code works once."),
)
NOT_THE_APPS = no(
    _("That is not the code the app shows now."),
    _("Wait for the next one. If it goes on, check that the phone’s clock sets itself."),
)
SET_UP_ALREADY = no(_("A second step is set up already."), _("Take it off first to use another phone."))
NOT_SET_UP = no(_("There is no second step to take off."))
ASKED_ALREADY = no(_("That is asked for already."), _("A second person agrees to it."))


def read_step_code(text: str) -> str:
    """The digits somebody meant, in groups or not; nothing where there is anything else."""
    code = "".join(text[:40].split()).replace("-", "")
    return code if code.isascii() and code.isdigit() else ""


def may_ask_step_off(by: Person | None, person: Person, day: date) -> Verdict:
    """A lead of the place, for somebody else."""
    if by is not None and by.id == person.id:
        return no(_("Nobody takes off their own second step this way."), _("Ask another lead."))
    return may_look_after_place(by, person.place, day)


def may_agree_step_off(by: Person, asked: StepOff, day: date) -> Verdict:
    """Another lead, or a member of the other side than whoever asked; never the person."""
    if by.place_id != asked.place_id or not is_member(by):
        return no(_("You do not take part in this place."))
    if asked.agreed_at is not None:
        return no(_("A second person has agreed already."))
    if by.id in (asked.asked_by_id, asked.person_id):
        return no(_("It takes two people, and not the one it is about."), _("Ask somebody else."))
    if is_lead(by, day) or Hat.objects.filter(on_day(day), person=by).exclude(side=asked.side).exists():
        return YES
    return no(
        _("You are on the same side as the person who asked."),
        _("Another lead agrees, or somebody of the other side."),
    )
