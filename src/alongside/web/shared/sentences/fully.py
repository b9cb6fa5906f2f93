"""Whether *fully co-produced* may be said, and what is lacking."""

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from alongside.core.measures.fully import Balance, Fully, Principle, Said

PRINCIPLES: dict[Principle, str | Promise] = {
    Principle.ASSETS: gettext_lazy("everyone brings something"),
    Principle.CAPACITY: gettext_lazy("people grow in it"),
    Principle.MUTUALITY: gettext_lazy("give and take"),
    Principle.NETWORKS: gettext_lazy("people link up with each other"),
    Principle.BLURRED_ROLES: gettext_lazy("roles are not fixed"),
    Principle.CATALYSTS: gettext_lazy("staff help things happen"),
}


def fully_says(fully: Fully) -> str:
    """A sentence; nothing where the work is not co-production anyway."""
    if fully.said is Said.FULLY_CO_PRODUCED:
        return _(
            "It may be called fully co-produced: power was balanced, and all six principles have evidence."
        )
    if fully.said is Said.POWER_NOT_BALANCED:
        return _power_says(fully.balance)
    if fully.said is Said.PRINCIPLES_NOT_YET_MEASURED:
        return _("It is not called fully co-produced: the six principles have not been measured here yet.")
    if fully.said is Said.PRINCIPLES_WITHOUT_EVIDENCE and fully.principles:
        names = ", ".join(str(PRINCIPLES[one]) for one in fully.principles.without_evidence)
        return _("It is not called fully co-produced: the books show no evidence yet of: %(names)s.") % {
            "names": names
        }
    return ""


def _power_says(balance: Balance) -> str:
    """The first of the counts that falls short."""
    words = {"met": balance.met_parity, "n": balance.decisions, "unknown": balance.not_recorded}
    if not balance.decisions:
        return _("It is not called fully co-produced: no decision stands in the books.")
    if balance.met_parity < balance.decisions:
        return (
            _("It is not called fully co-produced: %(met)s of %(n)s decisions had enough of each side.")
            % words
        )
    if balance.not_recorded:
        said = ngettext(
            "It is not called fully co-produced: how each side voted is unknown for %(unknown)s decision.",
            "It is not called fully co-produced: how each side voted is unknown for %(unknown)s decisions.",
            balance.not_recorded,
        )
        return said % words
    return _("It is not called fully co-produced: not every decision had a majority on each side.")
