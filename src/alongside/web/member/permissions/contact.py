"""Being written to: asked once there is an address or a number."""

from django.urls import reverse

from alongside.apps.consent.enums import Purpose, Way
from alongside.apps.consent.queries.permissions import was_asked
from alongside.apps.letters.enums import Channel
from alongside.apps.people.models import Account
from alongside.kernel.remembering import remembered
from alongside.web.shared.requests import MemberRequest

_WAYS = {Channel.EMAIL: Way.EMAIL, Channel.TEXT: Way.SMS, Channel.POST: Way.POST}


def may_we_write(request: MemberRequest, channel: Channel = Channel.EMAIL) -> str:
    """The page that asks it."""
    parts = {"place": request.place.slug, "purpose": Purpose.CONTACT.value, "to": _WAYS[channel].value}
    return reverse("my-permission-to", kwargs=parts)


def asks_first(request: MemberRequest) -> bool:
    """Whether there is an address and no answer yet."""
    if not (isinstance(request.user, Account) and request.user.email):
        return False
    question: list[object] = ["asked by e-mail", request.person.id]
    return not remembered(
        request.place.id, question, lambda: was_asked(request.person, Purpose.CONTACT, Way.EMAIL)
    )
