"""Addresses of the pages that anyone can open. Fixed words come before the words of places."""

from django.urls import URLPattern, path

from alongside.web.public.books.screen import books_page
from alongside.web.public.chain import chain_page
from alongside.web.public.files import finding_csv, hours_csv
from alongside.web.public.front import home, place_front
from alongside.web.public.measure.screen import measure_page
from alongside.web.public.plain import accessibility_page, gallery_page
from alongside.web.public.reading import measures_page, words_page
from alongside.web.public.work.screen import work_page
from alongside.web.public.works import works_page

urlpatterns: list[URLPattern] = [
    path("", home, name="home"),
    path("measures/", measures_page, name="measures"),
    path("measures/<slug:name>/", measures_page, name="measure-explained"),
    path("words/", words_page, name="words"),
    path("accessibility/", accessibility_page, name="accessibility"),
    path("gallery/", gallery_page, name="gallery"),
    path("<slug:place>/", place_front, name="place"),
    path("<slug:place>/chain/", chain_page, name="chain"),
    path("<slug:place>/work/", works_page, name="works"),
    path("<slug:place>/work/<slug:work>/", work_page, name="work"),
    path("<slug:place>/work/<slug:work>/measure/<slug:name>/", measure_page, name="measure"),
    path("<slug:place>/work/<slug:work>/books/", books_page, name="books"),
    path("<slug:place>/work/<slug:work>/hours.csv", hours_csv, name="hours-csv"),
    path("<slug:place>/work/<slug:work>/finding.csv", finding_csv, name="finding-csv"),
]
