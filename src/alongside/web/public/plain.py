"""Two pages that read nothing: the accessibility statement, and the gallery of parts."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from alongside.ui.gallery import gallery_sections


def accessibility_page(request: HttpRequest) -> HttpResponse:
    """What works for whom, what does not yet, and whom to tell."""
    return render(request, "public/accessibility.html")


def gallery_page(request: HttpRequest) -> HttpResponse:
    """Every part our pages are made of."""
    return render(request, "ui/gallery.html", {"sections": gallery_sections()})
