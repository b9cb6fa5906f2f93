"""The door through which GOV.UK Notify brings texts that people send back."""

import hmac
import json
from typing import Any

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt

from alongside.apps.letters.actions.replies import Message, take_message
from alongside.apps.letters.enums import Channel
from alongside.kernel.clock import now

LONGEST = 64_000


@never_cache
@csrf_exempt
def notify_in(request: HttpRequest) -> HttpResponse:
    """Whoever does not know the word that Notify was given finds nothing here."""
    if request.method != "POST" or not _is_known(request.headers.get("Authorization", "")):
        raise Http404
    message = _read(request)
    if message is None:
        return JsonResponse({"taken": False}, status=400)
    take_message(message=message, now=now())
    return JsonResponse({"taken": True})


def _is_known(said: str) -> bool:
    token = str(settings.NOTIFY.get("TOKEN", ""))
    return bool(token) and hmac.compare_digest(said.encode(), f"Bearer {token}".encode())


def _read(request: HttpRequest) -> Message | None:
    """``id``, ``source_number`` and ``message`` of a received text; None of anything else."""
    if int(request.headers.get("Content-Length") or 0) > LONGEST:
        return None
    try:
        said: Any = json.loads(request.body)
    except ValueError:
        return None
    if not isinstance(said, dict):
        return None
    key, sender, text = (said.get(name) for name in ("id", "source_number", "message"))
    if not (isinstance(key, str) and isinstance(sender, str) and isinstance(text, str) and key):
        return None
    return Message(Channel.TEXT, key, sender, text.replace("\x00", ""))
