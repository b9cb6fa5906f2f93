"""People in a list one chooses from: as far as they said, and told apart where their name is not shown."""

from collections.abc import Iterable

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from alongside.apps.doing.queries.mapping import Candidates
from alongside.apps.people.models import Person
from alongside.apps.people.rules.names import may_see_name
from alongside.web.shared.names import name_on_page, prepare_names
from alongside.web.shared.requests import MemberRequest


def prepare(request: MemberRequest, found: Iterable[Candidates]) -> None:
    """Ask the gate once for all of them."""
    prepare_names(request, [person for one in found for person in (*one.alike, *one.near)])


def may_name(request: MemberRequest, person: Person) -> bool:
    """Whether their name is shown to whoever looks: those who are merely near stay unnamed else."""
    shown = name_on_page(request, person)
    return bool(may_see_name(person, viewer=request.person, together=False)) or shown == person.name


def known_as(request: MemberRequest, person: Person) -> str:
    """ "Jo Smith, here since March 2025"; a name that is not shown is only said to be written the same."""
    since = date_format(person.joined_at, "j F Y")
    if may_name(request, person):
        return _("%(name)s, here since %(day)s") % {"name": person.name, "day": since}
    who = name_on_page(request, person)
    return _("Somebody here whose name is written the same: %(who)s, since %(day)s") % {
        "who": who,
        "day": since,
    }
