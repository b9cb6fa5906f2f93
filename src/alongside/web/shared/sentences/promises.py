"""What became of promises, in words."""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from alongside.core.measures.promises import PromisesKept, PromiseState
from alongside.web.shared.sentences.amounts import amount


def in_short(kept: PromisesKept) -> str:
    """ "2 of 5 promises kept so far, 1 late."."""
    if not kept.made:
        return _("No promise is written in the books yet.")
    if not kept.kept:
        none = ngettext(
            "The one promise made is not kept yet.", "None of %(n)s promises is kept yet.", kept.made
        )
        said = none % {"n": kept.made}
    else:
        said = _kept(kept)
    if kept.late:
        late = ngettext("%(n)s is late.", "%(n)s are late.", kept.late) % {"n": kept.late}
        return f"{said} {late}"
    return said


def _kept(kept: PromisesKept) -> str:
    return ngettext(
        "%(kept)s of %(n)s promise has been kept.", "%(kept)s of %(n)s promises have been kept.", kept.made
    ) % {"kept": kept.kept, "n": kept.made}


def rows(kept: PromisesKept) -> list[tuple[str, str]]:
    """How many read how, in the order people ask."""
    return [
        (_("Kept, say those they were made to"), str(kept.kept)),
        (_("Of these, done after their day"), str(kept.kept_late)),
        (_("Open"), str(kept.open)),
        (_("Late"), str(kept.late)),
        (
            _("Open or late, said to be done, waiting for the word of those they were made to"),
            str(kept.awaiting_word),
        ),
        (_("Changed, with a reason"), str(kept.changed)),
        (_("Broken"), str(kept.broken)),
    ]


def how_long(kept: PromisesKept) -> str:
    """Days from making to keeping, the middle one."""
    if kept.median_days is None:
        return ""
    return _("Half of those kept took no longer than %(n)s days.") % {"n": amount(kept.median_days)}


TAGS = {
    PromiseState.OPEN: "open",
    PromiseState.LATE: "late",
    PromiseState.KEPT: "kept",
    PromiseState.CHANGED: "changed",
    PromiseState.BROKEN: "broken",
}
