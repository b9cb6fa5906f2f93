"""Addresses of the pages of people who take part. All of them stand under a place's own word."""

from django.urls import URLPattern, path

from alongside.web.member.about.called import called as my_called
from alongside.web.member.about.email import email as my_email
from alongside.web.member.about.languages import languages as my_languages
from alongside.web.member.about.leaving import leave
from alongside.web.member.about.naming import name as my_name
from alongside.web.member.about.screens import about_me
from alongside.web.member.allies import screens as allies
from alongside.web.member.answers.asked import my_asked
from alongside.web.member.answers.erasing import erase as erase_answer
from alongside.web.member.answers.screens import my_answers
from alongside.web.member.batch import screens as batches
from alongside.web.member.calls import screens as calls
from alongside.web.member.care import landing, stories
from alongside.web.member.checks import screens as checks
from alongside.web.member.checks import writing as checking
from alongside.web.member.coming import screens as coming
from alongside.web.member.commitment import screens as commitments
from alongside.web.member.commitment import signing
from alongside.web.member.commitment.on_paper import paper as commitment_paper
from alongside.web.member.data.screens import my_data, my_data_table
from alongside.web.member.dispute import mediating
from alongside.web.member.dispute.screens import dispute
from alongside.web.member.entry import beside
from alongside.web.member.entry.correct import correct
from alongside.web.member.entry.screens import entry_page
from alongside.web.member.entry.screens import vouch as vouch_for_entry
from alongside.web.member.finding.alarm import alarm
from alongside.web.member.finding.disagree import disagree
from alongside.web.member.finding.disagreement import disagreement
from alongside.web.member.glossary import answering
from alongside.web.member.glossary import screens as words
from alongside.web.member.invite import screens as inviting
from alongside.web.member.letters.screens import my_letters
from alongside.web.member.me.became import all_said
from alongside.web.member.me.screens import all_promised, all_waiting, know_way, me, my_hours
from alongside.web.member.permissions.screens import permission, permissions
from alongside.web.member.plan import moving
from alongside.web.member.plan import screens as plans
from alongside.web.member.promise.footing import footing
from alongside.web.member.promise.screens import promise
from alongside.web.member.promise.screens import step as promise_step
from alongside.web.member.quotes import screens as quotes
from alongside.web.member.reaching import screens as reaching
from alongside.web.member.record.screens import record
from alongside.web.member.resets.screens import resets
from alongside.web.member.rights import screens as rights
from alongside.web.member.roles import screens as roles
from alongside.web.member.sheets import screens as sheets
from alongside.web.member.start import aside as asides
from alongside.web.member.start import idea as ideas
from alongside.web.member.start import screens as starting
from alongside.web.member.start import sitting
from alongside.web.member.thanks.screens import take_back, thank, thank_for_entry
from alongside.web.member.welcome import screens as welcoming
from alongside.web.member.write.choosing import choose
from alongside.web.member.write.decision import write_decision
from alongside.web.member.write.hours import write_hours
from alongside.web.member.write.meeting import write_meeting
from alongside.web.member.write.promise import write_promise
from alongside.web.member.write.views_asked import write_views

WORK = "<slug:place>/work/<slug:work>/"
PERMISSIONS = "<slug:place>/me/permissions/"
CHILD = "<slug:place>/me/children/<uuid:child>/"
IDEA = "<slug:place>/start/work/<slug:work>/"
ONE_OF_CHECKS = "<slug:place>/checks/people/<uuid:person>/"

urlpatterns: list[URLPattern] = [
    path("<slug:place>/me/", me, name="me"),
    path("<slug:place>/me/waiting/", all_waiting, name="me-waiting"),
    path("<slug:place>/me/promised/", all_promised, name="me-promised"),
    path("<slug:place>/me/said/", all_said, name="me-said"),
    path("<slug:place>/me/way/", know_way, name="know-way"),
    path("<slug:place>/me/hours/", my_hours, name="my-hours"),
    path("<slug:place>/me/record/", record, name="record"),
    path("<slug:place>/me/about/", about_me, name="about-me"),
    path("<slug:place>/me/about/email/", my_email, name="about-me-email"),
    path("<slug:place>/questions/<uuid:asking>/key/", sheets.key, name="sheets-key"),
    path("<slug:place>/questions/<uuid:asking>/check/", sheets.checks, name="sheets-check"),
    path("<slug:place>/questions/sheets/<uuid:paper>/", sheets.check, name="sheet-check"),
    path("<slug:place>/questions/words/<uuid:answer_words>/erase/", erase_answer, name="answer-erase"),
    path("<slug:place>/questions/calls/", calls.my_calls, name="my-calls"),
    path("<slug:place>/questions/calls/<uuid:asked_round>/", calls.calls, name="calls"),
    path("<slug:place>/questions/calls/<uuid:asked_round>/paper/", calls.paper, name="calls-paper"),
    path("<slug:place>/questions/call/<uuid:to_ring>/", calls.call, name="call"),
    path("<slug:place>/me/asks/", my_asked, name="my-asked"),
    path("<slug:place>/me/reach/", reaching.my_ways, name="my-ways"),
    path("<slug:place>/me/reach/<slug:way>/", reaching.my_way, name="my-way"),
    path("<slug:place>/me/answers/", my_answers, name="my-answers"),
    path("<slug:place>/me/about/name/", my_name, name="about-me-name"),
    path("<slug:place>/me/about/called/", my_called, name="about-me-called"),
    path("<slug:place>/me/about/languages/", my_languages, name="my-languages"),
    path("<slug:place>/me/beside/", allies.allies, name="allies"),
    path("<slug:place>/beside/<uuid:seat>/", allies.seat_ally, name="seat-ally"),
    path("<slug:place>/beside/said/<uuid:asked>/", allies.say, name="ally-say"),
    path("<slug:place>/me/care/", stories.mine, name="my-care"),
    path("<slug:place>/me/care/<uuid:care>/", stories.said, name="care-said"),
    path("<slug:place>/care/<slug:kind>/<uuid:about>/", stories.story, name="care-story"),
    path("<slug:place>/landed/", landing.landed_list, name="landed"),
    path("<slug:place>/landed/<uuid:landed>/", landing.landed_one, name="landed-one"),
    path("<slug:place>/landed/on/<slug:kind>/<uuid:about>/", landing.landed_new, name="landed-new"),
    path("<slug:place>/me/asked/", rights.my_requests, name="my-requests"),
    path("<slug:place>/me/asked/new/", rights.ask_about_data, name="my-request-new"),
    path("<slug:place>/me/asked/<uuid:told>/", rights.my_request, name="my-request"),
    path("<slug:place>/me/data/", my_data, name="my-data"),
    path("<slug:place>/me/data/<slug:table>/", my_data_table, name="my-data-table"),
    path(PERMISSIONS, permissions, name="my-permissions"),
    path(f"{PERMISSIONS}<slug:purpose>/", permission, name="my-permission"),
    path(f"{PERMISSIONS}<slug:purpose>/<slug:to>/", permission, name="my-permission-to"),
    path(CHILD, permissions, name="child-permissions"),
    path(f"{CHILD}<slug:purpose>/", permission, name="child-permission"),
    path(f"{CHILD}<slug:purpose>/<slug:to>/", permission, name="child-permission-to"),
    path("<slug:place>/me/coming/", coming.coming, name="coming"),
    path("<slug:place>/me/coming/looked/", coming.looked, name="coming-looked"),
    path("<slug:place>/me/coming/<uuid:need>/", coming.met, name="coming-met"),
    path("<slug:place>/me/leave/", leave, name="leave"),
    path("<slug:place>/secrets/", resets, name="resets"),
    path("<slug:place>/welcome/", welcoming.welcome, name="welcome"),
    path("<slug:place>/welcome/met/", welcoming.met, name="met"),
    path("<slug:place>/invite/", inviting.invite, name="invite"),
    path("<slug:place>/invite/<uuid:code>/", inviting.invitation, name="invitation"),
    path("<slug:place>/invite/<uuid:code>/back/", inviting.take_back, name="invitation-back"),
    path("<slug:place>/me/letters/", my_letters, name="me-letters"),
    path("<slug:place>/write/", choose, name="write"),
    path("<slug:place>/write/hours/", write_hours, name="write-hours"),
    path("<slug:place>/write/meeting/", write_meeting, name="write-meeting"),
    path("<slug:place>/write/decision/", write_decision, name="write-decision"),
    path("<slug:place>/write/views/", write_views, name="write-views"),
    path("<slug:place>/write/promise/", write_promise, name="write-promise"),
    path("<slug:place>/plan/step/", plans.step, name="plan-step"),
    path("<slug:place>/plan/care/", plans.care, name="plan-care"),
    path("<slug:place>/plan/steps/<uuid:step>/", plans.end, name="plan-step-end"),
    path("<slug:place>/plan/steps/<uuid:step>/move/", moving.move, name="plan-step-move"),
    path(f"{WORK}plan/step/", plans.step, name="work-plan-step"),
    path(f"{WORK}plan/care/", plans.care, name="work-plan-care"),
    path("<slug:place>/roles/", roles.roles, name="roles-here"),
    path("<slug:place>/roles/asked/<uuid:asked>/", roles.asked, name="role-asked"),
    path("<slug:place>/roles/<uuid:role>/end/", roles.end, name="role-end"),
    path("<slug:place>/me/checks/", checks.my_checks, name="my-checks"),
    path("<slug:place>/checks/", checks.checks, name="checks"),
    path(ONE_OF_CHECKS, checks.checks_person, name="checks-person"),
    path(f"{ONE_OF_CHECKS}check/", checking.record, name="checks-record"),
    path(f"{ONE_OF_CHECKS}proof/", checking.proof, name="checks-proof"),
    path(f"{ONE_OF_CHECKS}plan/", checking.plan, name="checks-plan"),
    path(f"{ONE_OF_CHECKS}go-on/", checking.going_on, name="checks-go-on"),
    path(f"{ONE_OF_CHECKS}ask/", checking.ask, name="checks-ask"),
    path("<slug:place>/checks/seen/<uuid:check>/look-up/", checking.look_up, name="check-look-up"),
    path("<slug:place>/checks/seen/<uuid:check>/end/", checking.end, name="check-end"),
    path("<slug:place>/checks/planned/<uuid:planned>/end/", checking.end_plan, name="checks-plan-end"),
    path("<slug:place>/words/new/", words.term_new, name="term-new"),
    path("<slug:place>/words/<uuid:term>/change/", words.term_change, name="term-change"),
    path("<slug:place>/words/<uuid:term>/retire/", words.term_retire, name="term-retire"),
    path("<slug:place>/words/asked/", words.asked_page, name="words-asked"),
    path("<slug:place>/words/asked/<uuid:asked>/", answering.asked_word, name="word-asked"),
    path("<slug:place>/start/", starting.start, name="start"),
    path("<slug:place>/start/idea/", starting.new, name="start-new"),
    path(IDEA, ideas.idea, name="start-work"),
    path("<slug:place>/start/aside/", asides.laid_aside, name="start-aside"),
    path(f"{IDEA}aside/", asides.aside, name="start-lay-aside"),
    path(f"{IDEA}again/", asides.again, name="start-take-up"),
    path(f"{IDEA}sit/", sitting.sit, name="start-sit"),
    path(f"{IDEA}paper/", ideas.paper, name="start-paper"),
    path(f"{IDEA}yes/<uuid:person>/", ideas.say_yes, name="start-yes"),
    path(f"{IDEA}ask/<slug:question>/", starting.question, name="start-question"),
    path("<slug:place>/commitment/new/", commitments.write, name="commitment-new"),
    path("<slug:place>/commitment/sign/", signing.sign, name="commitment-sign"),
    path("<slug:place>/commitment/paper/", commitment_paper, name="commitment-paper"),
    path(f"{WORK}commitment/new/", commitments.write, name="work-commitment-new"),
    path(f"{WORK}commitment/sign/", signing.sign, name="work-commitment-sign"),
    path(f"{WORK}commitment/paper/", commitment_paper, name="work-commitment-paper"),
    path("<slug:place>/entries/<uuid:entry>/", entry_page, name="entry"),
    path("<slug:place>/entries/<uuid:entry>/vouch/", vouch_for_entry, name="entry-vouch"),
    path("<slug:place>/entries/<uuid:entry>/key-vouch/", beside.key_vouch, name="entry-key-vouch"),
    path("<slug:place>/entries/<uuid:entry>/dispute/", beside.dispute, name="entry-dispute"),
    path("<slug:place>/entries/<uuid:entry>/correct/", correct, name="entry-correct"),
    path("<slug:place>/entries/<uuid:entry>/withdraw/", beside.withdraw, name="entry-withdraw"),
    path("<slug:place>/entries/<uuid:entry>/erase/", beside.erase, name="entry-erase"),
    path("<slug:place>/entries/<uuid:entry>/told/", beside.told, name="entry-told"),
    path("<slug:place>/entries/<uuid:entry>/thanks/", thank_for_entry, name="entry-thanks"),
    path("<slug:place>/entries/<uuid:entry>/quote/", quotes.quote, name="entry-quote"),
    path("<slug:place>/quotes/<uuid:quote>/back/", quotes.back, name="quote-back"),
    path("<slug:place>/thanks/<uuid:thanks>/back/", take_back, name="thanks-back"),
    path("<slug:place>/disputes/<uuid:raised>/", dispute, name="dispute"),
    path("<slug:place>/disputes/<uuid:raised>/pair/", mediating.pair, name="dispute-pair"),
    path("<slug:place>/disputes/<uuid:raised>/word/", mediating.word, name="dispute-word"),
    path("<slug:place>/disputes/<uuid:raised>/finding/", mediating.finding, name="dispute-finding"),
    path("<slug:place>/batches/<uuid:batch>/", batches.batch, name="batch"),
    path("<slug:place>/batches/<uuid:batch>/vouch/", batches.vouch, name="batch-vouch"),
    path("<slug:place>/promises/<uuid:promise>/", promise, name="promise"),
    path("<slug:place>/promises/<uuid:promise>/step/", promise_step, name="promise-step"),
    path("<slug:place>/promises/<uuid:promise>/footing/", footing, name="promise-footing"),
    path("<slug:place>/promises/<uuid:promise>/thanks/", thank, name="promise-thanks"),
    path("<slug:place>/work/<slug:work>/disagree/", disagree, name="disagree"),
    path("<slug:place>/disagreements/<uuid:disagreement>/", disagreement, name="disagreement"),
    path("<slug:place>/alarms/<uuid:alarm>/", alarm, name="alarm"),
]
