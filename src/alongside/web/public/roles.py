"""Who may do what: the table of verbs and roles, for anybody to read."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from alongside.apps.people.rules.powers import POWERS, As


def roles_page(request: HttpRequest) -> HttpResponse:
    """One row for each thing that can be done; nobody is said where it takes both sides."""
    heads = [_("What"), *(capfirst(str(one.label)) for one in As)]
    rows = [
        (capfirst(str(power.words)), *(_("yes") if one in power.held_by else "–" for one in As))
        for power in POWERS
    ]
    return render(request, "public/roles.html", {"heads": heads, "rows": rows})
