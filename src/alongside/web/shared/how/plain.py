"""Pages on plain words."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

HOW: dict[str, str | Promise] = {
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
