import smtplib

from django.conf import settings
from django.core.mail import EmailMessage
from django.core.mail.utils import DNS_NAME

from alongside.apps.letters.providers.provider import NotNow, Sealed, Undeliverable
from alongside.apps.letters.providers.silent import Silent

PERMANENT = 500


class Smtp(Silent):
    """The mail server that settings name. It cannot be asked what it sent before.

    The same letter always carries the same Message-ID, by which many mail programs show a second copy once.
    """

    sends = True

    def send(self, letter: Sealed) -> str:
        """As plain text; whoever reads it sees the whole address of the one link."""
        domain = settings.DEFAULT_FROM_EMAIL.rpartition("@")[2].strip("> ") or str(DNS_NAME)
        headers = {"Message-ID": f"<{letter.reference}@{domain}>", "Content-Language": letter.language}
        reply_to = [letter.reply_to] if letter.reply_to else None
        message = EmailMessage(
            letter.subject, letter.text, to=[letter.to], headers=headers, reply_to=reply_to
        )
        try:
            message.send()
        except smtplib.SMTPRecipientsRefused as refused:
            codes = [code for code, _why in refused.recipients.values()]
            raise (Undeliverable if all(code >= PERMANENT for code in codes) else NotNow)("refused") from None
        except (smtplib.SMTPException, OSError) as problem:
            raise NotNow(type(problem).__name__) from None
        return letter.reference

    def was_sent(self, reference: str) -> bool | None:
        """It does not say."""
        return None
