"""Who may propose a work, shape it while it is an idea, sit down to it, and open it."""

from collections.abc import Collection
from datetime import date

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from alongside.apps.people.enums import RoleKind
from alongside.apps.people.models import Hat, Person
from alongside.apps.people.rules.persons import takes_part
from alongside.apps.people.rules.roles import has_role, is_lead, on_day
from alongside.apps.places.models import Place
from alongside.apps.work.enums import Question, WorkState
from alongside.apps.work.models import Beginning, Seat, Work
from alongside.core.shared.sides import Side
from alongside.kernel.keeper import is_keeper
from alongside.kernel.verdict import YES, Verdict, no

MOST_WEEKS = 520
MOST_PENCE = 10**12
OPENED = no(_("This work is open already."), _("Look at its own page."))
LAID_ASIDE = no(
    _("This idea is laid aside."), _("Its page says why. Take it up again first, then go on with it.")
)
SEATED_HERE = no(_("You sit at this table already."))

# What is missing while a question has no answer, as the no to opening says it.
UNANSWERED: dict[Question, Verdict] = {
    Question.PURPOSE: no(_("It does not say yet what it is for."), _("Say it in a sentence or two.")),
    Question.FIXED: no(
        _("It does not say yet what is fixed, and who fixed it."),
        _("If nothing is fixed, say that nothing is."),
    ),
    Question.OPEN: no(
        _("It does not say yet what is open."), _("If nothing is open, there is nothing to decide together.")
    ),
    Question.SERVICES: no(_("No service is named yet."), _("Name at least one that this is about.")),
    Question.MISSING: no(
        _("For some groups nobody has said yet who could introduce them."),
        _("Name somebody, or say why not now."),
    ),
    Question.NEEDS: no(
        _("It does not say yet what time and money it needs."), _("An honest guess will do; a zero counts.")
    ),
    Question.POWER: no(
        _("No stage says yet what people are promised."), _("Promise for one stage at least.")
    ),
    Question.COMMITMENT: no(
        _("There is no commitment yet."), _("Write down together what you promise each other.")
    ),
}


def may_propose_work(by: Person | None, place: Place) -> Verdict:
    """Whoever takes part may have an idea."""
    if is_keeper(by) or takes_part(by, place):
        return YES
    return no(_("You do not take part in this place."))


def may_see_proposal(viewer: Person | None, work: Work) -> Verdict:
    """Ideas are for the people of the place; strangers see a work once it is open."""
    if takes_part(viewer, work.place):
        return YES
    return no(_("You do not take part in this place."))


def proposals_open_to(viewer: Person | None, place: Place) -> Q:
    """The same rule as a filter on works."""
    return Q(place=place, state=WorkState.PROPOSED) if takes_part(viewer, place) else Q(pk__in=[])


def may_read_answers(viewer: Person | None, begun: Beginning) -> Verdict:
    """What was answered before a work opened: for everyone only if its writers were told so."""
    if begun.is_for_everyone or takes_part(viewer, begun.work.place):
        return YES
    return no(_("It was written for the people of this place."), _("Take part here to read it."))


def may_read_who_could_introduce(viewer: Person | None, work: Work) -> Verdict:
    """Whose idea it was and who could introduce whom: names that only the people of the place see."""
    return may_see_proposal(viewer, work)


def may_shape_proposal(by: Person | None, work: Work, day: date) -> Verdict:
    """Whoever it belongs to, while it goes on."""
    if work.state != WorkState.PROPOSED:
        return OPENED
    return LAID_ASIDE if is_laid_aside(work) else belongs_to_idea(by, work, day)


def is_laid_aside(work: Work) -> bool:
    """Whether an idea does not go on for now."""
    return work.state == WorkState.PROPOSED and work.beginning.laid_aside_id is not None


def belongs_to_idea(by: Person | None, work: Work, day: date) -> Verdict:
    """Whoever proposed it or sat down to it; leads and keepers of the place key in what came on paper."""
    if is_keeper(by):
        return YES
    if by is None or not takes_part(by, work.place):
        return no(_("You do not take part in this place."))
    if work.beginning.proposed_by_id == by.id or is_lead(by, day) or has_role(by, RoleKind.KEEPER, day):
        return YES
    if Seat.objects.filter(on_day(day), work=work, person=by).exists():
        return YES
    return no(
        _("The people at the table of this idea write its answers."),
        _("Sit down at the table first, then answer with them."),
    )


def may_sit_down(by: Person, work: Work, hat: Hat, day: date) -> Verdict:
    """At the table of an idea everyone of the place takes a seat themselves, in a hat of their own."""
    if work.state != WorkState.PROPOSED:
        return no(_("This work is open already."), _("Ask a lead of it for a seat."))
    if is_laid_aside(work):
        return LAID_ASIDE
    if not takes_part(by, work.place):
        return no(_("You do not take part in this place."))
    if hat.person_id != by.id or (hat.until is not None and hat.until <= day):
        return no(_("That is not a hat you wear."), _("Choose one of your own."))
    return YES


def may_say_yes_to_opening(
    person: Person, by: Person | None, work: Work, day: date, missing: Collection[Verdict]
) -> Verdict:
    """A lead, for their own side; from paper it is keyed in by somebody who leads no side of it."""
    if work.state != WorkState.PROPOSED:
        return OPENED
    if not (verdict := may_shape_proposal(by, work, day)):
        return verdict
    if not _leads(person, work, day):
        return no(
            _("A work is opened by those who lead it."),
            _("Offer to lead your side, or ask who leads to do it."),
        )
    if by is not None and by.id != person.id and _leads(by, work, day):
        return no(
            _("You lead a side yourself, so you cannot key in the other's yes."),
            _("Ask somebody who does not lead this work to key it in."),
        )
    return next(iter(missing), YES)


def _leads(person: Person, work: Work, day: date) -> bool:
    return Seat.objects.filter(on_day(day), work=work, person=person, is_lead=True).exists()


def needs_make_sense(weeks: int, *pence: int) -> Verdict:
    """Whole weeks and whole pence, none below zero."""
    if 1 <= weeks <= MOST_WEEKS and all(0 <= amount <= MOST_PENCE for amount in pence):
        return YES
    return no(_("That number cannot be right."), _("At least one week, and no money below zero."))


def without_lead(sides: Collection[Side]) -> Verdict:
    """A work has a lead on each side before it opens."""
    if all(side in sides for side in Side):
        return YES
    if not sides:
        return no(_("Nobody leads this work yet."), _("One person of each side offers to lead."))
    return no(
        _("Only one side has somebody who leads."), _("Ask somebody of the other side to lead it with you.")
    )
