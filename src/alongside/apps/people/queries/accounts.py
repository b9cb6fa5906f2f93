"""Finding accounts. An account is not a row of a place, so nothing here is scoped."""

from alongside.apps.people.models import Account
from alongside.apps.people.rules.codes import read_code


def account_by_code(text: str) -> Account | None:
    """The account whose personal code somebody meant."""
    code = read_code(text)
    return Account.objects.filter(code=code, is_active=True).first() if code else None


def account_by_email(email: str) -> Account | None:
    """The account with this address."""
    return Account.objects.filter(email=email.strip().lower(), is_active=True).first()
