"""Pages of whoever looks after a place or a work."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

HOW: dict[str, str | Promise] = {
    "desk-coming": _("Only what people let whoever invites them see. Who said nothing is not told apart."),
    "desk-person-coming": _("You write it as they say it, and ask afterwards who may see it."),
    "desk-person-called": _("You write it as they say it. It stands beside their name for those who see it."),
    "desk-person-says": _(
        "You see what may be done, and key in what they say on paper or aloud. Who said no is not shown."
    ),
    "desk-person-says-sheet": _("Print it, let them take it home, and key in what comes back."),
    "desk-person-say": _(
        "Read them the question as it stands, and key in what they say, not what you think."
    ),
    "desk-person-say-to": _(
        "Read them the question as it stands, and key in what they say about this one way or body."
    ),
    "desk-person-age": _(
        "A band is enough to ask in the right words, and to know who decides. From 13 mostly they do."
    ),
    "desk-purposes": _(
        "Here stands everything this place asks people’s yes for. Nothing is done that nobody said yes to."
    ),
    "desk-purpose": _("Both languages are written at once, so that everybody is asked the same thing."),
    "desk-purpose-new": _("A purpose is never changed later. Another purpose is another question."),
    "desk": _(
        "A thing stands here because somebody can do it now. When it is done it goes; an empty desk "
        "is a good day."
    ),
    "desk-about": _("What the work is for, what is fixed and what is open. Strangers read this too."),
    "desk-baseline": _(
        "What each side gave before the work began. Without it nobody can tell adding from replacing."
    ),
    "desk-code": _(
        "Give somebody a code and a secret, to sign in without e-mail. Shown once: write it down or print it."
    ),
    "desk-codes": _(
        "Posters, letters and packs to join by. A code can be withdrawn, and we count how many came by it."
    ),
    "desk-code-sheet": _(
        "Print it and hang it up. Whoever joins by it sees their own pages until two people have met them."
    ),
    "desk-figure": _(
        "A new value begins on a day and has a source. Figures of the measure change only by a "
        "decision of both sides."
    ),
    "desk-figures": _("The figures by which this place is read, each with its date and where it comes from."),
    "desk-letter": _("Key in what somebody ticked and signed on paper. Press nothing they did not tick."),
    "desk-letters": _(
        "Letters for people without e-mail wait here. Print them in one go, then say that they are "
        "on their way."
    ),
    "desk-letters-run": _(
        "All that was printed together. If the printer jammed, print it again; nobody gets a second code."
    ),
    "desk-organisations": _(
        "Bodies that people here speak for. One name for each, so that registers find them."
    ),
    "desk-people": _("Everybody who takes part. One person has one record, whatever hats they wear."),
    "desk-person": _(
        "Their hats, their ways to sign in and their seats. Ending a hat takes nothing from what "
        "they did in it."
    ),
    "desk-person-new": _(
        "Type somebody in who asked you to. They are a person like everybody else, with or without a screen."
    ),
    "desk-person-role": _("Ask for a role for somebody, until a day. Somebody else gives it."),
    "desk-power": _(
        "Say which power is promised at each stage. The page of the work sets it beside what the books show."
    ),
    "desk-questions": _(
        "What you ask stays as you asked it. Each question has a code for posters; answers without an "
        "account are counted apart."
    ),
    "desk-question-new": _(
        "Say what an answer can do and what becomes of it before anybody is asked. In both languages "
        "if you can."
    ),
    "desk-question-packs": _(
        "Sheets for people who rather write by hand. Large print is 18 points; the simple one says one idea "
        "at a time."
    ),
    "desk-pack": _("Print them all. Each sheet has its own code, so that none counts twice."),
    "desk-question-poster": _(
        "Hang it up or hand it out. Whoever holds the code can answer until the last day."
    ),
    "desk-register": _("Bring a spreadsheet as it is. Nothing is written before you have seen every row."),
    "desk-register-columns": _("Say what each column means. We remember it for the next sheet of this kind."),
    "desk-register-rows": _(
        "Rows we understood, rows that repeat, and rows with a question. Only the first are read in."
    ),
    "desk-register-people": _("Say who is who. We suggest and never merge: two people can have one name."),
    "desk-register-done": _(
        "What was read in, and what was left. What nobody has touched can still be taken back."
    ),
    "desk-breaches": _(
        "A letter to the wrong door, a lost list, a shared password: write it down at once, however small."
    ),
    "desk-breach-new": _(
        "Write what you know now. The rest follows as it is found out; nothing is ever changed."
    ),
    "desk-breach": _("Each thing stands with its day. One next step is offered; the others stand below it."),
    "desk-breach-further": _("Once written it stays. What turns out otherwise is written beside it."),
    "desk-keeping": _(
        "Every night, what was kept for its time goes by itself. Here you see beforehand how much, and by "
        "which length."
    ),
    "desk-keeping-kind": _("A length begins on a day and says why. What goes does not come back."),
    "desk-holds": _("Whoever is held stays until the day that is said here, or until you lift it."),
    "desk-person-hold": _("A hold has a reason and a last day. Whoever it is about reads both."),
    "desk-requests": _("What is overdue stands first. Each says by when it is answered, and by which law."),
    "desk-request-new": _(
        "Key in what somebody asked you, on the day you heard it. The clock runs from then, not from today."
    ),
    "desk-request": _(
        "Say what happened, with the reason: whoever asked reads it. Asking who they are stops the clock."
    ),
    "desk-request-copy": _(
        "A copy is made for whoever asked, and for nobody else. It is shown to you on the day you say so."
    ),
    "desk-request-erase": _(
        "One of you reads it through, a second agrees, and then it is done at once. What is held waits."
    ),
    "desk-seat": _(
        "Give somebody a seat, in a hat, from a day. They can then write and vouch for that side."
    ),
    "desk-sheet": _("Type in a paper sheet line by line. You vouch for nobody; one of the other side does."),
    "desk-sheet-blank": _(
        "Print it and lay it out. What people write on it is keyed in at the desk, row by row."
    ),
    "desk-table": _("Who sits round the table, and which groups are missing. Ask who could introduce them."),
    "desk-words": _(
        "What words of your registers mean, once said and remembered. Forget one and it is asked again."
    ),
    "sealed": _(
        "What waits comes first. Only days and states stand here; your key opens the words one by one."
    ),
    "sealed-new": _("For whoever told you by phone, on paper or face to face. It is sealed like all others."),
    "sealed-key": _("One key each. What was sealed to it opens with your passphrase and with nothing else."),
    "sealed-unlock": _("It opens your key in this browser alone. After a while without use it locks itself."),
    "sealed-reach": _("Your own words, at the foot of every page, so that people find you when it matters."),
    "sealed-concern": _("Whatever is written here stays. Each time one of you reads it, a line says so."),
    "sealed-leads": _("A new lead sees nothing of what came before until one of you seals it to them."),
    "sealed-halves": _("Each half is sealed to whoever holds it, or printed once. Alone it is pure chance."),
    "sealed-lost": _(
        "Nobody can look a passphrase up. A new key begins at once; the old one waits for its halves."
    ),
    "sealed-recovery": _(
        "It takes two: two leads, or one lead and the sheet of paper. Nobody does it alone."
    ),
    "sealed-reads": _("The chain of sealed matters stands apart from that of the place: only you see it."),
    "sealed-write": _("Fill in what you know; the rest can follow in a note. Nothing is ever changed."),
    "desk-person-ways": _(
        "What they gave us. It is used only for the way it was given for, and only with their yes."
    ),
    "desk-person-way": _("You type what they say, and read it back. Their yes is keyed in after it."),
    "desk-question-ask": _(
        "First it shows whom it would reach, and whom not and why. Nothing goes out before you say yes."
    ),
    "desk-round": _("Who answered what is not kept. Who could not be asked stands here, with the reason."),
    "desk-strays": _(
        "Nothing is taken as somebody’s word here. What you lay aside loses its words for good."
    ),
}
