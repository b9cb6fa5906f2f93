"""Who may have a key, and which words may guard it."""

import unicodedata
from datetime import date

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from alongside.apps.people.models import Person
from alongside.apps.people.rules.safeguarding import looks_after_safeguarding, safeguarding_leads
from alongside.kernel.verdict import YES, Verdict, no

# Source: NIST SP 800-63B-4, 3.1.1.2: fifteen signs where nothing else is asked for.
SHORTEST, LONGEST = 15, 200
NOT_THEIRS = no(
    _("Only those who look after safeguarding here can do that."), _("Ask the safeguarding lead.")
)
HAS_ONE = no(
    _("You have a key already."), _("Unlock it, or say that its passphrase is lost to make another.")
)
WRONG = no(_("That is not the passphrase of your key."), _("Check it and try again."))
NO_KEY = no(_("You have no key yet."), _("Make one first; it takes a minute."))


def read_passphrase(text: str) -> str:
    """What somebody meant: stray spaces do not matter, capital letters do."""
    return " ".join(unicodedata.normalize("NFKC", text).split())


def may_choose_passphrase(text: str, again: str) -> Verdict:
    """Long rather than odd: a few words that nobody would put together."""
    meant = read_passphrase(text)
    if not SHORTEST <= len(meant) <= LONGEST or len(set(meant.split())) < 3:
        return no(
            _("That is too easy to guess."),
            _("Choose four or more words that nobody would put together, fifteen letters at least."),
        )
    if meant != read_passphrase(again):
        return no(_("The two are not the same."), _("Type the same words twice."))
    return YES


def may_have_key(by: Person, day: date) -> Verdict:
    """Lead or deputy of safeguarding: nobody else, not a lead of the place, nor its keeper."""
    return YES if looks_after_safeguarding(by, day) else NOT_THEIRS


def keys_in_use(day: date) -> Q:
    """As a filter on keys: what is raised now is sealed to these."""
    return Q(ended_at__isnull=True, person__in=Person.objects.filter(safeguarding_leads(day)))
