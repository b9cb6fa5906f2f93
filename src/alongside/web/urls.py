"""Addresses of every page; config puts them under each language.

Fixed words come first (see ``places.rules.slugs.RESERVED``), pages under a place's own word after them.
"""

from django.urls import URLPattern, URLResolver, include, path

urlpatterns: list[URLPattern | URLResolver] = [
    path("", include("alongside.web.member.sign_in.urls")),
    path("", include("alongside.web.public.urls")),
    path("", include("alongside.web.member.urls")),
    path("", include("alongside.web.steward.urls")),
]
