"""People in a list one chooses from: as far as they said, and told apart where their name is not shown."""

from collections.abc import Iterable
from uuid import UUID

from django import forms
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from alongside.apps.doing.queries.mapping import NEW, Candidates
from alongside.apps.people.models import Hat, Person
from alongside.apps.people.queries.hats import latest_hats
from alongside.apps.people.rules.names import may_see_name
from alongside.web.shared.hats import hat_words
from alongside.web.shared.names import name_on_page, prepare_names
from alongside.web.shared.requests import MemberRequest

HATS = "_latest_hats"


def prepare(request: MemberRequest, found: Iterable[Candidates]) -> None:
    """Ask the gate once for all of them."""
    prepare_choice(request, [person for one in found for person in (*one.alike, *one.near)])


def prepare_choice(request: MemberRequest, persons: Iterable[Person]) -> None:
    """The names and the hats of people somebody chooses between, in a fixed number of queries."""
    people = list(persons)
    prepare_names(request, people)
    _hats(request).update(latest_hats([person.id for person in people]))


def _hats(request: MemberRequest) -> dict[UUID, Hat]:
    hats: dict[UUID, Hat] = request.__dict__.setdefault(HATS, {})
    return hats


def may_name(request: MemberRequest, person: Person) -> bool:
    """Whether their name is shown to whoever looks: those who are merely near stay unnamed else."""
    shown = name_on_page(request, person)
    return bool(may_see_name(person, viewer=request.person, together=False)) or shown == person.name


def known_as(request: MemberRequest, person: Person) -> str:
    """ "Jo Smith, grandparent, here since 3 March 2025": two people of one name have to be told apart.

    A name that is not shown is only said to be written the same.
    """
    since = date_format(person.joined_at, "j F Y")
    if not may_name(request, person):
        words = _("Somebody here whose name is written the same: %(who)s, since %(day)s")
        return words % {"who": name_on_page(request, person), "day": since}
    hat = _hats(request).get(person.id)
    who = f"{person.name}, {hat_words(hat)}" if hat else person.name
    return _("%(name)s, here since %(day)s") % {"name": who, "day": since}


def who_field(request: MemberRequest, name: str, found: Candidates) -> forms.ChoiceField:
    """Who a written name is: a name of one person here is suggested to be theirs."""
    people = [*found.alike, *(one for one in found.near if may_name(request, one))]
    known = [(str(person.id), known_as(request, person)) for person in people]
    return forms.ChoiceField(
        label=name,
        choices=[*known, (NEW, _("Somebody new here"))],
        widget=forms.RadioSelect,
        initial=_suggested(found),
        error_messages={"required": _("Say who “%(name)s” is") % {"name": name[:80]}},
    )


def _suggested(found: Candidates) -> str:
    if len(found.alike) == 1:
        return str(found.alike[0].id)
    return "" if found.alike else NEW
