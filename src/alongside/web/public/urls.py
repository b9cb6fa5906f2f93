"""Addresses of the pages that anyone can open. Fixed words come before the words of places."""

from django.urls import URLPattern, path
from django.views.decorators.http import require_safe

from alongside.web.public.acts.screens import letter, letter_code
from alongside.web.public.beginning import beginning_page
from alongside.web.public.books.screen import books_page
from alongside.web.public.chain import chain_page
from alongside.web.public.coming import coming_here
from alongside.web.public.commitment.screen import own_commitment, work_commitment
from alongside.web.public.files import finding_csv, hours_csv
from alongside.web.public.front import home, place_front
from alongside.web.public.glossary.screens import glossary_page, term_page, words_of_text
from alongside.web.public.incoming import notify_in
from alongside.web.public.join.screens import join, type_code
from alongside.web.public.language import choose_in_passing
from alongside.web.public.measure.screen import measure_page
from alongside.web.public.plain import accessibility_page, gallery_page
from alongside.web.public.plan import own_plan, work_plan
from alongside.web.public.question.answering import answer, type_question_code
from alongside.web.public.question.asked import question, questions
from alongside.web.public.quotes.screens import quotes
from alongside.web.public.reading import measure_explained_page, measures_page, words_page
from alongside.web.public.record import record_page
from alongside.web.public.roles import roles_page
from alongside.web.public.translations import screens as languages
from alongside.web.public.work.screen import work_page
from alongside.web.public.works import works_page
from alongside.web.public.worry.more import worry_more
from alongside.web.public.worry.screens import worried, worried_here, worry_told
from alongside.web.shared.beginning import Screen

_PAGES: tuple[tuple[str, Screen, str], ...] = (
    ("", home, "home"),
    ("measures/", measures_page, "measures"),
    ("measures/<slug:name>/", measure_explained_page, "measure-explained"),
    ("words/", words_page, "words"),
    ("roles/", roles_page, "roles"),
    ("accessibility/", accessibility_page, "accessibility"),
    ("gallery/", gallery_page, "gallery"),
    ("<slug:place>/", place_front, "place"),
    ("<slug:place>/data/", record_page, "record-of-data"),
    ("<slug:place>/chain/", chain_page, "chain"),
    ("<slug:place>/words/", glossary_page, "words-here"),
    ("<slug:place>/words/<uuid:term>/", term_page, "term"),
    ("<slug:place>/coming/", coming_here, "coming-here"),
    ("<slug:place>/questions/", questions, "questions"),
    ("<slug:place>/questions/<uuid:asking>/", question, "question"),
    ("<slug:place>/work/", works_page, "works"),
    ("<slug:place>/work/<slug:work>/", work_page, "work"),
    ("<slug:place>/work/<slug:work>/measure/<slug:name>/", measure_page, "measure"),
    ("<slug:place>/plan/", own_plan, "plan"),
    ("<slug:place>/work/<slug:work>/quotes/", quotes, "quotes"),
    ("<slug:place>/work/<slug:work>/plan/", work_plan, "work-plan"),
    ("<slug:place>/work/<slug:work>/beginning/", beginning_page, "work-beginning"),
    ("<slug:place>/commitment/", own_commitment, "commitment"),
    ("<slug:place>/work/<slug:work>/commitment/", work_commitment, "work-commitment"),
    ("<slug:place>/work/<slug:work>/books/", books_page, "books"),
    ("<slug:place>/work/<slug:work>/hours.csv", hours_csv, "hours-csv"),
    ("<slug:place>/work/<slug:work>/finding.csv", finding_csv, "finding-csv"),
)
TEXT = "<slug:place>/languages/<slug:kind>/<uuid:about>/"
# But for joining, questions, letters, worries and the like these are only read: anything else is refused
# before a place is looked for.
urlpatterns: list[URLPattern] = [
    path("j/", type_code, name="join-code"),
    path("j/<str:written>/", join, name="join"),
    path("language/", choose_in_passing, name="language"),
    path("q/", type_question_code, name="question-code"),
    path("q/<str:short>/", answer, name="question-answer"),
    path("in/notify/", notify_in, name="notify-in"),
    path("l/", letter_code, name="letter-code"),
    path("l/<str:token>/", letter, name="letter"),
    path("<slug:place>/words/of/<slug:kind>/<uuid:about>/", words_of_text, name="words-of"),
    path(f"{TEXT}", languages.in_languages, name="text-languages"),
    path(f"{TEXT}<slug:language>/", languages.translated, name="text-in"),
    path(f"{TEXT}<slug:language>/write/", languages.translate, name="text-translate"),
    path("w/", worried, name="worried"),
    path("w/more/", worry_more, name="worry-more"),
    path("w/<str:worry>/", worried_here, name="worried-here"),
    path("w/<str:worry>/told/", worry_told, name="worry-told"),
    *(path(route, require_safe(page), name=name) for route, page, name in _PAGES),
]
