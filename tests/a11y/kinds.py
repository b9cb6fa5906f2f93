"""Every kind of page there is, and as whom one looks at it: as somebody for whom it is full."""

from access.routes import ASKED_OF_A_WORK
from access.table import read_table

# Cases of routes as in the access table. ``!``: the form is sent as it stands, so that its errors show.
LOOKED_AT = {
    "nobody": """
        home measures measure-explained measure-explained:adding words accessibility gallery sign-in sign-in!
        worried worried! worried-here worried-here! worry-told worry-more worry-more!
        join-code join-code! join join! letter letter-code letter-code!
        place record-of-data works work books chain quotes words-here term words-of
        place text-languages text-in coming-here works work books chain quotes words-here term words-of
        question-code question-code! question-answer question-answer! questions question
        commitment work-commitment work-beginning roles plan work-plan
        measure measure:enough measure:instead measure:ladder measure:adding measure:outset measure:promises
    """,
    "ada": """
        my-checks term-new term-new! term-change words-asked word-asked word-asked! words-of words-of!
        my-answers my-answers!
        my-permissions my-permission my-permission! my-permission-to child-permissions child-permission
        child-permission-to
        my-requests my-request-new my-request-new! my-request about-me-name
        entry-quote entry-quote!
        coming allies about-me-called my-languages text-translate text-translate!
        my-care landed landed-new
        sheets-key sheets-key! sheets-check
        my-asked my-ways my-way my-way!
        answer-erase my-calls calls calls-paper call call!
        about-me my-data my-data-table devices leave resets welcome met invite invite! invitation me-letters
        me me-waiting me-promised me-said my-hours record sign-out place work works books entry entry:decision
        entry-withdraw entry-erase write write-hours write-hours!
        write-meeting write-meeting:work write-meeting:work!
        write-decision write-decision:work write-decision:work! write-views write-views:work write-views:work!
        write-promise write-promise:work write-promise:work! disagree disagree! disagreement disagreement!
        promise promise! promise-footing promise-footing! promise-thanks promise-thanks!
        start start-new start-new! start-work start-work:aside start-aside start-lay-aside start-lay-aside!
        start-sit start-paper
        start-question start-question! start-question:missing start-question:needs! start-question:power
        start-question:commitment work-commitment:idea work-commitment-sign work-commitment-sign!
        commitment-sign commitment-paper work-commitment-paper roles-here role-asked role-asked!
    """,
    "ben": """
        landed-one care-story care-story!
        me about-me! about-me-email about-me-email! sheet-check sheet-check! sheets-check
        batch batch:imported entry entry-dispute entry-dispute! dispute dispute! entry:one-to-one
        entry-thanks entry-thanks! thanks-back
    """,
    "dev": """
        entry entry-key-vouch entry-key-vouch! entry-correct entry-told alarm alarm! dispute:open
        dispute-pair dispute-pair! dispute:mediated dispute-finding dispute-finding!
    """,
    "mina": "mfa_authenticate mfa_authenticate! second-step resets",
    "sol": """
        second-step-new second-step-new! me write-hours write-meeting write-meeting:work
        sealed sealed-new sealed-new! sealed-key sealed-unlock sealed-unlock! sealed-reach sealed-reach!
        sealed-leads sealed-halves sealed-lost sealed-lost! sealed-recovery
        sealed-concern sealed-concern! sealed-reads sealed-write sealed-write! sealed-write:decision
        sealed-write:outcome sealed-write:longer
    """,
    "cleo": """
        desk-codes desk-codes! desk-code-sheet desk-questions desk-question-new desk-question-new!
        desk-coming desk-person-coming desk-person-called seat-ally
        desk-person-says desk-person-says-sheet desk-person-say desk-person-say! desk-person-say-to
        desk-person-ways desk-person-way desk-person-way!
        desk-person-age desk-person-age:child desk-purposes desk-purpose-new desk-purpose-new!
        desk-purpose desk-purpose! desk-purpose:body
        checks checks-person checks-record checks-record! checks-proof checks-proof! checks-plan checks-plan!
        checks-go-on checks-go-on!
        desk-question-poster question desk-question-packs desk-question-packs! desk-pack
        desk-question-ask desk-question-ask! desk-round
        commitment-new work-commitment-new commitment-sign:name commitment-sign:name!
        desk-person-role desk-person-role!
        plan-step plan-step! plan-care plan-step-end plan-step-end! plan-step-move plan-step-move!
        work-plan-step work-plan-care work-plan
        batch:long desk desk-about desk-table desk-table! desk-seat desk-power desk-baseline
        desk-baseline! desk-people desk-person-new desk-person-new! desk-person desk-code desk-code!
        desk-organisations desk-organisations! desk-figures desk-figure desk-figure! desk-words desk-words!
        desk-sheet desk-sheet! desk-sheet-blank desk-letters desk-letters-run desk-strays
        desk-letter desk-requests desk-request-new desk-request desk-request! desk-request-erase
        desk-request-copy:copy
        desk-breaches desk-breach-new desk-breach-new! desk-breach desk-breach-further desk-breach-further!
        desk-keeping desk-keeping-kind desk-keeping-kind! desk-holds desk-person-hold desk-person-hold!
        desk-register desk-register! desk-register-columns desk-register-rows
        desk-register-people desk-register-done
    """,
    "nia": "me my-hours record about-me works work words-asked word-asked",
    "eve": "me desk desk-sheet desk-register works work books",
}
# What answers, but not with a page.
NO_PAGES = {"healthz", "readyz", "hours-csv", "finding-csv", "desk-register-refused"}


def looked_at() -> list[tuple[str, str]]:
    """Who looks at what."""
    return [(who, case) for who, cases in LOOKED_AT.items() for case in cases.split()]


def pages() -> set[str]:
    """Every case of the access table that gives somebody a page."""
    cases = {case for case, who in read_table().items() if "200" in who.values()} - NO_PAGES
    return {case for case in cases if case.endswith(ASKED_OF_A_WORK) or ":" not in case}
