"""What is kept about a person, table by table: which rows are theirs, and what of each row they get.

A row is theirs when one of ``whose`` names them. No column tells of anybody else: not who vouched, not who
keyed it in, not what others wrote. A house test walks every key to a person: none is forgotten.
"""

from django.utils.translation import gettext_lazy as _

from alongside.apps.access.models import Need
from alongside.apps.books.models import (
    Answer,
    Batch,
    Dispute,
    Entry,
    Mediation,
    Standing,
    Vouch,
    Withdrawal,
    Words,
)
from alongside.apps.care.models import AfterCare, Landed
from alongside.apps.checks.models import Check, GoneOn, PlannedActivity, Proof
from alongside.apps.consent.models import NamedBody, OwnPurpose, Say, Wording
from alongside.apps.decisions.models import Told
from alongside.apps.doing.models import StagedRegister
from alongside.apps.glossary.models import Asking, Challenge, Term, TermVersion
from alongside.apps.insight.models import AlarmAnswer, Disagreement, Reply
from alongside.apps.letters.models import Choice, Letter, PrintRun, Received
from alongside.apps.people.models import (
    Account,
    Asked,
    AskedRole,
    AskPause,
    Contact,
    Guardian,
    Hat,
    JoinCode,
    Joining,
    Person,
    Role,
    SamePerson,
    SecretReset,
    SignedIn,
    StepOff,
    WayToReach,
    Welcome,
)
from alongside.apps.promises.models import Footing, PromiseStep, Thanks, ThanksBack
from alongside.apps.quotes.models import Quote
from alongside.apps.rights.queries.kept_kind import Kept
from alongside.apps.rights.queries.kept_kind import kept as _kept
from alongside.apps.rights.queries.kept_of_rights import KEPT_OF_RIGHTS
from alongside.apps.rights.queries.own import done_by, entries_by, words_by
from alongside.apps.translations.models import Speaks, Translation
from alongside.apps.voices.models import Answer as QuestionAnswer
from alongside.apps.voices.models import AnswerWords, Ask, AskRound, CallTry, Pack, Question, Reading
from alongside.apps.work.models import (
    Ally,
    Baseline,
    Beginning,
    Commitment,
    GroupSought,
    LaidAside,
    OpeningYes,
    PlanCare,
    PlanStep,
    PromisedPower,
    Seat,
    Signature,
    StepMove,
)
from alongside.kernel.audit.models import AuditLine

__all__ = ["BY_SLUG", "KEPT", "Kept"]

ENTRY = "entry__work__name entry__happened_on"
KEPT: tuple[Kept, ...] = (
    _kept("me", _("About me"), Person, "id",
          "name name_said spoken_to name_shown age_band language joined_at welcomed_at left_at "
          "counts_hours"),
    _kept("signing-in", _("How I sign in"), Account, "persons", "email code language joined_at last_login"),
    _kept("devices", _("Where I am signed in"), SignedIn, "account__persons",
          "browser system first_seen_on last_seen_on"),
    _kept("hats", _("As what I take part"), Hat, "person",
          "kind side title organisation__name group_name since until"),
    _kept("seats", _("Where I sit at the table"), Seat, "person",
          "work__name side group is_lead since until"),
    _kept("allies", _("Who speaks up with me, and with whom I do"), Ally, "person ally",
          "seat__work__name channel asked_at agreed_at ended_at"),
    _kept("roles", _("What I look after"), Role, "person", "kind since until"),
    _kept("roles-asked", _("What I was asked to look after"), AskedRole, "person",
          "kind state asked_at until"),
    _kept("contact", _("How people reach me about safeguarding"), Contact, "person",
          "called reached_by said_at"),
    _kept("ways-to-reach", _("Numbers and addresses I gave"), WayToReach, "person",
          "way where said_at proved_at"),
    _kept("says", _("What I said yes or no to"), Say, "by",
          "purpose to speaker is_yes reach until wording__asks_en language channel at"),
    _kept("needs", _("What makes it possible for me to come"), Need, "person",
          "kind words language said_at looked_at_on met__was"),
    _kept("care", _("Who promised to look after me"), AfterCare, "person",
          "work__name due_on state promised_at said_at"),
    _kept("care-promised", _("Whom I promised to look after"), AfterCare, "by",
          "what language due_on state promised_at"),
    _kept("landed", _("What I said landed badly"), Landed, "raised_by", "about words language raised_at"),
    _kept("landed-answered", _("Where I answered somebody with whom a text landed badly"), Landed,
          "answered_by", "about reply reply_language answered_at"),
    _kept("children", _("Being asked for a child, or being the child"), Guardian, "guardian child",
          "since until"),
    _kept("joined", _("How I joined"), Joining, "person", "code__kind code__label"),
    _kept("welcomed", _("When people here met me"), Welcome, "person", "side at"),
    _kept("same", _("Two records said to be me"), SamePerson, "kept other", "said_at undone_at"),
    _kept("acts", _("What the three books say of me"), Standing, "person",
          f"{ENTRY} book stage part hat act__hat_title side minutes pence kind in_kind act__position_taken "
          "state disputed"),
    _kept("words", _("Words I wrote"), Words, "",
          f"{ENTRY} language text tells_of erased_at", find=words_by),
    _kept("vouched", _("What I said is right"), Vouch, "person", f"{ENTRY} hat side channel at"),
    _kept("thanks", _("Thanks I was given"), Thanks, "to", f"{ENTRY} at"),
    _kept("letters", _("Letters to me"), Letter, "person", "channel is_digest state written_at sent_at"),
    _kept("letter-choice", _("How I want to be written to"), Choice, "person", "channel how_often chosen_at"),
    _kept("secrets", _("New secrets I was given"), SecretReset, "person", "side at marked_until seen_at"),
    _kept("phones", _("Phones I lost"), StepOff, "person", "asked_at agreed_at"),
    _kept("signed", _("What I promised others, signed"), Signature, "person",
          "commitment__work__name commitment__number side understood language channel signed_at"),
    _kept("opened", _("Work I said yes to"), OpeningYes, "person", "work__name side channel said_at"),
    _kept("my-steps", _("Steps of a plan that are mine"), PlanStep, "owner",
          "work__name layer what language due_on state ended_on"),
    *KEPT_OF_RIGHTS,
    _kept("mediated", _("Where I was asked to mediate"), Mediation, "person", "kind side at"),
    _kept("entries-written", _("Entries I wrote down"), Entry, "made_by",
          "work__name book stage happened_on recorded_at made_in_hat made_on_side on_behalf channel",
          find=entries_by),
    _kept("taken-back", _("Entries I took back"), Withdrawal, "by", f"{ENTRY} at"),
    _kept("disputes", _("Where I remembered it differently"), Dispute, "by", f"{ENTRY} step at"),
    _kept("answers", _("Where I answered in a dispute"), Answer, "by", "at channel"),
    _kept("promises-said", _("What I said of promises"), PromiseStep, "by",
          "kind side done_on new_due_on at"),
    _kept("footings", _("What I said a promise stands on"), Footing, "by owner", "means stoppable at"),
    _kept("thanks-given", _("Thanks I gave"), Thanks, "by", f"{ENTRY} at"),
    _kept("thanks-back", _("Thanks I took back"), ThanksBack, "by", "at"),
    _kept("disagreements", _("Findings I disagreed with"), Disagreement, "by", "side channel at"),
    _kept("replies", _("What I replied to a disagreement"), Reply, "by", "channel settles at"),
    _kept("alarms", _("Alarms I answered"), AlarmAnswer, "by", "channel at"),
    _kept("told", _("Decisions I told people of"), Told, "by", "told_on at"),
    _kept("begun", _("Work I proposed"), Beginning, "proposed_by", "work__name channel proposed_at"),
    _kept("laid-aside", _("Ideas I laid aside, or took up again"), LaidAside, "by taken_up_by",
          "work__name at taken_up_at"),
    _kept("commitments", _("Commitments I wrote down"), Commitment, "written_by",
          "work__name number language definition ground_rules citizen_duties professional_duties written_at"),
    _kept("plan-steps", _("Steps of a plan I wrote down"), PlanStep, "written_by",
          "work__name layer what language due_on state written_at"),
    _kept("steps-moved", _("Steps I moved"), StepMove, "moved_by",
          "was_due_on due_on reason language moved_at"),
    _kept("plan-care", _("What I said of a plan"), PlanCare, "said_by",
          "work__name cleared cleared_on refresh_on said_at"),
    _kept("power", _("Power I promised"), PromisedPower, "promised_by",
          "work__name stage rung promised_on recorded_at"),
    _kept("sought", _("What I did to find people"), GroupSought, "by", "work__name group words at"),
    _kept("baselines", _("Figures I wrote down of the time before"), Baseline, "recorded_by",
          "work__name side start end minutes pence people_served source recorded_at"),
    _kept("questions-answered", _("Questions I answered"), QuestionAnswer, "person",
          "question__work__name side hat by choice answered_at joined_at replaced_at"),
    _kept("answer-words", _("What I answered in my own words"), AnswerWords, "answer__person",
          "answer__question__work__name language text tells_of erased_at"),
    _kept("questions-asked", _("Questions I asked, or withdrew"), Question, "asked_by withdrawn_by",
          "work__name ways rung side hat hat_title contact since until asked_at withdrawn_at"),
    _kept("asks", _("Questions that were put to me"), Ask, "person",
          "question__work__name state why_not ended_on"),
    _kept("calls", _("Calls to me"), CallTry, "ask__person", "outcome at"),
    _kept("rounds", _("People I put a question to, or rang"), AskRound, "made_by caller",
          "question__work__name asked_by made_at"),
    _kept("strays-seen", _("Messages nobody could place that I saw to"), Received, "done_by",
          "channel came_on done_on"),
    _kept("calls-made", _("Calls I made"), CallTry, "by", "outcome at"),
    _kept("times-asked", _("When I was asked something"), Asked, "person", "at"),
    _kept("ask-pause", _("Whether I want to be asked nothing for now"), AskPause, "person", "paused_at"),
    _kept("sheets-read", _("What was read on sheets of mine"), Reading, "person",
          "sheet__pack__question__work__name side choice words language at"),
    _kept("packs", _("Sheets of questions I printed"), Pack, "made_by",
          "question__work__name language hand_in made_at"),
    _kept("batches", _("Sheets and registers I brought in"), Batch, "made_by",
          "work__name title channel made_at"),
    _kept("registers", _("Registers I am in the middle of"), StagedRegister, "by",
          "work__name file_name made_at"),
    _kept("checks", _("Checks of mine that were seen"), Check, "person",
          "level number issued_on workforce barred_list seen_on updated_on written_at ended_on"),
    _kept("proofs", _("My references and training"), Proof, "person",
          "kind what dated_on good_until written_at"),
    _kept("planned", _("What I am down to do with children"), PlannedActivity, "person",
          "work__name kind workforce where supervised own_child_only written_at ended_at"),
    _kept("gone-on", _("Where I was let go on without a check"), GoneOn, "person",
          "why rule_from reason until at"),
    _kept("let-go-on", _("Where I let somebody go on without a check"), GoneOn, "by", "why until at"),
    _kept("words-explained", _("Words I explained"), TermVersion, "written_by",
          "number name meaning name_cy meaning_cy written_at"),
    _kept("translated", _("What I translated"), Translation, "by", "about language parts how at"),
    _kept("languages", _("Languages I read and write"), Speaks, "person", "language said_at"),
    _kept("words-kept", _("Words I put in the glossary, or took out"), Term, "added_by retired_by",
          "name name_cy added_at retired_at"),
    _kept("words-asked", _("Words I asked about"), Asking, "person", "challenge__word at"),
    _kept("words-answered", _("Words I made clear"), Challenge, "answered_by",
          "word answer said language answered_at"),
    _kept("codes", _("Codes to join with that I made"), JoinCode, "made_by withdrawn_by",
          "kind made_at withdrawn_at"),
    _kept("printed", _("Letters I printed"), PrintRun, "made_by", "made_at printed_at"),
    _kept("quoted", _("Words of mine that are quoted"), Quote, "person", "work__name words__text quoted_at"),
    _kept("quoting", _("Words I quoted"), Quote, "quoted_by", "work__name quoted_at"),
    _kept("purposes", _("Purposes I added"), OwnPurpose, "made_by", "title_en made_at ended_at"),
    _kept("bodies", _("Bodies I asked people about"), NamedBody, "named_by",
          "purpose organisation__name named_at"),
    _kept("wordings", _("Questions I wrote anew"), Wording, "written_by",
          "purpose asks_en asks_cy more_en more_cy since"),
    _kept("people-met", _("People I said I have met"), Welcome, "by", "side at"),
    _kept("log", _("What the log of this place says I did"), AuditLine, "", "at verb about",
          find=done_by, on_page=False),  # walked from end to end for what one person did
)  # fmt: skip
BY_SLUG = {kept.slug: kept for kept in KEPT}
