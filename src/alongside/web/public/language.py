"""The language link at the head of a page: what is chosen there lasts."""

from urllib.parse import urlsplit

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.views.decorators.csrf import csrf_exempt

from alongside.apps.people.actions.persons import choose_language
from alongside.apps.people.models import Account
from alongside.apps.people.queries.persons import persons_of_account
from alongside.apps.places.enums import Language
from alongside.kernel.clock import now
from alongside.kernel.scoping import scope
from alongside.web.shared.strangers import safe_next

ONE_YEAR = 365 * 24 * 60 * 60


@csrf_exempt  # it stands on pages of strangers, who get no cookie for reading; see _comes_from_here
def choose_in_passing(request: HttpRequest) -> HttpResponse:
    """Whoever is signed in has it kept with them, in every place; signed out, this browser keeps it."""
    there = HttpResponseRedirect(safe_next(request) or reverse("home"))
    wanted = request.POST.get("language", "")
    if request.method != "POST" or wanted not in dict(settings.LANGUAGES) or not _comes_from_here(request):
        return there
    if isinstance(request.user, Account):
        _keep(request.user, Language(wanted))
    else:
        there.set_cookie(
            settings.LANGUAGE_COOKIE_NAME,
            wanted,
            max_age=ONE_YEAR,
            secure=settings.LANGUAGE_COOKIE_SECURE,
            httponly=True,
            samesite="Lax",
        )
    return there


def _comes_from_here(request: HttpRequest) -> bool:
    """A browser says from which site a form was sent, and signs nobody in for a form of another site."""
    origin = request.headers.get("Origin", "")
    return not origin or urlsplit(origin).netloc == request.get_host()


def _keep(account: Account, language: Language) -> None:
    """Chosen again, nothing changes and nothing is written."""
    for person in persons_of_account(account):
        if person.language == account.language == language:
            continue
        with scope(person.place_id):
            choose_language(person=person, language=language, by=person, now=now())
