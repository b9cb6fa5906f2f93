"""Addresses of the desk and of the sealed room. All of them stand under a place's own word."""

from django.urls import URLPattern, path

from alongside.web.steward.breaches import screens as breaches
from alongside.web.steward.codes import screens as codes
from alongside.web.steward.desk.screen import desk
from alongside.web.steward.figures import screens as figures
from alongside.web.steward.keeping import holds
from alongside.web.steward.keeping import screens as keeping
from alongside.web.steward.letters import printing
from alongside.web.steward.letters.coming_back import came_back
from alongside.web.steward.people import adding, listing, organisations, person, role
from alongside.web.steward.people import called as person_called
from alongside.web.steward.people import coming as person_coming
from alongside.web.steward.permissions import keying, purposes, young
from alongside.web.steward.questions import packs
from alongside.web.steward.questions import screens as questions
from alongside.web.steward.reaching import screens as reaching
from alongside.web.steward.register import people as register_people
from alongside.web.steward.register import reading_in, screens
from alongside.web.steward.rights import screens as rights
from alongside.web.steward.rights.copying import copy as copy_data
from alongside.web.steward.rights.erasing import erase as erase_data
from alongside.web.steward.rounds import screens as rounds
from alongside.web.steward.sealed import concern as sealed_concern
from alongside.web.steward.sealed import keys as sealed_keys
from alongside.web.steward.sealed import leads as sealed_leads
from alongside.web.steward.sealed import listing as sealed_listing
from alongside.web.steward.sealed import writing as sealed_writing
from alongside.web.steward.sheet.blank import blank_sheet
from alongside.web.steward.sheet.screen import sheet
from alongside.web.steward.strays import screens as strays
from alongside.web.steward.words import screens as words
from alongside.web.steward.works import about, baseline, power, table
from alongside.web.steward.works import coming as work_coming

DESK = "<slug:place>/desk/"
WORK = f"{DESK}works/<slug:work>/"
BREACHES = f"{DESK}breaches/"
CODES = f"{DESK}codes/"
PEOPLE = f"{DESK}people/"
PERSON = f"{PEOPLE}<uuid:person>/"
PURPOSES = f"{DESK}purposes/"
REGISTER = f"{DESK}register/"
KEEPING = f"{DESK}keeping/"
LETTERS = f"{DESK}letters/"
QUESTIONS = f"{DESK}questions/"
REQUESTS = f"{DESK}requests/"
SEALED = "<slug:place>/sealed/"
CONCERN = f"{SEALED}<uuid:concern>/"

urlpatterns: list[URLPattern] = [
    path(DESK, desk, name="desk"),
    path(f"{WORK}about/", about.about, name="desk-about"),
    path(f"{WORK}table/", table.table, name="desk-table"),
    path(f"{WORK}table/seat/<uuid:person>/", table.seat, name="desk-seat"),
    path(f"{WORK}table/leave/<uuid:seat>/", table.leave, name="desk-seat-leave"),
    path(f"{WORK}coming/", work_coming.coming, name="desk-coming"),
    path(f"{WORK}power/", power.power, name="desk-power"),
    path(f"{WORK}baseline/", baseline.baseline, name="desk-baseline"),
    path(f"{WORK}sheet/", blank_sheet, name="desk-sheet-blank"),
    path(PEOPLE, listing.people, name="desk-people"),
    path(f"{PEOPLE}new/", adding.new_person, name="desk-person-new"),
    path(f"{PEOPLE}apart/<uuid:link>/", listing.apart, name="desk-people-apart"),
    path(f"{PEOPLE}<uuid:person>/", person.person, name="desk-person"),
    path(f"{PEOPLE}<uuid:person>/hats/<uuid:hat>/off/", person.take_off, name="desk-hat-off"),
    path(f"{PEOPLE}<uuid:person>/role/", role.role, name="desk-person-role"),
    path(f"{PEOPLE}<uuid:person>/join/", person.join, name="desk-person-join"),
    path(f"{PEOPLE}<uuid:person>/language/", person.language, name="desk-person-language"),
    path(f"{PEOPLE}<uuid:person>/leaves/", person.leaves, name="desk-person-leaves"),
    path(f"{PEOPLE}<uuid:person>/code/", person.code, name="desk-code"),
    path(f"{PEOPLE}<uuid:person>/phone/", person.phone_lost, name="desk-person-phone"),
    path(f"{PERSON}says/", keying.says, name="desk-person-says"),
    path(f"{PERSON}says/sheet/", keying.sheet, name="desk-person-says-sheet"),
    path(f"{PERSON}says/<slug:purpose>/", keying.say, name="desk-person-say"),
    path(f"{PERSON}says/<slug:purpose>/<slug:to>/", keying.say, name="desk-person-say-to"),
    path(f"{PERSON}coming/", person_coming.coming, name="desk-person-coming"),
    path(f"{PERSON}called/", person_called.called, name="desk-person-called"),
    path(f"{PERSON}reach/", reaching.person_ways, name="desk-person-ways"),
    path(f"{PERSON}reach/<slug:way>/", reaching.person_way, name="desk-person-way"),
    path(f"{PERSON}age/", young.age, name="desk-person-age"),
    path(f"{PERSON}age/asked/", young.guardian, name="desk-guardian"),
    path(f"{PERSON}age/asked/<uuid:link>/end/", young.guardian_ends, name="desk-guardian-ends"),
    path(PURPOSES, purposes.purposes, name="desk-purposes"),
    path(f"{PURPOSES}new/", purposes.new_purpose, name="desk-purpose-new"),
    path(f"{PURPOSES}<slug:purpose>/", purposes.purpose, name="desk-purpose"),
    path(f"{PURPOSES}<slug:purpose>/body/", purposes.body, name="desk-purpose-body"),
    path(f"{PURPOSES}<slug:purpose>/end/", purposes.ends, name="desk-purpose-ends"),
    path(CODES, codes.codes, name="desk-codes"),
    path(f"{CODES}<uuid:code>/", codes.sheet, name="desk-code-sheet"),
    path(f"{CODES}<uuid:code>/withdraw/", codes.withdraw, name="desk-code-withdraw"),
    path(QUESTIONS, questions.questions, name="desk-questions"),
    path(f"{QUESTIONS}new/", questions.new_question, name="desk-question-new"),
    path(f"{QUESTIONS}<uuid:asking>/poster/", questions.poster, name="desk-question-poster"),
    path(f"{QUESTIONS}<uuid:asking>/sheets/", packs.packs, name="desk-question-packs"),
    path(f"{QUESTIONS}sheets/<uuid:pack>/", packs.pack, name="desk-pack"),
    path(f"{QUESTIONS}<uuid:asking>/ask/", rounds.ask, name="desk-question-ask"),
    path(f"{QUESTIONS}asked/<uuid:asked_round>/", rounds.round_page, name="desk-round"),
    path(f"{QUESTIONS}<uuid:asking>/withdraw/", questions.withdraw, name="desk-question-withdraw"),
    path(f"{DESK}organisations/", organisations.organisations, name="desk-organisations"),
    path(f"{DESK}figures/", figures.figures, name="desk-figures"),
    path(f"{DESK}figures/<slug:key>/", figures.figure, name="desk-figure"),
    path(f"{DESK}words/", words.words, name="desk-words"),
    path(f"{DESK}words/<uuid:word>/forget/", words.forget, name="desk-word-forget"),
    path(f"{DESK}sheet/", sheet, name="desk-sheet"),
    path(REQUESTS, rights.requests, name="desk-requests"),
    path(f"{REQUESTS}new/", rights.new_request, name="desk-request-new"),
    path(f"{REQUESTS}<uuid:told>/", rights.one_request, name="desk-request"),
    path(f"{REQUESTS}<uuid:told>/copy/", copy_data, name="desk-request-copy"),
    path(f"{REQUESTS}<uuid:told>/erase/", erase_data, name="desk-request-erase"),
    path(BREACHES, breaches.breach_log, name="desk-breaches"),
    path(f"{BREACHES}new/", breaches.new_breach, name="desk-breach-new"),
    path(f"{BREACHES}<uuid:breach>/", breaches.breach, name="desk-breach"),
    path(f"{BREACHES}<uuid:breach>/<slug:further>/", breaches.further, name="desk-breach-further"),
    path(KEEPING, keeping.keeping, name="desk-keeping"),
    path(f"{KEEPING}held/", holds.holds, name="desk-holds"),
    path(f"{KEEPING}held/<uuid:hold>/lift/", holds.lift, name="desk-hold-lift"),
    path(f"{KEEPING}<slug:what>/", keeping.kind, name="desk-keeping-kind"),
    path(f"{PERSON}hold/", holds.hold_person, name="desk-person-hold"),
    path(LETTERS, printing.letters, name="desk-letters"),
    path(f"{LETTERS}strays/", strays.strays, name="desk-strays"),
    path(f"{LETTERS}strays/<uuid:stray>/", strays.aside, name="desk-stray-aside"),
    path(f"{LETTERS}print/<uuid:run>/", printing.run, name="desk-letters-run"),
    path(f"{LETTERS}<uuid:letter>/", came_back, name="desk-letter"),
    path(REGISTER, screens.choose_file, name="desk-register"),
    path(f"{REGISTER}read/<uuid:batch>/", reading_in.done, name="desk-register-done"),
    path(f"{REGISTER}read/<uuid:batch>/undo/", reading_in.undo, name="desk-register-undo"),
    path(f"{REGISTER}<uuid:staged>/", screens.rows, name="desk-register-rows"),
    path(f"{REGISTER}<uuid:staged>/columns/", screens.columns, name="desk-register-columns"),
    path(f"{REGISTER}<uuid:staged>/people/", register_people.people, name="desk-register-people"),
    path(f"{REGISTER}<uuid:staged>/read-in/", reading_in.read_it_in, name="desk-register-read-in"),
    path(f"{REGISTER}<uuid:staged>/refused.csv", reading_in.refused_csv, name="desk-register-refused"),
    path(f"{REGISTER}<uuid:staged>/forget/", screens.forget, name="desk-register-forget"),
    path(SEALED, sealed_listing.sealed, name="sealed"),
    path(f"{SEALED}new/", sealed_writing.on_behalf, name="sealed-new"),
    path(f"{SEALED}key/", sealed_keys.own_key, name="sealed-key"),
    path(f"{SEALED}unlock/", sealed_keys.unlock_key, name="sealed-unlock"),
    path(f"{SEALED}lock/", sealed_keys.lock_key, name="sealed-lock"),
    path(f"{SEALED}reach/", sealed_keys.how_to_reach, name="sealed-reach"),
    path(f"{SEALED}leads/", sealed_leads.leads, name="sealed-leads"),
    path(f"{SEALED}halves/", sealed_leads.own_halves, name="sealed-halves"),
    path(f"{SEALED}lost/", sealed_leads.lost, name="sealed-lost"),
    path(f"{SEALED}recovery/<uuid:recovery>/", sealed_leads.recovery, name="sealed-recovery"),
    path(CONCERN, sealed_concern.concern, name="sealed-concern"),
    path(f"{CONCERN}seen/", sealed_concern.seen, name="sealed-seen"),
    path(f"{CONCERN}reads/", sealed_concern.reads, name="sealed-reads"),
    path(f"{CONCERN}<slug:row>/", sealed_writing.write, name="sealed-write"),
]
