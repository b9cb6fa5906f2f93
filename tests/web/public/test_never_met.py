"""People one person keyed in and nobody else has met are counted apart, beside the people behind a figure."""

from collections.abc import Callable

import pytest
from django.test import Client

from alongside.apps.people.actions.welcoming import welcome_person
from alongside.apps.people.models import Person
from alongside.kernel.clock import now
from web.public.conftest import Busy

SAID = "%d were keyed in by one person, and nobody else has met them."


@pytest.mark.parametrize("measure", ["enough", "grid"])
def test_they_are_said_to_members_and_never_to_strangers(
    busy: Busy, client_for: Callable[[str], Client], measure: str
) -> None:
    cast, keyed = busy.cast, [hat.person for hat in busy.parents[:3]]
    with cast.inside():
        Person.objects.filter(id__in=[one.id for one in keyed]).update(keyed_in_by=cast.cleo)
    page = f"{busy.url}measure/{measure}/"
    assert SAID % 3 in client_for("dev").get(page).content.decode()
    for who in ("nobody", "nia"):
        assert "nobody else has met them" not in client_for(who).get(page).content.decode()
    with cast.inside():
        keyed[0].refresh_from_db()
        welcome_person(person=keyed[0], by=cast.ada, hat=cast.hats["ada"], now=now())
    assert SAID % 2 in client_for("dev").get(page).content.decode()
