"""What erasing does to each table of what is kept: declared, so that none is forgotten.

A house test holds that every table of ``queries.kept`` stands here once, with columns it has.
"""

from dataclasses import dataclass

from django.db import models
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


class Goes(models.TextChoices):
    """How a table loses somebody."""

    EMPTIED = "EMPTIED", _("its words are emptied; what is left leads to nobody")
    REMOVED = "REMOVED", _("removed")
    NAMELESS = "NAMELESS", _("stays as numbers, codes and days that lead to nobody")
    KEPT = "KEPT", _("stays")


@dataclass(frozen=True, slots=True)
class Fate:
    """``columns`` are emptied; ``only`` in rows that this key makes theirs. ``why`` something stays."""

    goes: Goes
    columns: tuple[str, ...] = ()
    only: str = ""
    why: str | Promise = ""


def _emptied(columns: str, only: str = "") -> Fate:
    return Fate(Goes.EMPTIED, tuple(columns.split()), only)


_GONE, _NAMELESS = Fate(Goes.REMOVED), Fate(Goes.NAMELESS)
_AGREED = Fate(Goes.KEPT, why=_("Others agreed to it or work by it: these are words of the work."))
_DOCUMENTED = Fate(
    Goes.KEPT,
    why=_("The law wants every breach written down (UK GDPR Article 33(5)); it goes after its time."),
)
FATES: dict[str, Fate] = {
    "me": _emptied("name name_key name_said spoken_to"),
    "signing-in": _GONE,
    "devices": _GONE,
    "hats": _emptied("title group_name"),
    "seats": _NAMELESS,
    "allies": _NAMELESS,
    "roles": _NAMELESS,
    "roles-asked": _emptied("reason"),
    "says": _NAMELESS,
    "needs": _GONE,
    "children": _GONE,
    "contact": _GONE,
    "care": _emptied("what"),
    "care-promised": _emptied("what"),
    "landed": _emptied("words"),
    "landed-answered": _emptied("reply"),
    "ways-to-reach": _GONE,
    "joined": _NAMELESS,
    "welcomed": _NAMELESS,
    "same": _NAMELESS,
    "acts": _emptied("hat_title"),
    "words": _emptied("text tells_of"),
    "vouched": _NAMELESS,
    "thanks": _NAMELESS,
    "letters": _GONE,
    "letter-choice": _GONE,
    "secrets": _NAMELESS,
    "phones": _NAMELESS,
    "signed": _emptied("understood"),
    "opened": _NAMELESS,
    "my-steps": _NAMELESS,
    "data-requests": _emptied("name answer_to words"),
    "data-answers": _emptied("words"),
    "erasures": _NAMELESS,
    "holds": _emptied("reason"),
    "breaches": _DOCUMENTED,
    "breach-rows": _DOCUMENTED,
    "keeping-times": _AGREED,
    "mediated": _NAMELESS,
    "entries-written": _NAMELESS,
    "taken-back": _NAMELESS,
    "disputes": _NAMELESS,
    "answers": _NAMELESS,
    "promises-said": _NAMELESS,
    "footings": _NAMELESS,
    "thanks-given": _NAMELESS,
    "thanks-back": _NAMELESS,
    "disagreements": _NAMELESS,
    "replies": _NAMELESS,
    "alarms": _NAMELESS,
    "told": _NAMELESS,
    "begun": _NAMELESS,
    "laid-aside": _emptied("reason", only="by"),
    "commitments": _AGREED,
    "plan-steps": _AGREED,
    "steps-moved": _emptied("reason"),
    "plan-care": _AGREED,
    "power": _NAMELESS,
    "sought": _emptied("words"),
    "baselines": _AGREED,
    "questions-answered": _NAMELESS,
    "answer-words": _emptied("text tells_of"),
    "questions-asked": _emptied("hat_title contact", only="asked_by"),
    "sheets-read": _emptied("words"),
    "asks": _NAMELESS,
    "calls": _NAMELESS,
    "rounds": _NAMELESS,
    "calls-made": _NAMELESS,
    "strays-seen": _NAMELESS,
    "times-asked": _GONE,
    "ask-pause": _GONE,
    "words-explained": _AGREED,
    "words-kept": _AGREED,
    "translated": _AGREED,
    "languages": _GONE,
    "words-asked": _NAMELESS,
    "words-answered": _AGREED,
    "purposes": _AGREED,
    "bodies": _AGREED,
    "wordings": _AGREED,
    "checks": _GONE,
    "proofs": _emptied("what"),
    "planned": _emptied("where"),
    "gone-on": _emptied("reason"),
    "let-go-on": _NAMELESS,
    "packs": _emptied("hand_in"),
    "quoted": _GONE,
    "quoting": _NAMELESS,
    "batches": _AGREED,
    "registers": _GONE,
    "codes": _emptied("contact", only="made_by"),
    "printed": _NAMELESS,
    "people-met": _NAMELESS,
    "log": Fate(
        Goes.KEPT,
        why=_(
            "It holds no name and no sentence. If lines could go, nobody could prove that none was changed."
        ),
    ),
}
