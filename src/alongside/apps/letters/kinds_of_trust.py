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
    "ally_asked": Kind(
        requests=True,
        heading=_("Somebody asks you to speak up with them"),
        says=_(
            "They sit at a table and would like you beside them. Under About me, Somebody who speaks up with"
            " me, you see who it is. Say yes or no there, or tell a lead; you need no reason."
        ),
        short=_("Somebody asks you to speak up with them. Under About me you see who."),
    ),
    "ally_answered": Kind(
        heading=_("Whoever you asked to speak up with you has answered"),
        says=_("Under About me you see what they answered. A no needs no reason; you can ask somebody else."),
        short=_("Whoever you asked to speak up with you has answered."),
    ),
    "ally_ended": Kind(
        heading=_("Speaking up together has ended"),
        says=_("One of the two of you ended it, and needs no reason. You can name somebody else any time."),
        short=_("Speaking up together has ended, at a table of yours."),
    ),
    "care_promised": Kind(
        heading=_("Somebody promised to look after you"),
        says=_(
            "You told something, and somebody wants to be there for you. Under About me you see"
            " what they promised. You can say no."
        ),
        short=_("Somebody promised to look after you. Under About me you see what."),
    ),
    "care_due": Kind(
        heading=_("You promised to look after somebody: today is the day"),
        says=_(
            "Under About me, Looking after each other, you see for whom and what. Say afterwards"
            " that it happened, or that they do not want it."
        ),
        short=_("You promised to look after somebody: today is the day."),
        at_once=True,
    ),
    "landed_badly": Kind(
        heading=_("Something landed badly with somebody"),
        says=_(
            "They say it to you in confidence, because you facilitate or lead. Under About me,"
            " What landed badly, you can read and answer it."
        ),
        short=_("Something landed badly with somebody. Under About me you can read it."),
    ),
    "landed_answered": Kind(
        heading=_("There is an answer to what landed badly with you"),
        says=_("Only you and those you said it to can read it, under About me, What landed badly."),
        short=_("There is an answer to what landed badly with you."),
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
