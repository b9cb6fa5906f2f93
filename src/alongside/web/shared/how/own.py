"""Pages of people who take part."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

HOW: dict[str, str | Promise] = {
    "me": _(
        "What waits for your word stands first. Say yes or ask; then write down what you did, and "
        "see what became of what you said."
    ),
    "me-waiting": _(
        "Each of these counts once somebody of your side says that it is right. If you are not "
        "sure, ask whoever wrote it."
    ),
    "me-promised": _("Promises made to you or your side. Only you can say whether one was kept."),
    "me-said": _(
        "Decisions you took part in, with what rests on them. A late or changed promise says why on "
        "its own page."
    ),
    "me-letters": _("You choose how we write to you and how often. Codes and resets always come at once."),
    "my-hours": _("Whether your time is counted in the sums is up to you. What you did stays in the book."),
    "record": _(
        "Everything you gave and received that stands. Print it or show it; nobody else can open it."
    ),
    "about-me": _(
        "What we know about you, what others see of your name, and how you sign in. You can change it here."
    ),
    "devices": _(
        "A browser stands here from its sign-in on, and is forgotten three months after we saw it last. "
        "Another secret, or another phone for the second step, signs you out everywhere else too."
    ),
    "about-me-email": _(
        "A code goes to the address; when it comes back from this page, the address is yours. Nobody else "
        "sees it."
    ),
    "welcome": _(
        "Newcomers see their own pages only until two people, one of each side, have met them. Say "
        "hello to those you met."
    ),
    "met": _("You say that you have met them in person. A second person, of the other side, says so too."),
    "sheets-key": _(
        "Two people read every sheet. What you type counts for nothing until somebody else has read the "
        "paper too; whoever wrote it then counts as a person."
    ),
    "sheets-check": _("Sheets others keyed in. Type what the paper says; what they typed is not shown."),
    "sheet-check": _(
        "Blind at first. Where two people read it differently, both are shown and the paper settles it."
    ),
    "my-asked": _(
        "Every request to you counts, whoever makes it, and beyond the limit it waits. A pause holds until "
        "you end it."
    ),
    "my-answers": _(
        "An answer you gave without an account becomes yours by the code you were given. It is then shown "
        "with those of people who have joined."
    ),
    "coming": _(
        "You say it once. Whoever invites you sees it only after you said yes, and you say afterwards "
        "whether it was there."
    ),
    "my-languages": _("Ticked here, a language lets you translate. Nobody else sees what you ticked."),
    "text-translate": _("Part by part. Earlier versions stay; the latest is shown."),
    "allies": _("You name somebody, they say yes, and you stand together at that table. Either ends it."),
    "seat-ally": _(
        "Whoever you name gets a letter. Only their own yes counts, on a screen, on paper or by phone."
    ),
    "about-me-called": _("It stands beside your name, and is seen by those who see your name."),
    "care-story": _(
        "A note lets people choose whether to read. What is promised here is seen by the two and a lead."
    ),
    "my-care": _(
        "Each line is one thing one person promised another, with its day. Either says what became of it."
    ),
    "landed": _("Quiet words to those who facilitate or lead. They are counted nowhere."),
    "landed-one": _("Only you two and whoever else heard it can open this page."),
    "landed-new": _("It goes to those who facilitate or lead, never to whoever wrote the text."),
    "entry-quote": _("Only words one person wrote can be quoted, and only after that person said yes to it."),
    "my-permissions": _(
        "Each line is one question with your last answer. What you have not answered counts as no."
    ),
    "my-permission": _("One question, nothing ticked. A yes has an end; a no holds until you say otherwise."),
    "my-permission-to": _("One question, nothing ticked. You can say yes to one way and no to another."),
    "child-permissions": _(
        "You answer as somebody who looks after the child. What the child says itself you do not see."
    ),
    "child-permission": _("You say yes or no for your part. The child is asked too."),
    "child-permission-to": _("You say yes or no for your part. The child is asked too, for each way."),
    "my-data": _(
        "You see what we see of you. A copy is made while you wait, and this place's log remembers that it "
        "was taken."
    ),
    "my-data-table": _(
        "What came last stands first. Nothing here can be changed; corrections stand beside it."
    ),
    "about-me-name": _("You say how you are called. The log remembers that it changed, not what it was."),
    "my-requests": _("Each thing you asked, with how it stands. Asking again costs nothing."),
    "my-request-new": _(
        "You ask in your own words. Leads and keepers of the books see it with your name; the law sets a day."
    ),
    "my-request": _(
        "The day by which you get an answer, the law that says so, and every step with its reason."
    ),
    "leave": _("You press once and have left. Nobody asks why, and nobody can hold you here."),
    "resets": _(
        "Somebody of the other side asks the person whether they wanted the new secret, and says so here."
    ),
    "second-step": _(
        "Whoever has your e-mail or your card still cannot act as you without your phone. You can change the "
        "phone here."
    ),
    "second-step-new": _(
        "An app and this site share one secret. From it the app works out a new code every half minute, "
        "without any line."
    ),
    "invite": _("You get a letter with a code for one person. They join as somebody you know."),
    "invitation": _("Print it or read the code out. It can be withdrawn as long as nobody has used it."),
    "write": _("Choose what happened. Whatever you write is said back to you before it is in the book."),
    "write-hours": _(
        "For what, how long, as what: three answers are enough. Somebody of the other side says "
        "that it is right."
    ),
    "write-meeting": _("Tick who was there. People who gave no name are counted as a group."),
    "write-decision": _(
        "Say what was asked, who took part and who could have stopped it. Being in the room is not "
        "taking part."
    ),
    "write-views": _("Say what people were asked and how many answered. Asking is not yet deciding."),
    "write-promise": _(
        "A good promise says who sees to it, with what, who could stop it and by when. Without, it "
        "is called fragile."
    ),
    "entry": _(
        "Nothing in the books is rubbed out. Say that it is right, ask about it, or put a "
        "correction beside it."
    ),
    "entry-correct": _(
        "A correction takes the place of the first entry once it stands itself. The first stays in sight."
    ),
    "entry-dispute": _(
        "First only whoever wrote it sees what you ask. If that does not settle it, you can say it openly."
    ),
    "entry-erase": _("Your words go; what was done, and that you wrote something, stays."),
    "entry-key-vouch": _(
        "You type in what somebody said on paper or by phone. It is marked as typed in by you."
    ),
    "entry-told": _("Write the day on which people heard what was decided and what changed because of them."),
    "entry-withdraw": _(
        "You can take back what nobody else has touched. It stays in the book, marked as taken back."
    ),
    "batch": _(
        "One person of the other side who has seen every row can say yes to all of it. Tick a row "
        "to leave it out."
    ),
    "dispute": _(
        "Kindly first, then openly, then a pair from both sides. What was said stays beside the entry."
    ),
    "dispute-pair": _(
        "Choose one person of each side whom it is not about. Each can say no without a reason."
    ),
    "dispute-finding": _(
        "One of the pair writes it, the other signs. Where the two do not agree, both readings stay in sight."
    ),
    "promise": _(
        "Whoever made it says how it is going, and why it is late. Only those it was made to say "
        "that it was kept."
    ),
    "promise-footing": _(
        "Answer as it is today. When nothing is missing any more, the promise is no longer called fragile."
    ),
    "promise-thanks": _("A line is enough, and none is needed. Only the two of you see it."),
    "entry-thanks": _("For what somebody gave, once both sides stand behind it. Only the two of you see it."),
    "thanks-back": _(
        "Only you can take your thanks back. They are struck out for both of you, and your words go."
    ),
    "disagree": _("Say how you see it. It stands beside what the books show until it is settled."),
    "disagreement": _(
        "What was said on both sides, oldest first. Whoever disagreed says when it is settled."
    ),
    "alarm": _(
        "Paid time went down. The public body owes an answer in writing, and everybody here can read it."
    ),
    "plan-step": _("One thing to be done, somebody who sees to it, and a day everybody can count on."),
    "plan-care": _(
        "Who clears the way for the plan, and when seats are looked at again. Earlier answers stay."
    ),
    "plan-step-end": _("Say that it is done, or why it is dropped. Then it is late no more."),
    "plan-step-move": _(
        "Give it another day and say why. The day it had stays on the plan, with your reason."
    ),
    "work-plan-step": _("One thing to be done, somebody who sees to it, and a day everybody can count on."),
    "work-plan-care": _(
        "Who clears the way for the plan, and when seats are looked at again. Earlier answers stay."
    ),
    "roles-here": _(
        "Who holds which role here, and until when. A role is asked for by one and given by "
        "another, of the other side where there is one."
    ),
    "role-asked": _(
        "Somebody asked for this role to be given. You give it or not; whoever asked cannot do both."
    ),
    "start": _("Any member can begin a work. A lead of each side opens it together."),
    "start-new": _("A name and a sentence are enough to begin. You can borrow from what another work did."),
    "start-work": _("Answer one question at a time, in any order, with others or on paper."),
    "start-aside": _(
        "Ideas that do not go on for now, each with its reason. Whoever had one, or its table, can take it"
        " up again."
    ),
    "start-lay-aside": _(
        "Say why it should wait and what would change that. Whoever had the idea is told, in your words."
    ),
    "start-question": _(
        "One question. Say what you know; you can come back and change it until the work opens."
    ),
    "start-sit": _("Take a seat at the table of this work, in the hat you wear there."),
    "start-paper": _(
        "All the questions on paper, to talk over round a table. Somebody types the answers in later."
    ),
    "commitment-new": _("A new version stands beside the old one. Whoever signed before is asked again."),
    "commitment-sign": _(
        "Say in your own words what it means to you, then sign by name. You can sign on paper too."
    ),
    "commitment-paper": _(
        "Print it, lay it on the table or hand it over. Whoever leads the place or keeps its books keys in "
        "the names."
    ),
    "work-commitment-paper": _(
        "Print it, lay it on the table or hand it over. Anybody at this table keys in the names."
    ),
    "work-commitment-new": _(
        "Both sides agree on it. What other places wrote stands beside for you to borrow from."
    ),
    "work-commitment-sign": _("Read it, say in your own words what it means to you, and sign."),
    "my-ways": _(
        "Nothing here is needed to take part. Each number and address has a yes of its own, which you "
        "can take back."
    ),
    "my-way": _("A number for texts is proved by a code. Then you are asked whether it may be used."),
    "my-calls": _(
        "Each sheet is for one question. Whoever asks chose you to ring; nobody else sees the numbers."
    ),
    "calls": _(
        "First come those nobody has tried. Numbers are shown only of people who said yes to being rung."
    ),
    "calls-paper": _(
        "For ringing away from a screen. Type in afterwards what you wrote, then shred the sheet."
    ),
    "call": _("Type while they talk. What they do not want holds at once, for everybody who asks here."),
    "answer-erase": _("Words go, the answer stays: what was chosen still counts as it did."),
}
