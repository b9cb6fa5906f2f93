"""Everything a letter can tell: one entry a kind, in the same few words for e-mail, text and paper.

A new kind is added here and nowhere else: whoever queues a kind that is not here fails a house test.
"""

from django.utils.translation import gettext_lazy as _

from alongside.apps.letters.enums import Say
from alongside.apps.letters.kind import About, Kind, Words
from alongside.apps.letters.kinds_of_data import KINDS_OF_DATA
from alongside.apps.letters.kinds_of_trust import TRUST

__all__ = ["KINDS", "QUESTION_ASKED", "WAITING_FOR_YOU", "About", "Kind", "Words"]

WAITING_FOR_YOU = "waiting_for_you"
QUESTION_ASKED = "question_asked"

KINDS: dict[str, Kind] = {
    WAITING_FOR_YOU: Kind(
        requests=True,
        heading=_("Is this how it was?"),
        says=_(
            "Somebody wrote this down. It counts once you, or somebody on your side, say that it is right."
        ),
        short=_("Something in the books waits for your word."),
        about=About.ENTRY,
        asks=(Say.RIGHT, Say.NOT_RIGHT),
    ),
    # Counted as a request when it is asked, not when it is told: see ``actions.asking``.
    QUESTION_ASKED: Kind(
        heading=_("You are asked something"),
        says=_("Your answer counts, and you need not give one. What becomes of it stands with the question."),
        short=_("You are asked something."),
        about=About.ASK,
        at_once=True,
    ),
    "was_it_kept": Kind(
        requests=True,
        heading=_("Was the promise kept?"),
        says=_("This was promised to you. Only those it was made to can say whether it was kept."),
        short=_("Was a promise made to you kept?"),
        about=About.PROMISE,
        asks=(Say.KEPT, Say.NOT_KEPT),
    ),
    "promise_late": Kind(
        heading=_("A promise of yours has passed its day"),
        says=_(
            "Is it done? If it takes longer, or cannot be done, say so with the reason: that keeps trust."
        ),
        short=_("A promise of yours has passed its day."),
        about=About.PROMISE,
        asks=(Say.DONE,),
    ),
    "dispute_raised": Kind(
        heading=_("Somebody remembers it differently"),
        says=_("They read what you wrote down and ask you about it. A few words from you may settle it."),
        short=_("Somebody asks about something you wrote down."),
        about=About.DISPUTE,
        asks=(Say.ANSWER,),
    ),
    "dispute_answered": Kind(
        heading=_("There is an answer to your question"),
        says=_(
            "You said that you remember this differently. Read the answer, and say whether that settles it."
        ),
        short=_("There is an answer to your question."),
        about=About.DISPUTE,
    ),
    "mediation_asked": Kind(
        requests=True,
        heading=_("You are asked to help settle something"),
        says=_(
            "Two people remember something differently. You are asked to help, with one from the other side."
        ),
        short=_("You are asked to help settle something."),
        about=About.DISPUTE,
    ),
    "welcome_asked": Kind(
        heading=_("Somebody new would like to take part"),
        says=_("Two people welcome whoever is new, one from each side. Will you be one of them?"),
        short=_("Somebody new would like to take part. Will you welcome them?"),
    ),
    "welcomed": Kind(
        heading=_("You have been welcomed"),
        says=_("You take part now. You can see who is at the tables, and write in the books."),
        short=_("You have been welcomed. You take part now."),
    ),
    "secret_reset": Kind(
        heading=_("The secret of your personal code was changed"),
        says=_(
            "A lead changed it. If you did not ask for that, tell another lead, or somebody you trust, today."
        ),
        short=_(
            "The secret of your personal code was changed. If you did not ask for that, tell a lead today."
        ),
        at_once=True,
        must=True,
    ),
    "second_step_set_up": Kind(
        heading=_("A phone was set up for signing in"),
        says=_(
            "From now on you are asked for a code from it. If that was not you, tell a lead, or somebody "
            "you trust, today."
        ),
        short=_("A phone was set up for signing in. If that was not you, tell a lead today."),
        at_once=True,
        must=True,
    ),
    "new_device": Kind(
        heading=_("You signed in with a browser that is new to us"),
        says=_(
            "If that was not you, sign out everywhere else on the page Where I am signed in, choose a new "
            "secret, and tell a lead, or somebody you trust, today."
        ),
        short=_("You signed in with a browser that is new to us. If that was not you, tell a lead today."),
        at_once=True,
        must=True,
    ),
    "second_step_off_asked": Kind(
        heading=_("Somebody is said to have lost their phone"),
        says=_(
            "A lead asks to take off a second step of signing in: yours, or that of somebody whose place "
            "you look after. A second person agrees once they have spoken with them. If you know better, "
            "say so today."
        ),
        short=_("A lead asks to take off a second step of signing in. If you know better, say so today."),
        at_once=True,
        must=True,
    ),
    "second_step_off": Kind(
        heading=_("Your second step of signing in was taken off"),
        says=_(
            "You can set up another phone. If you did not ask for that, tell a lead, or somebody you trust, "
            "today."
        ),
        short=_("Your second step of signing in was taken off. If you did not ask, tell a lead today."),
        at_once=True,
        must=True,
    ),
    "sealed_waiting": Kind(
        heading=_("Something waits for you"),
        says=_("Please sign in today: something waits for you there. A letter says no more about it."),
        short=_("Something waits for you. Please sign in today."),
        at_once=True,
        must=True,
    ),
    "role_asked": Kind(
        heading=_("Please confirm who looks after something"),
        says=_("Somebody is asked to look after something here. A second person has to agree: you can."),
        short=_("Please confirm who looks after something here."),
    ),
    "role_given": Kind(
        heading=_("You look after something now"),
        says=_("Two people agreed on it. Your page shows what it is, and until when."),
        short=_("You look after something here now."),
    ),
    "work_to_open": Kind(
        heading=_("A work can be opened"),
        says=_("Everything it needs has been answered. A lead from each side opens it together."),
        short=_("A work can be opened by a lead from each side."),
        about=About.WORK,
    ),
    "idea_laid_aside": Kind(
        heading=_("An idea was laid aside"),
        says=_(
            "You had this idea, or sit at its table. It does not go on for now; the reason stands below. It"
            " is not lost: you can take it up again."
        ),
        short=_("An idea of yours was laid aside. It can be taken up again."),
        about=About.WORK,
    ),
    "idea_taken_up": Kind(
        heading=_("An idea goes on"),
        says=_("You had this idea, or sit at its table. Somebody took it up again, and it goes on."),
        short=_("An idea of yours was taken up again."),
        about=About.WORK,
    ),
    "commitment_to_sign": Kind(
        requests=True,
        heading=_("A commitment waits for your name"),
        says=_("Read what both sides promise each other here, and sign it if you agree."),
        short=_("A commitment waits for your name."),
        about=About.WORK,
    ),
    "step_late": Kind(
        heading=_("A step of yours has passed its day"),
        says=_("The plan says that it is yours. Say that it is done, or what it needs."),
        short=_("A step of yours in the plan has passed its day."),
    ),
    "step_moved": Kind(
        heading=_("A step of yours has another day"),
        says=_("Somebody who may write the plan moved it. The plan says to which day, and why."),
        short=_("A step of yours in the plan was moved to another day."),
    ),
    "thanks": Kind(
        heading=_("It happened, and you had a part in it"),
        says=_("A promise was kept because of what you said or did. Thank you."),
        short=_("A promise was kept because of what you said or did. Thank you."),
        about=About.PROMISE,
    ),
    "thanks_for_giving": Kind(
        heading=_("Somebody thanks you"),
        says=_("You gave something, and it was noticed. What they wrote to you stands on your own page."),
        short=_("Somebody thanks you for what you gave."),
        about=About.ENTRY,
    ),
    "invitation": Kind(
        heading=_("You are invited to take part"),
        says=_("Families and services make something together here, as equals. You would be welcome."),
        short=_("You are invited to take part."),
        at_once=True,
    ),
    **KINDS_OF_DATA,
    **TRUST,
}
