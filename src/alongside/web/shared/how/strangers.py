"""Pages anybody can open."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

HOW: dict[str, str | Promise] = {
    "quotes": _(
        "Whoever wrote these words said who may read them, and can say otherwise at any moment. Names are "
        "shown only as far as each person said."
    ),
    "home": _(
        "What goes on here, what changed because of people here, and three easy ways to take part. "
        "Nobody needs an account to read."
    ),
    "place": _(
        "What goes on here, what changed because of people here, and three easy ways to take part. "
        "Every line leads to what it rests on."
    ),
    "record-of-data": _(
        "It says the same to everybody. What is kept about you yourself stands under My data."
    ),
    "works": _(
        "Each card is one piece of shared work. The little grid shows who plans and who does; the "
        "page of the work says how we know."
    ),
    "work": _(
        "The sentence on top is worked out from the books. Every figure opens what stands behind "
        "it, and anybody at the table can disagree."
    ),
    "measure": _("What one figure rests on, step by step. Change the months to see another time."),
    "books": _(
        "Whoever takes part sees entries here; strangers see sums by month. Only what both sides "
        "stand behind is counted."
    ),
    "question-answer": _(
        "Looking changes nothing; pressing counts once, however often it is sent. Without an account "
        "nobody knows whose answer it is, you get a code to make it yours later, and nothing here binds."
    ),
    "question-code": _("The code stands under the square on a poster, a sheet or a letter."),
    "question": _(
        "How many people answered what. Those without an account stand apart, and a side with fewer "
        "than five people is not shown to strangers."
    ),
    "questions": _("Everything people were asked about shared work, newest first, with what became of it."),
    "chain": _(
        "Every change leaves a line that hangs on the one before. Compare the last link with one "
        "you wrote down earlier."
    ),
    "measures": _("One page for each thing we work out: what it says, how, and where its limits are."),
    "measure-explained": _("How this one is worked out, in steps you can check with a pencil."),
    "words": _("Every word we use in a special way, explained once. Pages use the same words."),
    "accessibility": _("What works for whom and what does not yet. Tell us where a page lost you."),
    "gallery": _("The parts our pages are made of, for whoever builds them."),
    "sign-in": _(
        "By e-mail we send a code; with a personal code you give your secret. Nobody needs a password."
    ),
    "mfa_authenticate": _(
        "A code works once and for half a minute. After five wrong ones you wait, each time a little longer."
    ),
    "sign-out": _("Signing out closes your pages on this device. What you wrote stays in the books."),
    "join": _("Whoever has a poster, a letter or a card types the code from it here."),
    "join-code": _(
        "You join with a name of your own choosing. Until two people have met you, you see your own "
        "pages only."
    ),
    "letter": _("The link in your letter opens this page; nothing happens until you press the button."),
    "letter-code": _("Type the code at the foot of your printed letter. It works for thirty days."),
    "worried": _("By the code at the foot of a sheet, or by the name of a place. You need no account."),
    "worried-here": _(
        "Three steps, and no account. What you write is sealed at once: only those who look after "
        "safeguarding can open it, not even whoever keeps the server."
    ),
    "coming-here": _(
        "People say once what they need to come, and then whether it was there. Small numbers stay hidden."
    ),
    "text-languages": _("Members translate what stands here. Each translation says who made it and how."),
    "text-in": _("The original is one press away, and holds. A translation says when it is older than that."),
    "worry-more": _(
        "By the code you were given. What you add is sealed for those who can open what you told before."
    ),
    "worry-told": _("The same page for everybody who has told something. It says nothing of what was told."),
    "commitment": _(
        "What this place means by working together, as people here agreed it. Older versions stay in sight."
    ),
    "roles": _("Who may do what here, in one table anybody can read. A role has duties, not a further say."),
    "plan": _("What comes next in this place, whose step it is and by when. A late step stays in sight."),
    "work-plan": _("What comes next in this work, whose step it is and by when. A late step stays in sight."),
    "work-beginning": _(
        "What was talked over before this work opened. Who could introduce whom only people of the place see."
    ),
    "work-commitment": _(
        "What both sides of this work have promised each other, who has signed, and who has not yet."
    ),
}
