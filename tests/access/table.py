"""Who reaches what: the whole of it, to be read beside the rules.

``200`` a page; ``in`` to the one sign-in page; ``on`` led on to another page, as after a press; ``403`` a no
with its reason; ``404`` nothing there. After a colon stands a further case of the same route.
"""

from cast import EVERYONE

TABLE = """
                            ada  ben  cleo dev  mina sol  eve  nia  nobody

healthz                     200  200  200  200  200  200  200  200  200
readyz                      200  200  200  200  200  200  200  200  200

home                        200  200  200  200  200  200  200  200  200
measures                    200  200  200  200  200  200  200  200  200
measure-explained           200  200  200  200  200  200  200  200  200
words                       200  200  200  200  200  200  200  200  200
accessibility               200  200  200  200  200  200  200  200  200
gallery                     200  200  200  200  200  200  200  200  200

worried                     200  200  200  200  200  200  200  200  200
worried-here                200  200  200  200  200  200  200  200  200
worry-more                  200  200  200  200  200  200  200  200  200
worry-told                  200  200  200  200  200  200  200  200  200

letter-code                 200  200  200  200  200  200  200  200  200
letter                      200  200  200  200  200  200  200  200  200
notify-in                   404  404  404  404  404  404  404  404  in

language                    on   on   on   on   on   on   on   on   on

sign-in                     on   on   on   on   on   on   on   on   200
account_confirm_login_code  on   on   on   on   on   on   on   on   on
mfa_authenticate            on   on   on   on   200  on   on   on   in
second-step-new             200  200  200  200  on   200  200  200  in
second-step                 on   on   on   on   200  on   on   on   in
devices                     200  200  200  200  200  200  200  200  in
sign-in-places              on   on   on   on   on   on   on   on   in
sign-out                    200  200  200  200  200  200  200  200  200
look-around                 404  404  404  404  404  404  404  404  in
join-code                   200  200  200  200  200  200  200  200  200
join                        on   on   on   on   on   on   200  on   200

question-code               200  200  200  200  200  200  200  200  200
question-answer             200  200  200  200  200  200  200  200  200

place                       200  200  200  200  200  200  200  200  200
record-of-data              200  200  200  200  200  200  200  200  200
chain                       200  200  200  200  200  200  200  200  200
text-languages              200  200  200  200  200  200  200  200  200
text-in                     200  200  200  200  200  200  200  200  200
text-translate              200  403  200  403  403  403  404  on   in
my-languages                200  200  200  200  200  200  404  200  in
coming-here                 200  200  200  200  200  200  200  200  200
questions                   200  200  200  200  200  200  200  200  200
question                    200  200  200  200  200  200  200  200  200
works                       200  200  200  200  200  200  200  200  200
work                        200  200  200  200  200  200  200  200  200
measure                     200  200  200  200  200  200  200  200  200
books                       200  200  200  200  200  200  200  200  200
hours-csv                   200  200  200  200  200  200  200  200  200
finding-csv                 200  200  200  200  200  200  200  200  200

roles                       200  200  200  200  200  200  200  200  200
roles-here                  200  200  200  200  200  200  404  on   in
role-asked                  200  200  200  200  200  200  404  on   in
role-end                    on   on   on   on   on   on   404  on   in
desk-person-role            404  404  200  404  404  404  404  404  in

my-checks                   200  200  200  200  200  200  404  200  in
checks                      403  403  200  403  403  200  404  on   in
checks-person               403  403  200  403  403  200  404  on   in
checks-record               403  403  200  403  403  200  404  on   in
checks-proof                403  403  200  403  403  200  404  on   in
checks-plan                 403  403  200  403  403  200  404  on   in
checks-go-on                403  403  200  403  403  200  404  on   in
checks-ask                  403  403  on   403  403  on   404  on   in
check-look-up               403  403  on   403  403  on   404  on   in
check-end                   403  403  on   403  403  on   404  on   in
checks-plan-end             403  403  on   403  403  on   404  on   in

words-here                  200  200  200  200  200  200  200  200  200
term                        200  200  200  200  200  200  200  200  200
words-of                    200  200  200  200  200  200  200  200  200
term-new                    200  200  200  200  200  200  404  on   in
term-change                 200  200  200  200  200  200  404  on   in
term-retire                 on   on   on   on   on   on   404  on   in
words-asked                 200  200  200  200  200  200  404  200  in
word-asked                  200  200  200  200  200  200  404  200  in
quotes                      200  200  200  200  200  200  200  200  200
entry-quote                 200  200  200  200  200  200  404  on   in
quote-back                  on   on   on   on   on   on   404  on   in
coming                      200  200  200  200  200  200  404  200  in
coming-looked               on   on   on   on   on   on   404  on   in
coming-met                  on   404  404  404  404  404  404  404  in
allies                      200  200  200  200  200  200  404  on   in
my-care                     200  200  200  200  200  200  404  200  in
care-said                   on   404  on   on   404  404  404  on   in
care-story                  200  200  200  200  200  200  404  on   in
landed                      200  200  200  200  200  200  404  200  in
landed-one                  404  200  200  404  404  404  404  404  in
landed-new                  200  200  200  200  200  200  404  200  in
seat-ally                   200  404  200  404  404  404  404  on   in
ally-say                    on   404  on   404  on   404  404  on   in
about-me-called             200  200  200  200  200  200  404  200  in
desk-person-called          404  404  200  404  404  404  404  404  in
desk-coming                 404  404  200  404  404  404  404  404  in
desk-person-coming          404  404  200  404  404  404  404  404  in
my-permissions              200  200  200  200  200  200  404  200  in
my-permission               200  200  200  200  200  200  404  200  in
my-permission-to            200  200  200  200  200  200  404  200  in
child-permissions           200  404  404  404  404  404  404  404  in
child-permission            200  404  404  404  404  404  404  404  in
child-permission-to         200  404  404  404  404  404  404  404  in
desk-person-says            404  404  200  404  404  404  404  404  in
desk-person-ways            404  404  200  404  404  404  404  404  in
desk-person-way             404  404  200  404  404  404  404  404  in
desk-person-says-sheet      404  404  200  404  404  404  404  404  in
desk-person-say             404  404  200  404  404  404  404  404  in
desk-person-say-to          404  404  200  404  404  404  404  404  in
desk-person-age             404  404  200  404  404  404  404  404  in
desk-person-age:child       404  404  200  404  404  404  404  404  in
desk-guardian               404  404  on   404  404  404  404  404  in
desk-guardian-ends          404  404  on   404  404  404  404  404  in
desk-purposes               404  404  200  404  404  404  404  404  in
desk-purpose-new            404  404  200  404  404  404  404  404  in
desk-purpose                404  404  200  404  404  404  404  404  in
desk-purpose:body           404  404  200  404  404  404  404  404  in
desk-purpose-body           404  404  on   404  404  404  404  404  in
desk-purpose-ends           404  404  on   404  404  404  404  404  in

plan                        200  200  200  200  200  200  200  200  200
work-plan                   200  200  200  200  200  200  200  200  200
plan-step                   403  403  200  403  403  403  404  on   in
plan-care                   403  403  200  403  403  403  404  on   in
plan-step-end               403  403  200  200  403  403  404  on   in
plan-step-move              403  403  200  200  403  403  404  on   in
work-plan-step              403  403  200  403  403  403  404  on   in
work-plan-care              403  403  200  403  403  403  404  on   in

commitment                  200  200  200  200  200  200  200  200  200
work-beginning              200  200  200  200  200  200  200  200  200
work-commitment             200  200  200  200  200  200  200  200  200
commitment-new              403  403  200  403  403  403  404  on   in
commitment-sign             200  200  200  200  200  200  404  on   in
commitment-paper            200  200  200  200  200  200  404  on   in
commitment-sign:name        403  403  200  403  403  403  404  on   in
work-commitment-paper       200  200  200  200  200  200  404  on   in
work-commitment-new         403  403  200  403  403  403  404  on   in
work-commitment-sign        200  200  200  200  200  403  404  on   in

start                       200  200  200  200  200  200  404  on   in
start-new                   200  200  200  200  200  200  404  on   in
start-work                  200  200  200  200  200  200  404  on   in
start-aside                 200  200  200  200  200  200  404  on   in
start-lay-aside             200  403  200  403  403  403  404  on   in
start-take-up               on   on   on   on   on   on   404  on   in
start-sit                   200  200  200  200  200  200  404  on   in
start-paper                 200  200  200  200  200  200  404  on   in
start-yes                   on   on   on   on   on   on   404  on   in
start-question              200  403  200  200  403  403  404  on   in

me                          200  200  200  200  200  200  404  200  in
me-waiting                  200  200  200  200  200  200  404  on   in
me-promised                 200  200  200  200  200  200  404  on   in
me-said                     200  200  200  200  200  200  404  on   in
know-way                    on   on   on   on   on   on   404  on   in
my-hours                    200  200  200  200  200  200  404  200  in
record                      200  200  200  200  200  200  404  200  in
about-me                    200  200  200  200  200  200  404  200  in
about-me-email              403  200  403  403  403  403  404  403  in
me-letters                  200  200  200  200  200  200  404  200  in
sheets-key                  200  200  200  200  200  403  404  on   in
answer-erase                200  403  200  403  403  403  404  on   in
my-calls                    200  200  200  200  200  200  404  on   in
calls                       200  403  200  403  403  403  404  on   in
calls-paper                 200  403  200  403  403  403  404  on   in
call                        200  403  200  403  403  403  404  on   in
sheets-check                200  200  200  200  200  403  404  on   in
sheet-check                 403  200  200  200  200  403  404  on   in
my-asked                    200  200  200  200  200  200  404  200  in
my-ways                     200  200  200  200  200  200  404  200  in
my-way                      200  200  200  200  200  200  404  200  in
my-answers                  200  200  200  200  200  200  404  on   in
my-requests                 200  200  200  200  200  200  404  200  in
my-request-new              200  200  200  200  200  200  404  200  in
my-request                  200  404  404  404  404  404  404  404  in
about-me-name               200  200  200  200  200  200  404  200  in
my-data                     200  200  200  200  200  200  404  200  in
my-data-table               200  200  200  200  200  200  404  200  in
leave                       200  200  200  200  200  200  404  200  in
write                       200  200  200  200  200  200  404  on   in
write-hours                 200  200  200  200  200  200  404  on   in
write-meeting               on   on   on   on   on   200  404  on   in
write-meeting:work          200  200  200  200  200  403  404  on   in
write-decision              on   on   on   on   on   200  404  on   in
write-decision:work         200  200  200  200  200  403  404  on   in
write-views                 on   on   on   on   on   200  404  on   in
write-views:work            200  200  200  200  200  403  404  on   in
write-promise               on   on   on   on   on   200  404  on   in
write-promise:work          200  200  200  200  200  403  404  on   in

resets                      200  200  200  200  200  200  404  on   in
welcome                     200  200  200  200  200  200  404  on   in
met                         200  200  200  200  200  200  404  on   in
invite                      200  200  200  200  200  200  404  on   in
invitation                  200  404  404  404  404  404  404  on   in
invitation-back             on   404  404  404  404  404  404  on   in

entry                       200  200  200  200  200  200  404  on   in
entry:one-to-one            200  200  404  404  404  404  404  on   in
entry-vouch                 on   on   on   on   on   on   404  on   in
entry-vouch:one-to-one      on   on   404  404  404  404  404  on   in
entry-key-vouch             200  200  200  200  200  403  404  on   in
entry-dispute               200  200  200  200  200  403  404  on   in
entry-correct               200  200  200  200  200  403  404  on   in
entry-correct:decision      on   on   on   on   on   403  404  on   in
entry-withdraw              200  403  403  403  403  403  404  on   in
entry-erase                 200  403  403  403  403  403  404  on   in
entry-told                  200  200  200  200  200  403  404  on   in
dispute                     404  200  200  404  404  404  404  on   in
dispute:open                200  200  200  200  200  200  404  on   in
dispute:mediated            200  200  200  200  200  200  404  on   in
dispute-pair                403  200  200  200  403  403  404  on   in
dispute-word                on   on   on   on   on   on   404  on   in
dispute-finding             200  403  403  200  200  403  404  on   in
batch                       200  200  200  200  200  200  404  on   in
batch-vouch                 on   on   on   on   on   on   404  on   in
promise                     200  200  200  200  200  200  404  on   in
promise-step                on   on   on   on   on   on   404  on   in
promise-footing             200  200  200  200  200  403  404  on   in
promise-thanks              200  200  200  200  200  403  404  on   in
entry-thanks                200  200  200  200  200  403  404  on   in
thanks-back                 404  200  404  404  403  404  404  on   in
disagree                    200  200  200  200  200  403  404  on   in
disagreement                200  200  200  200  200  200  404  on   in
alarm                       200  200  200  200  200  200  404  on   in

desk                        404  404  200  404  404  404  404  404  in
desk-about                  404  404  200  404  404  404  404  404  in
desk-table                  404  404  200  404  404  404  404  404  in
desk-seat                   404  404  200  404  404  404  404  404  in
desk-seat-leave             404  404  on   404  404  404  404  404  in
desk-power                  404  404  200  404  404  404  404  404  in
desk-baseline               404  404  200  404  404  404  404  404  in
desk-people                 404  404  200  404  404  404  404  404  in
desk-people-apart           404  404  on   404  404  404  404  404  in
desk-person-new             404  404  200  404  404  404  404  404  in
desk-person                 404  404  200  404  404  404  404  404  in
desk-hat-off                404  404  on   404  404  404  404  404  in
desk-person-join            404  404  on   404  404  404  404  404  in
desk-person-language        404  404  on   404  404  404  404  404  in
desk-person-leaves          404  404  on   404  404  404  404  404  in
desk-code                   404  404  200  404  404  404  404  404  in
desk-person-phone           404  404  on   404  404  404  404  404  in
desk-questions              404  404  200  404  404  404  404  404  in
desk-question-new           404  404  200  404  404  404  404  404  in
desk-question-poster        404  404  200  404  404  404  404  404  in
desk-question-packs         404  404  200  404  404  404  404  404  in
desk-pack                   404  404  200  404  404  404  404  404  in
desk-question-ask           404  404  200  404  404  404  404  404  in
desk-round                  404  404  200  404  404  404  404  404  in
desk-question-withdraw      404  404  on   404  404  404  404  404  in
desk-codes                  404  404  200  404  404  404  404  404  in
desk-code-sheet             404  404  200  404  404  404  404  404  in
desk-code-withdraw          404  404  on   404  404  404  404  404  in
desk-organisations          404  404  200  404  404  404  404  404  in
desk-figures                404  404  200  404  404  404  404  404  in
desk-figure                 404  404  200  404  404  404  404  404  in
desk-words                  404  404  200  404  404  404  404  404  in
desk-word-forget            404  404  on   404  404  404  404  404  in
desk-requests               404  404  200  404  404  404  404  404  in
desk-request-new            404  404  200  404  404  404  404  404  in
desk-request                404  404  200  404  404  404  404  404  in
desk-breaches               404  404  200  404  404  404  404  404  in
desk-breach-new             404  404  200  404  404  404  404  404  in
desk-breach                 404  404  200  404  404  404  404  404  in
desk-breach-further         404  404  200  404  404  404  404  404  in
desk-keeping                404  404  200  404  404  404  404  404  in
desk-keeping-kind           404  404  200  404  404  404  404  404  in
desk-holds                  404  404  200  404  404  404  404  404  in
desk-hold-lift              404  404  on   404  404  404  404  404  in
desk-person-hold            404  404  200  404  404  404  404  404  in
desk-request-copy           404  404  403  404  404  404  404  404  in
desk-request-copy:copy      404  404  200  404  404  404  404  404  in
desk-request-erase          404  404  200  404  404  404  404  404  in
desk-letters                404  404  200  404  404  404  404  404  in
desk-strays                 404  404  200  404  404  404  404  404  in
desk-stray-aside            404  404  on   404  404  404  404  404  in
desk-letters-run            404  404  200  404  404  404  404  404  in
desk-letter                 404  404  200  404  404  404  404  404  in
desk-sheet                  404  404  200  404  404  404  404  404  in
desk-sheet-blank            404  404  200  404  404  404  404  404  in
desk-register               404  404  200  404  404  404  404  404  in
desk-register-columns       404  404  200  404  404  404  404  404  in
desk-register-rows          404  404  200  404  404  404  404  404  in
desk-register-people        404  404  200  404  404  404  404  404  in
desk-register-read-in       404  404  on   404  404  404  404  404  in
desk-register-refused       404  404  200  404  404  404  404  404  in
desk-register-forget        404  404  on   404  404  404  404  404  in
desk-register-done          404  404  200  404  404  404  404  404  in
desk-register-undo          404  404  on   404  404  404  404  404  in

sealed                      404  404  404  200  404  200  404  404  in
sealed-new                  404  404  404  200  404  200  404  404  in
sealed-key                  404  404  404  200  404  200  404  404  in
sealed-unlock               404  404  404  200  404  200  404  404  in
sealed-lock                 404  404  404  on   404  on   404  404  in
sealed-reach                404  404  404  200  404  200  404  404  in
sealed-leads                404  404  404  200  404  200  404  404  in
sealed-halves               404  404  404  200  404  200  404  404  in
sealed-lost                 404  404  404  200  404  200  404  404  in
sealed-recovery             404  404  404  200  404  200  404  404  in
sealed-concern              404  404  404  200  404  200  404  404  in
sealed-seen                 404  404  404  on   404  on   404  404  in
sealed-reads                404  404  404  200  404  200  404  404  in
sealed-write                404  404  404  200  404  200  404  404  in
sealed-write:decision       404  404  404  200  404  200  404  404  in
sealed-write:outcome        404  404  404  200  404  200  404  404  in
sealed-write:longer         404  404  404  200  404  200  404  404  in
"""


def read_table() -> dict[str, dict[str, str]]:
    """By case of a route, then by person."""
    heads, *lines = [line.split() for line in TABLE.splitlines() if line.strip()]
    assert heads == list(EVERYONE)
    found = {line[0]: dict(zip(heads, line[1:], strict=True)) for line in lines}
    assert len(found) == len(lines), "a case stands in the table twice"
    return found
