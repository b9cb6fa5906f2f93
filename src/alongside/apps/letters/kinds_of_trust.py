"""What letters tell of words and of checks."""

from django.utils.translation import gettext_lazy as _

from alongside.apps.letters.kind import About, Kind

TRUST: dict[str, Kind] = {
    "check_recorded": Kind(
        heading=_("Your check was written down"),
        says=_("Somebody saw your certificate. What is kept of it stands on your page of checks; no copy."),
        short=_("Your check was written down. No copy is kept."),
    ),
    "check_asked": Kind(
        heading=_("Please show us a check"),
        says=_(
            "What you plan with children here is likely regulated activity by law. A lead tells you how to"
            " get a check; for volunteers it is free. Your page of checks says which rule asks for it."
        ),
        short=_("What you plan here needs a check. A lead tells you how to get one."),
    ),
    "check_ends": Kind(
        heading=_("A check is to be looked at again"),
        says=_("It is yours, or of somebody whose checks you look after. The page of checks says whose."),
        short=_("A check is to be looked at again."),
    ),
    "word_asked": Kind(
        heading=_("Somebody asks what a word means"),
        says=_(
            "It stands in something you wrote or look after. That is no fault of yours: a word one knows well"
            " is easily taken as known. Whoever answers makes it clear for everyone."
        ),
        short=_("Somebody asks what a word means that you know."),
        about=About.WORD,
    ),
    "word_answered": Kind(
        heading=_("A word you asked about is made clear"),
        says=_("You asked what it means. Thank you: others wondered too."),
        short=_("A word you asked about is made clear."),
        about=About.WORD,
    ),
}
