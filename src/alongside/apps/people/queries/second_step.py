"""Who has a second step, and whose is to be taken off."""

from uuid import UUID

from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from django.db.models import QuerySet

from alongside.apps.people.models import Account, StepOff
from alongside.apps.places.models import Place
from alongside.kernel.sealing import NotOurs

APP = Authenticator.Type.TOTP
PAPER = Authenticator.Type.RECOVERY_CODES


def second_step_of(account: Account) -> Authenticator | None:
    """The app that shows codes for this account."""
    return Authenticator.objects.filter(user=account, type=APP).first()


def recovery_codes_left(account: Account) -> int:
    """How many of the printed codes have not been used."""
    kept = Authenticator.objects.filter(user=account, type=PAPER).first()
    try:
        return len(RecoveryCodes(kept).get_unused_codes()) if kept is not None else 0
    except NotOurs:
        return 0


def steps_off_here(place: Place) -> QuerySet[StepOff]:
    """Those asked for and those done, newest first: both sides see them. Slice it."""
    rows = StepOff.objects.filter(place=place).select_related("person", "asked_by", "agreed_by")
    return rows.order_by("-asked_at", "id")


def step_off_by_id(asked_id: UUID) -> StepOff | None:
    """One of the place in scope."""
    return StepOff.objects.select_related("place", "person").filter(id=asked_id).first()
