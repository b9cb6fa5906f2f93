"""One e-mail from standard input, as a mail server's pipe brings it: the reply to a question, or a stray.

Postfix: ``answers unix - n n - - pipe user=alongside argv=/…/alongside read-mail``. Ends with 75 when it
should be brought again.
"""

import argparse
import hashlib
import html
import re
import sys
from email import message_from_bytes, policy
from email.message import EmailMessage
from email.utils import getaddresses, parseaddr
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from alongside.apps.letters.actions.replies import Message

HELP = "read one e-mail from standard input: a reply to a question, or one for the heap"
LARGEST = 1_000_000
AGAIN = 75  # EX_TEMPFAIL: the mail server keeps it and tries later
_ADDRESSED = ("to", "cc", "delivered-to", "x-original-to", "envelope-to")


def add(parser: argparse.ArgumentParser) -> None:
    """Nothing to choose: what it is stands in the message."""


def run(arguments: argparse.Namespace) -> int:
    """Take it once, however often it is brought."""
    from django.db import Error

    from alongside.cli.reading import ready

    ready()
    from alongside.apps.letters.actions.replies import take_message
    from alongside.kernel.clock import now

    raw = sys.stdin.buffer.read(LARGEST)
    mail = message_from_bytes(raw, policy=policy.default)
    if is_automatic(mail):
        return 0
    try:
        take_message(message=read(mail, raw), now=now())
    except Error:
        return AGAIN
    return 0


def is_automatic(mail: EmailMessage) -> bool:
    """Nobody wrote it: an absence, a list, a letter that came back. Answering one would never end."""
    said = str(mail.get("auto-submitted", "no")).partition(";")[0].strip().lower()
    bulk = str(mail.get("precedence", "")).strip().lower() in ("bulk", "junk", "list", "auto_reply")
    return said != "no" or bulk or str(mail.get("return-path", "x")).strip() == "<>"


def read(mail: EmailMessage, raw: bytes) -> "Message":
    """Who sent it, to which address of ours, and its words."""
    from alongside.apps.letters.actions.replies import Message
    from alongside.apps.letters.enums import Channel
    from alongside.apps.letters.rules.replying import code_in

    to = [address for name in _ADDRESSED for _who, address in getaddresses(mail.get_all(name, []))]
    codes = [code for address in to if (code := code_in(address))]
    key = str(mail.get("message-id", "")).strip() or hashlib.sha256(raw).hexdigest()
    return Message(
        Channel.EMAIL, key, parseaddr(str(mail.get("from", "")))[1], words(mail), codes[0] if codes else ""
    )


def words(mail: EmailMessage) -> str:
    """The plain text; of one that has none, its HTML without tags."""
    body = mail.get_body(preferencelist=("plain", "html"))
    if body is None:
        return ""
    try:
        text = str(body.get_content())
    except (LookupError, UnicodeDecodeError):
        text = bytes(body.get_payload(decode=True) or b"").decode("utf-8", "replace")
    if body.get_content_subtype() == "html":
        text = html.unescape(re.sub(r"<[^>]*>", " ", re.sub(r"(?i)<(br|/p|/div)[^>]*>", "\n", text)))
    return text.replace("\x00", "")
