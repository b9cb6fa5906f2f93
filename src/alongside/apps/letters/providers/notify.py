from typing import Any
from urllib.parse import urlencode

from alongside.apps.letters.enums import Channel
from alongside.apps.letters.providers.notify_api import NotifyApi
from alongside.apps.letters.providers.provider import Became, Sealed

# Its words for where a message is, letters on paper too. Not among them: what it never passed on.
ARRIVED = {"delivered", "sent", "received"}
CAME_BACK = {"permanent-failure", "temporary-failure", "validation-failed", "virus-scan-failed", "cancelled"}
NEVER_WENT = {"technical-failure"}
KIND = {Channel.EMAIL: "email", Channel.TEXT: "sms", Channel.POST: "letter"}
MOST_LINES = 7


class Notify:
    """GOV.UK Notify carries it, by one template whose words are ours.

    It takes a second letter under one reference as willingly as the first. So whoever tries again asks first
    (``was_sent``), and nothing is doubled.
    """

    sends = True
    tells = True

    def __init__(self, api: NotifyApi, channel: Channel, template: str, reply_to_id: str = "") -> None:
        self._api, self._channel, self._template = api, channel, template
        self._reply_to_id = reply_to_id

    def send(self, letter: Sealed) -> str:
        """Our key goes along as its reference."""
        said = {"template_id": self._template, "reference": letter.reference} | self._what(letter)
        self._api.post(f"/v2/notifications/{KIND[self._channel]}", said)
        return letter.reference

    def _what(self, letter: Sealed) -> dict[str, Any]:
        words = {"subject": letter.subject, "text": letter.text}
        if self._channel is Channel.TEXT:
            return {"phone_number": letter.to, "personalisation": {"text": letter.text}}
        if self._channel is Channel.EMAIL:
            replies = {"email_reply_to_id": self._reply_to_id} if self._reply_to_id else {}
            return {"email_address": letter.to, "personalisation": words} | replies
        lines = [line for line in letter.to.splitlines() if line.strip()][:MOST_LINES]
        address = {f"address_line_{at}": line for at, line in enumerate(lines, start=1)}
        return {"personalisation": words | address}

    def was_sent(self, reference: str) -> bool | None:
        """Whether it took the letter before and passed it on, or still will."""
        return any(status not in NEVER_WENT for status in self._statuses(reference))

    def what_became(self, reference: str) -> Became | None:
        """The best that is told of it, should there be more than one under the reference."""
        statuses = self._statuses(reference)
        if not statuses:
            return None
        if statuses & ARRIVED:
            return Became.ARRIVED
        return Became.CAME_BACK if statuses <= CAME_BACK | NEVER_WENT else Became.UNDER_WAY

    def _statuses(self, reference: str) -> set[str]:
        answer = self._api.get(f"/v2/notifications?{urlencode({'reference': reference})}")
        found = answer.get("notifications")
        rows = [row for row in found if isinstance(row, dict)] if isinstance(found, list) else []
        return {str(row.get("status", "")) for row in rows if row.get("reference") == reference}
