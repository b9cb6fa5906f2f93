"""How to reach whoever looks after safeguarding, and the short list of them that every page shows."""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from alongside.apps.people.models import Contact, Person, Role
from alongside.apps.people.rules.belonging import members
from alongside.apps.people.rules.safeguarding import KINDS, looks_after_safeguarding
from alongside.apps.places.actions.places import show_safeguarding
from alongside.apps.places.models import Place
from alongside.apps.places.rules.texts import line
from alongside.kernel.audit.lines import leave_line
from alongside.kernel.clock import local_day
from alongside.kernel.verdict import enforce, no

NOT_THEIRS = no(_("Whoever looks after safeguarding says that themselves."))


@transaction.atomic
def say_how_to_reach_me(*, person: Person, called: str, way: str, now: datetime) -> Contact:
    """What everybody reads, strangers too: so they choose the words themselves."""
    if not looks_after_safeguarding(person, local_day(now, person.place.time_zone)):
        enforce(NOT_THEIRS)
    said = {
        "place_id": person.place_id,
        "called": line(called, at_most=80),
        "reached_by": line(way, at_most=200),
        "said_at": now,
    }
    contact, _made = Contact.objects.update_or_create(person=person, defaults=said)
    leave_line(
        place_id=person.place_id,
        actor_id=person.id,
        verb="say_how_to_reach_me",
        about="Contact",
        about_id=contact.id,
        at=now,
    )
    renew_contacts(person.place)
    return contact


def renew_contacts(place: Place) -> None:
    """Called by whatever changes who looks after safeguarding, in its own transaction."""
    held = Person.objects.filter(members(), place=place)
    rows = Role.objects.filter(place=place, kind__in=KINDS, person__in=held).select_related("person__contact")
    # A lead stands before a deputy: SAFEGUARDING comes after DEPUTY in the alphabet.
    show_safeguarding(place=place, people=[_shown(role) for role in rows.order_by("-kind", "since", "id")])


def _shown(role: Role) -> dict[str, str]:
    contact = getattr(role.person, "contact", None)
    return {
        "person": str(role.person_id),
        "kind": role.kind,
        "since": role.since.isoformat(),
        "until": role.until.isoformat() if role.until else "",
        "called": contact.called if contact else "",
        "way": contact.reached_by if contact else "",
    }
