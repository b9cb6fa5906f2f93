"""What makes it possible for somebody to come, keyed in as they said it on paper or aloud."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from alongside.apps.access.actions.needs import say_needs
from alongside.apps.access.queries.needs import needs_of
from alongside.apps.access.rules.seeing import open_to_inviters
from alongside.apps.people.models import Person
from alongside.apps.people.rules.persons import may_tend_person
from alongside.apps.places.enums import Language
from alongside.kernel.verdict import enforce
from alongside.web.shared.coming import NeedsForm
from alongside.web.shared.names import prepare_names
from alongside.web.shared.requests import MemberRequest
from alongside.web.steward.asking import succeeds
from alongside.web.steward.door import desk_page, person_here


@desk_page
def coming(request: MemberRequest, person: UUID) -> HttpResponse:
    """What was said before is shown only while they let it be seen; keyed in anew, it takes its place."""
    who = person_here(person)
    enforce(may_tend_person(request.person, who, request.today))
    needs = needs_of(who) if open_to_inviters([who], request.now) else []
    form = NeedsForm(request.POST if request.method == "POST" else None, needs)
    if form.is_valid() and succeeds(form, lambda: _say(request, who, form)):
        messages.success(request, _("Keyed in. Ask them too whether whoever invites them may see it."))
        parts = {"place": request.place.slug, "person": who.id, "purpose": "ACCESS"}
        return HttpResponseRedirect(reverse("desk-person-say", kwargs=parts))
    prepare_names(request, [who])
    return render(request, "steward/people/coming.html", {"form": form, "person": who})


def _say(request: MemberRequest, who: Person, form: NeedsForm) -> None:
    say_needs(
        person=who,
        needs=form.needs(),
        known=form.known,
        language=Language(who.language),
        by=request.person,
        now=request.now,
    )
