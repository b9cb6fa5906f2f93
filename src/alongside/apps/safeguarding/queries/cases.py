"""A concern by the code of whoever told it: nothing of it is read, it is only added to."""

from uuid import UUID

from alongside.apps.people.rules.long_codes import hash_of, read
from alongside.apps.safeguarding.models import Addition, CaseCode


def case_behind(code: str) -> CaseCode | None:
    """Whichever place it is in."""
    wanted = read(code)
    if wanted is None:
        return None
    # unscoped: a code on a scrap of paper names no place.
    return CaseCode.unscoped.filter(code_hash=hash_of(wanted)).select_related("place", "concern").first()


def addition_sent(form_token: UUID) -> Addition | None:
    """What a form added already, should it come twice."""
    return Addition.objects.filter(form_token=form_token).first()
