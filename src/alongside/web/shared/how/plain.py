"""Pages on plain words, and on checks."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

HOW: dict[str, str | Promise] = {
    "my-checks": _(
        "You see what is kept of your checks, and which rule asks for one. Nobody else but the leads does."
    ),
    "checks": _(
        "Whether a check is asked for follows from the days people plan. Nobody is asked without need."
    ),
    "checks-person": _(
        "Plans first, then the check. What is stopped goes on with a check, or by a name with a reason."
    ),
    "checks-record": _("Whoever saw the certificate writes it down: its number and day, never a copy."),
    "checks-proof": _("What was seen and of which day it is; not what it says."),
    "checks-plan": _(
        "Each day counts once. More than 3 days within 30, or a night, and the law likely asks."
    ),
    "checks-go-on": _(
        "Your name, your reason and an end stand beside it, and the person it is about reads them."
    ),
    "words-here": _(
        "Any member, on either side, explains a word or says it better. Each way it was explained stays in "
        "sight."
    ),
    "term": _("The same word is explained under every text here that uses it."),
    "words-of": _(
        "Ask about a word and its writer and whoever looks after this place hear of it, not who asked. You "
        "get a letter when it is made clear."
    ),
    "term-new": _("Write it as you would tell a neighbour. One language is enough; the other can follow."),
    "term-change": _("What it said before stays as an earlier version."),
    "words-asked": _("Words that wait stand first. Nobody sees who asked, and nobody counts who wrote."),
    "word-asked": _(
        "Put it in the glossary and it is clear everywhere; or say this one text in plainer words. Whoever "
        "asked gets a letter."
    ),
}
