"""What data about people is used for: activity by activity, and every table of the database in one of them.

The record of processing (UK GDPR Article 30) is drawn from this list and from what is really stored; a house
test holds that no table goes without.
"""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from alongside.apps.rights.enums import Basis, Keep


@dataclass(frozen=True, slots=True)
class Activity:
    """``special`` says by which further condition data of a special kind may be used, where there is any."""

    slug: str
    title: str | Promise
    why: str | Promise
    whose: str | Promise
    seen_by: str | Promise
    bases: tuple[Basis, ...]
    tables: tuple[str, ...]
    keeps: tuple[Keep, ...] = ()
    special: str | Promise = ""


TAKING_PART = _("Whoever takes part here, and newcomers.")
THE_TABLE = _(
    "As far as each person said: they themselves, their tables, the place, or everyone. Strangers see sums."
)
LOOKED_AFTER = _("They themselves, and whoever leads this place or keeps its books.")


def _tables(app: str, names: str) -> tuple[str, ...]:
    return tuple(f"{app}.{name}" for name in names.split())


ACTIVITIES: tuple[Activity, ...] = (
    Activity(
        "signing-in",
        _("Signing in"),
        _("So that nobody can act in somebody else’s name."),
        TAKING_PART,
        _("They themselves. Secrets are kept so that nobody can read them."),
        (Basis.TASK,),
        (
            *_tables("people", "account signedin secretreset stepoff"),
            "letters.slip",
            "kernel.tally",
            "sessions.session",
            "mfa.authenticator",
            "account.emailaddress",
            "account.emailconfirmation",
        ),
    ),
    Activity(
        "taking-part",
        _("Taking part"),
        _("To know who sits at which table, as what, and who looks after what."),
        TAKING_PART,
        THE_TABLE,
        (Basis.TASK, Basis.YES),
        (
            *_tables(
                "people",
                "person sameperson hat joincode joining welcome role askedrole contact guardian "
                "organisation asked askpause",
            ),
            *_tables("work", "seat ally groupsought groupanswer"),
        ),
        (Keep.PEOPLE, Keep.TIMES_ASKED),
    ),
    Activity(
        "saying-yes",
        _("What people say yes or no to"),
        _("Nothing is done with a photo, a quote or a number that its person did not let be done."),
        TAKING_PART,
        LOOKED_AFTER,
        (Basis.DUTY,),
        _tables("consent", "ownpurpose namedbody wording say permission"),
    ),
    Activity(
        "coming",
        _("What makes it possible to come"),
        _("So that childcare, an interpreter or a quiet room is there."),
        _("Whoever says that they need something."),
        _("They themselves, and those whom they let see it."),
        (Basis.YES,),
        _tables("access", "need met"),
        (Keep.NEEDS,),
        _("What it tells of somebody’s health is used by their explicit yes (Article 9(2)(a))."),
    ),
    Activity(
        "books",
        _("The three books"),
        _("To show honestly who decides, who does and what was promised, and to prove it to both sides."),
        _("Whoever took part in something, or is named in it."),
        THE_TABLE,
        (Basis.TASK,),
        (
            *_tables("books", "batch entry withdrawal act dispute answer mediation standing vouch words"),
            *_tables("decisions", "decision citation told views"),
            *_tables("doing", "importline stagedregister"),
            *_tables("promises", "promise promisestep footing stopper thanks thanksback"),
            *_tables("insight", "storedfinding disagreement reply alarm alarmanswer"),
            "quotes.quote",
        ),
        (Keep.BOOK_WORDS,),
    ),
    Activity(
        "shared-work",
        _("Shared work"),
        _("To begin something together, plan it, and keep what was promised about working together."),
        _("Whoever proposes, plans or signs something."),
        THE_TABLE,
        (Basis.TASK,),
        _tables(
            "work",
            "work service baseline laidaside beginning openingyes commitment signature planstep "
            "stepmove plancare promisedpower",
        ),
        (Keep.SIGNED_WORDS,),
    ),
    Activity(
        "asking",
        _("Questions and answers"),
        _("To hear what people think, also without an account, and to tell them what came of it."),
        _("Whoever answers. Without an account no name is kept."),
        THE_TABLE,
        (Basis.TASK,),
        _tables("voices", "question questiontext answer answerwords pack sheet reading askround ask calltry"),
        (Keep.ANSWER_WORDS, Keep.SHEET_WORDS),
    ),
    Activity(
        "letters",
        _("Letters"),
        _("To tell people what waits for their word, no more often than they want."),
        TAKING_PART,
        _("They themselves; whoever prints letters sees what is printed."),
        (Basis.TASK, Basis.YES),
        (
            *_tables("letters", "choice printrun letter letteritem received"),
            "people.waytoreach",
            "kernel.queued",
        ),
        (Keep.LETTERS,),
    ),
    Activity(
        "checks",
        _("Checks"),
        _("So that children are safe with whoever looks after them here."),
        _("Whoever plans something with children."),
        _("They themselves, the leads, and who looks after safeguarding."),
        (Basis.DUTY, Basis.TASK),
        _tables("checks", "check proof plannedactivity plannedtime goneon"),
        (Keep.CHECKS, Keep.PROOFS, Keep.PLANNED, Keep.GONE_ON),
        _(
            "Data about offences: Data Protection Act 2018, Schedule 1, "
            "paragraph 18. No copy of a certificate is kept."
        ),
    ),
    Activity(
        "safeguarding",
        _("Safeguarding"),
        _("To act when somebody may be at risk."),
        _("Whoever somebody is worried about, and whoever tells of it."),
        _(
            "Only those who look after safeguarding, each with a key of "
            "their own. Every reading is written down."
        ),
        (Basis.DUTY, Basis.TASK),
        _tables(
            "safeguarding",
            "leadkey unlocked concern watch casecode addition concernseal concernrow keyhalf recovery "
            "handedover",
        ),
        (Keep.CONCERNS,),
        _(
            "Safeguarding of children and of individuals at risk: Data "
            "Protection Act 2018, Schedule 1, paragraph 18."
        ),
    ),
    Activity(
        "care",
        _("Looking after each other"),
        _("So that whoever told something hard is looked after, and a text that landed badly is put right."),
        _("Whoever told something, promised something, or says that a text landed badly."),
        _("Those it concerns, and whoever leads or facilitates. Who wrote a text does not hear of it."),
        (Basis.TASK,),
        _tables("care", "aftercare landed landedheard"),
        (Keep.CARE, Keep.LANDED),
    ),
    Activity(
        "words",
        _("Plain words"),
        _("So that words nobody understands are explained."),
        _("Whoever explains a word or asks about one."),
        _("Everybody reads the words; nobody is told who asked."),
        (Basis.TASK,),
        (
            *_tables("glossary", "term termversion challenge asking"),
            *_tables("translations", "translation speaks"),
            "places.registerword",
        ),
    ),
    Activity(
        "data-rights",
        _("What people ask about their data"),
        _("To answer in time, and to prove that it was answered."),
        _("Whoever asks, and whoever a breach is about."),
        LOOKED_AFTER,
        (Basis.DUTY,),
        _tables(
            "rights", "datarequest requeststep erasure legalhold keepingtime sweep swept breach breachrow"
        ),
        (Keep.REQUESTS, Keep.HOLDS, Keep.BREACHES),
    ),
    Activity(
        "log",
        _("The log"),
        _(
            "So that both sides can prove that nothing was changed "
            "afterwards. It holds keys and codes, no words."
        ),
        _("Whoever does something here."),
        _("Its daily head is public; its lines are read by whoever checks it."),
        (Basis.TASK,),
        _tables("kernel", "auditline auditlink auditpending audithead erasing"),
    ),
)
# Tables that hold nothing about anybody.
ABOUT_NOBODY: dict[str, str] = {
    "places.place": "the place itself; who looks after safeguarding is copied from what they said",
    "places.figure": "figures of the place",
    "places.populationcount": "published counts of a census",
    "auth.permission": "comes with Django and stays empty of people",
    "auth.group": "comes with Django and stays empty",
    "contenttypes.contenttype": "comes with Django and names tables",
}
