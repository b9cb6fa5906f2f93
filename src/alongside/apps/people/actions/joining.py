"""Joining by oneself: with a code, a name and a hat, and a secret of one's own choosing."""

import uuid
from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext_lazy as _

from alongside.apps.people.actions.accounts import give_personal_code, link_account
from alongside.apps.people.actions.hats import give_hat
from alongside.apps.people.actions.welcoming import welcome_person
from alongside.apps.people.enums import NameShown
from alongside.apps.people.models import Account, JoinCode, Joining, Person
from alongside.apps.people.queries.joining import joined_today, joined_with, joining_a_day
from alongside.apps.people.queries.persons import leads_here, person_of
from alongside.apps.people.rules.codes import may_choose_secret, read_secret
from alongside.apps.people.rules.joining import NO_SUCH_CODE, may_join_today, works
from alongside.apps.places.enums import Language
from alongside.apps.places.rules.texts import line
from alongside.core.shared.hats import HatKind
from alongside.core.shared.names import name_key
from alongside.kernel.audit.lines import leave_line
from alongside.kernel.clock import local_day
from alongside.kernel.once import once
from alongside.kernel.outbox.queueing import queue_all
from alongside.kernel.verdict import Refused, enforce, no

SENT_ALREADY = no(_("This form was sent already."), _("Sign in with your personal code and your secret."))
HERE_ALREADY = no(_("You take part here already."))


@dataclass(frozen=True, slots=True)
class Said:
    """What somebody says about themselves when they join."""

    name: str
    kind: HatKind
    paid: bool
    title: str = ""
    group_name: str = ""
    language: str = Language.EN
    name_shown: str = NameShown.TABLE


def join_place(
    *, code: JoinCode, said: Said, secret: str, account: Account | None, form_token: uuid.UUID, now: datetime
) -> Person:
    """A newcomer, with a way in of their own: the account they have, else a personal code with this secret.

    The same form sent twice, with the same secret, gives the same person: whoever lost the answer on a bad
    line gets it again.
    """
    with once(SENT_ALREADY):
        rows = JoinCode.objects.select_for_update(of=("self",)).select_related("place", "made_by", "hat")
        held = rows.get(id=code.id)
        if (before := joined_with(form_token)) is not None:
            return _again(before, secret, account)
        if account is None:
            enforce(may_choose_secret(secret))
        elif person_of(account, held.place) is not None:
            raise Refused(HERE_ALREADY)
        if not works(held):
            raise Refused(NO_SUCH_CODE)
        enforce(may_join_today(held, joined_today(held, now), joining_a_day(held.place, now)))
        return _join(held, said, secret, account, form_token, now)


def _again(person: Person, secret: str, account: Account | None) -> Person:
    if account is not None and person.account_id == account.id:
        return person
    if person.account is None or not person.account.check_password(read_secret(secret[:200])):
        raise Refused(SENT_ALREADY)
    return person


def _join(
    code: JoinCode, said: Said, secret: str, account: Account | None, form_token: uuid.UUID, now: datetime
) -> Person:
    name = line(said.name, at_most=200)
    person = Person.objects.create(
        place_id=code.place_id,
        name=name,
        name_key=name_key(name)[:200],
        name_shown=said.name_shown,
        language=said.language,
        joined_at=now,
    )
    Joining.objects.create(place_id=code.place_id, person=person, code=code, form_token=form_token)
    leave_line(
        place_id=code.place_id,
        actor_id=person.id,
        verb="join_place",
        about="Person",
        about_id=person.id,
        at=now,
        details={"code": str(code.id), "kind": code.kind},
    )
    give_hat(
        person=person,
        kind=said.kind,
        paid=said.paid,
        title=said.title,
        group_name=said.group_name,
        since=local_day(now, code.place.time_zone),
        by=person,
        now=now,
    )
    if account is None:
        give_personal_code(person=person, secret=secret, language=said.language, by=person, now=now)
    else:
        link_account(person=person, account=account, now=now)
    _ask_for_welcome(code, person, now)
    return person


def _ask_for_welcome(code: JoinCode, person: Person, now: datetime) -> None:
    """Whoever invited them has met them; leads are told that somebody waits."""
    if code.hat is not None:
        welcome_person(person=person, by=code.made_by, hat=code.hat, now=now)
    leads = leads_here(code.place, local_day(now, code.place.time_zone))
    queue_all(
        place_id=code.place_id,
        person_ids=[lead.id for lead in leads],
        kind="welcome_asked",
        about_id=person.id,
        now=now,
    )
