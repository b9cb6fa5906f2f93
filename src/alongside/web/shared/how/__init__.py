"""How each kind of page works, in a sentence or two; a house test holds that none goes without.

A page kind is the name of its route.
"""

from django.http import HttpRequest

from alongside.web.shared.how import desk, own, plain, strangers

HOW = strangers.HOW | own.HOW | desk.HOW | plain.HOW
# The one sign-in page has further names, for the library behind it.
SAME_PAGE = {"account_login": "sign-in", "account_signup": "sign-in", "account_request_login_code": "sign-in"}


def how_it_works(request: HttpRequest) -> str:
    """For the page asked for; empty where there is no page of that name, as for what is not found."""
    found = getattr(request, "resolver_match", None)
    name = (found.url_name or "") if found is not None else ""
    return str(HOW.get(SAME_PAGE.get(name, name), ""))
