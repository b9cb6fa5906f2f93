"""Who may do what, as one table: verbs down, roles across.

The page that prints it reads this and nothing else; a test asks the real rules the same questions.
"""

from dataclasses import dataclass

from django.db import models
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

Words = str | Promise


class As(models.TextChoices):
    """As what somebody acts. A lead of a work leads one side of it, on either side."""

    NEWCOMER = "NEWCOMER", _("newcomer")
    MEMBER = "MEMBER", _("member")
    WORK_LEAD = "WORK_LEAD", _("lead of a work")
    LEAD = "LEAD", _("co-production lead")
    KEEPER = "KEEPER", _("keeper of the books")
    SAFEGUARDING = "SAFEGUARDING", _("safeguarding lead")
    DEPUTY = "DEPUTY", _("deputy safeguarding lead")


@dataclass(frozen=True, slots=True)
class Power:
    """Something one can do, and as what one may do it. Nobody: it takes both sides, or a decision."""

    code: str
    words: Words
    held_by: frozenset[As]


NOBODY: frozenset[As] = frozenset()
MEMBERS = frozenset(As) - {As.NEWCOMER}
LEADS = frozenset({As.WORK_LEAD, As.LEAD})
DESK = LEADS | {As.KEEPER}
PLACE = frozenset({As.LEAD})
SAFEGUARDING = frozenset({As.SAFEGUARDING, As.DEPUTY})

POWERS = (
    Power("SEE_ENTRIES", _("read the entries of the books"), MEMBERS),
    Power("WRITE_OWN_HOURS", _("write down one’s own hours"), MEMBERS),
    Power("ADD_PERSON", _("key in somebody who does not use a screen"), MEMBERS),
    Power("PROPOSE_WORK", _("propose a work"), MEMBERS),
    Power("SECOND_ROLE", _("say the second yes to a role, from the other side"), MEMBERS),
    Power("USE_DESK", _("use the desk: sheets, registers, people"), DESK),
    Power("KEY_IN_ANSWERS", _("key in answers for an idea of others"), PLACE | {As.KEEPER}),
    Power("SEAT_PEOPLE", _("offer and end seats at the table of a work"), LEADS),
    Power("WRITE_FOR_OTHERS", _("write decisions, promises and others’ hours of that work"), LEADS),
    Power("WRITE_COMMITMENT", _("write the commitment of that work anew"), LEADS),
    Power("ASK_FOR_ROLE", _("ask somebody to take a role"), PLACE),
    Power("OPEN_TO_EVERYONE", _("open the place to the public, or close it"), PLACE),
    Power("READ_CONCERNS", _("be told of a concern, and read it with one’s own key"), SAFEGUARDING),
    Power("GIVE_ROLE_ALONE", _("give a role alone"), NOBODY),
    Power("OPEN_WORK_ALONE", _("open a work alone"), NOBODY),
    Power("CHANGE_THRESHOLD_ALONE", _("change a threshold of the measures alone"), NOBODY),
)
