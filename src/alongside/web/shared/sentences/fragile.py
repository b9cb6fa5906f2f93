"""Why a promise is fragile, each with what would make it firmer."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from alongside.core.measures.fragile import Weakness

SAID: dict[Weakness, str | Promise] = {
    Weakness.REFUSED: _("Somebody who could stop it has said no. Talk to them, or change the promise."),
    Weakness.NO_OWNER: _("Nobody is named who sees to it. Name one person."),
    Weakness.MEANS_NOT_YET: _("The money, time or rooms are not there yet. Say who finds them."),
    Weakness.MEANS_UNSAID: _("It does not say whether the money, time or rooms are there. Find out."),
    Weakness.NOT_ASKED: _("Somebody could stop it and has not been asked. Ask them."),
    Weakness.NO_ANSWER: _("Somebody who could stop it has not answered yet. Ask again."),
    Weakness.STOPPERS_UNSAID: _("Nobody has looked yet whether somebody could stop it. Have a look."),
}


def reasons(found: tuple[Weakness, ...]) -> list[str]:
    """One sentence each, the worst first; none for a promise on firm ground."""
    return [str(SAID[weakness]) for weakness in found]
