"""The HTTP interface of GOV.UK Notify: a signed token, a little JSON, and what its answers mean.

Source: docs.notifications.service.gov.uk/rest-api.html, version 2.
"""

import base64
import hashlib
import hmac
import http.client
import json
import time
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from alongside.apps.letters.providers.provider import NotNow, Undeliverable

# Less than any lease: whoever waits longer is taken for dead.
PATIENCE_SECONDS = 15
CREATED, TOO_MUCH_READ = 201, 1_000_000
# How Notify begins what it says of an address, number or post code that it will never take.
OF_THE_ADDRESS = ("phone_number ", "email_address ", "Last line of address", "Must be a real UK postcode")


@dataclass(frozen=True, slots=True)
class NotifyKey:
    """``name-service-secret``, as it is copied from Notify: two keys of 36 signs at its end."""

    service: str
    secret: str

    @classmethod
    def read(cls, text: str) -> "NotifyKey":
        """**Raises** ValueError."""
        if len(text) < 2 * 36 + 1 or text[-37] != "-":
            raise ValueError("a key of GOV.UK Notify ends in two keys of 36 signs")
        return cls(text[-73:-37], text[-36:])

    def token(self, at: float) -> str:
        """Good for 30 seconds (RFC 7519, HS256)."""
        head = _part({"typ": "JWT", "alg": "HS256"})
        said = f"{head}.{_part({'iss': self.service, 'iat': int(at)})}"
        signed = hmac.new(self.secret.encode(), said.encode(), hashlib.sha256).digest()
        return f"{said}.{_plain(signed)}"


def _part(said: dict[str, Any]) -> str:
    return _plain(json.dumps(said, separators=(",", ":")).encode())


def _plain(said: bytes) -> str:
    return base64.urlsafe_b64encode(said).rstrip(b"=").decode()


@dataclass(frozen=True, slots=True)
class NotifyApi:
    """One service at Notify."""

    address: str
    key: NotifyKey

    def post(self, path: str, said: dict[str, Any]) -> dict[str, Any]:
        """What it took. **Raises** NotNow and Undeliverable."""
        status, answer = self._ask("POST", path, json.dumps(said))
        if status == CREATED:
            return answer
        _refuse(status, answer)
        raise NotNow(f"GOV.UK Notify answers {status}")

    def get(self, path: str) -> dict[str, Any]:
        """What it remembers. **Raises** NotNow."""
        status, answer = self._ask("GET", path, None)
        if status != http.client.OK:
            raise NotNow(f"GOV.UK Notify answers {status}")
        return answer

    def _ask(self, verb: str, path: str, body: str | None) -> tuple[int, dict[str, Any]]:
        where = urlsplit(self.address)
        door = http.client.HTTPSConnection if where.scheme == "https" else http.client.HTTPConnection
        line = door(where.hostname or "", where.port, timeout=PATIENCE_SECONDS)
        headers = {
            "Authorization": f"Bearer {self.key.token(time.time())}",
            "Content-Type": "application/json",
        }
        try:
            line.request(verb, where.path.rstrip("/") + path, body, headers)
            answer = line.getresponse()
            return answer.status, _read(answer.read(TOO_MUCH_READ))
        except (OSError, http.client.HTTPException) as trouble:
            raise NotNow(type(trouble).__name__) from None
        finally:
            line.close()


def _read(said: bytes) -> dict[str, Any]:
    try:
        answer = json.loads(said)
    except ValueError:
        return {}
    return answer if isinstance(answer, dict) else {}


def _refuse(status: int, answer: dict[str, Any]) -> None:
    """An address that is none is given up at once. Whatever else is wrong can be put right at Notify, and
    the letter waits for that."""
    found = answer.get("errors")
    errors = [one for one in found if isinstance(one, dict)] if isinstance(found, list) else []
    said = [str(one.get("message", "")) for one in errors if one.get("error") == "ValidationError"]
    if status == http.client.BAD_REQUEST and any(one.startswith(OF_THE_ADDRESS) for one in said):
        raise Undeliverable("GOV.UK Notify refuses the address")
